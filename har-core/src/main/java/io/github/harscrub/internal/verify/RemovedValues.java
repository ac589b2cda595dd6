package io.github.harscrub.internal.verify;

import io.github.harscrub.detect.Category;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The distinct values that stood where placeholders stand now, in every form that they may take: as
 * found, and with each level of escapes undone.
 */
final class RemovedValues {
  /** Nothing else begins with the same 4 KB. */
  private static final int MAX_LENGTH = 4096;

  private static final int MAX_LEVELS = 4;

  private final Map<String, Category> rules;
  private final Map<Form, Value> values = new HashMap<>();

  /** How many ranges were removed, and how many values that must be gone elsewhere. */
  private long ranges;

  private long distinct;

  /**
   * What must not stand in the sanitized file.
   *
   * @param rule the id of the rule that removed it
   */
  record Value(Reach reach, String rule) {}

  /** One spelling of a value. */
  static final class Form implements Comparable<Form> {
    private final byte[] bytes;

    Form(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public int compareTo(Form other) {
      return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Form that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    /** Never the bytes. */
    @Override
    public String toString() {
      return "Form[" + bytes.length + "]";
    }
  }

  /**
   * @param rules what each rule is about, by its id
   */
  RemovedValues(Map<String, Category> rules) {
    this.rules = rules;
  }

  /**
   * Takes what a placeholder stands for.
   *
   * @param value as it stands in the JSON file if {@code raw}, or decoded from there
   */
  void add(Placeholder stand, Bytes value, boolean raw, boolean number) {
    ranges++;
    Bytes first = raw ? Escapes.json(value) : value;
    Bytes last = first;
    Bytes[] levels = new Bytes[MAX_LEVELS];
    int count = 0;
    for (Bytes next = first; count < MAX_LEVELS; next = Escapes.all(next).text()) {
      if (count > 0 && next.array() == last.array()) {
        break;
      }
      last = next;
      levels[count++] = next;
    }
    Reach reach =
        number
            ? Reach.ofNumber(last)
            : Reach.of(stand, Optional.ofNullable(rules.get(stand.rule())), last);
    if (reach == Reach.PLACE) {
      return;
    }
    Value removed = new Value(reach, stand.rule());
    boolean isNew = false;
    for (int i = 0; i < count; i++) {
      isNew |= add(levels[i], removed);
    }
    plus(last, removed);
    distinct += isNew ? 1 : 0;
    CredentialParts.of(stand, last).forEach(part -> add(part.bytes(), part.value()));
  }

  /** In a form a plus is a space; which it was, the value does not say. */
  private void plus(Bytes value, Value removed) {
    byte[] other = value.copy();
    boolean differs = false;
    for (int i = 0; i < other.length; i++) {
      if (other[i] == '+') {
        other[i] = ' ';
        differs = true;
      }
    }
    if (differs) {
      add(Bytes.of(other), removed);
    }
  }

  private boolean add(Bytes form, Value removed) {
    if (form.length() < Reach.MIN_WHOLE) {
      return false;
    }
    Bytes head = form.part(form.start(), Math.min(form.end(), form.start() + MAX_LENGTH));
    Form key = new Form(head.copy());
    Value known = values.get(key);
    if (known == null || known.reach().compareTo(removed.reach()) < 0) {
      values.put(key, removed);
    }
    return known == null;
  }

  Map<Form, Value> values() {
    return values;
  }

  long ranges() {
    return ranges;
  }

  long distinct() {
    return distinct;
  }
}
