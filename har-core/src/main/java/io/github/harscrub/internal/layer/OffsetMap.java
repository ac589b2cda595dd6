package io.github.harscrub.internal.layer;

import java.util.Arrays;

/**
 * Maps positions of a decoded text to those of the encoded one. Between escapes both advance
 * together, so only the escapes are kept, 12 bytes each.
 */
final class OffsetMap {
  /** Where each escape stands in the decoded text, in order. */
  private int[] inner = new int[16];

  /** Where it stands in the encoded text. */
  private int[] outer = new int[16];

  /** Its encoded length times 8 plus its decoded length. */
  private int[] lengths = new int[16];

  private int size;
  private final int innerBase;
  private final int outerBase;

  /** A map under which {@code innerBase} came from {@code outerBase}. */
  OffsetMap(int innerBase, int outerBase) {
    this.innerBase = innerBase;
    this.outerBase = outerBase;
  }

  /**
   * Adds an escape behind all others: at most 7 decoded bytes came from {@code outerLength} encoded
   * ones.
   */
  void add(int innerAt, int innerLength, int outerAt, int outerLength) {
    if (size > 0 && inner[size - 1] == innerAt) {
      // What is before stands for nothing: both are one.
      lengths[size - 1] = (outerAt + outerLength - outer[size - 1]) << 3 | innerLength;
      return;
    }
    if (size == inner.length) {
      inner = Arrays.copyOf(inner, size * 2);
      outer = Arrays.copyOf(outer, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    inner[size] = innerAt;
    outer[size] = outerAt;
    lengths[size] = outerLength << 3 | innerLength;
    size++;
  }

  /**
   * The encoded position at which the decoded byte {@code position} begins; inside an escape, that
   * of the escape.
   */
  int start(int position) {
    int escape = lastNotAfter(position);
    if (escape < 0) {
      return outerBase + (position - innerBase);
    }
    int past = position - inner[escape];
    int innerLength = lengths[escape] & 7;
    return past < innerLength
        ? outer[escape]
        : outer[escape] + (lengths[escape] >>> 3) + (past - innerLength);
  }

  /**
   * The encoded position behind the decoded byte {@code position - 1}; inside an escape, that
   * behind the escape.
   */
  int end(int position) {
    int escape = lastNotAfter(position - 1);
    if (escape < 0) {
      return outerBase + (position - innerBase);
    }
    int past = position - inner[escape];
    int innerLength = lengths[escape] & 7;
    return outer[escape] + (lengths[escape] >>> 3) + Math.max(0, past - innerLength);
  }

  private int lastNotAfter(int position) {
    int at = Arrays.binarySearch(inner, 0, size, position);
    return at >= 0 ? at : -at - 2;
  }
}
