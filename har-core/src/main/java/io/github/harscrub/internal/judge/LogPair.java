package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** Tells names with their values in logs from those in code. */
public final class LogPair {
  private static final int MAX_TAG = 1024;

  private LogPair() {}

  /**
   * True for {@code name=value} between blanks, as in logs: code has blanks around the equals sign
   * or none at all, and ends with a comma, a bracket or a semicolon. In quotes as well, with other
   * pairs or alone, as variables of containers are listed.
   */
  public static boolean is(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    byte before = name.start() > part.start() ? bytes[name.start() - 1] : (byte) ' ';
    byte behind = value.end() < part.end() ? bytes[value.end()] : (byte) ' ';
    return value.start() == name.end() + 1
        && bytes[name.end()] == '='
        && isEdge(before)
        && isEdge(behind)
        && Bytes.wordByte(bytes[value.start()])
        && !declared(bytes, part.start(), name.start());
  }

  /**
   * True for {@code name=value} in a list, {@code login user=bob, pwd=…; page=1}: a blank stands
   * before it and the next pair behind it. The arguments of a call are in brackets.
   */
  public static boolean isListed(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    int behind = value.end();
    if (value.start() != name.end() + 1
        || bytes[name.end()] != '='
        || name.start() == part.start()
        || bytes[name.start() - 1] != ' '
        || behind >= part.end()
        || (bytes[behind] != ',' && bytes[behind] != ';')
        || !follows(bytes, behind + 1, part.end())) {
      return false;
    }
    int least = Math.max(part.start(), name.start() - MAX_TAG);
    int line = name.start();
    while (line > least && bytes[line - 1] != '\n') {
      line--;
      if (bytes[line] == '(' || bytes[line] == '{' || bytes[line] == '[') {
        return false;
      }
    }
    int word = Bytes.find(bytes, line, name.start(), (byte) ' ');
    return !declared(bytes, line, word + 1);
  }

  /** True for {@code name="value"} behind a blank. */
  public static boolean isQuoted(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    return value.start() == name.end() + 2
        && bytes[name.end()] == '='
        && name.start() > part.start()
        && blank(bytes[name.start() - 1])
        && !declared(bytes, part.start(), name.start());
  }

  /**
   * True for {@code name="value"} between blanks with the next such pair behind it, and not in a
   * tag.
   */
  public static boolean isQuotedAmid(Text part, Text name, Text value) {
    byte[] bytes = part.bytes();
    if (!isQuoted(part, name, value) || !follows(bytes, value.end() + 1, part.end())) {
      return false;
    }
    int least = Math.max(part.start(), name.start() - MAX_TAG);
    int at = name.start() - 1;
    while (at >= least && bytes[at] != '<' && bytes[at] != '>' && bytes[at] != '\n') {
      at--;
    }
    return at < least || bytes[at] != '<';
  }

  /**
   * True for {@code name: value} between blanks with the next such pair behind it: code has a comma
   * between them.
   *
   * @param quotes how many stand before the value, and as many behind it
   */
  public static boolean amid(Text part, Text name, Text value, int quotes) {
    byte[] bytes = part.bytes();
    int next = value.end() + quotes;
    if (!colon(part, name, value.start() - quotes) || next >= part.end() || bytes[next] != ' ') {
      return false;
    }
    int at = next + 1;
    while (at < part.end() && (Bytes.wordByte(bytes[at]) || bytes[at] == '_' || bytes[at] == '-')) {
      at++;
    }
    return at > next + 1 && at < part.end() && (bytes[at] == '=' || bytes[at] == ':');
  }

  /** True for {@code name: value} between blanks, if no code looks like the value. */
  public static boolean isPassword(Text part, Text name, Text value) {
    return colon(part, name, value.start())
        && (value.end() == part.end() || isEdge(part.bytes()[value.end()]))
        && ChosenPassword.noted(value);
  }

  /** True for a blank, a name and an equals sign: {@code User(name=Ann Lee, id=7)}. */
  public static boolean follows(byte[] bytes, int blank, int end) {
    if (blank >= end || bytes[blank] != ' ') {
      return false;
    }
    int at = blank + 1;
    while (at < end && (Bytes.wordByte(bytes[at]) || bytes[at] == '_')) {
      at++;
    }
    return at > blank + 1 && at < end && bytes[at] == '=';
  }

  /** True if a colon and a blank part the name from the value, and a blank stands before it. */
  private static boolean colon(Text part, Text name, int value) {
    byte[] bytes = part.bytes();
    return value == name.end() + 2
        && bytes[name.end()] == ':'
        && bytes[name.end() + 1] == ' '
        && name.start() > part.start()
        && blank(bytes[name.start() - 1]);
  }

  /** True behind the words with which scripts declare a variable. */
  private static boolean declared(byte[] bytes, int from, int name) {
    int end = name - 1;
    return ends(bytes, from, end, "var")
        || ends(bytes, from, end, "let")
        || ends(bytes, from, end, "const")
        || ends(bytes, from, end, "static");
  }

  private static boolean ends(byte[] bytes, int from, int end, String word) {
    int start = end - word.length();
    return start >= from && Bytes.startsWith(bytes, start, end, word);
  }

  /** True for what stands around pairs: a blank, or the quote of a string that ends with one. */
  private static boolean isEdge(byte b) {
    return blank(b) || b == '"' || b == '\'';
  }

  private static boolean blank(byte b) {
    return b >= 0 && b <= ' ';
  }
}
