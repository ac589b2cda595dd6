package io.github.harscrub.internal.layer;

/** Letters beyond ASCII in UTF-8 (RFC 3629 section 4). */
final class Utf8 {
  private Utf8() {}

  /** How many bytes follow the first one of a letter, or 0 if it is not the first one of any. */
  static int continuations(int lead) {
    return lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  /** True for a byte of a letter that is not its first. */
  static boolean isContinuation(int b) {
    return b >= 0x80 && b <= 0xBF;
  }

  /** How many bytes the letter beyond ASCII at {@code at} has; 0 if there is none. */
  static int length(byte[] bytes, int at, int end) {
    int more = continuations(bytes[at] & 0xFF);
    if (more == 0 || at + more >= end) {
      return 0;
    }
    for (int i = at + 1; i <= at + more; i++) {
      if (!isContinuation(bytes[i] & 0xFF)) {
        return 0;
      }
    }
    return more + 1;
  }
}
