package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.List;

/**
 * Whether a number called {@code code} is that of a second factor: {@code {"type": "totp", "code":
 * "604817"}}, {@code verify(code: "604817")}. Alone the name is that of an error or a country as
 * well, so another member, another field of the form or what is called has to speak of the factor,
 * by what it says or by what it is called.
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
      List.of(
          "challenge",
          "mfa",
          "factor",
          "otp",
          "totp",
          "verification",
          "twofactor",
          "tfa",
          "sessioninfo");

  /** Mutations of GraphQL and functions that take a code. */
  private static final List<String> CALLS =
      List.of("verif", "otp", "2fa", "mfa", "factor", "confirm", "login", "signin");

  /** How far a form is looked at, each way, and the arguments before a code. */
  private static final int REACH = 512;

  private FactorCode() {}

  /** True for such a name beside such a value in an object. */
  public static boolean inObject(Text part, Text name, Text value) {
    if (!isCalled(part, name, value)) {
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
          factor[0] |= speaksOfFactor(word(key), number ? "" : word(member));
        });
    return factor[0];
  }

  /** True for such a name and such a value in a form: {@code code=604817&type=totp}. */
  public static boolean inForm(Text part, Text name, Text value) {
    if (!isCalled(part, name, value)) {
      return false;
    }
    byte[] bytes = part.bytes();
    int least = Math.max(part.start(), name.start() - REACH);
    int most = Math.min(part.end(), value.end() + REACH);
    int at = name.start();
    while (at > least && bytes[at - 1] > ' ') {
      at--;
    }
    while (at < most && bytes[at] > ' ') {
      int end = Math.min(Bytes.find(bytes, at, most, (byte) '&'), most);
      int sign = Bytes.find(bytes, at, end, (byte) '=');
      if (sign < end && speaksOfFactor(word(part.part(at, sign)), word(part.part(sign + 1, end)))) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  /** True for such a name and such a value as an argument: {@code verify(code: "604817")}. */
  public static boolean inCall(Text part, Text name, Text value) {
    if (!isCalled(part, name, value)) {
      return false;
    }
    byte[] bytes = part.bytes();
    int least = Math.max(part.start(), name.start() - REACH);
    int open = name.start();
    while (open > least && "(){}".indexOf(bytes[open]) < 0) {
      open--;
    }
    int start = open;
    while (start > least && Bytes.wordByte(bytes[start - 1])) {
      start--;
    }
    String function = word(part.part(start, open));
    return bytes[open] == '(' && CALLS.stream().anyMatch(function::contains);
  }

  private static boolean isCalled(Text part, Text name, Text value) {
    return name.length() == NAME.length()
        && Bytes.startsWithIgnoreCase(part.bytes(), name.start(), name.end(), NAME)
        && isNumber(value);
  }

  private static boolean speaksOfFactor(String called, String says) {
    return COMPANIONS.stream().anyMatch(called::startsWith)
        || (KINDS.stream().anyMatch(called::endsWith) && FACTORS.stream().anyMatch(says::contains));
  }

  /**
   * True for the digits of a code, together or in groups as HomeKit writes them, {@code
   * 790-77-525}; a single digit over and over fills in a form or reports success.
   */
  static boolean isIssued(Text value) {
    byte[] bytes = value.bytes();
    int digits = 0;
    boolean varied = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      boolean dash = b == '-' && i > value.start() && bytes[i - 1] != '-';
      if (!dash && (b < '0' || b > '9')) {
        return false;
      }
      digits += dash ? 0 : 1;
      varied |= !dash && b != bytes[value.start()];
    }
    return varied && digits > MIN_DIGITS && digits <= MAX_DIGITS && bytes[value.end() - 1] != '-';
  }

  private static boolean isNumber(Text value) {
    return value.isDigits() && value.length() >= MIN_DIGITS && value.length() <= MAX_DIGITS;
  }

  private static String word(Text text) {
    return text.head(MAX_WORD).lower();
  }
}
