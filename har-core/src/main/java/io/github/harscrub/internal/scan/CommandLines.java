package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Passwords on command lines, as logs of builds and pages of documentation hold them: {@code curl
 * -u user:password}, {@code mysql -ppassword}. What an option means depends on the command, as
 * {@code commands.tsv} says: {@code -p} is a port or a directory elsewhere.
 */
final class CommandLines {
  /** How far from its name a command is read: longer ones have bodies in them. */
  private static final int MAX_REACH = 2048;

  private static final Rule PASSWORD = new Rule("command-password", Category.PASSWORD);

  private enum Where {
    VALUE,
    JOINED,
    PAIR,
    COOKIES
  }

  private record Command(String name, Where where, List<String> options) {}

  private final List<Command> commands = new ArrayList<>();

  CommandLines() {
    for (String[] row : NameRows.read("commands.tsv", 4)) {
      List<String> options = List.copyOf(NameRows.split(row[2], '|'));
      for (String name : NameRows.split(row[0], '|')) {
        commands.add(new Command(name + " ", Where.valueOf(row[1]), options));
      }
    }
  }

  int size() {
    return commands.size();
  }

  /** What the scanner looks for: a command with the blank behind it. */
  String literal(int index) {
    return commands.get(index).name();
  }

  /** What reads the commands of one text, in their order. */
  Reader reader(byte[] bytes, int from, int to, MatchSink sink) {
    return new Reader(bytes, from, to, sink);
  }

  /**
   * Reads the words behind commands. A line made to be slow is full of commands, and most of them
   * come upon words that an earlier one has read: from there on they have only those to read that
   * were out of its reach.
   */
  final class Reader {
    private final byte[] text;
    private final int from;
    private final int to;
    private final MatchSink sink;

    /** What was read behind the commands so far, as far as another may come upon it. */
    private List<Words> read = List.of();

    private Reader(byte[] text, int from, int to, MatchSink sink) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.sink = sink;
    }

    /** Reports the password on the line of the command {@code index} at {@code at}. */
    void command(int index, int at) {
      if (at > from && !mayPrecede(text[at - 1])) {
        return;
      }
      Command command = commands.get(index);
      int most = Math.min(to, at + MAX_REACH);
      int word = skipBlanks(text, at + command.name().length(), most);
      read = read.isEmpty() ? new ArrayList<>() : read;
      read.removeIf(words -> words.next < word);
      for (Words words : read) {
        if (words.command.equals(command) && words.starts.get(word - words.first)) {
          words.read(most);
          return;
        }
      }
      Words words = new Words(command, word);
      words.read(most);
      read.add(words);
    }

    /** The words behind a command. */
    private final class Words {
      private final Command command;
      private final int first;

      /** Where words begin that were read, counted from the first. */
      private final BitSet starts = new BitSet();

      /** The first word that was not read, or not to its end. */
      private int next;

      Words(Command command, int first) {
        this.command = command;
        this.first = first;
        this.next = first;
      }

      /** Reads on to where the command ends, or to {@code most}. */
      void read(int most) {
        while (next < most
            && !ends(text[next])
            && !Bytes.startsWith(text, next, most, command.name())) {
          starts.set(next - first);
          int behind = word(next, most);
          if (behind >= most) {
            return;
          }
          next = behind;
        }
      }

