package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells the country Palau from a password: in a table of countries (ISO 3166-1) {@code PW} stands
 * before Paraguay or, where that is left out, Qatar.
 */
public final class CountryCode {
  private static final int MAX_BLANKS = 32;

  private CountryCode() {}

  /** True if {@code name} is that code, and behind {@code value} the next member has the next. */
  public static boolean is(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    if (name.length() != 2 || !Bytes.startsWith(bytes, name.start(), name.end(), "PW")) {
      return false;
    }
    int at = value.end();
    at += at < part.end() && isQuote(bytes[at]) ? 1 : 0;
    at = blanks(part, at);
    if (at >= part.end() || bytes[at] != ',') {
      return false;
    }
    at = blanks(part, at + 1);
    boolean quoted = at < part.end() && isQuote(bytes[at]);
    at += quoted ? 1 : 0;
    int behind = at + 2 + (quoted ? 1 : 0);
    boolean next =
        Bytes.startsWith(bytes, at, part.end(), "PY")
            || Bytes.startsWith(bytes, at, part.end(), "QA");
    return next && behind < part.end() && bytes[behind] == ':';
  }

  private static int blanks(Text part, int from) {
    return Blanks.skip(part.bytes(), from, Math.min(part.end(), from + MAX_BLANKS));
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }
}
