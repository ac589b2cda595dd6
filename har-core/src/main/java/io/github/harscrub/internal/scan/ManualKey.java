package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/**
 * The seed of a one-time code (RFC 6238) as pages print it for those who cannot scan the picture:
 * {@code Enter this key manually: <strong>JBSW Y3DP …</strong>}, base32 in groups of four.
 */
final class ManualKey {
  static final String ANCHOR = "manually";

  private static final Rule RULE = new Rule("totp-secret", Category.KEY);

  private static final int MAX_BETWEEN = 120;

  private static final int GROUP = 4;

  /** Sixteen characters, the shortest seed. */
  private static final int MIN_GROUPS = 4;

  /** In small letters, where fewer groups may be words. */
  private static final int MIN_SMALL_GROUPS = 8;

  private ManualKey() {}

  /** Reports the key behind the word at {@code at}. Returns where to go on. */
  static int find(byte[] text, int to, int at, MatchSink sink) {
    int most = Math.min(to, at + ANCHOR.length() + MAX_BETWEEN);
    for (int start = at + ANCHOR.length(); start < most; start++) {
      if (CharClass.isLetterOrDigit(text[start - 1])) {
        continue;
      }
      int capitals = groupsEnd(text, start, to, 'A');
      int small = groupsEnd(text, start, to, 'a');
      if (groups(start, capitals) >= MIN_GROUPS || groups(start, small) >= MIN_SMALL_GROUPS) {
        sink.match(RULE, start, Math.max(capitals, small));
        break;
      }
    }
    return at;
  }

  private static int groups(int start, int end) {
    return (end - start + 1) / (GROUP + 1);
  }

  /** Where the groups end that begin at {@code start}, at most one of them shorter. */
  private static int groupsEnd(byte[] text, int start, int to, char letter) {
    int end = start;
    int at = start;
    while (at < to) {
      int stop = at;
      while (stop < to && stop < at + GROUP && isBase32(text[stop], letter)) {
        stop++;
      }
      boolean edge = stop == to || !CharClass.isLetterOrDigit(text[stop]);
      if (stop == at || !edge) {
        break;
      }
      end = stop;
      boolean more = stop - at == GROUP && stop < to && (text[stop] == ' ' || text[stop] == '-');
      if (!more) {
        break;
      }
      at = stop + 1;
    }
    return end;
  }

  private static boolean isBase32(byte b, char letter) {
    return (b >= letter && b < letter + 26) || (b >= '2' && b <= '7');
  }
}
