package io.github.harscrub.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LayersTest {
  private static final String DOCUMENT = "{\"a\":1,\"password\":\"żaba&<\\\"%41+'7\",\"b\":[]}";
  private static final String VALUE = "żaba&<\"%41+'7";

  private final Chance chance = new Chance(7);

  @ParameterizedTest
  @EnumSource(Wrap.class)
  void findsAValueUnderEachEncodingAndUnderTwo(Wrap wrap) {
    String once = wrap.encode(DOCUMENT, chance);
    assertThat(opened(once)).anyMatch(text -> text.contains(VALUE));
    for (Wrap second : Wrap.values()) {
      String twice = second.encode("{\"payload\":\"" + once.replace("\"", "\\\"") + "\"}", chance);
      assertThat(opened("x=1&y=" + twice)).as("%s in %s", wrap, second).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc"})
  void findsBase64AtEveryAlignment(String before) {
    String encoded = Wrap.BASE64_URL.encode(before + "the secret 4711 stands here", chance);
    assertThat(opened("/path" + before + "/" + encoded)).anyMatch(t -> t.contains("secret 4711"));
  }

  @Test
  void leavesWhatIsNoEncoding() {
    assertThat(opened("no encoding here")).containsExactly("no encoding here");
  }

  private static List<String> opened(String text) {
    List<String> texts = new ArrayList<>();
    Layers.of(text, texts::add);
    return texts;
  }
}
