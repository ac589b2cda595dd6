package io.github.harscrub.internal.judge;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.IpAddresses;
import java.util.Set;

/**
 * Whether a value can be what its name says, where the name alone says too little: {@code lat} is a
 * latitude, a latency and a language.
 */
public final class PersonalShape {
  /** A telephone number, an account or a position with all its blanks is shorter. */
  private static final int MAX_LENGTH = 64;

  /** No country has longer postal codes, blanks and dashes included. */
  private static final int MAX_CODE = 10;

  /** Number plates, blanks and dashes included. */
  private static final int MIN_PLATE = 4;

  private static final int MAX_PLATE = 12;

  private static final int VEHICLE = 17;

  /** Numbers of persons by which states tell them apart have ten digits and more. */
  private static final int MIN_IDENTITY = 10;

  private static final int MIN_PASSPORT = 7;
  private static final int MAX_PASSPORT = 9;

  /** MD5 has 16 bytes, each two digits, with a colon between. */
  private static final int MIN_FINGERPRINT = 16 * 3 - 1;

  /** An address on one line. */
  private static final int MAX_ADDRESS = 160;

  /** Shorter ones may be somebody's number of a house. */
  private static final int MIN_MASK = 6;

  private static final Set<String> ORDERS = Set.of("asc", "desc", "ascending", "descending");

  private static final int MAX_ORDER = 10;

  private static final String[] FILES = {
    ".gif", ".png", ".jpg", ".jpeg", ".webp", ".svg", ".heic", ".pdf", ".mp4", ".mov", ".zip",
    ".csv", ".txt", ".json", ".docx", ".xlsx", ".pptx"
  };

  private PersonalShape() {}

  /** True if {@code value} has the shape of what {@code rule} is about. */
  static boolean fits(Rule rule, Text value) {
    int digits = count(value, '0', '9');
    boolean brief = value.length() <= MAX_LENGTH;
    if (digits >= MIN_MASK
        && (count(value, '0', '0') == digits || count(value, '9', '9') == digits)) {
      // How a field is to be filled in: (999) 999-9999.
      return false;
    }
    return switch (rule.category()) {
      case EMAIL -> mailbox(value);
      case PHONE -> brief && digits >= 6 && digits * 2 >= value.length();
      case PAYMENT ->
          brief
              && switch (rule.id()) {
                case "crypto-address" -> wallet(value);
                case "payment-address" -> mailbox(value);
                default -> number(value, digits) || (accounts(rule) && account(value));
              };
      // "sin": 0.8414709848 is no insurance number.
      case NATIONAL_ID ->
          switch (rule.id()) {
            case "vehicle-plate" -> brief && plate(value, digits);
            case "vehicle-id" -> vehicle(value) || (brief && number(value, digits));
            // "nir": 812 is near infrared, "cnp": "0" a card that is not present.
            case "identity-number" ->
                brief && digits >= MIN_IDENTITY && number(value, digits) && !decimal(value, digits);
            // "passport": "^0.7.0" is the version of a library.
            case "passport-number" ->
                passport(value, digits) || (brief && number(value, digits) && !has(value, '.'));
            // "tax_code": "txcd_99999999" is a kind of product (Stripe).
            default ->
                brief
                    && number(value, digits)
                    && !has(value, '_')
                    && !decimal(value, digits)
                    && !version(value);
          };
      case LOCATION ->
          rule.id().equals("ip-address")
              ? IpAddresses.isIn(value.bytes(), value.start(), value.end(), true)
              : location(rule.id(), value, digits);
      case PERSON -> person(rule.id(), value, digits);
      default -> true;
    };
  }

  /**
   * True if {@code value} shows by itself that it is what an ambiguous name may mean: {@code
   * displayName} is called a person as often as a project, {@code address} a street as often as a
   * host, {@code login} a user as often as a page.
   */
  public static boolean shows(Rule rule, Text value) {
    return switch (rule.id()) {
      case "person-name", "full-name" -> FullName.is(value);
      case "username" -> login(value) || FullName.is(value);
      case "postal-address" -> address(value);
      case "birth-date" -> date(value);
      case "mac-address" -> hardware(value);
      default -> false;
    };
  }

  /**
   * True for words that are written like the name of a person, or like a street with its number.
   */
  public static boolean isWritten(Text words) {
    byte first = words.length() > 0 ? words.bytes()[words.start()] : 0;
    boolean capital = first < 0 || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
    return capital
        && (FullName.is(words) || (has(words, ' ') && address(words) && !Prose.is(words)));
  }

