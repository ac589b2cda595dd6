package io.github.harscrub.internal.walk;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The JSON tokens of a batch in file order: where each starts and where its container ends.
 *
 * <p>Invariant: {@code start(size())} is where the token behind the last one starts, so that the
 * end of every token can be found in the bytes before its successor.
 */
@SuppressWarnings("EnumOrdinal") // packs constants into bytes; nothing is kept beyond the run
final class Tape {
  /** What a token is. Containers have two tokens, the opening and the closing one. */
  enum Kind {
    OBJECT,
    ARRAY,
    CLOSE,
    NAME,
    STRING,
    NUMBER,
    WORD
  }

  private static final Kind[] KINDS = Kind.values();

  private byte[] kinds = new byte[1024];
  private long[] starts = new long[1025];

  /** For OBJECT and ARRAY the index of their CLOSE; otherwise unused. */
  private int[] closes = new int[1024];

  /** For NAME the decoded property name, otherwise empty. */
  private String[] names = new String[1024];

  private int size;

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(names, 0, size, "");
    size = 0;
  }

  int add(Kind kind, long start, String name) {
    if (size == kinds.length) {
      int capacity = size * 2;
      kinds = Arrays.copyOf(kinds, capacity);
      starts = Arrays.copyOf(starts, capacity + 1);
      closes = Arrays.copyOf(closes, capacity);
      names = Arrays.copyOf(names, capacity);
    }
    kinds[size] = (byte) kind.ordinal();
    starts[size] = start;
    names[size] = name;
    return size++;
  }

  void close(int container, int closing) {
    closes[container] = closing;
  }

  /** Says where the token behind the last one starts. */
  void seal(long successor) {
    starts[size] = successor;
  }

  Kind kind(int token) {
    return KINDS[kinds[token]];
  }

  long start(int token) {
    return starts[token];
  }

  String name(int token) {
    return names[token];
  }

  /**
   * A copy in less memory.
   *
   * @param origin the first byte of the batch, which no token is 2 GB behind
   */
  PackedTape packed(long origin) {
    int[] offsets = new int[size + 1];
    int count = 0;
    for (int i = 0; i < size; i++) {
      offsets[i] = Math.toIntExact(starts[i] - origin);
      count += kind(i) == Kind.NAME ? 1 : 0;
    }
    offsets[size] = Math.toIntExact(starts[size] - origin);
    String[] used = new String[count];
    for (int i = size - 1; i >= 0; i--) {
      if (kind(i) == Kind.NAME) {
        used[--count] = names[i];
      }
    }
    return new PackedTape(Arrays.copyOf(kinds, size), offsets, used);
  }

  /** Adds all tokens of a tape that was packed with this origin, and seals. */
  void unpack(PackedTape packed, long origin) {
    Deque<Integer> containers = new ArrayDeque<>();
    int name = 0;
    for (int i = 0; i < packed.kinds().length; i++) {
      Kind kind = KINDS[packed.kinds()[i]];
      int token =
          add(kind, origin + packed.starts()[i], kind == Kind.NAME ? packed.names()[name++] : "");
      if (kind == Kind.OBJECT || kind == Kind.ARRAY) {
        containers.push(token);
      } else if (kind == Kind.CLOSE) {
        close(containers.pop(), token);
      }
    }
    seal(origin + packed.starts()[packed.kinds().length]);
  }

  /** The index of the token that closes the container at {@code token}. */
  int close(int token) {
    return closes[token];
  }

  /** The index behind the value at {@code token}, members and all. */
  int after(int token) {
    Kind kind = kind(token);
    return kind == Kind.OBJECT || kind == Kind.ARRAY ? closes[token] + 1 : token + 1;
  }
}
