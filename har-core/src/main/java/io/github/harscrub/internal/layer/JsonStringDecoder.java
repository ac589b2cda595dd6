package io.github.harscrub.internal.layer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decodes JSON strings as {@link BackslashLayer} does, several times faster: into a buffer that is
 * used again, and without a map back, which only the few strings with something to replace need.
 *
 * <p>Copies eight bytes at a time and looks at them afterwards. One instance for each thread.
 */
public final class JsonStringDecoder {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long BACKSLASHES = '\\' * ONES;

  private static final Layer SLOW = new BackslashLayer();

  /** What a letter behind a backslash stands for; 0 for those that need a closer look. */
  private static final byte[] PLAIN = plain();

  private static byte[] plain() {
    byte[] plain = new byte[128];
    for (char c : new char[] {'"', '\'', '\\', '/', '`'}) {
      plain[c] = (byte) c;
    }
    plain['n'] = '\n';
    plain['r'] = '\r';
    plain['t'] = '\t';
    plain['b'] = '\b';
    plain['f'] = '\f';
    return plain;
  }

  private byte[] buffer = new byte[1 << 12];

  /** True if the last string had escapes for characters that JSON need not escape. */
  private boolean unusual;

  /** The decoded text, valid until the next call; {@code part} itself if it holds no escape. */
  public Text decode(Text part) {
    byte[] in = part.bytes();
    unusual = false;
    int first = Bytes.find(in, part.start(), part.end(), (byte) '\\');
    if (first == part.end()) {
      return part;
    }
    // Eight bytes of slack, since whole words are written.
    if (buffer.length < part.length() + 8) {
      buffer = new byte[part.length() + part.length() / 4 + 8];
    }
    System.arraycopy(in, part.start(), buffer, 0, first - part.start());
    int length = decode(in, first, part.end(), buffer, first - part.start());
    if (length < 0) {
      unusual = true;
      return SLOW.open(part).map(Opened::text).orElse(part);
    }
    return new Text(buffer, 0, length);
  }

  /**
   * True if the string decoded last has escapes beyond those that JSON prescribes: a secret may be
   * written there in other bytes than elsewhere.
   */
  public boolean isUnusual() {
    return unusual;
  }

  /**
   * Decodes behind {@code at} in {@code out}; -1 if there is an escape that only the slow way
   * knows.
   */
  private int decode(byte[] in, int from, int end, byte[] out, int at) {
    int i = from;
    int o = at;
    while (i < end) {
      if (i + 8 <= end) {
        long word = (long) LONG.get(in, i);
        LONG.set(out, o, word);
        long x = word ^ BACKSLASHES;
        long found = (x - ONES) & ~x & HIGHS;
        int n = found == 0 ? 8 : Long.numberOfTrailingZeros(found) >>> 3;
        i += n;
        o += n;
        if (found == 0) {
          continue;
        }
      } else if (in[i] != '\\') {
        out[o++] = in[i++];
        continue;
      }
      byte kind = i + 1 < end ? in[i + 1] : -1;
      byte plain = kind >= 0 ? PLAIN[kind] : 0;
      unusual |= kind == '/' || kind == 'u';
      if (plain != 0) {
        out[o++] = plain;
        i += 2;
      } else if (kind == 'u') {
        int value = Bytes.hex(in, i + 2, 4, end);
        if (value < 0 || (value >= 0xD800 && value < 0xE000)) {
          return -1;
        }
        o = character(value, out, o);
        i += 6;
      } else {
        return -1;
      }
    }
    return o;
  }

  private static int character(int value, byte[] out, int at) {
    int o = at;
    if (value < 0x80) {
      out[o++] = (byte) value;
    } else if (value < 0x800) {
      out[o++] = (byte) (0xC0 | value >> 6);
      out[o++] = (byte) (0x80 | (value & 0x3F));
    } else {
      out[o++] = (byte) (0xE0 | value >> 12);
      out[o++] = (byte) (0x80 | (value >> 6 & 0x3F));
      out[o++] = (byte) (0x80 | (value & 0x3F));
    }
    return o;
  }
}
