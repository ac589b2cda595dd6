package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.scan.NameVerdict.Strength;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whole names, and beginnings of names ({@code wordpress_*}), whose meaning their words do not
 * tell. Names are lower-case here; the longest beginning wins. A harmless beginning decides only
 * where words do not object: {@code x-shopify-*} must not hide {@code x-shopify-access-token}.
 */
final class ExactNames {
  /** A long has a bit for each length; the longest listed one has 40. */
  private static final int MAX_BEGINNING = 63;

  private final Map<String, NameVerdict> whole = new HashMap<>();
  private final Map<String, NameVerdict> beginnings = new HashMap<>();
  // Bit n is set if some beginning has n characters.
  private long lengths;

  /** Reads a table of name, rule, category, strength, source. */
  static ExactNames read(String resource) {
    ExactNames names = new ExactNames();
    NameTable.Verdicts verdicts = new NameTable.Verdicts();
    for (String[] row : NameRows.read(resource, 5)) {
      NameVerdict verdict = verdicts.of(row[1], row[2], row[3]);
      for (String name : NameRows.split(row[0], '|')) {
        names.add(name, verdict);
      }
    }
    return names;
  }

  private void add(String name, NameVerdict verdict) {
    if (name.endsWith("*")) {
      int length = name.length() - 1;
      if (length > MAX_BEGINNING) {
        throw new IllegalStateException("a beginning has at most " + MAX_BEGINNING + " characters");
      }
      beginnings.put(name.substring(0, length), verdict);
      lengths |= 1L << length;
    } else {
      whole.put(name, verdict);
    }
  }

  /** The verdict on a lower-case name; {@code words} judges it if the table does not say. */
  NameVerdict find(String name, Supplier<NameVerdict> words) {
    NameVerdict exact = whole.get(name);
    if (exact != null) {
      return exact;
    }
    NameVerdict beginning = beginning(name);
    if (beginning.sensitive()) {
      return beginning;
    }
    NameVerdict verdict = words.get();
    return verdict.strength() == Strength.NONE ? beginning : verdict;
  }

  private NameVerdict beginning(String name) {
    for (int n = Math.min(name.length(), MAX_BEGINNING); n > 0; n--) {
      NameVerdict found = (lengths & 1L << n) == 0 ? null : beginnings.get(name.substring(0, n));
      if (found != null) {
        return found;
      }
    }
    return NameVerdict.NONE;
  }
}
