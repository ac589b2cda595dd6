package io.github.harscrub.internal.scan;

/**
 * Finds what the magnetic stripe of a payment card holds (ISO/IEC 7813): {@code %B} number {@code
 * ^} name {@code ^} expiry and more {@code ?}, and {@code ;} number {@code =} expiry and more
 * {@code ?}. All of it goes: behind the number stand the name and what a clone needs.
 */
final class TrackData {
  /** Track 1 has 79 characters. */
  private static final int MAX_LENGTH = 80;

  private TrackData() {}

  /** The start of the track whose card number begins at {@code runStart}, or -1. */
  static int start(byte[] text, int from, int to, int runStart, int runEnd) {
    if (runEnd >= to || runStart == from) {
      return -1;
    }
    boolean first =
        text[runEnd] == '^'
            && text[runStart - 1] == 'B'
            && runStart - 2 >= from
            && text[runStart - 2] == '%';
    boolean second = text[runEnd] == '=' && text[runStart - 1] == ';';
    if ((!first && !second) || !PaymentCardDetector.isCardNumber(text, runStart, runEnd)) {
      return -1;
    }
    return first ? runStart - 2 : runStart - 1;
  }

  /** The end of the track: its question mark, or what it holds at least. */
  static int end(byte[] text, int to, int runEnd) {
    int limit = Math.min(to, runEnd + MAX_LENGTH);
    int end = runEnd + 1;
    while (end < limit && (Ascii.isLetterOrDigit(text[end]) || "^/ .-'=".indexOf(text[end]) >= 0)) {
      end++;
    }
    return end < limit && text[end] == '?' ? end + 1 : end;
  }
}
