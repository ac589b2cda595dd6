package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The padding of base64 is no broken line of quoted-printable, which would join two lines. */
final class Base64InMailsTest {
  private static final String HEAD = "--b\nContent-Transfer-Encoding: base64\n\n";

  @ParameterizedTest
  @ValueSource(strings = {"\n--b--\n", "\n\nbye\n", "\n"})
  void keepsTheLineBreakBehindPadding(String behind) throws Exception {
    String secret = Secrets.fresh().token(34);
    String plain = "PAGE=1\nAPI_TOKEN=" + secret + "\n";
    String digits = Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
    assertThat(digits).hasSize(72).endsWith("=");
    String scrubbed = InBody.scrubbed(HEAD + digits + behind);
    assertThat(scrubbed)
        .contains(Hars.escaped(HEAD).replace("\\u000a", "\\n"))
        .contains("=" + behind.replace("\n", "\\n") + "\"")
        .doesNotContain(digits);
  }

  @Test
  void keepsLinesOfTwoPaddings() throws Exception {
    String secret = Secrets.fresh().token(20);
    String plain =
        "Hello,\r\nUrl: smtps://postbox:"
            + secret
            + "@smtp.mail-62.net:465\r\nRegards, the team that writes long mails, too\r\n";
    String digits =
        Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(plain.getBytes(UTF_8));
    String scrubbed = InBody.scrubbed(HEAD + digits + "\n");
    assertThat(scrubbed)
        .doesNotContain("=0A", "=3D")
        .isNotEqualTo(InBody.har(HEAD + digits + "\n"));
  }
}
