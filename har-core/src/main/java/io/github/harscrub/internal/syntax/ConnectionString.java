package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Arrays;
import java.util.Optional;

/**
 * {@code Server=db;User Id=app;Password=…}: pairs between semicolons, as ADO.NET and ODBC read
 * them. Statements of a script look alike, so one of the pairs before must be of those that such
 * strings have.
 */
final class ConnectionString implements Notation {
  /** How far before a pair one that is known may be: hostile texts are full of semicolons. */
  private static final int MAX_BEFORE = 256;

  private static final int MAX_BRACED = 256;

  /** What the keys begin with that such strings have, by their first letter. */
  private static final String[][] KEYS =
      byLetter(
          "server=",
          "data source=",
          "datasource=",
          "host=",
          "hostname=",
          "database=",
          "initial catalog=",
          "driver=",
          "provider=",
          "user id=",
          "userid=",
          "uid=",
          "username=",
          "endpoint=",
          "accountname=",
          "defaultendpointsprotocol=");

  /** What a pair may consist of; a semicolon ends it, and anything else the string. */
  private static final boolean[] PAIR = pairBytes();

  private static String[][] byLetter(String... keys) {
    String[][] byLetter = new String['z' - 'a' + 1][0];
    for (String key : keys) {
      int letter = key.charAt(0) - 'a';
      String[] more = Arrays.copyOf(byLetter[letter], byLetter[letter].length + 1);
      more[more.length - 1] = key;
      byLetter[letter] = more;
    }
    return byLetter;
  }

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int before = nameStart;
    while (before > text.start() && bytes[before - 1] == ' ') {
      before--;
    }
    int start = nameEnd + 1;
    if (before == text.start()
        || bytes[before - 1] != ';'
        || start >= text.end()
        || bytes[nameEnd] != '='
        || bytes[start] == '='
        || bytes[start] == '&') {
      // The ampersand begins a quote of escaped markup: password=&quot;…&quot;.
      return Optional.empty();
    }
    if (bytes[start] == '{') {
      return braced(text, start, before);
    }
    int stop = start;
    while (stop < text.end() && PAIR[bytes[stop] & 0xFF]) {
      if (bytes[stop] == '(') {
        return Optional.empty();
      }
      stop++;
    }
    return stop > start && known(bytes, text.start(), before - 1)
        ? Optional.of(new Value(Form.PAIR, start, stop))
        : Optional.empty();
  }

  /** ODBC has braces around values with special characters, and doubles those that close. */
  private static Optional<Value> braced(Text text, int open, int before) {
    byte[] bytes = text.bytes();
    int most = Math.min(text.end(), open + MAX_BRACED);
    int close = Bytes.find(bytes, open, most, (byte) '}');
    while (close + 1 < most && bytes[close + 1] == '}') {
      close = Bytes.find(bytes, close + 2, most, (byte) '}');
    }
    boolean closed = close < most && (close + 1 == text.end() || bytes[close + 1] == ';');
    return closed && close > open + 1 && known(bytes, text.start(), before - 1)
        ? Optional.of(new Value(Form.PAIR, open + 1, close))
        : Optional.empty();
  }

  private static boolean[] pairBytes() {
    boolean[] bytes = new boolean[256];
    for (int b = 0; b < bytes.length; b++) {
      bytes[b] = b >= ' ' && ";\"'`<\\".indexOf(b) < 0;
    }
    return bytes;
  }

  /**
   * True if a pair that ends at {@code end} or before it, in the same string, is of those known.
   */
  private static boolean known(byte[] bytes, int from, int end) {
    int least = Math.max(from, end - MAX_BEFORE);
    int at = end + 1;
    do {
      at--;
      while (at > least && PAIR[bytes[at - 1] & 0xFF]) {
        at--;
      }
      if (isKey(bytes, Literals.skipBlanks(bytes, at, end), end)) {
        return true;
      }
    } while (at > least && bytes[at - 1] == ';');
    return false;
  }

  private static boolean isKey(byte[] bytes, int at, int end) {
    int letter = at < end ? Bytes.lower(bytes[at]) - 'a' : -1;
    if (letter < 0 || letter >= KEYS.length) {
      return false;
    }
    for (String key : KEYS[letter]) {
      if (Bytes.startsWithIgnoreCase(bytes, at, end, key)) {
        return true;
      }
    }
    return false;
  }
}
