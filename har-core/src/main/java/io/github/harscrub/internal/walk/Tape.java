package io.github.harscrub.internal.walk;

import java.util.Arrays;

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
