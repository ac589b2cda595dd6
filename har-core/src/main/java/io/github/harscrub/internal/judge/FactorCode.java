package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.List;

/**
 * Whether a number called {@code code} is that of a second factor: {@code {"type": "totp", "code":
 * "604817"}}. Alone the name is that of an error or a country as well, so another member has to
 * speak of the factor, by what it says or by what it is called.
 */
public final class FactorCode {
  private static final String NAME = "code";

  /** RFC 4226 asks for six digits at least; what is sent by SMS has four, too. */
  private static final int MIN_DIGITS = 4;

  private static final int MAX_DIGITS = 8;

  private static final int MAX_WORD = 24;

  /** What a member is called that says which factor it is. */
  private static final List<String> KINDS =
      List.of("type", "method", "channel", "factor", "provider", "via", "mode", "kind");

  private static final List<String> FACTORS =
      List.of("otp", "sms", "2fa", "mfa", "factor", "authenticator", "email", "voice", "phone");

  /** How a member begins that goes with the code. */
  private static final List<String> COMPANIONS =
      List.of("challenge", "mfa", "factor", "otp", "totp", "verification", "twofactor", "tfa");

  private FactorCode() {}

  /** True for such a name beside such a value in an object. */
  public static boolean is(Text part, Text name, Text value) {
    if (name.length() != NAME.length()
        || !Bytes.startsWithIgnoreCase(part.bytes(), name.start(), name.end(), NAME)
        || !isNumber(value)) {
      return false;
    }
    int open = Siblings.open(part, name.start() - 1);
    if (open < 0) {
      return false;
    }
    boolean[] factor = new boolean[1];
    Siblings.read(
        part,
        open,
        (key, member, number) -> {
          String called = word(key);
          boolean kind = !number && KINDS.stream().anyMatch(called::endsWith);
          String says = kind ? word(member) : "";
          factor[0] |=
              COMPANIONS.stream().anyMatch(called::startsWith)
                  || (kind && FACTORS.stream().anyMatch(says::contains));
        });
    return factor[0];
  }

  private static boolean isNumber(Text value) {
    return value.isDigits() && value.length() >= MIN_DIGITS && value.length() <= MAX_DIGITS;
  }

  private static String word(Text text) {
    return text.head(MAX_WORD).lower();
  }
}
