package io.github.harscrub.internal.verify;

import java.util.Arrays;

/** A part of an array that nobody changes. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bytes(byte[] array, int start, int end) {
  static Bytes of(byte[] array) {
    return new Bytes(array, 0, array.length);
  }

  int length() {
    return end - start;
  }

  Bytes part(int from, int to) {
    return new Bytes(array, from, to);
  }

  byte[] copy() {
    return Arrays.copyOfRange(array, start, end);
  }

  boolean startsWith(byte[] head) {
    return length() >= head.length
        && Arrays.equals(array, start, start + head.length, head, 0, head.length);
  }

  /** True for text: no control characters but those that lines are made with. */
  boolean isText() {
    for (int i = start; i < end; i++) {
      if (control(array[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean control(byte b) {
    return (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7F;
  }

  static boolean alphanumeric(byte b) {
    return (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
  }

  /** Never the bytes. */
  @Override
  public String toString() {
    return "Bytes[" + length() + "]";
  }
}
