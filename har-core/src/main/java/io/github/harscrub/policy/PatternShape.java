package io.github.harscrub.policy;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What can be told of a pattern before it is compiled: RE2/J expands repetitions within repetitions
 * without a limit, so that 20 characters would fill the heap.
 *
 * @param size about how many instructions it compiles to
 * @param anchored true if it has {@code ^}, {@code $}, {@code \A}, {@code \z} or {@code \Q}
 */
record PatternShape(long size, boolean anchored) {
  /** More repetitions than RE2 allows; also what a count that is no number is taken for. */
  private static final long MANY = 1001;

  static PatternShape of(String pattern) {
    // Sizes of what stands before each group that is open.
    Deque<Long> open = new ArrayDeque<>();
    long size = 0;
    long last = 0;
    boolean anchored = false;
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == '(') {
        open.push(size);
        size = 0;
        i++;
      } else if (c == ')' && !open.isEmpty()) {
        last = size + 2;
        size = open.pop() + last;
        i++;
      } else if (c == '{') {
        int close = pattern.indexOf('}', i);
        long times = close < 0 ? 1 : times(pattern.substring(i + 1, close));
        size += last * (times - 1);
        last *= times;
        i = close < 0 ? i + 1 : close + 1;
      } else {
        if (c == '\\' && i + 1 < pattern.length()) {
          char next = pattern.charAt(i + 1);
          anchored |= next == 'A' || next == 'z' || next == 'Q';
        }
        anchored |= c == '^' || c == '$';
        i = c == '[' ? classEnd(pattern, i) : i + (c == '\\' ? 2 : 1);
        last = 1;
        size++;
      }
      // Nothing that large is compiled; it must not overflow either.
      size = Math.min(size, 1L << 40);
      last = Math.min(last, 1L << 40);
    }
    return new PatternShape(size, anchored);
  }

  /** How often {@code n}, {@code n,} or {@code n,m} repeats at most what is before it. */
  private static long times(String counts) {
    int comma = counts.indexOf(',');
    String most = comma < 0 || comma == counts.length() - 1 ? counts : counts.substring(comma + 1);
    long times = 0;
    for (int i = 0; i < most.length() && most.charAt(i) != ','; i++) {
      char c = most.charAt(i);
      if (c < '0' || c > '9') {
        return MANY;
      }
      times = Math.min(MANY, 10 * times + (c - '0'));
    }
    return Math.max(1, times + (counts.endsWith(",") ? 1 : 0));
  }

  /** Behind the class that begins at {@code start}. */
  private static int classEnd(String pattern, int start) {
    int i = start + 1;
    i += i < pattern.length() && pattern.charAt(i) == '^' ? 1 : 0;
    // In []x] the first bracket is one of the class.
    i += i < pattern.length() && pattern.charAt(i) == ']' ? 1 : 0;
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      i += pattern.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
