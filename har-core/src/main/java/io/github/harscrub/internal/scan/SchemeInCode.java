package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * The literal that code joins to the scheme of an Authorization header: {@code "Basic " +
 * btoa("user:…")}, {@code "Bearer ".concat("…")}, <code>`Bearer ${"…"}`</code>.
 */
final class SchemeInCode {
  private static final String CONCAT = ".concat(";

  /** Of the functions around a literal, their brackets included. */
  private static final int MAX_CALLS = 64;

  private SchemeInCode() {}

  /** The literal without its quotes; empty if none follows the blank that ends at {@code at}. */
  static Text literal(byte[] text, int at, int to) {
    int start = behindJoint(text, at, to);
    int most = Math.min(to, start + MAX_CALLS);
    int open = start;
    while (open < most && !isQuote(text[open]) && isCall(text[open])) {
      open++;
    }
    boolean call = open == start || text[open - 1] == '(';
    if (start == at || open >= most || !isQuote(text[open]) || !call) {
      return new Text(text, at, at);
    }
    return new Text(text, open + 1, Bytes.closingQuote(text, open, to));
  }

  /** Behind what joins a literal to the one that ends at {@code at}, or {@code at}. */
  private static int behindJoint(byte[] text, int at, int to) {
    if (Bytes.startsWith(text, at, to, "${")) {
      return at + 2;
    }
    if (at >= to || !isQuote(text[at])) {
      return at;
    }
    if (Bytes.startsWith(text, at + 1, to, CONCAT)) {
      return at + 1 + CONCAT.length();
    }
    int plus = blanks(text, at + 1, to);
    return plus < to && text[plus] == '+' ? blanks(text, plus + 1, to) : at;
  }

  private static int blanks(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] == ' ') {
      at++;
    }
    return at;
  }

  private static boolean isCall(byte b) {
    return Bytes.wordByte(b) || b == '.' || b == '(' || b == '_' || b == '$';
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'' || b == '`';
  }
}
