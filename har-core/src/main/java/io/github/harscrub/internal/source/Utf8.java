package io.github.harscrub.internal.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks that bytes which arrive in pieces are UTF-8 (RFC 3629). Jackson does not look at the
 * strings it skips, so overlong forms and surrogates pass it unseen.
 */
final class Utf8 {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Continuation bytes that the sequence begun last still needs. */
  private int pending;

  /** Bounds of the next continuation byte; narrower than 80..BF only behind E0, ED, F0 and F4. */
  private int low = 0x80;

  private int high = 0xBF;

  /** Returns the index of the first byte that cannot be, or -1 if all can. */
  int check(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (pending == 0) {
        while (i + 8 <= to && ((long) LONG.get(bytes, i) & HIGH_BITS) == 0) {
          i += 8;
        }
        if (i == to) {
          return -1;
        }
      }
      if (!accept(bytes[i] & 0xFF)) {
        return i;
      }
      i++;
    }
    return -1;
  }

  /** True if no sequence is cut off at the end. */
  boolean complete() {
    return pending == 0;
  }

  private boolean accept(int b) {
    if (pending > 0) {
      boolean fits = b >= low && b <= high;
      low = 0x80;
      high = 0xBF;
      pending--;
      return fits;
    }
    if (b < 0x80) {
      return true;
    }
    if (b >= 0xC2 && b <= 0xDF) {
      pending = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      pending = 2;
      low = b == 0xE0 ? 0xA0 : 0x80;
      high = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      pending = 3;
      low = b == 0xF0 ? 0x90 : 0x80;
      high = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      return false;
    }
    return true;
  }
}
