package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;

/**
 * The lines of a private key (RFC 7468 section 2, RFC 4880 section 6.2) that have something before
 * or behind them: the time in a log, the name of a container, a mark of quotation, markup, the
 * quotes of an array or of code. A key whose lines are only broken is one token and found as one.
 */
final class KeyLines {
  /** The dash before it is not asked for: a row of dashes is no anchor. */
  static final String ANCHOR = "----BEGIN ";

  private static final Rule RULE = new Rule("pem-private-key", Category.KEY);

  private static final String KEY = "PRIVATE KEY";
  private static final String BREAKS = " \r\n\t\\nrt";
  private static final String BOUNDARY = "-----";

  /** The words before {@code PRIVATE KEY}, such as {@code ENCRYPTED}. */
  private static final int MAX_KIND = 32;

  /** A line of a key but its last; words and identifiers beside it are shorter. */
  private static final int MIN_LINE = 40;

  /** What stands between two lines, a header of the key included. */
  private static final int MAX_BETWEEN = 512;

  /** A key of 16,384 bits has 200 lines. */
  private static final int MAX_KEY = 1 << 16;

  private final byte[] text;
  private final int end;

  /** What stands right before each line, {@code [before, first)}, and right behind it. */
  private int before;

  private int first;
  private int behind;
  private int behindEnd;

  private KeyLines(byte[] text, int end) {
    this.text = text;
    this.end = end;
  }

  /** Reports each line of the key that begins at {@code at}. Returns where to go on. */
  static int find(byte[] text, int to, int at, MatchSink sink) {
    int label = at + ANCHOR.length();
    int most = Math.min(to, label + MAX_KIND + KEY.length());
    int dash = Bytes.find(text, label, Math.min(to, most + " BLOCK".length()), (byte) '-');
    int key = dash - KEY.length();
    if (Bytes.startsWith(text, dash - " BLOCK".length(), to, " BLOCK")) {
      key -= " BLOCK".length();
    }
    if (key >= label
        && Bytes.startsWith(text, key, to, KEY)
        && Bytes.startsWith(text, dash, to, BOUNDARY)) {
      int start = dash + BOUNDARY.length();
      new KeyLines(text, boundary(text, start, Math.min(to, start + MAX_KEY))).report(start, sink);
    }
    return at;
  }

  private static int boundary(byte[] text, int from, int to) {
    int dash = Bytes.find(text, from, to, (byte) '-');
    while (dash < to && !Bytes.startsWith(text, dash, to, BOUNDARY)) {
      dash = Bytes.find(text, dash + 1, to, (byte) '-');
    }
    return dash;
  }

  private void report(int start, MatchSink sink) {
    int line = nextLine(start);
    if (line < 0 || onlyBreaks(start, line)) {
      return;
    }
    first = line;
    before = line;
    while (before > start && !base64(text[before - 1])) {
      before--;
    }
    int last = start;
    while (line >= 0) {
      last = lineEnd(line);
      sink.match(RULE, line, last);
      line = nextLine(last);
    }
    behind = lineEnd(first);
    behindEnd = behind;
    while (behindEnd < end && !base64(text[behindEnd])) {
      behindEnd++;
    }
    shortLines(last, sink);
  }

  /** The last line and the checksum of OpenPGP, told by what stands around the other lines. */
  private void shortLines(int from, MatchSink sink) {
    int line = from;
    while (line < end) {
      int lineEnd = lineEnd(line);
      if (lineEnd == line) {
        line++;
        continue;
      }
      if (standsAt(line - (first - before), before, first)
          && standsAt(lineEnd, behind, behindEnd)) {
        sink.match(RULE, line, lineEnd);
      }
      line = lineEnd;
    }
  }

  private boolean standsAt(int at, int from, int to) {
    int length = Math.min(to - from, end - at);
    for (int i = 0; i < length; i++) {
      if (text[at + i] != text[from + i]) {
        return false;
      }
    }
    return length > 0;
  }

  /** Where the next whole line begins, not far behind {@code from}; -1 if there is none. */
  private int nextLine(int from) {
    int most = Math.min(end, from + MAX_BETWEEN);
    int line = from;
    while (line < most) {
      int lineEnd = lineEnd(line);
      if (lineEnd - line >= MIN_LINE) {
        return line;
      }
      line = Math.max(lineEnd, line + 1);
    }
    return -1;
  }

  private int lineEnd(int line) {
    int i = line;
    while (i < end && base64(text[i])) {
      i++;
    }
    return i;
  }

  private boolean onlyBreaks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (BREAKS.indexOf(text[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean base64(byte b) {
    return CharClass.isBase64(b) || b == '=';
  }
}
