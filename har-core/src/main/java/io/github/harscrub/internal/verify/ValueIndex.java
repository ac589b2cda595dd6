package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.verify.RemovedValues.Form;
import io.github.harscrub.internal.verify.RemovedValues.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Finds removed values in texts. All spellings stand sorted in an array; a table says for the first
 * eight bytes of a position where those that begin with them stand. At most one spelling of several
 * with the same beginning is the longest that can match, and it knows which others it begins with,
 * so that no position costs more than a binary search.
 */
final class ValueIndex {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int HEAD = Long.BYTES;

  /**
   * Every fourth position is looked at: of the first eight bytes of a value, four pieces of five
   * bytes begin one behind the other, and one of them stands at such a position.
   */
  private static final int STRIDE = 4;

  private static final int PIECE_SHIFT = 24;
  private static final long PIECE_MASK = (1L << 40) - 1;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final Placeholders placeholders;
  private final byte[][] forms;
  private final Value[] values;

  /** For each spelling the longest other one that it begins with, or -1. */
  private final int[] shorter;

  /** Open addressing by the first eight bytes: the first spelling that has them, plus one. */
  private final int[] table;

  private final int shift;

  /** One bit for the hash of each piece: most positions end here. */
  private final long[] bitmap;

  private final int bitmapShift;

  /**
   * @param placeholders inside of which everything may stand
   */
  ValueIndex(RemovedValues removed, Placeholders placeholders) {
    this.placeholders = placeholders;
    int size = removed.values().size();
    Form[] sorted = removed.values().keySet().toArray(new Form[0]);
    Arrays.sort(sorted);
    forms = new byte[size][];
    values = new Value[size];
    shorter = new int[size];
    int bits = Math.max(4, 64 - Long.numberOfLeadingZeros(2L * size));
    shift = 64 - bits;
    table = new int[1 << bits];
    int bitmapBits = Math.max(12, Math.min(26, bits + 6));
    bitmapShift = 64 - bitmapBits;
    bitmap = new long[1 << (bitmapBits - 6)];
    for (int i = 0; i < size; i++) {
      forms[i] = sorted[i].bytes();
      values[i] = value(removed.values(), sorted[i]);
      shorter[i] = i - 1;
      while (shorter[i] >= 0 && !startsWith(forms[i], forms[shorter[i]])) {
        shorter[i] = shorter[shorter[i]];
      }
      enter(i);
    }
  }

  private static Value value(Map<Form, Value> values, Form form) {
    Value value = values.get(form);
    if (value == null) {
      throw new IllegalStateException("the form is a key");
    }
    return value;
  }

  private void enter(int form) {
    long head = head(forms[form], 0);
    if (form > 0 && head(forms[form - 1], 0) == head) {
      return;
    }
    for (int i = 0; i < STRIDE; i++) {
      long hash = (head >>> (PIECE_SHIFT - 8 * i) & PIECE_MASK) * MULTIPLIER;
      bitmap[(int) (hash >>> (bitmapShift + 6))] |= 1L << (hash >>> bitmapShift);
    }
    int slot = (int) ((head * MULTIPLIER) >>> shift);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = form + 1;
  }

  boolean isEmpty() {
    return forms.length == 0;
  }

  private static boolean startsWith(byte[] text, byte[] head) {
    return text.length >= head.length && Arrays.equals(text, 0, head.length, head, 0, head.length);
  }

  private static long head(byte[] bytes, int at) {
    long head = 0;
    for (int i = 0; i < HEAD; i++) {
      head = head << 8 | (bytes[at + i] & 0xFF);
    }
    return head;
  }

  /** The first removed value that stands in {@code text} as far as it must not. */
  Optional<Value> find(Bytes text) {
    byte[] bytes = text.array();
    int last = text.end() - HEAD;
    if (text.start() > last || forms.length == 0) {
      return Optional.empty();
    }
    int fast = Math.min(text.end(), bytes.length) - Long.BYTES;
    int i = text.start();
    for (; i <= fast; i += STRIDE) {
      long hash = ((long) LONG.get(bytes, i) >>> PIECE_SHIFT) * MULTIPLIER;
      if ((bitmap[(int) (hash >>> (bitmapShift + 6))] >>> (hash >>> bitmapShift) & 1) != 0) {
        Optional<Value> found = around(text, i, last);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    // A value at the very end may begin before the last piece that was looked at.
    return around(text, i, last);
  }

  /** Looks at the positions whose pieces may be the one at {@code at}. */
  private Optional<Value> around(Bytes text, int at, int last) {
    Optional<Value> found = Optional.empty();
    int from = Math.max(text.start(), at - STRIDE + 1);
    for (int i = from; i <= Math.min(at, last) && found.isEmpty(); i++) {
      found = at(text, i, head(text.array(), i));
    }
    return found;
  }

  private Optional<Value> at(Bytes text, int at, long head) {
    int slot = (int) ((head * MULTIPLIER) >>> shift);
    while (table[slot] != 0 && head(forms[table[slot] - 1], 0) != head) {
      slot = (slot + 1) & (table.length - 1);
    }
    if (table[slot] == 0) {
      return Optional.empty();
    }
    // The last spelling that is not behind the text in the order of the array.
    int low = table[slot] - 1;
    int high = forms.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(forms[middle], text, at) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int form = low - 1; form >= 0; form = shorter[form]) {
      if (stands(forms[form], text, at) && mustNot(form, text, at)) {
        return Optional.of(values[form]);
      }
    }
    return Optional.empty();
  }

  private static int compare(byte[] form, Bytes text, int at) {
    int end = (int) Math.min(text.end(), (long) at + form.length);
    return Arrays.compareUnsigned(form, 0, form.length, text.array(), at, end);
  }

  private static boolean stands(byte[] form, Bytes text, int at) {
    return at + form.length <= text.end() && compare(form, text, at) == 0;
  }

  private boolean mustNot(int form, Bytes text, int at) {
    int end = at + forms[form].length;
    boolean whole =
        (at == text.start() || !Bytes.alphanumeric(text.array()[at - 1]))
            && (end == text.end() || !Bytes.alphanumeric(text.array()[end]));
    return (whole || values[form].reach() == Reach.ANYWHERE) && !placeholders.around(text, at, end);
  }
}
