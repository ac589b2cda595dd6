package io.github.harscrub.internal.walk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks up members of an object by their names; of duplicate keys all count. */
final class Members {
  private static final int MAX_NAME = 1 << 14;

  private Members() {}

  /** The index of the value of the first member {@code key} of the object, or -1. */
  static int find(Tape tape, int object, String key) {
    for (int at = object + 1; at < tape.close(object); at = tape.after(at + 1)) {
      if (tape.name(at).equals(key)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** The decoded values of all members {@code key} of the object that are strings. */
  static List<String> strings(Batch batch, int object, String key) throws IOException {
    Tape tape = batch.tape();
    List<String> values = List.of();
    for (int at = object + 1; at < tape.close(object); at = tape.after(at + 1)) {
      if (tape.name(at).equals(key) && tape.kind(at + 1) == Tape.Kind.STRING) {
        if (values.isEmpty()) {
          values = new ArrayList<>(1);
        }
        values.add(string(batch, at + 1));
      }
    }
    return values;
  }

  /**
   * The decoded string; none if it is too long to be a name, and then it is looked at as a value
   * only.
   */
  static String string(Batch batch, int token) throws IOException {
    long start = batch.tape().start(token) + 1;
    long end = batch.scalarEnd(token) - 1;
    if (end - start > MAX_NAME) {
      return "";
    }
    return JsonText.decode(batch.array(start, end), batch.offset(start, end), (int) (end - start));
  }
}
