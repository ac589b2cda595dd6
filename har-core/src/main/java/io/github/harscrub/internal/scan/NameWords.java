package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A name taken apart: {@code user[newPassword]} is {@code user, new, password}. Words end where the
 * case changes, at anything that is no letter or digit, and inside glued words where {@link
 * WordCutter} knows how.
 */
final class NameWords {
  /** Longer names are judged by their end, where the telling word is. */
  static final int MAX_BYTES = 160;

  /** A backslash, a letter, four digits. */
  private static final int ESCAPE = 6;

  private static final int MAX_WORDS = 24;

  /** Of the combining diacritical marks; no character before it is a mark. */
  private static final char FIRST_MARK = '\u0300';

  /** The one word that begins with a digit: {@code token2FA}, {@code 2FACode}. */
  private static final String TWO_FACTOR = "2FA";

  /** This many spaces make a name prose: a label used as a key. */
  private static final int PROSE_SPACES = 3;

  final List<String> words = new ArrayList<>(8);
  // For each word, the index of the first word of its component: of what stands between . [ ] : /
  private final List<Integer> components = new ArrayList<>(8);
  // True if nothing but a bracket stands behind the last word: not a digit, not a dash.
  private boolean endsWithWord;
  private final WordCutter cutter;

  private NameWords(WordCutter cutter) {
    this.cutter = cutter;
  }

  /** The words of a decoded name; none if it is prose. */
  static NameWords of(String name, WordCutter cutter) {
    NameWords result = new NameWords(cutter);
    if (!isProse(name)) {
      result.split(name);
    }
    return result;
  }

  /** The text of a name given as UTF-8, percent-codes and escapes as in JSON undone once. */
  static String decode(byte[] text, int start, int end) {
    int from = Math.max(start, end - MAX_BYTES);
    byte[] bytes = new byte[end - from];
    int length = 0;
    for (int i = from; i < end; i++) {
      int code = text[i] == '%' && i + 2 < end ? hex(text[i + 1]) << 4 | hex(text[i + 2]) : -1;
      if (code >= 0) {
        bytes[length++] = (byte) code;
        i += 2;
      } else {
        bytes[length++] = text[i];
      }
    }
    String name = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return name.indexOf('\\') < 0 ? name : unescaped(name);
  }

  /** The name with what {@code \\u} and four digits stand for. */
  private static String unescaped(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.startsWith("\\u", i) && i + ESCAPE <= name.length()) {
        int c = 0;
        for (int j = i + 2; j < i + ESCAPE; j++) {
          // Negative for no digit, and stays so.
          c = c < 0 ? c : c << 4 | Character.digit(name.charAt(j), 16);
        }
        if (c >= 0) {
          plain.append((char) c);
          i += ESCAPE - 1;
          continue;
        }
      }
      plain.append(name.charAt(i));
    }
    return plain.toString();
  }

  /** The index of the first word of the component that word {@code i} is in. */
  int component(int i) {
    return components.get(i);
  }

  boolean endsWithWord() {
    return endsWithWord;
  }

  private void split(String name) {
    int n = name.length();
    int component = 0;
    for (int i = 0; i < n && words.size() < MAX_WORDS; ) {
      char c = name.charAt(i);
      if (!isInWord(c)) {
        component = isComponentEnd(c) ? words.size() : component;
        i++;
        continue;
      }
      int end = wordEnd(name, i);
      cutter.cut(lower(name, i, end), words);
      joinOauth();
      while (components.size() < words.size()) {
        components.add(Math.min(component, components.size()));
      }
      endsWithWord = !Character.isDigit(name.charAt(end - 1)) || cutter.known(lower(name, i, end));
      endsWithWord &= end == n || name.charAt(end) == ']' || name.charAt(end) == '[';
      i = end;
    }
  }

  private int wordEnd(String name, int start) {
    int i = name.startsWith(TWO_FACTOR, start) ? start + TWO_FACTOR.length() : start + 1;
    int n = name.length();
    for (; i < n && isInWord(name.charAt(i)); i++) {
      if (name.startsWith(TWO_FACTOR, i)) {
        break;
      }
      if (!Character.isUpperCase(name.charAt(i))) {
        continue;
      }
      // userId: before the I. userAPIKey: before the K, a capital that starts a word.
      if (!Character.isUpperCase(name.charAt(i - 1))) {
        break;
      }
      if (startsWord(name, i)) {
        return isLooseAcronym(name, start, i) ? i + 1 : i;
      }
    }
    return i;
  }

  private static boolean startsWord(String name, int i) {
    int n = name.length();
    if (i + 1 >= n || !Character.isLowerCase(name.charAt(i + 1))) {
      return false;
    }
    // The plurals JWTs and IDs stay whole.
    return name.charAt(i + 1) != 's' || (i + 2 < n && Character.isLowerCase(name.charAt(i + 2)));
  }

  /** {@code CSRFtoken}: Ftoken is no word, CSRF is one. */
  private boolean isLooseAcronym(String name, int start, int capital) {
    int end = capital + 1;
    while (end < name.length() && Character.isLowerCase(name.charAt(end))) {
      end++;
    }
    return !cutter.known(lower(name, capital, end))
        && cutter.known(lower(name, start, capital + 1));
  }

  /** {@code OAuthToken} splits into o, auth, token: the first two are one word. */
  private void joinOauth() {
    int last = words.size() - 1;
    if (last > 0 && words.get(last).equals("auth") && words.get(last - 1).equals("o")) {
      words.remove(last);
      words.set(last - 1, "oauth");
    }
  }

  /** Letters and digits, and the vowels and tones that Thai, Hindi and Arabic write as marks. */
  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c)
        || (c >= FIRST_MARK
            && (Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK));
  }

  private static boolean isComponentEnd(char c) {
    return c == '.' || c == '[' || c == ']' || c == ':' || c == '/';
  }

  private static String lower(String name, int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      word.append(Character.toLowerCase(name.charAt(i)));
    }
    return word.toString();
  }

  private static boolean isProse(String name) {
    int spaces = 0;
    for (int i = 0; i < name.length(); i++) {
      spaces += name.charAt(i) == ' ' ? 1 : 0;
    }
    return spaces >= PROSE_SPACES || name.endsWith("?") || name.endsWith("!");
  }

  private static int hex(byte b) {
    // Negative for no digit, and stays so when shifted and or-ed.
    return Character.digit(b, 16);
  }
}
