package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts as bodies of responses whose type says nothing. */
final class InBody {
  private InBody() {}

  static String har(String text) {
    String json = Hars.escaped(text).replace("\\u000d", "\\r").replace("\\u000a", "\\n");
    return Hars.response(Hars.content("text/plain", json));
  }

  /** What becomes of a HAR with that text. */
  static String scrubbed(String text) throws Exception {
    return Scrub.checked(har(text));
  }

  static void requireKept(String text) throws Exception {
    assertThat(scrubbed(text)).isEqualTo(har(text));
  }
}
