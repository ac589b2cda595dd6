package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Text;

/** The code that one reads from one device and types on another (RFC 8628 section 6.1). */
final class UserCode {
  private static final int GROUP = 4;

  private UserCode() {}

  /** True for two groups of four capitals without vowels, so that no words come of it. */
  static boolean is(Text value) {
    int letters = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (b == '-' || b == ' ') {
        if (letters != GROUP) {
          return false;
        }
      } else if (b < 'A' || b > 'Z' || "AEIOU".indexOf(b) >= 0) {
        return false;
      } else {
        letters++;
      }
    }
    return letters == 2 * GROUP;
  }
}
