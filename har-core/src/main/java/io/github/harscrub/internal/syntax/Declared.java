package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code name: String = "…"}, {@code name string = "…"}, {@code name As String = "…"}, {@code name
 * = @"…"}: a variable whose type stands between its name and the literal, as in Swift, Kotlin,
 * Rust, Python, Go and Basic, or a literal with a letter before its quote.
 */
final class Declared implements Notation {
  private static final int MAX_TYPE = 40;

  private static final String FROM = "String::from(";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    int open = literal(text, nameEnd);
    if (open < 0) {
      return Optional.empty();
    }
    int close = Bytes.closingQuote(text.bytes(), open, text.end());
    return close > open + 1
        ? Optional.of(new Value(Form.LITERAL, open + 1, close))
        : Optional.empty();
  }

  /** True if a type and a literal follow. */
  static boolean mayFollow(Text text, int nameEnd) {
    return literal(text, nameEnd) >= 0;
  }

  /** The quote of the literal that the name is declared with, or -1. */
  private static int literal(Text text, int nameEnd) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), nameEnd + MAX_TYPE);
    boolean colon = nameEnd < most && bytes[nameEnd] == ':';
    int type = Blanks.skipInLine(bytes, colon ? nameEnd + 1 : nameEnd, most);
    if (Bytes.startsWithIgnoreCase(bytes, type, most, "as ")) {
      type += 3;
    }
    int equals = type;
    while (equals < most && isType(bytes[equals])) {
      equals++;
    }
    if (equals >= most || bytes[equals] != '=' || !isType(bytes, type, equals, colon)) {
      return -1;
    }
    int value = Literals.skipBlanks(bytes, equals + 1, text.end());
    int open = value;
    if (Bytes.startsWith(bytes, value, text.end(), FROM)) {
      open += FROM.length();
    } else if (value + 1 < text.end() && "@NrbfL".indexOf(bytes[value]) >= 0) {
      open++;
    }
    boolean plain = equals == type && open == value;
    return !plain && open < text.end() && Literals.quote(bytes[open]) ? open : -1;
  }

  /** True for no type, or one with a blank behind it; without a colon before it that is a word. */
  private static boolean isType(byte[] bytes, int start, int end, boolean colon) {
    if (start == end) {
      return true;
    }
    boolean word = Bytes.wordByte(bytes[start]) || (colon && bytes[start] == '&');
    int blank = Bytes.find(bytes, start, end, (byte) ' ');
    return word && bytes[end - 1] == ' ' && (colon || blank == end - 1);
  }

  private static boolean isType(byte b) {
    return Bytes.wordByte(b) || " &'<>[]*._!?".indexOf(b) >= 0;
  }
}
