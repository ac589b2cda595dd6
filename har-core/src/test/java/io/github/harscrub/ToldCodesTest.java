package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One-time codes in the messages that tell them. */
final class ToldCodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use code %s to sign in",
        "Your Acme code is %s.",
        "%s is your Acme code",
        "%s is your Acme verification code",
        "Use %s to verify your account",
        "Enter this code: %s",
        "Ihr Sicherheitscode lautet %s",
        "Su código de verificación es %s.",
        "Your one-time passcode is %s. Do not share it.",
      })
  void go(String message) throws Exception {
    for (int digits = 6; digits <= 8; digits++) {
      String code = digits(digits);
      String scrubbed = InBody.scrubbed("{\"message\":\"" + message.formatted(code) + "\"}");
      assertThat(scrubbed)
          .doesNotContain(code)
          .contains(message.substring(0, message.indexOf("%s")))
          .contains(message.substring(message.indexOf("%s") + 2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Your login code: %s", "Your verification code: %s"})
  void goInTwoParts(String message) throws Exception {
    String code = digits(3) + "-" + digits(3);
    assertThat(InBody.scrubbed(message.formatted(code)))
        .doesNotContain(code)
        .contains(message.substring(0, message.indexOf("%s")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enter this code to sign in: #one-time-code!679-323#",
        "<x> WhatsApp code: #one-time-code!171-872#",
        "Enter this confirmation code: #one-time-code!P3Z-QXZ#.",
        "access code to the portal: #one-time-code!926516#",
      })
  void goInMails(String mail) throws Exception {
    InBody.requireRemoved(mail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"area code: 415-555", "error code: 171-872", "pages 171-872", "range 100-200: ok"})
  void othersStay(String text) throws Exception {
    InBody.requireKept(text);
  }

  private static String digits(int count) {
    // Not from 0 or 9 alone, which fill in forms.
    StringBuilder digits = new StringBuilder("4");
    new Random().ints(count - 2L, 0, 10).forEach(digits::append);
    return digits.append('7').toString();
  }
}
