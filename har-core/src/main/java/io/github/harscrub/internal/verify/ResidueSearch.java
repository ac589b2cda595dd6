package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.verify.RemovedValues.Value;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks for removed values in a text and in whatever the text decodes to: every level of escapes,
 * base64 at all four alignments, hexadecimal at both, bytes written as numbers, base32,
 * quoted-printable, and what was compressed.
 *
 * <p>Nothing announces an encoding; whatever could be one is decoded. Each level of base64 costs
 * three times the length of what it is in, and only text is decoded further, so that time is
 * linear.
 */
final class ResidueSearch {
  private static final int MAX_ESCAPES = 8;
  private static final int MAX_DEPTH = 5;

  /** Eight characters are eleven digits. */
  private static final int MIN_DIGITS = 11;

  private static final int MIN_HEX = 2 * Reach.MIN_WHOLE;

  /** Shorter text holds nothing that is encoded. */
  private static final int MIN_STRETCH = 12;

  /** Bytes that begin like gzip stand in noise once in 16 million. */
  private static final int MAX_GZIPS = 8;

  private final ValueIndex index;

  /** For each level of encodings what it is decoded into; used over and over. */
  private final byte[][] plains = new byte[MAX_DEPTH][64];

  private final Digits[] digits = new Digits[MAX_DEPTH];

  ResidueSearch(ValueIndex index) {
    this.index = index;
    Arrays.setAll(digits, depth -> new Digits());
  }

  /**
   * The first removed value that is found in the content of a JSON string.
   *
   * @param json as it stands in the file
   * @param body true if it may be the body of a message
   */
  Optional<Value> find(Bytes json, boolean body) {
    Bytes text = Escapes.json(json);
    Optional<Value> found = any(text, 0);
    return found.isEmpty() && body ? wholeBody(text) : found;
  }

  /** A string that is nothing but base64 may be a body in a compression that leaves no mark. */
  private Optional<Value> wholeBody(Bytes text) {
    if (text.length() < MIN_DIGITS || Digits.value(text.array()[text.start()]) < 0) {
      return Optional.empty();
    }
    Digits run = Digits.read(text, text.start());
    if (run.end() < text.end() || run.size() < MIN_DIGITS) {
      return Optional.empty();
    }
    Bytes plain = run.decode(0, run.size());
    if (plain.isText() || Packed.isMarked(plain)) {
      return Optional.empty();
    }
    return Packed.unmarked(plain).flatMap(unpacked -> any(unpacked, 1));
  }

  private Optional<Value> any(Bytes text, int depth) {
    if (text.isText()) {
      return text(text, depth);
    }
    Optional<Value> found = index.find(text);
    int at = text.start();
    while (at < text.end() && found.isEmpty()) {
      int from = at;
      while (at < text.end() && printable(text.array()[at])) {
        at++;
      }
      if (at - from >= MIN_STRETCH) {
        found = text(text.part(from, at), depth);
      }
      at++;
    }
    return found.isEmpty() ? Wide.narrowed(text).flatMap(narrow -> wide(narrow, depth)) : found;
  }

  /** What was UTF-16, up to control characters. */
  private Optional<Value> wide(Bytes text, int depth) {
    int end = text.start();
    while (end < text.end() && !Bytes.control(text.array()[end])) {
      end++;
    }
    return text(text.part(text.start(), end), depth);
  }

