package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Text;

/** The form of codes that people copy by hand: groups of letters and digits of one length. */
public final class GroupedCode {
  private static final int MIN_GROUP = 4;
  private static final int MAX_GROUP = 10;
  private static final int MAX_GROUPS = 8;

  /**
   * What two codes of a kind have in common.
   *
   * @param groups how many there are, with a dash or a blank between them
   * @param length of each
   */
  public record Form(int groups, int length) {
    static final Form NONE = new Form(0, 0);

    /** True for a code in several groups: a single one may be a word or a number. */
    public boolean isParted() {
      return groups > 1;
    }
  }

  private GroupedCode() {}

  /** The form of a code; that of none has no groups. */
  public static Form form(Text code) {
    int first = 0;
    int length = 0;
    int groups = 1;
    for (int i = code.start(); i < code.end(); i++) {
      byte b = code.bytes()[i];
      if (b != '-' && b != ' ') {
        byte lower = (byte) (b | 0x20);
        if (!(lower >= 'a' && lower <= 'z') && !Ascii.isDigit(b)) {
          return Form.NONE;
        }
        length++;
        continue;
      }
      first = first == 0 ? length : first;
      if (length != first) {
        return Form.NONE;
      }
      length = 0;
      groups++;
    }
    boolean form =
        groups <= MAX_GROUPS
            && (first == 0 || length == first)
            && length >= MIN_GROUP
            && (groups == 1 || length <= MAX_GROUP);
    return form ? new Form(groups, length) : Form.NONE;
  }
}
