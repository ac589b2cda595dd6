package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 *
 *
 * <pre>
 * Key         Value
 * ---         -----
 * password    …
 * </pre>
 *
 * a row of a table with two columns that only blanks part, as command lines print it (vault read);
 * {@code password | …} below {@code -[ RECORD 1 ]} of PostgreSQL.
 */
final class SpacedRow implements Notation {
  private static final String KEY = "Key ";
  private static final String VALUE = " Value";
  private static final String RECORD = "-[ RECORD ";

  /** How many rows are gone up to the head. */
  private static final int MAX_ROWS = 32;

  private static final int MAX_LINE = 1024;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (!beginsLine(text, nameStart)) {
      return Optional.empty();
    }
    int feed = BarTable.lineEnd(text, nameEnd);
    int start = Literals.skipBlanks(bytes, nameEnd, feed);
    boolean record = start < feed && bytes[start] == '|';
    if (!(record || is(text, nameStart, nameEnd)) || !isBelowHead(text, nameStart, record)) {
      return Optional.empty();
    }
    start = record ? Literals.skipBlanks(bytes, start + 1, feed) : start;
    int stop = Literals.skipBlanksBack(bytes, feed, start);
    return stop > start ? Optional.of(new Value(Form.LINE, start, stop)) : Optional.empty();
  }

  /** True for a name alone at the start of its line, and two blanks behind it. */
  static boolean is(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    return Bytes.startsWith(bytes, nameEnd, text.end(), "  ") && beginsLine(text, nameStart);
  }

  /** True for a line that announces a record, behind a tag as it may be. */
  private static boolean isRecord(Text text, int start, int end) {
    int dash = Bytes.find(text.bytes(), start, Math.min(end, start + MAX_LINE), (byte) '-');
    return Bytes.startsWith(text.bytes(), dash, end, RECORD);
  }

  private static boolean beginsLine(Text text, int nameStart) {
    return nameStart == text.start() || text.bytes()[nameStart - 1] == '\n';
  }

  private static boolean isBelowHead(Text text, int nameStart, boolean record) {
    int line = nameStart;
    for (int i = 0; i < MAX_ROWS && line > text.start(); i++) {
      int above = BarTable.lineStart(text, line - 1);
      if (record && isRecord(text, above, line)) {
        return true;
      }
      if (!record && Bytes.startsWith(text.bytes(), above, line, KEY)) {
        int end = Literals.skipBlanksBack(text.bytes(), line, above);
        int last = end - VALUE.length();
        return last > above && Bytes.startsWith(text.bytes(), last, end, VALUE);
      }
      if (line - above > MAX_LINE) {
        return false;
      }
      line = above;
    }
    return false;
  }
}
