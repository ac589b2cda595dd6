package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;

/**
 * The outline of a district or a country: a {@code Polygon} of GeoJSON (RFC 7946 section 3.1.6)
 * that is kilometres wide. One of a plot or around a house tells where somebody lives.
 */
final class GeoArea implements MatchSink {
  /** Hundredths of a degree: two kilometres of latitude. */
  private static final int MIN_WIDTH = 2;

  /** What stands between the type and the first position. */
  private static final int MAX_HEAD = 96;

  private static final String TYPE = "Polygon\"";

  private final byte[] text;

  /** Of the first and of the second number of each position, in hundredths of a degree. */
  private final int[] least = {Integer.MAX_VALUE, Integer.MAX_VALUE};

  private final int[] most = {Integer.MIN_VALUE, Integer.MIN_VALUE};

  private int numbers;

  GeoArea(byte[] text) {
    this.text = text;
  }

  /** True if the position at {@code start} is the first of three arrays deep, of such a type. */
  static boolean mayBe(byte[] text, int from, int start) {
    int floor = Math.max(from, start - MAX_HEAD);
    int brackets = 0;
    int at = start;
    while (at > floor && (text[at - 1] == '[' || text[at - 1] <= ' ')) {
      at--;
      brackets += text[at] == '[' ? 1 : 0;
    }
    if (brackets < 3) {
      return false;
    }
    for (int i = at - TYPE.length(); i >= floor; i--) {
      if (is(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(byte[] text, int at) {
    for (int i = 0; i < TYPE.length(); i++) {
      if (text[at + i] != TYPE.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void match(Rule rule, int start, int end) {
    int axis = numbers++ & 1;
    int value = hundredths(start, end);
    least[axis] = Math.min(least[axis], value);
    most[axis] = Math.max(most[axis], value);
  }

  /** True if it is wide in both directions. */
  boolean isWide() {
    return numbers >= 4 && most[0] - least[0] >= MIN_WIDTH && most[1] - least[1] >= MIN_WIDTH;
  }

  private int hundredths(int start, int end) {
    boolean negative = text[start] == '-';
    int value = 0;
    int decimals = -1;
    for (int i = start; i < end && decimals < 2; i++) {
      if (text[i] == '.') {
        decimals = 0;
      } else if (Ascii.isDigit(text[i])) {
        value = value * 10 + text[i] - '0';
        decimals += decimals >= 0 ? 1 : 0;
      }
    }
    return negative ? -value : value;
  }
}
