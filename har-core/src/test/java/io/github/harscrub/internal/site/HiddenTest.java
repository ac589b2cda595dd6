package io.github.harscrub.internal.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.inspect.EncodedParts;
import io.github.harscrub.internal.inspect.Ranges;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HiddenTest {
  private static final Text TEXT = Text.of("0123456789abcdefghij".getBytes(US_ASCII));

  private static EncodedParts parts(int... bounds) {
    EncodedParts parts = new EncodedParts();
    for (int i = 0; i < bounds.length; i += 2) {
      parts.add(bounds[i], bounds[i + 1]);
    }
    return parts;
  }

  private static List<String> read(Hidden.Marks marks) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < marks.parts(); i++) {
      texts.add(new String(marks.part(i, TEXT).copy(), US_ASCII));
    }
    return texts;
  }

  @Test
  void readsWhatWasMarkedOfEachValue() {
    Ranges log = new Ranges();
    new Hidden(false, parts(4, 8, 0, 3)).mark(1_000, log);
    new Hidden(true, parts()).mark(2_000, log);
    new Hidden(true, parts(0, 5)).mark(3_000, log);
    // As a value that goes by two names.
    new Hidden(true, parts(0, 5)).mark(3_000, log);
    new Hidden(false, parts(0, 3, 4, 8)).mark(1_000, log);
    long[] positions = log.merged();

    Hidden.Marks first = Hidden.Marks.of(positions, 1_000, 1_030);
    assertThat(first.respelled()).isFalse();
    assertThat(read(first)).containsExactly("012", "4567");
    Hidden.Marks second = Hidden.Marks.of(positions, 2_000, 2_030);
    assertThat(second.respelled()).isTrue();
    assertThat(read(second)).isEmpty();
    Hidden.Marks third = Hidden.Marks.of(positions, 3_000, 3_030);
    assertThat(third.respelled()).isTrue();
    assertThat(read(third)).containsExactly("01234");
    Hidden.Marks none = Hidden.Marks.of(positions, 2_500, 2_530);
    assertThat(none.respelled()).isFalse();
    assertThat(read(none)).isEmpty();
  }

  @Test
  void partsThatOverlapBecomeOneAndNeighboursStayTwo() {
    Ranges log = new Ranges();
    new Hidden(false, parts(10, 14, 2, 6, 5, 9, 14, 18, 3, 4)).mark(0, log);
    assertThat(read(Hidden.Marks.of(log.merged(), 0, 20)))
        .containsExactly("2345678", "abcd", "efgh");
  }
}
