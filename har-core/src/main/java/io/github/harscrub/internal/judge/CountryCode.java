package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Tells the country Palau from a password: in a table of countries (ISO 3166-1), sorted by codes or
 * by names, {@code PW} stands before Paraguay or Qatar, or beside another one with a P.
 */
public final class CountryCode {
  private static final int MAX_BLANKS = 32;

  /** What may follow Palau where names are sorted, in one language or another. */
  private static final Set<String> NEIGHBOURS =
      Set.of("PS", "PA", "PG", "PK", "PN", "PE", "PL", "PT", "PR", "PH", "PF", "GB");

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
    if (behind >= part.end() || bytes[behind] != ':') {
      return false;
    }
    return Bytes.startsWith(bytes, at, part.end(), "PY")
        || Bytes.startsWith(bytes, at, part.end(), "QA")
        || (isNeighbour(bytes, at) && isWords(value));
  }

  private static boolean isNeighbour(byte[] bytes, int at) {
    return NEIGHBOURS.contains("" + (char) bytes[at] + (char) bytes[at + 1]);
  }

  /** A country is called by letters, and no password in a table of them begins with a capital. */
  private static boolean isWords(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (b >= 0 && !(Bytes.lower(b) >= 'a' && Bytes.lower(b) <= 'z') && b != ' ') {
        return false;
      }
    }
    byte first = value.length() == 0 ? 0 : value.bytes()[value.start()];
    return first < 0 || (first >= 'A' && first <= 'Z');
  }

  private static int blanks(Text part, int from) {
    return Blanks.skip(part.bytes(), from, Math.min(part.end(), from + MAX_BLANKS));
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }
}
