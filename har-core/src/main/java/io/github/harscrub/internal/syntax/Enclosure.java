package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * What a text of lines stands in that begins inside of another: a literal of a script, an element
 * or a comment of a page, a section of CDATA.
 */
final class Enclosure {
  static final String COMMENT = "<!--";

  /** Behind this the end of markup is not looked for. That of a literal is the next quote. */
  private static final int MAX_MARKUP = 4096;

  private static final String CDATA = "<![CDATA[";

  private Enclosure() {}

  /** True if a line begins at {@code at}: behind a line break, or as the first one of a text. */
  static boolean beginsLine(Text text, int at) {
    byte before = at > text.start() ? text.bytes()[at - 1] : (byte) '\n';
    return switch (before) {
      case '\n', '>', '"', '\'', '`' -> true;
      case '[' -> isBehind(text, at, CDATA);
      case '-' -> isBehind(text, at, COMMENT);
      default -> false;
    };
  }

  /** The text up to where the table ends whose head begins at {@code line}. */
  static Text of(Text text, int line) {
    boolean literal = line > text.start() && Literals.quote(text.bytes()[line - 1]);
    int most = literal ? text.end() : Math.min(text.end(), line + MAX_MARKUP);
    int end = end(text, line, most);
    return end == most ? text : text.part(text.start(), end);
  }

  /**
   * Where the text ends of which the line at {@code line} is the first, or {@code most} if that is
   * before; of a later line nobody knows what it stands in.
   */
  static int end(Text text, int line, int most) {
    byte before = line > text.start() ? text.bytes()[line - 1] : (byte) '\n';
    return switch (before) {
      case '>' -> Bytes.find(text.bytes(), line, most, (byte) '<');
      case '"', '\'', '`' -> Bytes.find(text.bytes(), line, most, before);
      case '[' -> find(text, line, most, "]]>");
      case '-' -> find(text, line, most, "-->");
      default -> most;
    };
  }

  /**
   * How many of the bytes from {@code start} on belong to what opens a comment or a section of
   * CDATA, of which some could stand in a name.
   */
  static int opened(Text text, int start, int most) {
    int opening = start - 2;
    if (opening < text.start() || text.bytes()[opening] != '<') {
      return 0;
    }
    boolean section = Bytes.startsWith(text.bytes(), opening, most, CDATA);
    boolean comment = Bytes.startsWith(text.bytes(), opening, most, COMMENT);
    return section ? CDATA.length() - 2 : comment ? COMMENT.length() - 2 : 0;
  }

  private static boolean isBehind(Text text, int at, String opening) {
    int start = at - opening.length();
    return start >= text.start() && Bytes.startsWith(text.bytes(), start, at, opening);
  }

  private static int find(Text text, int from, int most, String closing) {
    int at = from;
    while (at < most && !Bytes.startsWith(text.bytes(), at, most, closing)) {
      at++;
    }
    return at;
  }
}
