package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;
import java.util.Set;

/**
 * {@code name: value}, {@code name:value}, {@code name=value} or {@code name => value}, alone on
 * its line beside another line of that kind: YAML, INI, properties, the environment of a shell, the
 * head of a message. To the end of the line all is data. In scripts such a line ends with a comma
 * or a semicolon, or calls something.
 */
final class Line implements Notation {
  /** How far a line is read that only shows what kind of text this is. */
  private static final int MAX_LINE = 1024;

  private static final int MAX_TYPE = 16;

  /** What stands behind a name in a schema, with a mark for what may be missing. */
  private static final Set<String> TYPES =
      Set.of(
          "string",
          "str",
          "text",
          "varchar",
          "char",
          "int",
          "integer",
          "long",
          "number",
          "float",
          "double",
          "decimal",
          "bool",
          "boolean",
          "date",
          "datetime",
          "time",
          "timestamp",
          "id",
          "uuid",
          "email",
          "any",
          "object",
          "json",
          "blob",
          "bytes",
          "none",
          "nil",
          "optional");

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int line = lineStart(bytes, nameStart, text.start());
    // [name] => is PHP's, and PrintedPair knows better.
    boolean printed = bytes[nameStart] == '[';
    int start = line < 0 || printed ? -1 : valueStart(bytes, nameEnd, text.end());
    if (start < 0) {
      return Optional.empty();
    }
    // All of it, however long: what is cut off a secret stays.
    int feed = Bytes.find(bytes, start, text.end(), (byte) '\n');
    int stop = Literals.skipBlanksBack(bytes, feed, start);
    if (stop == start || !between(text, line, feed)) {
      return Optional.empty();
    }
    if (Literals.quote(bytes[start])) {
      boolean closed = stop - start > 2 && bytes[stop - 1] == bytes[start];
      return closed ? Optional.of(new Value(Form.LINE, start + 1, stop - 1)) : Optional.empty();
    }
    int end = comment(bytes, start, stop);
    return isCode(bytes, start, end) || isType(bytes, start, end) || isForm(bytes, start, end)
        ? Optional.empty()
        : Optional.of(new Value(Form.LINE, start, end));
  }

  /**
   * The start of the line if nothing stands before the name but blanks, the dash of a list and
   * {@code export}; else -1.
   */
  private static int lineStart(byte[] bytes, int nameStart, int start) {
    int at = nameStart;
    if (Bytes.startsWith(bytes, Math.max(start, at - 7), at, "export ")) {
      at -= 7;
    } else if (Bytes.startsWith(bytes, Math.max(start, at - 2), at, "- ")) {
      at -= 2;
    }
    int least = Math.max(start, at - MAX_LINE);
    while (at > least && (bytes[at - 1] == ' ' || bytes[at - 1] == '\t')) {
      at--;
    }
    return at == start || bytes[at - 1] == '\n' ? at : -1;
  }

  /** Behind the colon or the equals sign; -1 if there is neither. */
  private static int valueStart(byte[] bytes, int nameEnd, int end) {
    int at = blanks(bytes, nameEnd, end);
    if (at + 1 >= end || (bytes[at] != ':' && bytes[at] != '=')) {
      return -1;
    }
    boolean arrow = bytes[at] == '=' && bytes[at + 1] == '>';
    // userPassword:: e1NTSEF9…, in base64 (LDIF, RFC 2849).
    boolean base64 = Bytes.startsWith(bytes, at, end, ":: ");
    boolean other = bytes[at + 1] == '=' || bytes[at + 1] == '>';
    return other && !arrow ? -1 : blanks(bytes, arrow || base64 ? at + 2 : at + 1, end);
  }

  private static int blanks(byte[] bytes, int from, int end) {
    return Blanks.skipInLine(bytes, from, Math.min(end, from + 64));
  }

  private static int lineEnd(byte[] bytes, int from, int end) {
    return Bytes.find(bytes, from, Math.min(end, from + MAX_LINE), (byte) '\n');
  }

  /** True if the line before or the one behind is of this kind. */
  private static boolean between(Text text, int line, int feed) {
    byte[] bytes = text.bytes();
    int next = feed + 1;
    if (next < text.end() && isPair(bytes, next, lineEnd(bytes, next, text.end()))) {
      return true;
    }
    int last = line - 1;
    if (last <= text.start()) {
      return false;
    }
    int before = last;
    int least = Math.max(text.start(), last - MAX_LINE);
    while (before > least && bytes[before - 1] != '\n') {
      before--;
    }
    return isPair(bytes, before, last);
  }

  /** True for a name, a colon or an equals sign, and something that ends no statement. */
  private static boolean isPair(byte[] bytes, int from, int end) {
    int name = blanks(bytes, from, end);
    if (Bytes.startsWith(bytes, name, end, "export ")) {
      name += 7;
    } else if (Bytes.startsWith(bytes, name, end, "- ")) {
      name += 2;
    }
    int at = name;
    while (at < end && ValueFinder.isNameByte(bytes[at])) {
      at++;
    }
    if (at == name || valueStart(bytes, at, end) < 0) {
      return false;
    }
    int stop = Literals.skipBlanksBack(bytes, end, at);
    return !endsStatement(bytes[stop - 1]);
  }

  private static boolean endsStatement(byte b) {
    return switch (b) {
      case ';', ',', '{', '(', '[', '\\' -> true;
      default -> false;
    };
  }

  /** Where a comment of YAML, of an INI file or of a script begins, or {@code stop}. */
  private static int comment(byte[] bytes, int start, int stop) {
    for (int i = start + 1; i + 1 < stop; i++) {
      boolean sign = bytes[i] == '#' || bytes[i] == ';' || Bytes.startsWith(bytes, i, stop, "//");
      int behind = bytes[i] == '/' ? i + 2 : i + 1;
      if (sign && Blanks.is(bytes[i - 1]) && behind < stop && bytes[behind] == ' ') {
        return Literals.skipBlanksBack(bytes, i, start);
      }
    }
    return stop;
  }

  /** True for a call, an index, a container, operators, or a path of names: {@code a.b.c}. */
  private static boolean isCode(byte[] bytes, int start, int end) {
    byte first = bytes[start];
    if (first == '{'
        || first == '['
        || first == '('
        || ((first == '|' || first == '>') && end - start <= 2)
        || endsStatement(bytes[end - 1])) {
      return true;
    }
    boolean path = true;
    int dots = 0;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      byte next = i + 1 < end ? bytes[i + 1] : 0;
      boolean word = i > start && Bytes.wordByte(bytes[i - 1]);
      if ((word && (b == '(' || b == '['))
          || (b == '=' && next == '>')
          || (b == '|' && next == '|')
          || (b == '&' && next == '&')
          || (b == '$' && (next == '{' || next == '('))) {
        return true;
      }
      dots += b == '.' ? 1 : 0;
      path &= b == '.' || b == '_' || letter(b);
    }
    return path && dots > 0;
  }

  /** True if other pairs follow on the line, {@code ann%40a.test&page=2}: a batch of forms. */
  private static boolean isForm(byte[] bytes, int start, int end) {
    int name = Bytes.find(bytes, start, end, (byte) '&') + 1;
    int at = name;
    while (at < end && ValueFinder.isNameByte(bytes[at])) {
      at++;
    }
    return at > name && at < end && bytes[at] == '=';
  }

  private static boolean isType(byte[] bytes, int start, int end) {
    int stop = end;
    while (stop > start && (bytes[stop - 1] == '!' || bytes[stop - 1] == '?')) {
      stop--;
    }
    return stop - start <= MAX_TYPE && TYPES.contains(new Text(bytes, start, stop).lower());
  }

  private static boolean letter(byte b) {
    return Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z';
  }
}
