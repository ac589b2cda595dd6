package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Whether a text looks like the full name of a person: two to four words with capitals, of letters
 * only, as in {@code Marta de Vries-Kowalski}. Products and roles are written so as well ({@code
 * Premium Plan}, {@code Storage Admin}); they give themselves away by the words that labels are
 * made of.
 */
public final class FullName {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_PART = 24;
  private static final int MAX_NAMES = 5;

  /** With what stands between them: María de la Cruz y Gómez de los Ríos. */
  private static final int MAX_WORDS = 9;

  private static final int MAX_IDEOGRAPHS = 5;

  /** First bytes of characters in UTF-8: of U+3000 and of U+D7A3. */
  private static final byte FIRST_IDEOGRAPH = (byte) 0xE3;

  private static final byte LAST_HANGUL = (byte) 0xED;

  /** What stands between the parts of European and Arabic names, in small letters. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
          "e", "el", "la", "las", "le", "los", "ten", "ter", "van", "von", "y", "zu");

  /** Members of objects that are people, in which a full name stands, in small letters. */
  public static final Set<String> KEYS =
      Set.of(
          "name",
          "displayname",
          "display_name",
          "fullname",
          "full_name",
          "display_value",
          "formatted",
          "formattedname",
          "formatted_name",
          "realname",
          "real_name",
          "commonname",
          "screenname",
          "holder",
          "cardholder",
          "card_holder",
          "family",
          "nom",
          "nombre",
          "nome",
          "naam",
          "imie",
          "$name");

  private FullName() {}

  /**
   * True for two to five characters of Chinese, Japanese or Korean: 王小明. In UTF-8 these have three
   * bytes, the first of which is E3 to ED.
   */
  private static boolean ideographs(Text value) {
    byte[] bytes = value.bytes();
    int blanks = 0;
    int characters = 0;
    int i = value.start();
    while (i < value.end()) {
      if (bytes[i] == ' ') {
        blanks++;
        i++;
      } else if (bytes[i] >= FIRST_IDEOGRAPH && bytes[i] <= LAST_HANGUL) {
        characters++;
        i += 3;
      } else {
        return false;
      }
    }
    return characters >= 2 && characters <= MAX_IDEOGRAPHS && blanks <= 1;
  }

  /** True for two to four words that are written like names, and are no words of labels. */
  public static boolean is(Text value) {
    if (value.length() > MAX_LENGTH) {
      return false;
    }
    if (ideographs(value)) {
      return true;
    }
    int names = 0;
    int words = 0;
    int start = value.start();
    while (start < value.end()) {
      int end = Bytes.find(value.bytes(), start, value.end(), (byte) ' ');
      String word = value.lower(start, end);
      // Behind the last word of a company there may be a dot: Calder Mills Ltd.
      boolean dot = word.endsWith(".");
      if (word.isEmpty()
          || LabelWords.contains(dot ? word.substring(0, word.length() - 1) : word)) {
        return false;
      }
      if (name(value.bytes(), start, end)) {
        names++;
      } else if (!PARTICLES.contains(word)) {
        return false;
      }
      words++;
      start = end + 1;
    }
    return names >= 2 && names <= MAX_NAMES && words <= MAX_WORDS;
  }

  /**
   * True for one word that may be the first or last name of a person: a capital and small letters,
   * as in {@code Kowalczyk}, {@code O'Sullivan}, {@code Anne-Marie}, {@code McKay}, and no word of
   * labels. Types and classes of programs have more capitals.
   */
  public static boolean isPart(Text value) {
    byte[] bytes = value.bytes();
    if (value.length() < 2
        || value.length() > MAX_PART
        || !name(bytes, value.start(), value.end())) {
      return false;
    }
    int capitals = 0;
    int small = 0;
    int most = Bytes.startsWith(bytes, value.start(), value.end(), "Mc") ? 2 : 1;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      capitals += b >= 'A' && b <= 'Z' ? 1 : 0;
      small += b < 0 || (b >= 'a' && b <= 'z') ? 1 : 0;
      most += b == '-' || b == '\'' ? 1 : 0;
    }
    return small > 0 && capitals <= most && !LabelWords.contains(value.lower());
  }

  /** True for a name with an initial or of an Irish or Italian house: nothing else has those. */
  public static boolean isUnmistakable(Text value) {
    byte[] bytes = value.bytes();
    boolean telling = false;
    for (int i = value.start() + 1; i + 1 < value.end(); i++) {
      boolean initial = bytes[i] == '.' && bytes[i + 1] == ' ' && isInitial(bytes, i - 1, value);
      boolean house = bytes[i] == '\'' && isCapital(bytes[i + 1]);
      telling |= initial || house;
    }
    return telling && is(value);
  }

  private static boolean isInitial(byte[] bytes, int at, Text value) {
    return isCapital(bytes[at]) && (at == value.start() || bytes[at - 1] == ' ');
  }

  private static boolean isCapital(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  /**
   * True for a word of letters with a capital, an initial, or {@code O'Neill}, {@code Kowalski,}.
   */
  private static boolean name(byte[] bytes, int start, int end) {
    int last = bytes[end - 1] == ',' || bytes[end - 1] == '.' ? end - 1 : end;
    if (last == start || !(bytes[start] < 0 || (bytes[start] >= 'A' && bytes[start] <= 'Z'))) {
      return false;
    }
    for (int i = start; i < last; i++) {
      byte b = bytes[i];
      boolean letter = b < 0 || (Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z');
      // In a script the apostrophe may be escaped.
      boolean escape = b == '\\' && i + 1 < last && bytes[i + 1] == '\'';
      if (!letter && !escape && b != '-' && b != '\'') {
        return false;
      }
    }
    return true;
  }
}
