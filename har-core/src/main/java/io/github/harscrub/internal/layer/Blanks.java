package io.github.harscrub.internal.layer;

/** Passes over blanks. The caller bounds how far, where an input may be all blanks. */
public final class Blanks {
  private Blanks() {}

  /** True for the blanks of JSON (RFC 8259 section 2). */
  public static boolean is(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** The first byte from {@code from} on that is no blank of JSON; or {@code end}. */
  public static int skip(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && is(bytes[at])) {
      at++;
    }
    return at;
  }

  /** The position behind the last byte before {@code at} that is no blank; or {@code start}. */
  public static int skipBack(byte[] bytes, int at, int start) {
    int behind = at;
    while (behind > start && is(bytes[behind - 1])) {
      behind--;
    }
    return behind;
  }

  /** The first byte from {@code from} on that is no space and no tab; or {@code end}. */
  public static int skipInLine(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }
}
