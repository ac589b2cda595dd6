package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Cookies;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class HeaderLinesTest {
  private static final String NAME = "Cookie: ";

  private static final List<String> PIECES =
      List.of(
          NAME, NAME, "a=b; ", "c=d;", "ef", " ", "=", "]]", ">", "]]>", "'", "\"", "<", "\n",
          "\\");

  /** What is remembered of one header changes nothing of what is found of the next. */
  @Test
  void showsOfManyHeadersWhatItShowsOfEachAlone() {
    for (int seed = 0; seed < 150; seed++) {
      String text = text(new Random(seed));
      Text part = Text.of(text.getBytes(US_ASCII));
      HeaderLines shared = new HeaderLines(part);
      Set<String> together = new TreeSet<>();
      Set<String> alone = new TreeSet<>();
      for (int at = text.indexOf(NAME); at >= 0; at = text.indexOf(NAME, at + 1)) {
        Text name = part.part(at, at + NAME.length() - 2);
        int value = at + NAME.length();
        boolean data = text.charAt(Math.max(0, at - 1)) != ';';
        shared.cookies(name, value, data, line -> list(line, data, together));
        new HeaderLines(part).cookies(name, value, data, line -> list(line, data, alone));
        assertThat(shared.end(name, value))
            .as("seed %d", seed)
            .isEqualTo(new HeaderLines(part).end(name, value));
      }
      assertThat(together).as("seed %d", seed).isEqualTo(alone);
    }
  }

  /** Some are without what ends a line, and longer than any header. */
  private static String text(Random random) {
    int kinds = 2 + random.nextInt(PIECES.size() - 1);
    int pieces = random.nextInt(6000);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(kinds)));
    }
    return text.toString();
  }

  private static void list(Text line, boolean data, Set<String> cookies) {
    Cookies.request(
        line, (nameStart, nameEnd, start, end) -> cookies.add(data + " " + start + ".." + end));
  }
}
