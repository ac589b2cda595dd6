package io.github.harscrub.internal.zstd;

/**
 * What stands between the magic number of a frame and its blocks (RFC 8878 section 3.1.1.1).
 *
 * @param window how far back matches may point, in bytes
 * @param checksum true if four bytes of it stand behind the last block
 */
record FrameHeader(long window, boolean checksum) {
  static final long MAGIC = 0xFD2FB528L;
  static final int MAGIC_LENGTH = 4;
  static final int CHECKSUM_LENGTH = 4;

  private static final int LEAST_WINDOW_LOG = 10;

  /** How many bytes follow the descriptor. */
  static int length(int descriptor) {
    return windowLength(descriptor) + dictionaryLength(descriptor) + sizeLength(descriptor);
  }

  static FrameHeader read(Input in) throws DamagedException {
    int descriptor = in.read();
    if ((descriptor & 8) != 0) {
      throw new DamagedException("a frame of another kind");
    }
    long window = windowLength(descriptor) == 0 ? 0 : window(in.read());
    if (in.read(dictionaryLength(descriptor)) != 0) {
      throw new DamagedException("a dictionary that is not here");
    }
    int sizeLength = sizeLength(descriptor);
    long size = in.read(sizeLength) + (sizeLength == 2 ? 256 : 0);
    if (window == 0) {
      window = size < 0 ? Long.MAX_VALUE : size;
    }
    return new FrameHeader(window, (descriptor & 4) != 0);
  }

  private static boolean single(int descriptor) {
    return (descriptor & 0x20) != 0;
  }

  private static int windowLength(int descriptor) {
    return single(descriptor) ? 0 : 1;
  }

  private static int dictionaryLength(int descriptor) {
    return 1 << (descriptor & 3) >> 1;
  }

  private static int sizeLength(int descriptor) {
    int flag = descriptor >> 6;
    return flag > 0 ? 1 << flag : single(descriptor) ? 1 : 0;
  }

  private static long window(int descriptor) {
    long base = 1L << (LEAST_WINDOW_LOG + (descriptor >> 3));
    return base + base / 8 * (descriptor & 7);
  }
}
