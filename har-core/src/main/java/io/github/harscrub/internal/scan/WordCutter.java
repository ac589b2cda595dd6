package io.github.harscrub.internal.scan;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts glued lower-case words: {@code csrfmiddlewaretoken} is {@code csrf, middleware, token}.
 * Every piece must be a word of the table, so {@code monkey} (mon-key) and {@code passenger}
 * (pass-enger) stay whole; only a few unmistakable stems may stand beside an unknown part ({@code
 * acmesessionid}).
 */
final class WordCutter {
  /** No listed compound is longer; it bounds the work on a name that is one long run of letters. */
  private static final int MAX_GLUED = 48;

  private static final int MIN_GLUED = 6;
  private static final int MAX_PIECE = 20;

  /** The scripts of which one character is a syllable or a word begin here: CJK radicals. */
  private static final char FIRST_IDEOGRAPH = '\u2E80';

  private static final int MIN_IDEOGRAPHS = 3;

  private final NameTable table;

  WordCutter(NameTable table) {
    this.table = table;
  }

  boolean known(String word) {
    return table.known(word);
  }

  /** Adds the words in {@code word}, which is lower-case letters and digits, to {@code out}. */
  void cut(String word, List<String> out) {
    if (known(word)) {
      out.add(word);
      return;
    }
    int digit = indexOf(word, 0, true);
    if (digit < word.length()) {
      cutAtDigits(word, out);
    } else if (word.length() < minGlued(word) || word.length() > MAX_GLUED) {
      out.add(singular(word));
    } else if (!cutFully(word, out) && !cutAtStem(word, out)) {
      out.add(singular(word));
    }
  }

  /** Four characters may be two words: the sign-in password, 登录密码. */
  private static int minGlued(String word) {
    boolean ideograph = !word.isEmpty() && word.charAt(0) >= FIRST_IDEOGRAPH;
    return ideograph ? MIN_IDEOGRAPHS : MIN_GLUED;
  }

  private void cutAtDigits(String word, List<String> out) {
    for (int i = 0; i < word.length(); ) {
      int start = indexOf(word, i, false);
      int end = indexOf(word, start, true);
      if (end > start) {
        cut(word.substring(start, end), out);
      }
      i = end;
    }
  }

  private static int indexOf(String word, int from, boolean digit) {
    int i = from;
    while (i < word.length() && Character.isDigit(word.charAt(i)) != digit) {
      i++;
    }
    return i;
  }

  private String singular(String word) {
    int end = word.length() - 1;
    boolean plural = end >= 4 && word.charAt(end) == 's' && known(word.substring(0, end));
    return plural ? word.substring(0, end) : word;
  }

  /** Cuts into the fewest listed pieces, if there is a way. */
  private boolean cutFully(String word, List<String> out) {
    int n = word.length();
    int[] count = new int[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(count, Integer.MAX_VALUE);
    count[0] = 0;
    for (int i = 0; i < n; i++) {
      // Most unknown words have no listed beginning, so this stays at i = 0 for them.
      for (int j = i + 2; count[i] < Integer.MAX_VALUE && j <= Math.min(n, i + MAX_PIECE); j++) {
        if (count[i] + 1 < count[j] && table.isPiece(word.substring(i, j))) {
          count[j] = count[i] + 1;
          from[j] = i;
        }
      }
    }
    if (count[n] == Integer.MAX_VALUE) {
      return false;
    }
    int at = out.size();
    for (int end = n; end > 0; end = from[end]) {
      out.add(at, word.substring(from[end], end));
    }
    return true;
  }

  /** Cuts off a stem that is clear on its own; what is beside it stays as an unknown word. */
  private boolean cutAtStem(String word, List<String> out) {
    for (String stem : table.affixes) {
      int at = word.lastIndexOf(stem);
      if (at >= 0) {
        addUnlessEmpty(word.substring(0, at), out);
        cutKnown(stem, out);
        addUnlessEmpty(word.substring(at + stem.length()), out);
        return true;
      }
    }
    for (String stem : table.suffixes) {
      if (word.endsWith(stem)) {
        out.add(word.substring(0, word.length() - stem.length()));
        cutKnown(stem, out);
        return true;
      }
    }
    return false;
  }

  /** A stem is a word or is made of some. */
  private void cutKnown(String stem, List<String> out) {
    if (known(stem) || !cutFully(stem, out)) {
      out.add(stem);
    }
  }

  private static void addUnlessEmpty(String word, List<String> out) {
    if (!word.isEmpty()) {
      out.add(word);
    }
  }
}
