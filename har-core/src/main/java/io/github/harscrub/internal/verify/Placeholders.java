package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises what stands in the place of values: {@code REDACTED-rule}, with or without a tail of
 * ten digits, and, if the policy asks for them, {@link Shapes}. Immutable.
 */
final class Placeholders {
  private static final byte[] PREFIX = "REDACTED-".getBytes(US_ASCII);
  private static final int MAX_RULE = 40;
  private static final int TAIL = 10;
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private final Set<String> rules;
  private final boolean shaped;

  /**
   * @param rules ids of all rules
   * @param shaped true if values may become others of their shape
   */
  Placeholders(Set<String> rules, boolean shaped) {
    this.rules = rules;
    this.shaped = shaped;
  }

  /** True if a placeholder begins at {@code at}; it may be cut off. */
  boolean startsAt(byte[] bytes, int at, int end) {
    return plainAt(bytes, at, end) || shapeAt(bytes, at, end).isPresent();
  }

  private Optional<Placeholder> shapeAt(byte[] bytes, int at, int end) {
    return shaped ? Shapes.at(bytes, at, end) : Optional.empty();
  }

  private static boolean plainAt(byte[] bytes, int at, int end) {
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
  int find(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bytes[i] == 'R' || shaped) && startsAt(bytes, i, to)) {
        return i;
      }
    }
    return to;
  }

  /**
   * The placeholders that may begin at {@code at}, the likeliest first: what stands behind one may
   * look like a part of it.
   */
  List<Placeholder> at(byte[] bytes, int at, int to) {
    List<Placeholder> found = new ArrayList<>();
    if (!plainAt(bytes, at, to)) {
      shapeAt(bytes, at, to).ifPresent(found::add);
      return found;
    }
    int start = at + PREFIX.length;
    int end = start;
    while (end < to && end < at + Placeholder.MAX_LENGTH && inside(bytes[end])) {
      end++;
    }
    for (int stop = Math.min(end, start + MAX_RULE); stop > start; stop--) {
      String rule = new String(bytes, start, stop - start, US_ASCII);
      if (rules.contains(rule)) {
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

  /** How far a placeholder that begins at {@code at} reaches, also one that is cut off. */
  int reach(byte[] bytes, int at, int to) {
    if (!plainAt(bytes, at, to)) {
      return shapeAt(bytes, at, to).map(Placeholder::end).orElse(at);
    }
    int end = at + PREFIX.length;
    while (end < to && inside(bytes[end])) {
      end++;
    }
    return end;
  }

  /** True if {@code [from, to)} stands inside of a placeholder: a policy may name such values. */
  boolean around(Bytes text, int from, int to) {
    int dash = from;
    while (dash > text.start()
        && dash > from - Placeholder.MAX_LENGTH
        && inside(text.array()[dash - 1])) {
      dash--;
    }
    int start = dash - PREFIX.length + 1;
    if (start >= text.start() && plainAt(text.array(), start, text.end())) {
      for (Placeholder stand : at(text.array(), start, text.end())) {
        if (!stand.rule().isEmpty() && stand.end() >= to) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean inside(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }
}
