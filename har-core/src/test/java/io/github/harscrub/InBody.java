package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as bodies of responses whose type says nothing. */
final class InBody {
  private static final Pattern MARK = Pattern.compile("#([a-z-]+)([:!])([^#]*)#");

  private InBody() {}

  static String har(String text) {
    String json = Hars.escaped(text).replace("\\u000d", "\\r").replace("\\u000a", "\\n");
    return Hars.response(Hars.content("text/plain", json));
  }

  /** What becomes of a HAR with that text. */
  static String scrubbed(String text) throws Exception {
    return Scrub.checked(har(text));
  }

  /**
   * Requires that what is written {@code #rule:value#} goes, and nothing else; ' stands for ". With
   * an exclamation mark for the colon the value is too easily guessed for a pseudonym.
   */
  static void requireRemoved(String marked) throws Exception {
    Matcher marks = MARK.matcher(marked.replace('\'', '"'));
    String plain = marks.replaceAll(mark -> mark.group(3));
    String expected =
        marks.replaceAll(
            mark ->
                mark.group(1).equals("number")
                    ? "0"
                    : mark.group(2).equals("!")
                        ? "REDACTED-" + mark.group(1)
                        : Scrub.placeholder(mark.group(1), mark.group(3)));
    assertThat(scrubbed(plain)).isEqualTo(har(expected));
  }

  static void requireKept(String text) throws Exception {
    assertThat(scrubbed(text)).isEqualTo(har(text));
  }
}
