package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Whether a value can be what its name says, where the name alone says too little: {@code lat} is a
 * latitude, a latency and a language.
 */
final class PersonalShape {
  /** A telephone number, an account or a position with all its blanks is shorter. */
  private static final int MAX_LENGTH = 64;

  private PersonalShape() {}

  /** True if {@code value} has the shape of what {@code rule} is about. */
  static boolean fits(Rule rule, Text value) {
    int digits = count(value, '0', '9');
    boolean brief = value.length() <= MAX_LENGTH;
    return switch (rule.category()) {
      case EMAIL -> has(value, '@');
      case PHONE -> brief && digits >= 6 && digits * 2 >= value.length();
      case PAYMENT, NATIONAL_ID -> brief && digits >= 3 && digits * 3 >= value.length();
      case LOCATION -> brief && location(rule.id(), value, digits);
      default -> true;
    };
  }

  private static boolean location(String id, Text value, int digits) {
    return switch (id) {
      case "geo-position" -> precise(value);
      case "ip-address" ->
          digits > 0 && made(value, ".:,;=/[]\"% -_") && (has(value, '.') || has(value, ':'));
      case "mac-address" -> value.length() >= 12 && made(value, ":-.");
      default -> Opacity.opaque(value.bytes(), value.start(), value.end()) || digits >= 8;
    };
  }

  /** Two digits behind the point are a kilometre. */
  private static boolean precise(Text value) {
    int point = Bytes.find(value.bytes(), value.start(), value.end(), (byte) '.');
    if (point + 2 >= value.end()) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if ((b < '0' || b > '9') && " .,;-+".indexOf(b) < 0) {
        return false;
      }
    }
    return Bytes.hexDigit(value.bytes()[point + 1]) >= 0
        && Bytes.hexDigit(value.bytes()[point + 2]) >= 0;
  }

  /** True if the value consists of hexadecimal digits, {@code for=} and {@code more}. */
  private static boolean made(Text value, String more) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (Bytes.hexDigit(b) < 0
          && more.indexOf(b) < 0
          && "forprtbyhsunkw".indexOf(Bytes.lower(b)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Text value, char wanted) {
    return Bytes.find(value.bytes(), value.start(), value.end(), (byte) wanted) < value.end();
  }

  private static int count(Text value, char low, char high) {
    int count = 0;
    for (int i = value.start(); i < value.end(); i++) {
      count += value.bytes()[i] >= low && value.bytes()[i] <= high ? 1 : 0;
    }
    return count;
  }
}
