package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/**
 * The zone of a passport, a visa or an identity card that machines read (ICAO Doc 9303-3 section
 * 4.2): two or three lines of one length with the name, the number, the birth and the expiry, each
 * of the last three with a check digit. They come with a line break between, with a blank, or with
 * nothing.
 */
final class TravelDocuments {
  /** No two letters of a name are parted by so many, but most lines are filled up with them. */
  static final String ANCHOR = "<<<<";

  static final Rule RULE = new Rule("travel-document", Category.NATIONAL_ID);

  /** Lines of cards, of small visas, and of passports. */
  private static final int[] LINES = {30, 36, 44};

  private static final int CARD = 30;
  private static final int MAX_BREAK = 4;
  private static final int[] WEIGHTS = {7, 3, 1};

  private TravelDocuments() {}

  /** Reports the zone around the anchor at {@code at}. Returns where the scan goes on. */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    int start = runStart(text, from, at);
    if (at > start && text[at - 1] == '<') {
      // The run was looked at where its fillers began.
      return at;
    }
    for (int line : LINES) {
      int lines = line == CARD ? 3 : 2;
      for (int before = 0; before < lines; before++) {
        int first = start;
        for (int i = 0; i < before && first >= from; i++) {
          int behind = behindBreak(text, from, first);
          first = behind - line;
        }
        int end = first < from ? -1 : end(text, first, to, line, lines);
        if (end > at) {
          sink.match(RULE, first, end);
          return end;
        }
      }
    }
    return at;
  }

  /** Where the line begins, or the zone, if nothing stands between its lines. */
  private static int runStart(byte[] text, int from, int at) {
    int least = Math.max(from, at - CARD * 3);
    int start = at;
    while (start > least && isDigit(text[start - 1])) {
      start--;
    }
    return start;
  }

  private static int behindBreak(byte[] text, int from, int start) {
    int at = start;
    while (at > from && start - at < MAX_BREAK && isBreak(text, at - 1)) {
      at--;
    }
    return at;
  }

  /** True for white space, and for the letters of an escaped line break. */
  private static boolean isBreak(byte[] text, int at) {
    byte b = text[at];
    return b == ' ' || b == '\n' || b == '\r' || b == '\\' || b == 'n' || b == 'r';
  }

  /** The end of a zone that begins at {@code start}, or -1 if there is none. */
  private static int end(byte[] text, int start, int to, int line, int lines) {
    byte[] zone = new byte[line * lines];
    int at = start;
    for (int i = 0; i < lines; i++) {
      if (i > 0) {
        int most = Math.min(to, at + MAX_BREAK);
        while (at < most && isBreak(text, at)) {
          at++;
        }
      }
      for (int k = 0; k < line; k++, at++) {
        if (at >= to || !isDigit(text[at])) {
          return -1;
        }
        zone[i * line + k] = text[at];
      }
    }
    boolean whole = at == to || !isDigit(text[at]);
    return whole && isRight(zone, line) ? at : -1;
  }

  private static boolean isRight(byte[] zone, int line) {
    return Ascii.isUpper(zone[0])
        && (line == CARD
            ? checked(zone, 5, 14) && checked(zone, 30, 36) && checked(zone, 38, 44)
            : checked(zone, line, line + 9)
                && checked(zone, line + 13, line + 19)
                && checked(zone, line + 21, line + 27));
  }

  private static boolean checked(byte[] zone, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      byte b = zone[i];
      int value = b == '<' ? 0 : Ascii.isDigit(b) ? b - '0' : b - 'A' + 10;
      sum += value * WEIGHTS[(i - from) % WEIGHTS.length];
    }
    return zone[to] == '0' + sum % 10;
  }

  private static boolean isDigit(byte b) {
    return b == '<' || Ascii.isDigit(b) || Ascii.isUpper(b);
  }
}