      /**
       * Reads a word, and reports what stands behind it if it is an option with a password. Returns
       * where the next one begins.
       */
      private int word(int word, int most) {
        int end = wordEnd(text, word, most, to);
        int option = option(text, word, end, command.options());
        if (option > 0) {
          int value = word + option;
          int valueEnd = end;
          if (value < end && text[value] == '=') {
            value++;
          }
          if (value == end && command.where() != Where.JOINED) {
            value = skipBlanks(text, end, to);
            valueEnd = wordEnd(text, value, most, to);
          }
          report(text, value, valueEnd, command.where(), sink);
          end = Math.max(end, valueEnd);
        }
        return skipBlanks(text, Math.max(end, word + 1), most);
      }
    }
  }

  /** How long the option is that the word begins with; a long one must be all of it. */
  private static int option(byte[] text, int start, int end, List<String> options) {
    for (String option : options) {
      int stop = start + option.length();
      boolean brief = option.length() == 2;
      if (Bytes.startsWith(text, start, end, option)
          && (brief || stop == end || text[stop] == '=')) {
        return option.length();
      }
    }
    return 0;
  }

  private static void report(byte[] text, int from, int to, Where where, MatchSink sink) {
    int quote = to - from >= 2 && quote(text[from]) && text[to - 1] == text[from] ? 1 : 0;
    int start = from + quote;
    int end = to - quote;
    if (where == Where.COOKIES) {
      cookies(text, start, end, sink);
      return;
    }
    if (where == Where.PAIR) {
      int colon = Bytes.find(text, start, end, (byte) ':');
      if (colon == start || colon == end) {
        return;
      }
      start = colon + 1;
    }
    if (end > start && !standsForOne(text, start, end)) {
      sink.match(PASSWORD, start, end);
    }
  }

  /** {@code a=b; c=d}; a word without an equals sign is the name of a file. */
  private static void cookies(byte[] text, int from, int to, MatchSink sink) {
    for (int at = from; at < to; ) {
      int end = Bytes.find(text, at, to, (byte) ';');
      int value = Bytes.find(text, at, end, (byte) '=') + 1;
      if (value < end && !standsForOne(text, value, end)) {
        sink.match(SharedRules.COOKIE, value, end);
      }
      at = end + 1;
    }
  }

  /** True for the name of a variable, a mask, or what documentation writes in its place. */
  private static boolean standsForOne(byte[] text, int start, int end) {
    byte first = text[start];
    boolean capitals = true;
    boolean mask = true;
    for (int i = start; i < end; i++) {
      byte b = text[i];
      capitals &= (b >= 'A' && b <= 'Z') || b == '_';
      mask &= b == '*' || b == 'x' || b == '.';
    }
    return capitals
        || mask
        || first == '$'
        || first == '<'
        || first == '{'
        || first == '['
        || first == '%'
        || first == '-'
        || Bytes.startsWithIgnoreCase(text, start, end, "&lt")
        || Bytes.startsWithIgnoreCase(text, start, end, "your")
        || word(text, start, end, "password")
        || word(text, start, end, "pass")
        || word(text, start, end, "passwd");
  }

  private static boolean word(byte[] text, int start, int end, String word) {
    return end - start == word.length() && Bytes.startsWithIgnoreCase(text, start, end, word);
  }

  /** A word up to the next blank; quotes that open before {@code most} keep blanks together. */
  private static int wordEnd(byte[] text, int start, int most, int to) {
    int at = start;
    while (at < to && (text[at] < 0 || text[at] > ' ') && !ends(text[at])) {
      if (at < most && quote(text[at])) {
        int close = Bytes.find(text, at + 1, to, text[at]);
        boolean closed = close < to && Bytes.find(text, at + 1, close, (byte) '\n') == close;
        at = closed ? close + 1 : at + 1;
      } else {
        at++;
      }
    }
    return at;
  }

  /** Blanks, and the line break behind a backslash. */
  private static int skipBlanks(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      if (text[at] == ' ' || text[at] == '\t') {
        at++;
      } else if (text[at] == '\\' && at + 1 < to && text[at + 1] == '\n') {
        at += 2;
      } else if (text[at] == '\\' && at + 2 < to && text[at + 1] == '\r') {
        at += 3;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean quote(byte b) {
    return b == '"' || b == '\'';
  }

  /** What ends a command: a line, a pipe, the markup around it. */
  private static boolean ends(byte b) {
    return b == '\n' || b == '\r' || b == '|' || b == ';' || b == '<' || b == '`' || b == '\\';
  }

  private static boolean mayPrecede(byte b) {
    return !Bytes.wordByte(b) && b != '-' && b != '_' && b != '.';
  }
}
