package io.github.harscrub;

import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.har;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers as they went over the wire, which some recorders keep as one text or a line each. */
final class HeaderBlocksTest {
  private final Secrets random = Secrets.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"headersText\": \"GET /a?b:c HTTP/1.1\\r\\nHost: a.example\\r\\n%s\\r\\n\\r\\n\"",
        ", \"_requestHeadersText\": \"%s\\n\"",
        ", \"_headers\": {\"request\": [\"Host: a.example\", \"%s\"]}",
      })
  void areReadAsHeaders(String members) throws Exception {
    String secret = random.token(40);
    for (String line :
        new String[] {
          "X-Gw-Blob: " + secret,
          "Cookie: theme=" + secret,
          "Location: /cb?code=" + secret,
          "Authorization: " + secret,
        }) {
      String scrubbed = Scrub.checked(har(entry(members.formatted(line), "")));
      String name = line.substring(0, line.indexOf(':'));
      assertThat(scrubbed).as("%s", random).doesNotContain(secret).contains(name);
    }
  }

  @Test
  void keepWhatHeadersKeep() throws Exception {
    String head =
        "HTTP/1.1 200 OK\\r\\nETag: \\\"5f0ad6ddc2da0e75712c026ca2f00a7e\\\"\\r\\n"
            + "X-Request-Id: 0b0a1c1e-8a53-4f6d-9d0e-3a8f4b1f9a77\\r\\nVia: 1.1 varnish\\r\\n\\r\\n";
    String har =
        har(
            entry(
                "",
                ", \"headersText\": \""
                    + head
                    + "\", \"_headers\": {\"response\": [\"HTTP/1.1 200 OK\", \"CF-RAY:"
                    + " 8a53f6d09d0e3a8f-FRA\"]}"));
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @Test
  void keepWhatStandsBesideAnAddress() throws Exception {
    String scrubbed =
        Scrub.checked(
            har(entry(", \"headersText\": \"Forwarded: for=81.143.7.26;proto=https\\r\\n\"", "")));
    assertThat(scrubbed).contains("for=REDACTED-ip-address-").contains(";proto=https\\r\\n");
  }
}
