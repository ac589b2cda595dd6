package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Text;

/** A code for the day on which the second factor is lost, as GitHub and Google hand them out. */
final class RecoveryCode {
  private static final int MIN_GROUP = 4;
  private static final int MAX_GROUP = 10;
  private static final int MAX_GROUPS = 8;

  private RecoveryCode() {}

  /** True for groups of letters and digits of one length, with a dash or a blank between them. */
  static boolean is(Text value) {
    int first = 0;
    int length = 0;
    int groups = 1;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (b != '-' && b != ' ') {
        byte lower = (byte) (b | 0x20);
        if (!(lower >= 'a' && lower <= 'z') && !(b >= '0' && b <= '9')) {
          return false;
        }
        length++;
        continue;
      }
      first = first == 0 ? length : first;
      if (length != first) {
        return false;
      }
      length = 0;
      groups++;
    }
    return groups > 1
        && groups <= MAX_GROUPS
        && length == first
        && length >= MIN_GROUP
        && length <= MAX_GROUP;
  }
}
