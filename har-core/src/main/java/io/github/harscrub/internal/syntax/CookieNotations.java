package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** Cookies that scripts and texts write down outside of the headers of HTTP. */
public final class CookieNotations {
  /** How long the cookie and its attributes may be. */
  private static final int MAX_REACH = 4096;

  private CookieNotations() {}

  /**
   * Shows the cookie that the call at {@code at} sets: {@code Cookies.set('name', 'value')} of
   * js-cookie, {@code setcookie("name", "value")} of PHP, {@code res.cookie('name', 'value')} of
   * Express. Returns behind what was looked at.
   */
  public static int call(Text text, int at, FieldSink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int open = Literals.skipBlanks(bytes, Bytes.find(bytes, at, end, (byte) '(') + 1, end);
    if (open >= end || !Literals.quote(bytes[open])) {
      return open;
    }
    int most = Math.min(end, open + MAX_REACH);
    int close = Bytes.closingQuote(bytes, open, most);
    int comma = Literals.skipBlanks(bytes, Math.min(close + 1, most), most);
    if (comma >= most || bytes[comma] != ',') {
      return comma;
    }
    int quote = Literals.skipBlanks(bytes, comma + 1, most);
    if (quote >= most || !Literals.quote(bytes[quote])) {
      return quote;
    }
    int stop = Bytes.closingQuote(bytes, quote, end);
    sink.field(open + 1, close, quote + 1, stop);
    return stop;
  }

  /**
   * Shows the cookie that the attribute at the semicolon {@code at} belongs to: {@code sid=…;
   * Path=/; HttpOnly}. Returns where it begins.
   */
  public static int around(Text text, int at, FieldSink sink) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), at - MAX_REACH);
    int end = at;
    int start = piece(bytes, least, end);
    while (start > least && bytes[start - 1] == ';' && isAttribute(text, start, end)) {
      end = start - 1;
      start = piece(bytes, least, end);
    }
    int word = start;
    for (int i = start; i < end; i++) {
      word = bytes[i] >= 0 && bytes[i] <= ' ' ? i + 1 : word;
    }
    int equals = Bytes.find(bytes, word, end, (byte) '=');
    int name = equals;
    while (name > word && ",[{(:".indexOf(bytes[name - 1]) < 0) {
      name--;
    }
    if (equals < end && name < equals) {
      sink.field(name, equals, equals + 1, end);
    }
    return start;
  }

  /** Where what ends at {@code end} begins, behind a semicolon, a quote or a line break. */
  private static int piece(byte[] bytes, int least, int end) {
    int start = end;
    while (start > least && ";\"'`\n\r<>".indexOf(bytes[start - 1]) < 0) {
      start--;
    }
    return start;
  }

  private static boolean isAttribute(Text text, int start, int end) {
    int name = Literals.skipBlanks(text.bytes(), start, end);
    return Cookies.isAttribute(text.part(name, Bytes.find(text.bytes(), name, end, (byte) '=')));
  }
}
