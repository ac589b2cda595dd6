package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells the fields of objects as programs print them, and of lists in logs: {@code User(id=7,
 * password=…)}, {@code {'password': '…'}}, {@code map[host:… password:…]}, {@code
 * {:password=>"…"}}, {@code rw,passwd=…,vers=3}. Code looks much the same, so ask only where there
 * is none.
 */
public final class PrintedRecord {
  private static final String BEFORE = "([{,;| ";
  private static final String BEHIND = ")]},;|";

  /** Shorter ones are variables: {@code f(user=u, password=pw)}. */
  private static final int MIN_WORD = 5;

  private static final int MAX_WORD = 64;

  private PrintedRecord() {}

  /** True for {@code name=word} in a record, or {@code name:word} in one of Go. */
  public static boolean is(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    byte sign = bytes[name.end()];
    // A bracket before a name is read as part of it: form[password].
    int start = bytes[name.start()] == '[' ? name.start() + 1 : name.start();
    if (value.start() != name.end() + 1
        || (sign != '=' && sign != ':')
        || !isWord(value)
        || start == part.start()
        || BEFORE.indexOf(bytes[start - 1]) < 0) {
      return false;
    }
    boolean cut = value.end() == part.end();
    byte behind = cut ? (byte) ')' : bytes[value.end()];
    boolean opened = bytes[start - 1] != ' ' || pairBefore(part, start - 1, sign);
    return sign == '='
        ? opened && BEHIND.indexOf(behind) >= 0
        : (behind == ' ' && pairBehind(part, value.end() + 1, sign))
            || ((cut || "]}".indexOf(behind) >= 0) && pairBefore(part, start - 1, sign));
  }

  /**
   * True for a name and a word in quotes as Python and Ruby print them, or {@code name="word"}
   * between blanks. The word may be cut off.
   */
  public static boolean isQuoted(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    int quote = value.start() - 1;
    int end = name.end();
    boolean named = bytes[end] == '\'' || bytes[end] == '"';
    int sign = named ? end + 1 : end;
    if (!isWord(value) || name.start() == part.start()) {
      return false;
    }
    byte before = bytes[name.start() - 1];
    byte behind = value.end() + 1 < part.end() ? bytes[value.end() + 1] : (byte) ' ';
    boolean closed = BEHIND.indexOf(behind) >= 0 || behind == ' ';
    boolean arrow = Bytes.startsWith(bytes, sign, quote, "=>") && quote == sign + 2;
    boolean colon = Bytes.startsWith(bytes, sign, quote, ": ") && quote == sign + 2;
    boolean equal = bytes[sign] == '=' && quote == sign + 1 && !named;
    return closed
        && (arrow
            || (colon && named && before == '\'' && bytes[quote] == '\'')
            || (equal && BEFORE.indexOf(before) >= 0));
  }

  private static boolean isWord(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (!Bytes.wordByte(b) && b != '-' && b != '_') {
        return false;
      }
    }
    return value.length() >= MIN_WORD && value.length() <= MAX_WORD;
  }

  /** True if before the blank at {@code blank} a pair with that sign ends, or a list goes on. */
  private static boolean pairBefore(Text part, int blank, byte sign) {
    int least = Math.max(part.start(), blank - MAX_WORD);
    int at = blank - 1;
    while (at >= least && part.bytes()[at] > ' ' && part.bytes()[at] != sign) {
      at--;
    }
    return at > least && part.bytes()[at] == sign && Bytes.wordByte(part.bytes()[at - 1]);
  }

  private static boolean pairBehind(Text part, int from, byte sign) {
    int at = from;
    while (at < part.end() && (Bytes.wordByte(part.bytes()[at]) || part.bytes()[at] == '_')) {
      at++;
    }
    return at > from && at < part.end() && part.bytes()[at] == sign;
  }
}
