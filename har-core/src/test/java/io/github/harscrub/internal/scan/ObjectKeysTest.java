package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ObjectKeysTest {
  /** Also where the scan goes on behind a sensitive name, as it does if the name has a value. */
  @Test
  void areAllFound() {
    ObjectKeys keys = new ObjectKeys();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.literal(i);
      for (String spelling : List.of(key, key.toUpperCase(Locale.ROOT))) {
        if (!isFound("{" + spelling + ":1,\"a\":2}", key.length())) {
          missed.add(spelling);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  private static boolean isFound(String json, int length) {
    boolean[] found = new boolean[1];
    TextScanner.standard()
        .scan(
            Text.of(json.getBytes(ISO_8859_1)),
            new TextScanner.Sink() {
              @Override
              public int name(int position) {
                String key = json.substring(2, length);
                boolean sensitive = NameClassifier.standard().classify(key).sensitive();
                return sensitive ? length : position;
              }

              @Override
              public void object(ObjectKeys.Meaning meaning, int position, int end) {
                found[0] |= position == 1 && end == 1 + length;
              }

              @Override
              public void match(Rule rule, int start, int end) {}
            });
    return found[0];
  }
}
