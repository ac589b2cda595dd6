package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Text;

/**
 * Tells the path of a picture, as sets of icons have one for each name, from a value: {@code M2
 * 17h20v2H2z} (SVG 2 section 9.3).
 */
final class VectorPath {
  private static final int MIN_LENGTH = 8;

  private static final String COMMANDS = "MmLlHhVvCcSsQqTtAaZz";

  private VectorPath() {}

  /** True for a command to move and further ones, with numbers between, parted at least once. */
  static boolean is(Text value) {
    byte[] bytes = value.bytes();
    if (value.length() < MIN_LENGTH || (bytes[value.start()] | 0x20) != 'm') {
      return false;
    }
    boolean parted = false;
    int commands = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = bytes[i];
      if (COMMANDS.indexOf(b) >= 0) {
        commands++;
      } else if (b == ' ' || b == ',') {
        parted = true;
      } else if (!(b >= '0' && b <= '9') && b != '.' && b != '-') {
        return false;
      }
    }
    return parted && commands >= 2;
  }
}
