package io.github.harscrub.internal.learn;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds every occurrence of every learned secret in a text, in one scan that looks at every fourth
 * position only.
 *
 * <p>Of each secret four neighbouring pieces of five bytes are entered, at the offsets w to w+3.
 * Wherever the secret stands, exactly one of them falls on a position that is a multiple of four. w
 * is chosen so that the piece is rare among all secrets: 100,000 tokens with one common prefix do
 * not meet in one place, nor do those with one common end.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SweepIndex implements Sweep {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int STRIDE = 4;
  private static final int PIECE = 5;
  private static final long PIECE_MASK = (1L << (8 * PIECE)) - 1;

  /** Letters of both cases have one hash, since those of hexadecimal digits mean the same. */
  private static final long LOWER_CASE = 0x2020202020L;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int MAX_COUNTER_BITS = 18;

  /** So many secrets at one piece are looked at one by one wherever it stands. */
  private static final int CROWDED = 32;

  private final LearnedSecrets secrets;

  /** One bit for each hash of a piece; one in forty is set at most. */
  private final long[] bitmap;

  private final int bitmapShift;

  /** Open addressing by hash of the piece; holds secret * 4 + offset + 1. */
  private final int[] table;

  private final int tableShift;

  /** More bits of each hash: tells most pieces that are not meant from those that are. */
  private final byte[] tags;

  /** The secret that comes first in {@link #windows}. */
  private final int first;

  /** Where the pieces of each secret begin: w. */
  private final short[] windows;

  private final int counterShift;

  /** An index of all secrets. */
  public SweepIndex(LearnedSecrets secrets) {
    this(secrets, 0, secrets.size());
  }

  /** An index of the secrets from {@code first} to {@code last}. */
  public SweepIndex(LearnedSecrets secrets, int first, int last) {
    this.secrets = secrets;
    this.first = first;
    int swept = 0;
    for (int i = first; i < last; i++) {
      swept += swept(i) ? 1 : 0;
    }
    // At most four fifths full; the bitmap keeps nearly all lookups away from the table.
    int tableBits = Math.max(6, 64 - Long.numberOfLeadingZeros(5L * swept));
    tableShift = 64 - tableBits;
    table = new int[1 << tableBits];
    tags = new byte[1 << tableBits];
    int bitmapBits = Math.max(12, Math.min(26, tableBits + 5));
    bitmapShift = 64 - bitmapBits;
    bitmap = new long[1 << (bitmapBits - 6)];
    windows = new short[last - first];
    counterShift = 64 - Math.min(MAX_COUNTER_BITS, bitmapBits);
    int[] counters = new int[1 << (64 - counterShift)];
    for (int i = first; i < last; i++) {
      if (swept(i)) {
        enter(i, counters);
      }
    }
  }

  private boolean swept(int secret) {
    boolean known = secrets.spread(secret) != Spread.HERE || secrets.isEncoded(secret);
    return known && secrets.length(secret) >= Spread.MIN_WHOLE;
  }

  private void enter(int secret, int[] counters) {
    Text text = secrets.text(secret);
    int last = text.length() - (PIECE + STRIDE - 1);
    int window = rarest(text, new int[] {last, last / 2, last / 4, 0}, counters);
    windows[secret - first] = (short) window;
    for (int i = 0; i < STRIDE; i++) {
      long hash = hash(piece(text.bytes(), text.start() + window + i));
      bitmap[(int) (hash >>> (bitmapShift + 6))] |= 1L << (hash >>> bitmapShift);
      int slot = (int) (hash >>> tableShift);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = secret * STRIDE + i + 1;
      tags[slot] = (byte) hash;
    }
  }

  /** The candidate whose commonest piece is the least common; if all are common, any other. */
  private int rarest(Text secret, int[] candidates, int[] counters) {
    int best = candidates[0];
    for (int candidate : candidates) {
      best = rarer(secret, candidate, best, counters);
    }
    if (count(secret, best, counters) >= CROWDED) {
      for (int any = secret.length() - (PIECE + STRIDE); any > 0; any--) {
        best = rarer(secret, any, best, counters);
      }
    }
    for (int i = 0; i < STRIDE; i++) {
      counters[counter(secret, best + i)]++;
    }
    return best;
  }

  /** Which of two windows it is; the second one if they are equal. */
  private int rarer(Text secret, int one, int other, int[] counters) {
    return count(secret, one, counters) < count(secret, other, counters) ? one : other;
  }

  /**
   * How common the commonest piece of a window is. All its pieces count: of thousands of addresses
   * with one domain, a window that begins before the @ may end in the domain.
   */
  private int count(Text secret, int window, int[] counters) {
    int count = 0;
    for (int i = 0; i < STRIDE; i++) {
      count = Math.max(count, counters[counter(secret, window + i)]);
    }
    return count;
  }

  private int counter(Text secret, int at) {
    return (int) (hash(piece(secret.bytes(), secret.start() + at)) >>> counterShift);
  }

  @Override
  public void find(Text text, Sink sink) {
    find(text, false, sink);
  }

  @Override
  public void findRaw(Text json, Sink sink) {
    find(json, true, sink);
  }

  private void find(Text text, boolean raw, Sink sink) {
    byte[] bytes = text.bytes();
    int to = text.end();
    Search search = new Search(text, raw, sink);
    long[] bits = bitmap;
    int shift = bitmapShift;
    int fast = Math.min(to - PIECE, bytes.length - Long.BYTES);
    int i = text.start();
    // Four at a time: most lookups miss the first level cache, and without a branch between them
    // they wait together.
    for (; i <= fast - 3 * STRIDE; i += 4 * STRIDE) {
      long h0 = hash((long) LONG.get(bytes, i) & PIECE_MASK);
      long h1 = hash((long) LONG.get(bytes, i + STRIDE) & PIECE_MASK);
      long h2 = hash((long) LONG.get(bytes, i + 2 * STRIDE) & PIECE_MASK);
      long h3 = hash((long) LONG.get(bytes, i + 3 * STRIDE) & PIECE_MASK);
      long any =
          bit(bits, h0, shift) | bit(bits, h1, shift) | bit(bits, h2, shift) | bit(bits, h3, shift);
      if ((any & 1) != 0) {
        search.four(i);
      }
    }
    for (; i + PIECE <= to; i += STRIDE) {
      search.look(i, hash(piece(bytes, i)));
    }
  }

  private static long bit(long[] bits, long hash, int shift) {
    return bits[(int) (hash >>> (shift + 6))] >>> (hash >>> shift);
  }

  /** What happens in one text where a piece of a secret may stand. */
  private final class Search {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean raw;
    private final Sink sink;

    /**
     * The last occurrence. One secret does not begin inside of itself, or only if it repeats
     * itself; looking again at each of its periods would take quadratic time.
     */
    private int lastSecret = -1;

    private int lastEnd;

    /** What was gone over last for the end of a value. */
    private int restStart;

    private int restEnd;

    Search(Text text, boolean raw, Sink sink) {
      this.bytes = text.bytes();
      this.from = text.start();
      this.to = text.end();
      this.raw = raw;
      this.sink = sink;
    }

    /** Looks at four positions one by one, since one of them may be a piece of a secret. */
    void four(int at) {
      for (int i = at; i < at + 4 * STRIDE; i += STRIDE) {
        long hash = hash((long) LONG.get(bytes, i) & PIECE_MASK);
        if ((bit(bitmap, hash, bitmapShift) & 1) != 0) {
          look(i, hash);
        }
      }
    }

    /** Shows the secrets of which a piece with that hash stands at {@code at}. */
    void look(int at, long hash) {
      int slot = (int) (hash >>> tableShift);
      for (; table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
        if (tags[slot] == (byte) hash) {
          int secret = (table[slot] - 1) / STRIDE;
          int start = at - windows[secret - first] - (table[slot] - 1) % STRIDE;
          int end = start + secrets.length(secret);
          boolean known = secret == lastSecret && start < lastEnd;
          if (start >= from && end <= to && !known && is(secret, start, end)) {
            show(secret, start, end);
          }
        }
      }
    }

    /**
     * In the other case, too, if the secret is hexadecimal: some programs print in capitals what
     * others do not. If those were learned, too, they are found by themselves.
     */
    private boolean is(int secret, int start, int end) {
      return secrets.is(secret, bytes, start, end)
          || (HexCase.isOther(secrets.text(secret), bytes, start)
              && secrets.find(bytes, start, end) < 0);
    }

    private void show(int secret, int start, int end) {
      boolean stands =
          switch (secrets.spread(secret)) {
            case ANYWHERE -> true;
            case WHOLE -> isWhole(start, end);
            case HERE -> false;
          };
      if (stands) {
        lastSecret = secret;
        lastEnd = rest(start, end);
        sink.occurrence(secret, start, lastEnd);
      } else if (secrets.isEncoded(secret)) {
        sink.lead(secret, start, end);
      }
    }

    private boolean isWhole(int start, int end) {
      boolean opens =
          start == from || !alphanumeric(bytes[start - 1]) || (raw && isEscaped(start - 1));
      return opens && (end == to || !alphanumeric(bytes[end]));
    }

    /** True if the letter at {@code at} is that of an escape such as {@code \\n}. */
    private boolean isEscaped(int at) {
      int i = at;
      while (i > from && bytes[i - 1] == '\\') {
        i--;
      }
      return (at - i) % 2 == 1;
    }

    /**
     * Of a secret that is longer than what is kept of it, what follows goes as well, as far as a
     * value can go on.
     */
    private int rest(int start, int stop) {
      if (stop - start < LearnedSecrets.MAX_LENGTH) {
        return stop;
      }
      if (stop < restStart || stop > restEnd) {
        restStart = stop;
        restEnd = stop;
        while (restEnd < to && !ends(bytes[restEnd])) {
          restEnd++;
        }
      }
      return restEnd;
    }
  }

  private static boolean ends(byte b) {
    return switch (b) {
      case '"', '\'', '<', '>', '&', ';', ',', '`', '\\' -> true;
      default -> b >= 0 && b <= ' ';
    };
  }

  private static boolean alphanumeric(byte b) {
    return b > 0 && Bytes.wordByte(b);
  }

  private static long piece(byte[] bytes, int at) {
    long piece = 0;
    for (int i = 0; i < PIECE; i++) {
      piece |= (bytes[at + i] & 0xFFL) << (8 * i);
    }
    return piece;
  }

  private static long hash(long piece) {
    // The low bits of a product depend on few bits of the piece; they serve as tags.
    long hash = (piece | LOWER_CASE) * MULTIPLIER;
    return hash ^ (hash >>> 32);
  }
}
