package io.github.harscrub.internal.scan;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Finds the addresses of network cards, {@code 3c:22:fb:0a:9d:51} (IEEE 802, EUI-48): they name a
 * device for life, and its place to whoever has a map of access points.
 *
 * <p>Every eight bytes within an address have two of its separators three bytes apart, which is a
 * test of a few instructions. Longer rows are fingerprints of keys, shorter ones times. With dashes
 * and no letter it is as likely a date. Broadcast, multicast and zero are nobody's.
 */
final class MacAddresses {
  static final Rule RULE = new Rule("mac-address", Category.LOCATION);

  private static final int LENGTH = 17;
  private static final int STEP = 3;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;

  private MacAddresses() {}

  /** Reports every address in {@code [from, to)}. */
  static void find(byte[] text, int from, int to, MatchSink sink) {
    int done = from;
    for (int i = from; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = (long) LONGS.get(text, i);
      if (mayHave(word, ':') || mayHave(word, '-')) {
        // The first separator in the word belongs to an address that began up to 14 bytes before.
        int last = Math.min(i + 1, to - LENGTH);
        for (int start = Math.max(done, i - 9); start <= last; start++) {
          if (isAddress(text, from, to, start)) {
            sink.match(RULE, start, start + LENGTH);
            done = start + LENGTH;
            break;
          }
        }
      }
    }
  }

  /** True if two bytes three apart are {@code separator}; wrong at times, never the other way. */
  private static boolean mayHave(long word, char separator) {
    long zero = word ^ (ONES * separator);
    long hits = (zero - ONES) & ~zero & HIGH_BITS;
    return (hits & (hits >>> (STEP * Byte.SIZE))) != 0;
  }

  private static boolean isAddress(byte[] text, int from, int to, int start) {
    byte separator = text[start + 2];
    if ((separator != ':' && separator != '-')
        || !opens(text, from, start, separator)
        || !closes(text, start + LENGTH, to, separator)) {
      return false;
    }
    boolean letter = false;
    boolean same = true;
    for (int i = 0; i < LENGTH; i++) {
      byte b = text[start + i];
      if (i % STEP == 2 ? b != separator : !Ascii.isHex(b)) {
        return false;
      }
      letter |= Ascii.isLetter(b);
      same &= i % STEP == 2 || b == text[start];
    }
    boolean multicast = (Character.digit(text[start + 1], 16) & 1) != 0;
    return !same && !multicast && (letter || separator == ':');
  }

  /** True if no other pair, digit or letter stands before {@code start}; a name may. */
  private static boolean opens(byte[] text, int from, int start, byte separator) {
    if (start == from) {
      return true;
    }
    byte before = text[start - 1];
    if (before == separator) {
      // "mac:3c:22:…" names it; "7f:3c:22:…" is longer.
      return start - 2 >= from
          && Ascii.isLetter(text[start - 2])
          && Boundaries.followsPlainWord(text, from, start - 1);
    }
    return !Boundaries.isWord(before) || Ascii.isEscapeResidue(text, from, start);
  }

  private static boolean closes(byte[] text, int end, int to, byte separator) {
    if (end >= to) {
      return true;
    }
    return text[end] == separator
        ? end + 1 >= to || !Ascii.isHex(text[end + 1])
        : !Boundaries.isWord(text[end]);
  }
}
