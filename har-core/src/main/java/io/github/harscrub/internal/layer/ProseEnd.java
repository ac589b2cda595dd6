package io.github.harscrub.internal.layer;

/**
 * Where a word without quotes ends that stands in running text. {@code see
 * https://a.test/?sig=k3v9. Then …}: the full stop is the sentence's. What is learned with it is
 * found nowhere else.
 *
 * <p>Punctuation is taken for a part of the word unless a blank, a quote or a tag follows, or the
 * text ends: tokens have dots inside.
 */
public final class ProseEnd {
  /** Three bytes in UTF-8, U+2018 to U+201D, U+2026, and those of Chinese and Japanese. */
  private static final String WIDE =
      "\u2018\u2019\u201A\u201C\u201D\u2026\u3001\u3002\u300D\u300F"
          + "\uFF01\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F";

  /** More marks in a row are no punctuation. */
  private static final int MAX_MARKS = 4;

  private ProseEnd() {}

  /**
   * The end of the word at {@code start}, which is read up to {@code stop}.
   *
   * @param end of the text
   * @return a position behind {@code start}; {@code stop} if there is nothing but punctuation
   */
  public static int of(byte[] bytes, int start, int stop, int end) {
    int wide = wide(bytes, start, stop);
    boolean blank = wide < stop || (stop < end && isBlank(bytes, stop, end));
    int at = wide;
    int least = Math.max(start, wide - MAX_MARKS);
    while (at > least && isPunctuation(bytes, start, at, blank)) {
      at--;
    }
    return at > start ? at : stop;
  }

  /** The first punctuation beyond ASCII behind ASCII only: no blank follows it in Chinese. */
  private static int wide(byte[] bytes, int start, int stop) {
    int at = start;
    while (at < stop && bytes[at] >= 0) {
      at++;
    }
    if (at == start || at + 3 > stop) {
      return stop;
    }
    boolean three = (bytes[at] & 0xF0) == 0xE0;
    int point = (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
    return three && WIDE.indexOf(point) >= 0 ? at : stop;
  }

  /** A blank, also as an escape of JSON. */
  private static boolean isBlank(byte[] bytes, int at, int end) {
    return Blanks.is(bytes[at])
        || (bytes[at] == '\\' && at + 1 < end && "nrt".indexOf(bytes[at + 1]) >= 0);
  }

  /** True if the byte before {@code at} is not the word's. Passwords end with marks, too. */
  private static boolean isPunctuation(byte[] bytes, int start, int at, boolean blank) {
    return switch (bytes[at - 1]) {
      case '.' -> !isUnsecuredJwt(bytes, start, at);
      case ',', ';' -> true;
      case '!', '?', ':' -> blank;
      case ')' -> !isOpen(bytes, start, at - 1, (byte) '(', (byte) ')');
      case ']' -> !isOpen(bytes, start, at - 1, (byte) '[', (byte) ']');
      default -> false;
    };
  }

  /** True for two parts with a dot each (RFC 7519 section 6.1): the signature is empty. */
  private static boolean isUnsecuredJwt(byte[] bytes, int start, int at) {
    int dot = Bytes.find(bytes, start, at, (byte) '.');
    return Bytes.startsWith(bytes, start, at, "eyJ")
        && Bytes.find(bytes, Math.min(dot + 1, at), at, (byte) '.') == at - 1;
  }

  /** True if a bracket is open at {@code at}. */
  private static boolean isOpen(byte[] bytes, int start, int at, byte open, byte close) {
    int depth = 0;
    for (int i = start; i < at; i++) {
      if (bytes[i] == open) {
        depth++;
      } else if (bytes[i] == close) {
        depth--;
      }
    }
    return depth > 0;
  }
}
