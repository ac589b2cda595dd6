package io.github.harscrub.internal.policy;

import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.scan.Luhn;
import io.github.harscrub.policy.Check;

/** The checks that a policy may ask for. */
final class OwnChecks {
  private OwnChecks() {}

  static boolean passes(Check check, byte[] bytes, int start, int end) {
    return switch (check) {
      case NONE -> true;
      case LUHN -> Luhn.passes(bytes, start, end) && Opacity.hasDigit(bytes, start, end);
      case MOD97 -> mod97(bytes, start, end);
      case RANDOM -> Opacity.opaque(bytes, start, end);
    };
  }

  /**
   * ISO/IEC 7064 MOD 97-10 as ISO 13616 uses it: the first four letters and digits count as the
   * last, a letter is two digits from 10 on, and the rest must be 1. Other bytes are skipped.
   */
  private static boolean mod97(byte[] bytes, int start, int end) {
    int behindFour = start;
    for (int seen = 0; behindFour < end && seen < 4; behindFour++) {
      seen += value(bytes[behindFour]) >= 0 ? 1 : 0;
    }
    int rest = mod97(bytes, behindFour, end, 0);
    return mod97(bytes, start, behindFour, rest) == 1;
  }

  private static int mod97(byte[] bytes, int start, int end, int before) {
    int rest = before;
    for (int i = start; i < end; i++) {
      int value = value(bytes[i]);
      if (value >= 0) {
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
      }
    }
    return rest;
  }

  private static int value(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return b > 0 && lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : -1;
  }
}