  /**
   * A short token of letters, digits and the marks that directories allow in a login name. A word
   * with a capital, and nothing else, is the label of a button: {@code Apply}.
   */
  private static boolean login(Text value) {
    boolean letter = false;
    byte first = value.bytes()[value.start()];
    if (first >= 'A' && first <= 'Z' && Opacity.words(value.bytes(), value.start(), value.end())) {
      return false;
    }
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      boolean word = Bytes.wordByte(b);
      letter |= word && !(b >= '0' && b <= '9');
      if (!word && b != '.' && b != '_' && b != '-' && b != '@' && b != '+') {
        return false;
      }
    }
    return letter && value.length() >= 3 && value.length() <= MAX_LENGTH;
  }

  /**
   * Words with a number among them, {@code Lindenallee 48b}, or a code with digits, {@code SW1A
   * 1AA}: no host, no path, no other kind of address.
   */
  private static boolean address(Text value) {
    int letters = 0;
    boolean blank = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      blank |= b == ' ' || b == '\n';
      letters += b < 0 || (Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z') ? 1 : 0;
      if (b == ':' || b == '@' || b == '=' || b == '<' || b == '{' || b == '_' || b == '?') {
        return false;
      }
    }
    int digits = count(value, '0', '9');
    boolean code = !blank && value.length() <= MAX_CODE && !has(value, '.') && letters <= 4;
    return digits > 0 && value.length() <= MAX_ADDRESS && (code || (blank && letters >= 3));
  }

  /**
   * No one is called {@code |(?:}, and {@code no_zip_code} is what a program says of an address.
   */
  private static boolean person(String id, Text value, int digits) {
    return switch (id) {
      case "full-name" -> FullName.is(value);
      case "postal-address" -> digits > 0 ? !isObjectId(value) : !has(value, '_');
      case "birth-date" -> digits > 0;
      case "person-name" ->
          (digits > 0 ? !isObjectId(value) : value.hasLetter())
              && !isSentence(value, digits)
              && !isFile(value)
              && !isOrder(value);
      case "username" ->
          (digits > 0 ? !isObjectId(value) : value.hasLetter())
              && !isSentence(value, digits)
              && !isOrder(value);
      default ->
          (digits > 0 ? !isObjectId(value) : value.hasLetter()) && !isSentence(value, digits);
    };
  }

  /** {@code Soyadı 256 karakteri aşmamalıdır.}: four words, one of them a number, and a stop. */
  private static boolean isSentence(Text value, int digits) {
    byte[] bytes = value.bytes();
    boolean stop = bytes[value.end() - 1] == '.' || bytes[value.end() - 1] == '!';
    // U+3002 ends a sentence whose words no blank parts.
    int end = value.end() - 3;
    boolean ideographic =
        end > value.start()
            && bytes[end] == (byte) 0xE3
            && bytes[end + 1] == (byte) 0x80
            && bytes[end + 2] == (byte) 0x82;
    return digits > 0 && ((stop && count(value, ' ', ' ') >= 3) || ideographic);
  }

  /** {@code {"sort": {"lastName": "asc"}}}: how a list is sorted by what people are called. */
  private static boolean isOrder(Text value) {
    return value.length() <= MAX_ORDER && ORDERS.contains(value.lower());
  }

  /** {@code "name": "holiday.jpg"}, of what a person sent. */
  public static boolean isFile(Text value) {
    byte[] bytes = value.bytes();
    for (String type : FILES) {
      int dot = value.end() - type.length();
      if (dot > value.start() && Bytes.startsWithIgnoreCase(bytes, dot, value.end(), type)) {
        return true;
      }
    }
    return false;
  }

  /** Six to eight digits, and what stands between a day, a month and a year: 1971/10/24. */
  private static boolean date(Text value) {
    int digits = count(value, '0', '9');
    int signs = count(value, '-', '/');
    return digits >= 6 && digits <= 8 && signs == 2 && digits + signs == value.length();
  }

  /** Six pairs of hexadecimal digits with a sign between, three groups of four, or neither. */
  private static boolean hardware(Text value) {
    int digits = 0;
    for (int i = value.start(); i < value.end(); i++) {
      digits += Bytes.hexDigit(value.bytes()[i]) >= 0 ? 1 : 0;
    }
    int signs = count(value, '-', '.') + count(value, ':', ':');
    return digits == 12
        && digits + signs == value.length()
        && (signs == 0 || signs == 2 || signs == 5);
  }

  /** An at sign between what may be a user and a host; in the pattern of an address neither is. */
  private static boolean mailbox(Text value) {
    byte[] bytes = value.bytes();
    for (int i = value.start() + 1; i + 1 < value.end(); i++) {
      byte before = bytes[i - 1];
      if (bytes[i] == '@' && Bytes.wordByte(bytes[i + 1]) && (before > ' ' || before < 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean accounts(Rule rule) {
    return rule.id().equals("iban") || rule.id().equals("bank-account");
  }

  /** A country, two digits, and letters as likely as digits (ISO 13616). */
  private static boolean account(Text value) {
    byte[] bytes = value.bytes();
    int at = value.start();
    return value.length() >= 15
        && Bytes.lower(bytes[at]) >= 'a'
        && Bytes.lower(bytes[at + 1]) >= 'a'
        && bytes[at + 2] >= '0'
        && bytes[at + 2] <= '9'
        && bytes[at + 3] >= '0'
        && bytes[at + 3] <= '9'
        && Opacity.opaque(bytes, value.start(), value.end());
  }

  /** Letters in capitals and digits, both, with a sign between groups: {@code B-MW 1234}. */
  private static boolean plate(Text value, int digits) {
    int capitals = count(value, 'A', 'Z');
    int signs = count(value, ' ', ' ') + count(value, '-', '.');
    return value.length() >= MIN_PLATE
        && value.length() <= MAX_PLATE
        && digits > 0
        && capitals > 0
        && signs <= 3
        && digits + capitals + signs == value.length();
  }

  /**
   * Up to nine capitals and digits (ICAO Doc 9303-4, section 4.2.2). Germany draws nine from both
   * alike, vowels left out: of 27 characters ten are digits, so that one in seven numbers has no
   * more than one.
   */
  private static boolean passport(Text value, int digits) {
    return value.length() >= MIN_PASSPORT
        && value.length() <= MAX_PASSPORT
        && digits + count(value, 'A', 'Z') == value.length()
        && (digits > 1 || (value.length() == MAX_PASSPORT && !hasVowel(value)));
  }

  private static boolean hasVowel(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      if ("AEIOU".indexOf(value.bytes()[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean number(Text value, int digits) {
    return digits >= 3 && digits * 3 >= value.length();
  }

  /** Seventeen capitals and digits without those that look alike (ISO 3779). */
  private static boolean vehicle(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      boolean digit = b >= '0' && b <= '9';
      if (!digit && (b < 'A' || b > 'Z' || b == 'I' || b == 'O' || b == 'Q')) {
        return false;
      }
    }
    return value.length() == VEHICLE;
  }

  /** {@code 2.5.4.17}: what X.500 calls a postal code (X.520). */
  private static boolean isObjectId(Text value) {
    int digits = count(value, '0', '9');
    int points = count(value, '.', '.');
    return points >= 3 && digits + points == value.length();
  }

  /** {@code ~0.7.0}: passport is a library, too. */
  private static boolean version(Text value) {
    byte first = value.length() > 0 ? value.bytes()[value.start()] : 0;
    int sign = first == '~' || first == '^' || first == 'v' ? 1 : 0;
    int digits = count(value, '0', '9');
    return count(value, '.', '.') == 2 && digits + 2 + sign == value.length() && digits <= 6;
  }

  private static boolean decimal(Text value, int digits) {
    int sign = value.length() > 0 && value.bytes()[value.start()] == '-' ? 1 : 0;
    return digits + 1 + sign == value.length() && count(value, '.', '.') == 1;
  }

  /**
   * The address of a wallet is public, as is all that was ever paid to it: who knows whose it is
   * knows all of that. So it is personal beside a name that says it is somebody's, and stays
   * elsewhere: contracts and tokens have addresses, too.
   */
  private static boolean wallet(Text value) {
    return value.length() >= 25 && Opacity.opaque(value.bytes(), value.start(), value.end());
  }

  private static boolean location(String id, Text value, int digits) {
    return switch (id) {
      case "geo-position" -> value.length() <= MAX_LENGTH && precise(value);
      case "mac-address" ->
          value.length() >= 12 && value.length() <= MAX_LENGTH && made(value, ":-.");
      // The fingerprint of a browser may be long.
      default ->
          !certificate(value)
              && (Opacity.opaque(value.bytes(), value.start(), value.end()) || digits >= 8);
    };
  }

  /**
   * The fingerprint of a certificate as OpenSSL writes it, with colons between the bytes: it is as
   * public as the certificate. That of a browser or a device is written without.
   */
  private static boolean certificate(Text value) {
    for (int i = 0; i < value.length(); i++) {
      byte b = value.bytes()[value.start() + i];
      if (i % 3 == 2 ? b != ':' : Bytes.hexDigit(b) < 0) {
        return false;
      }
    }
    return value.length() >= MIN_FINGERPRINT && value.length() % 3 == 2;
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
