package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.detect.Category;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far a value that was removed must be gone: the classes of ARCHITECTURE.md, "How far a value
 * spreads", written down a second time.
 *
 * <p>Where it is a matter of taste whether a value is a word, and of names whether a cookie means
 * anything, what was decided shows in the placeholder: only what is looked for in the whole file
 * has a tail. A value without one has to be gone all the same if nobody could take it for a word.
 */
enum Reach {
  /** (c): only where it stood. */
  PLACE,
  /** (b): elsewhere as a whole, between bytes that are no ASCII letters or digits. */
  WHOLE,
  /** (a): everywhere, also as a part of something longer. */
  ANYWHERE;

  static final int MIN_WHOLE = 8;
  static final int MIN_ANYWHERE = 16;

  /**
   * Positions and addresses in a network are numbers; shorter ones stand in versions and prices.
   */
  private static final int MIN_LOCATION = 11;

  private static final Pattern HEAD = Pattern.compile("eyJ[\\w-]{11,}\\.eyJ[\\w-]*");

  private static final int MIN_NAME = 10;
  private static final int MIN_MIXED = 12;
  private static final int UUID = 36;

  /** Rules that remove a value for its place, whatever it is. */
  private static final Set<String> BY_PLACE =
      Set.of("dropped-body", "dropped-entry", "undecodable", "unlisted");

  /**
   * The class of a value.
   *
   * @param category of the rule that removed it; empty if the rule is not known
   */
  static Reach of(Placeholder stand, Optional<Category> category, Bytes value) {
    if (value.length() < MIN_WHOLE || BY_PLACE.contains(stand.rule())) {
      return PLACE;
    }
    if (category.isEmpty() && stand.isUntold()) {
      return random(value) && hasLetter(value) && !address(value) ? WHOLE : PLACE;
    }
    return switch (category.orElse(Category.TOKEN)) {
      case EMAIL, PHONE, PAYMENT, NATIONAL_ID -> WHOLE;
      case LOCATION -> value.length() < MIN_LOCATION ? PLACE : WHOLE;
      case PERSON -> stand.tailed() && (hasDigit(value) || severalWords(value)) ? WHOLE : PLACE;
      case CLIENT_ID -> stand.tailed() || random(value) ? WHOLE : PLACE;
      case PASSWORD -> stand.tailed() || random(value) ? WHOLE : PLACE;
      // Of a cookie that has no telling name the name says whether it means something.
      case COOKIE -> stand.tailed() ? secret(value) : PLACE;
      case TOKEN, KEY, SIGNATURE ->
          stand.tailed() || (random(value) && !hexInHeader(stand, value)) ? secret(value) : PLACE;
    };
  }

  /** The class of a JSON number that became 0, which does not say by which rule. */
  static Reach ofNumber(Bytes value) {
    return value.length() >= MIN_LOCATION ? WHOLE : PLACE;
  }

  private static Reach secret(Bytes value) {
    return value.length() >= MIN_ANYWHERE ? ANYWHERE : WHOLE;
  }

  /** What may be the hash of a build is not looked for in the paths of its assets. */
  private static boolean hexInHeader(Placeholder stand, Bytes value) {
    return stand.rule().equals("opaque-header") && Hex.isAll(value);
  }

  /**
   * True for a value that cannot be taken for words, a date or a UUID: at least 16 letters and
   * digits in one piece, of which both switch often. Hexadecimal digits make no words.
   */
  private static boolean random(Bytes value) {
    if (value.length() < MIN_ANYWHERE || value.length() == UUID || tokenHead(value)) {
      return false;
    }
    int switches = 0;
    int digits = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.array()[i];
      if (b <= ' ' || b == '"' || b == '<' || b == '{') {
        return false;
      }
      boolean digit = b >= '0' && b <= '9';
      digits += digit ? 1 : 0;
      if (i > value.start() && kind(b) != kind(value.array()[i - 1])) {
        switches++;
      }
    }
    return digits > 0 && switches * (Hex.isAll(value) ? 8 : 4) > value.length();
  }

  /**
   * True for small letters and capitals in turn, and digits: what is looked for everywhere even if
   * the name of a cookie says that it holds no credential.
   */
  static boolean mixed(Bytes value) {
    int letters = 0;
    int switches = 0;
    byte last = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.array()[i];
      if (kind(b) >= 2) {
        switches += letters > 0 && kind(b) != kind(last) ? 1 : 0;
        letters++;
        last = b;
      }
    }
    return letters >= MIN_MIXED && switches * 5 > letters * 2 && hasDigit(value);
  }

  /** True for the address of a page, which cookies remember: {@code /a?b=c}, {@code http://a}. */
  private static boolean address(Bytes value) {
    String text = new String(value.copy(), ISO_8859_1);
    return text.startsWith("http://")
        || text.startsWith("https://")
        || (text.startsWith("/") && text.indexOf('?') > 0);
  }

  private static boolean hasLetter(Bytes value) {
    for (int i = value.start(); i < value.end(); i++) {
      if (kind(value.array()[i]) >= 2) {
        return true;
      }
    }
    return false;
  }

  /** True for header and claims of a JSON Web Token: all of an issuer begin alike. */
  private static boolean tokenHead(Bytes value) {
    return HEAD.matcher(new String(value.copy(), ISO_8859_1)).matches();
  }

  private static int kind(byte b) {
    if (b >= '0' && b <= '9') {
      return 1;
    }
    return b >= 'a' && b <= 'z' ? 2 : b >= 'A' && b <= 'Z' ? 3 : 0;
  }

  /** True for what cannot be words alone. */
  static boolean hasDigit(Bytes value) {
    for (int i = value.start(); i < value.end(); i++) {
      if (value.array()[i] >= '0' && value.array()[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  /** True for two words, as in {@code Ada Lovelace}. */
  private static boolean severalWords(Bytes value) {
    for (int i = value.start() + 1; i < value.end() - 1; i++) {
      if (value.array()[i] == ' ') {
        return value.length() >= MIN_NAME;
      }
    }
    return false;
  }
}
