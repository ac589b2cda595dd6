package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials in running text, and text that speaks of credentials. */
final class SentencesTest {
  private static final String HAR =
      """
      {"log":{"version":"1.2","entries":[{"request":{"url":"https://a.example/"},
      "response":{"content":{"mimeType":"%s","text":"%s"}}}]}}
      """;

  private static String scrubbed(String mime, String text) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] har = HAR.formatted(mime, text).getBytes(UTF_8);
    HarSanitizer.create().sanitize(new ByteArrayInputStream(har), out);
    return out.toString(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your verification code is #604817#. Do not share it.",
        "Ihr Passwort lautet #Wald27see#, bitte aendern Sie es",
        "#604817# is your Example verification code.",
        "G-#604817# is your verification code",
        "the session token was #k3v9Qx8fmZ2tY7wB4nP6#",
        "error: invalid token '#k3v9Qx8fmZ2tY7wB4nP6#' for user",
        "machine api.example.com login deploy password #k3v9Qx8fmZ2t#",
        "Your temporary password is #Kp7vQ2z9#",
        "Your temporary password is #nqXa$cqXflNq#, change it",
        "password: #uiRM!OTyOdsw# and the rest of the ticket",
        "IllegalStateException: Invalid token [#k3v9Qx8fmZ2tY7wB4nP6#] for user",
        "ValueError: invalid api key '#k3v9Qx8fmZ2tY7wB4nP6#' supplied",
        "Incorrect API key provided: #k3v9Qx8fmZ2tY7wB4nP6#. You can find yours",
        "Use #604817# as your one-time password for Example",
        "<input type='password' size='20' value='#Zaubern77!#'>",
      })
  void tellsACredential(String marked) throws Exception {
    int open = marked.indexOf('#');
    int close = marked.lastIndexOf('#');
    String secret = marked.substring(open + 1, close);
    String before = marked.substring(0, open);
    String scrubbed = scrubbed("text/html", before + secret + marked.substring(close + 1));
    assertThat(scrubbed).doesNotContain(secret).contains("REDACTED").contains(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the token is %s, see", "invalid token '%s' for user", "token %s"})
  void takesLongOnesWhole(String sentence) throws Exception {
    String secret = Secrets.fresh().token(3_000);
    assertThat(scrubbed("text/plain", sentence.formatted(secret)))
        .contains("REDACTED")
        .doesNotContain(secret.substring(2_900));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The password is required and has at least 8 characters",
        "Your password is too short",
        "the password is JavaScript and the token is HTMLCollection",
        "password: User#firstName and the rest of it",
        "the error code is 40412 of module 7",
        "Your token is valid for 3600 seconds",
        "pass the token to the server, then password reset 2 of 3",
        "The total is your 2 codes",
        "country code is 49",
        "page 12 is your best",
        "token [0] of the list, token [optional], key [Enter] or key 'Enter'",
        "press the key F12 or the key combination Ctrl+F5",
        "<input type='text' value='Zaubern77!'>",
        "if the token is null the session is 1234567 ms old",
        "2026 is your year of the key account",
      })
  void speaksOfCredentials(String text) throws Exception {
    assertThat(scrubbed("text/html", text)).isEqualTo(HAR.formatted("text/html", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password/reset/ie1b63pjebnvp6NAOf0TEIxINuvhGdcq",
        "verify-email/8672528c4092615a458bc180e6a0a76869d613c2",
        "unsubscribe/8672528c4092615a458bc180e6a0a76869d613c2",
        "share/A2tviCqPSjDO71C4bh5UoOKr",
      })
  void linksThatNeedNoLogin(String path) throws Exception {
    String scrubbed = scrubbed("text/plain", "see https://a.example/" + path + " today");
    assertThat(scrubbed).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
  }
}
