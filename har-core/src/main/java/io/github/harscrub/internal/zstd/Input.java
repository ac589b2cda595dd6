package io.github.harscrub.internal.zstd;

/** Bytes that are read from start to end, little-endian. */
final class Input {
  private final byte[] bytes;
  private final int end;
  private int at;

  Input(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  Input(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  byte[] bytes() {
    return bytes;
  }

  int position() {
    return at;
  }

  int end() {
    return end;
  }

  int left() {
    return end - at;
  }

  int read() throws DamagedException {
    if (at >= end) {
      throw new DamagedException("cut off");
    }
    return bytes[at++] & 0xFF;
  }

  /** A number of up to eight bytes. */
  long read(int length) throws DamagedException {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value |= (long) read() << (8 * i);
    }
    return value;
  }

  void skip(int length) throws DamagedException {
    part(length);
  }

  /** The next {@code length} bytes. */
  Input part(int length) throws DamagedException {
    if (length < 0 || length > left()) {
      throw new DamagedException("cut off");
    }
    at += length;
    return new Input(bytes, at - length, at);
  }
}
