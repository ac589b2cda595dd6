package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands in the place of a value: {@code REDACTED-rule}, with or without a tail of ten digits.
 *
 * @param rule the id of the rule, or empty if it cannot be told
 * @param tailed true if it has a tail: the value was looked for in the whole file
 * @param end behind it
 */
record Placeholder(String rule, boolean tailed, int end) {
  static final byte[] PREFIX = "REDACTED-".getBytes(US_ASCII);

  /** What can be said of a value for which no placeholder stands. */
  static final Placeholder NONE = new Placeholder("", false, 0);

  private static final int MAX_RULE = 40;
  private static final int TAIL = 10;
  private static final int MAX_LENGTH = 80;
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  static boolean startsAt(byte[] bytes, int at, int end) {
    if (end - at < PREFIX.length + 1) {
      return false;
    }
    for (int i = 0; i < PREFIX.length; i++) {
      if (bytes[at + i] != PREFIX[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where the next placeholder begins in {@code [from, to)}, or {@code to}. */
  static int find(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == 'R' && startsAt(bytes, i, to)) {
        return i;
      }
    }
    return to;
  }

  /**
   * The placeholders that may begin at {@code at}, the likeliest first: what stands behind one may
   * look like a part of it.
   *
   * @param known ids of all rules
   */
  static List<Placeholder> at(byte[] bytes, int at, int to, Set<String> known) {
    List<Placeholder> found = new ArrayList<>();
    int start = at + PREFIX.length;
    int end = start;
    while (end < to && end < at + MAX_LENGTH && inside(bytes[end])) {
      end++;
    }
    for (int stop = Math.min(end, start + MAX_RULE); stop > start; stop--) {
      String rule = new String(bytes, start, stop - start, US_ASCII);
      if (known.contains(rule)) {
        addTailed(found, bytes, rule, stop, end);
        found.add(new Placeholder(rule, false, stop));
      }
    }
    while (end > start && bytes[end - 1] == '-') {
      end--;
    }
    if (end > start) {
      // A rule of a detector that is not known here.
      int dash = end - TAIL - 1;
      if (dash > start) {
        addTailed(found, bytes, "", dash, end);
      }
      found.add(new Placeholder("", false, end));
    }
    return found;
  }

  private static void addTailed(
      List<Placeholder> found, byte[] bytes, String rule, int at, int end) {
    if (at + TAIL >= end || bytes[at] != '-') {
      return;
    }
    for (int i = at + 1; i <= at + TAIL; i++) {
      if (DIGITS.indexOf(bytes[i]) < 0) {
        return;
      }
    }
    found.add(new Placeholder(rule, true, at + 1 + TAIL));
  }

  static boolean inside(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }

  Placeholder endingAt(int position) {
    return new Placeholder(rule, tailed, position);
  }
}