  private static boolean printable(byte b) {
    return b >= ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** A text, and the same with its escapes undone, level by level. */
  private Optional<Value> text(Bytes text, int depth) {
    Optional<Value> found = level(new Escapes.Undone(text, new int[0]), depth, true);
    Bytes outer = text;
    for (int i = 0; i < MAX_ESCAPES && found.isEmpty(); i++) {
      Escapes.Undone inner = Escapes.all(outer);
      if (inner.text().array() == outer.array()) {
        return found;
      }
      found = level(inner, depth, false);
      outer = inner.text();
    }
    return found;
  }

  /**
   * @param all false if only runs that were not to be seen before are to be decoded
   */
  private Optional<Value> level(Escapes.Undone undone, int depth, boolean all) {
    Optional<Value> found = index.find(undone.text());
    if (found.isEmpty() && depth < MAX_DEPTH) {
      found = runs(undone, depth, all);
    }
    if (found.isEmpty() && depth < MAX_DEPTH && (all || undone.changed().length > 0)) {
      found = spelled(undone.text(), depth);
    }
    return found;
  }

  /** What numbers, base32 and quoted-printable stand for. */
  private Optional<Value> spelled(Bytes text, int depth) {
    Optional<Value> found = Optional.empty();
    for (Spelled.Run run : Spelled.in(text)) {
      for (Bytes meaning : run.meanings()) {
        found = found.isEmpty() ? any(meaning, depth + 1) : found;
      }
    }
    if (found.isEmpty()) {
      Bytes plain = QuotedPrintable.decode(text);
      found = plain.array() == text.array() ? found : index.find(plain);
    }
    return found;
  }

  private Optional<Value> runs(Escapes.Undone undone, int depth, boolean all) {
    Bytes text = undone.text();
    int[] changed = undone.changed();
    int next = 0;
    Optional<Value> found = Optional.empty();
    int at = text.start();
    while (at + MIN_DIGITS <= text.end() && found.isEmpty()) {
      int other = lastOther(text.array(), at, at + MIN_DIGITS);
      if (other >= 0) {
        at = other + 1;
        continue;
      }
      Digits run = digits[depth];
      run.take(text, at);
      int end = Math.max(run.end(), at + 1);
      while (next < changed.length && changed[next] < at) {
        next++;
      }
      boolean isNew = all || (next < changed.length && changed[next] < end);
      if (isNew && run.size() >= MIN_DIGITS) {
        found = base64(run, depth);
        if (found.isEmpty()) {
          found = hex(text.part(at, end), depth);
        }
      }
      at = end;
    }
    return found;
  }

  /** The last byte in {@code [from, to)} that ends every run, or -1. */
  private static int lastOther(byte[] bytes, int from, int to) {
    int i = to - 1;
    while (i >= from && (Digits.value(bytes[i]) >= 0 || joins(bytes[i]))) {
      i--;
    }
    return i >= from ? i : -1;
  }

  /** True for what may stand between two digits of a run. */
  private static boolean joins(byte b) {
    return b == '\\' || b == '\n' || b == '\r' || b == '%';
  }

  private Optional<Value> base64(Digits run, int depth) {
    byte[] plain = plain(depth, run.size());
    Optional<Value> found = Optional.empty();
    for (int skip = 0; skip < 4 && run.size() - skip >= MIN_DIGITS && found.isEmpty(); skip++) {
      found = decoded(run.decode(skip, run.size(), plain), depth + 1);
    }
    return found;
  }

  private Optional<Value> hex(Bytes run, int depth) {
    byte[] bytes = run.array();
    Optional<Value> found = Optional.empty();
    int at = run.start();
    while (at < run.end() && found.isEmpty()) {
      int from = at;
      while (at < run.end() && Hex.value(bytes[at]) >= 0) {
        at++;
      }
      for (int skip = 0; skip < 2 && at - from - skip >= MIN_HEX && found.isEmpty(); skip++) {
        Bytes digits = run.part(from + skip, at);
        found = decoded(Hex.decode(digits, plain(depth, digits.length())), depth + 1);
      }
      at++;
    }
    return found;
  }

  private byte[] plain(int depth, int length) {
    if (plains[depth].length < length) {
      plains[depth] = new byte[Math.max(length, 2 * plains[depth].length)];
    }
    return plains[depth];
  }

  private Optional<Value> decoded(Bytes plain, int depth) {
    Optional<Value> found = any(plain, depth);
    if (found.isEmpty() && Packed.isMarked(plain)) {
      found = unpacked(plain, depth);
    }
    // What stands before base64, as in a path, may look like its first digits.
    int at = Packed.nextGzip(plain, plain.start() + 1);
    for (int i = 0; i < MAX_GZIPS && at < plain.end() && found.isEmpty(); i++) {
      found = unpacked(plain.part(at, plain.end()), depth);
      at = Packed.nextGzip(plain, at + 1);
    }
    return found;
  }

  private Optional<Value> unpacked(Bytes packed, int depth) {
    return Packed.marked(packed).flatMap(plain -> any(plain, depth));
  }
}
