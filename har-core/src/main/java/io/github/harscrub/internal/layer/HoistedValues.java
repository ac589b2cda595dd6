package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A literal whose values are the arguments of a function around it: {@code (function(a,b){return
 * {accessToken:b}}(null,"k3v9…"))}, as Nuxt 2 and older versions of SvelteKit write the state of a
 * page, by devalue. Written out as JSON, each value stands beside its name.
 *
 * <p>What is returned holds data only: at the first operator or statement this is other code.
 */
final class HoistedValues {
  private static final String HEAD = "(function(";
  private static final String BODY = "){return";
  private static final int MIN_LENGTH = 32;
  private static final int MAX_NAME = 8;

  /** As a multiple of what is written once. */
  private static final int MAX_EXPANSION = 8;

  private final byte[] bytes;
  private final int end;
  private final int open;
  private final Rearranged.Builder out;
  private final Map<String, Argument> arguments = new HashMap<>();
  private int at;

  /** From so many bytes on, no argument is written again. */
  private long mostWritten;

  /** A value in the call, and whether it was written. */
  private static final class Argument {
    private final int from;
    private final int to;
    private boolean written;

    Argument(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  private HoistedValues(Text text, int open) {
    this.bytes = text.bytes();
    this.end = text.end();
    this.open = open;
    this.at = open;
    this.out = new Rearranged.Builder(bytes);
  }

  /** Shows each such literal in the text. */
  static void find(Text text, LayerFinder.Sink sink) {
    if (text.length() < MIN_LENGTH) {
      return;
    }
    byte[] bytes = text.bytes();
    int next = Bytes.find(bytes, text.start(), text.end(), (byte) '(');
    while (next < text.end()) {
      int behind = next + 1;
      if (Bytes.startsWith(bytes, next, text.end(), HEAD)) {
        HoistedValues values = new HoistedValues(text, next);
        if (values.read()) {
          behind = values.at;
          sink.found(values.out.build("arguments", text.part(next, behind)), next, behind);
        }
      }
      next = Bytes.find(bytes, behind, text.end(), (byte) '(');
    }
  }

  private boolean read() {
    at += HEAD.length();
    int names = at;
    while (at < end && (isName(bytes[at]) || bytes[at] == ',' || bytes[at] == ' ')) {
      at++;
    }
    int namesEnd = at;
    if (namesEnd == names || !Bytes.startsWith(bytes, at, end, BODY)) {
      return false;
    }
    at += BODY.length();
    at = Blanks.skip(bytes, at, end);
    int body = at;
    if (at >= end || (bytes[at] != '{' && bytes[at] != '[') || !literal()) {
      return false;
    }
    int bodyEnd = at;
    at = Blanks.skip(bytes, at, end);
    if (!Bytes.startsWith(bytes, at, end, "}(")) {
      return false;
    }
    at += 2;
    if (!arguments(names, namesEnd)) {
      return false;
    }
    int behind = at;
    mostWritten = (long) MAX_EXPANSION * (behind - open);
    write(body, bodyEnd);
    for (Argument argument : arguments.values()) {
      if (!argument.written) {
        out.write("\n").copy(argument.from, argument.to);
      }
    }
    at = behind;
    return true;
  }

  /** Reads the values of the names; behind the last one stands a bracket. */
  private boolean arguments(int names, int namesEnd) {
    int name = names;
    while (at < end && bytes[at] != ')') {
      int start = at;
      if (!literal() || name >= namesEnd) {
        return false;
      }
      int nameEnd = Bytes.find(bytes, name, namesEnd, (byte) ',');
      arguments.put(word(name, nameEnd), new Argument(start, at));
      name = nameEnd + 1;
      if (at < end && bytes[at] == ',') {
        at++;
      } else if (at < end && bytes[at] != ')') {
        return false;
      }
    }
    at = Math.min(end, at + 1);
    return !arguments.isEmpty();
  }

  /** Passes over a value that holds no code, up to the comma or the bracket behind it. */
  private boolean literal() {
    int depth = 0;
    int start = at;
    while (at < end) {
      byte b = bytes[at];
      switch (b) {
        case '"' -> string();
        case '{', '[', '(' -> {
          if (b == '(' && !isBehindType()) {
            return false;
          }
          depth++;
          at++;
        }
        case '}', ']', ')' -> {
          if (depth == 0) {
            return at > start;
          }
          depth--;
          at++;
          if (depth == 0 && b != ')') {
            return true;
          }
        }
        case ',' -> {
          if (depth == 0) {
            return at > start;
          }
          at++;
        }
        default -> {
          if (!isPlain(b)) {
            return false;
          }
          at++;
        }
      }
    }
    return false;
  }

  /** True behind {@code Date}, {@code Set} and their like, as nothing else is called here. */
  private boolean isBehindType() {
    int word = at;
    while (word > open && isName(bytes[word - 1])) {
      word--;
    }
    return word < at && bytes[word] >= 'A' && bytes[word] <= 'Z';
  }

  /** Numbers, names, {@code void 0}, {@code new Date(0)}. */
  private static boolean isPlain(byte b) {
    return b < 0 || Bytes.wordByte(b) || "_$.:-+ \t\r\n".indexOf(b) >= 0;
  }

  private void string() {
    at = Math.min(end, Bytes.closingQuote(bytes, at, end) + 1);
  }

  /** Writes the literal, with names in quotes and arguments in their places. */
  private void write(int from, int to) {
    at = from;
    int done = from;
    while (at < to) {
      if (bytes[at] == '"') {
        string();
      } else if (isName(bytes[at])) {
        int start = at;
        while (at < to && isName(bytes[at])) {
          at++;
        }
        boolean key = at < to && bytes[at] == ':';
        Argument argument = key ? null : argument(start, at);
        if (key || argument != null) {
          out.copy(done, start);
          done = at;
          replace(start, argument);
        }
      } else {
        at++;
      }
    }
    out.copy(done, to);
  }

  private void replace(int start, @Nullable Argument argument) {
    if (argument == null) {
      out.write("\"").copy(start, at).write("\"");
    } else if (argument.written && out.length() > mostWritten) {
      out.write("null");
    } else {
      argument.written = true;
      out.copy(argument.from, argument.to);
    }
  }

  private @Nullable Argument argument(int from, int to) {
    return to - from > MAX_NAME ? null : arguments.get(word(from, to));
  }

  private String word(int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1).trim();
  }

  private static boolean isName(byte b) {
    return Bytes.wordByte(b) || b == '_' || b == '$';
  }
}
