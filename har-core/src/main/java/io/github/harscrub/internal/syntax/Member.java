package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.layer.UrlCell;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code "name": value}, {@code name: value}, {@code name = value}, {@code name=value}, {@code name
 * := value}: JSON, scripts, YAML, header lines, query strings and logs.
 */
final class Member implements Notation {
  /** Stand in passwords, and in no list of parameters. */
  private static final String SIGNS = "&#!$%^*+-_.@~";

  private static final int MAX_NAME = 32;

  private static final int MAX_REMARK = 64;
  private static final String CASE = "case";

  /** Further back no bracket is looked for. */
  private static final int MAX_URL = 2048;

  /** How far before a parameter its segment, and the path that it is in, may begin. */
  private static final int MAX_SEGMENT = 128;

  private static final int MAX_PATH = 512;

  /** Columns of a log are seldom that long, tokens seldom shorter. */
  private static final int MIN_REST = 20;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = nameEnd;
    boolean json = false;
    if (at < end && Literals.quote(bytes[at])) {
      if (nameStart == text.start() || bytes[nameStart - 1] != bytes[at]) {
        return Optional.empty();
      }
      json = bytes[at] == '"';
      at++;
    }
    int dumped = Dumped.behindName(bytes, at, end);
    if (dumped > at) {
      at = dumped;
    } else if (at > nameEnd && at < end && bytes[at] == ']') {
      at++;
    }
    at = behindRemark(bytes, Literals.skipBlanks(bytes, at, end), end);
    if (at >= end || (bytes[at] != ':' && bytes[at] != '=')) {
      return Optional.empty();
    }
    boolean colon = bytes[at] == ':';
    if (colon && isCase(bytes, text.start(), nameStart)) {
      return Optional.empty();
    }
    at++;
    if (at < end && bytes[at] == (colon ? '=' : '>')) {
      at++;
    } else if (colon && Bytes.startsWith(bytes, at, end, ": ")) {
      // userPassword:: e1NTSEF9…, in base64 (LDIF, RFC 2849).
      at++;
    } else if (at < end && (bytes[at] == '=' || bytes[at] == ':')) {
      return Optional.empty();
    }
    boolean pair = !colon && isPair(text, nameStart, at);
    int value = pair ? at : Literals.skipBlanks(bytes, at, end);
    int literal = colon ? value : Dumped.behindType(bytes, value, end);
    boolean data = json && colon && !KeyOfWords.is(text, nameStart, nameEnd);
    Form quoted = data || literal > value ? Form.QUOTED : Form.LITERAL;
    boolean matrix = !pair && nameStart > text.start() && bytes[nameStart - 1] == ';';
    boolean path = matrix && !colon && isInPath(bytes, text.start(), nameStart);
    if (value >= end) {
      return Optional.empty();
    }
    UrlCell cell = new UrlCell(text, at);
    int close = pair ? bracket(bytes, at, end, cell) : end;
    int most = close < end && isInBrackets(bytes, text.start(), nameStart) ? close : end;
    if (path) {
      most = Bytes.findAny(bytes, literal, most, (byte) '/', (byte) '?', (byte) '#');
    }
    if (!pair && !colon && literal < most && bytes[literal] == '[') {
      Optional<Value> listed = inBrackets(bytes, literal, most);
      if (listed.isPresent()) {
        return listed;
      }
    }
    return literal < most
        ? read(text, literal, most, pair, matrix, cell, quoted)
        : Optional.empty();
  }

  /**
   * Behind what may stand between a name and the sign: a comment in JSON5, the accessors of a
   * property in C#, {@code string Token { get; set; } = "…"}.
   */
  private static int behindRemark(byte[] bytes, int at, int end) {
    int most = Math.min(end, at + MAX_REMARK);
    if (Bytes.startsWith(bytes, at, end, "/*")) {
      int close = Bytes.find(bytes, at + 2, most, (byte) '/');
      return close < most && bytes[close - 1] == '*'
          ? Literals.skipBlanks(bytes, close + 1, end)
          : at;
    }
    if (Bytes.startsWith(bytes, at, end, "{ get;")) {
      int close = Bytes.find(bytes, at, most, (byte) '}');
      return close < most ? Literals.skipBlanks(bytes, close + 1, end) : at;
    }
    return at;
  }

  /** Behind the label of a case, {@code case "token":}, statements follow. */
  private static boolean isCase(byte[] bytes, int start, int nameStart) {
    int quote = nameStart - 1;
    int blank = quote - 1;
    int word = blank - CASE.length();
    return word >= start
        && Literals.quote(bytes[quote])
        && bytes[blank] == ' '
        && Bytes.startsWith(bytes, word, blank, CASE)
        && (word == start || !Bytes.wordByte(bytes[word - 1]));
  }

  /** True if a query string or a form has the name, and its value at {@code from}. */
  private static boolean isPair(Text text, int nameStart, int from) {
    byte[] bytes = text.bytes();
    if (nameStart == text.start()) {
      return form(bytes, from, text.end());
    }
    boolean first = bytes[nameStart - 1] == '"' || bytes[nameStart - 1] == '>';
    return pair(bytes, nameStart) || (first && goesOnAsForm(bytes, from, text.end()));
  }

  /** True if the name follows {@code ?}, {@code &} or {@code #}. */
  private static boolean pair(byte[] bytes, int nameStart) {
    byte before = bytes[nameStart - 1];
    return before == '?'
        || before == '&'
        || before == '#'
        || (before == ';' && Bytes.startsWith(bytes, nameStart - 5, nameStart, "&amp;"));
  }

  /** True for a URL in brackets, as in CSS and Markdown: {@code url(/a.png?name=…)}. */
  private static boolean isInBrackets(byte[] bytes, int start, int nameStart) {
    int least = Math.max(start, nameStart - MAX_URL);
    int closed = 0;
    for (int i = nameStart - 1; i >= least && !endsUrl(bytes[i]); i--) {
      if (bytes[i] == ')') {
        closed++;
      } else if (bytes[i] == '(' && closed-- == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * True for a parameter in the path of a URL (RFC 3986 section 3.3): a slash ends its value. The
   * settings behind one that is itself called something are none: {@code
   * Endpoint=sb://ns.test/;SharedAccessKey=…}.
   */
  private static boolean isInPath(byte[] bytes, int start, int nameStart) {
    int at = nameStart;
    int segment = Math.max(start, nameStart - MAX_SEGMENT);
    int least = Math.max(start, nameStart - MAX_PATH);
    boolean slash = false;
    while (at > (slash ? least : segment) && !endsUrl(bytes[at - 1]) && bytes[at - 1] != '(') {
      at--;
      slash |= bytes[at] == '/';
      if (bytes[at] == '?' || bytes[at] == '#') {
        return false;
      }
    }
    int colon = Bytes.find(bytes, at, nameStart, (byte) ':');
    boolean setting = Bytes.find(bytes, at, colon, (byte) '=') < colon;
    return bytes[at] == '/' || (!setting && Bytes.startsWith(bytes, colon, nameStart, "://"));
  }

  private static boolean endsUrl(byte b) {
    return b != '&' && b != '#' && endsPair(b);
  }

  /** The bracket that closes what was opened before {@code from}, or the end. */
  private static int bracket(byte[] bytes, int from, int end, UrlCell cell) {
    int open = 0;
    for (int i = from; i < end && !endsPair(bytes[i]) && !cell.endsAt(i); i++) {
      if (bytes[i] == '(') {
        open++;
      } else if (bytes[i] == ')' && open-- == 0) {
        return i;
      }
    }
    return end;
  }

  /**
   * True if the value of a name that begins a text is that of a form: the next pair follows it, or
   * the text ends, and no other notation parts what is between.
   */
  private static boolean form(byte[] bytes, int from, int end) {
    int at = formEnd(bytes, from, end);
    return at == end
        ? Bytes.find(bytes, from, end, (byte) '=') == end
        : goesOnAsForm(bytes, from, end);
  }

  /** True if the next pair follows the value at {@code from}. */
  private static boolean goesOnAsForm(byte[] bytes, int from, int end) {
    int at = formEnd(bytes, from, end);
    int next = Bytes.startsWith(bytes, at, end, "&amp;") ? at + "&amp;".length() : at + 1;
    return at < end && bytes[at] == '&' && query(bytes, next, end);
  }

  private static int formEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && !endsPair(bytes[at]) && bytes[at] != ';') {
      at++;
    }
    return at;
  }

  /** {@code x-api-key=[…]}: one value without quotes in a list, as Java prints maps of headers. */
  private static Optional<Value> inBrackets(byte[] bytes, int open, int end) {
    int stop = open + 1;
    while (stop < end && !endsWord(bytes[stop]) && bytes[stop] != '[' && bytes[stop] != '{') {
      stop++;
    }
    return stop > open + 1 && stop < end && bytes[stop] == ']'
        ? Optional.of(new Value(Form.BARE, open + 1, stop))
        : Optional.empty();
  }

  /** Behind what Python and Rust write before the quote of a literal, {@code b'…'}; or there. */
  private static int behindPrefix(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && at < from + 2 && "bBrRuU".indexOf(bytes[at]) >= 0) {
      at++;
    }
    return at < end && Literals.quote(bytes[at]) ? at : from;
  }

  private static Optional<Value> read(
      Text text, int at, int end, boolean pair, boolean matrix, UrlCell cell, Form quoted) {
    byte[] bytes = text.bytes();
    int quote = pair ? at : Wrapped.literal(bytes, behindPrefix(bytes, at, end), end);
    if (Literals.quote(bytes[quote])) {
      int close = Bytes.closingQuote(bytes, quote, end);
      return Optional.of(new Value(quoted, quote + 1, close));
    }
    if (!pair && (bytes[at] == '{' || bytes[at] == '[')) {
      return Optional.of(new Value(Form.CONTAINER, at, Containers.end(bytes, at, end)));
    }
    int stop = at;
    while (stop < end
        && !(pair && cell.endsAt(stop))
        && !Cdata.endsAt(bytes, stop, end)
        && (!(pair ? endsPair(bytes[stop]) : endsWord(bytes[stop]))
            || (bytes[stop] == '|' && goesOn(bytes, stop + 1, end))
            || (bytes[stop] == '\'' && between(bytes, at, stop, end))
            || (!pair && !matrix && isSign(bytes, at, stop, end)))
        && !(matrix && bytes[stop] == '?' && query(bytes, stop + 1, end))) {
      stop++;
    }
    if (stop == at || Bytes.startsWith(bytes, at, stop, "**")) {
      return Optional.empty();
    }
    int last = ProseEnd.of(bytes, at, stop, end);
    return Optional.of(new Value(pair ? Form.PAIR : Form.BARE, at, last));
  }

  /**
   * True if behind a bar the rest of a token stands, as in {@code 67|V5tga8x…} or {@code
   * auth0|5f7c8ec7…}, and no other column.
   */
  private static boolean goesOn(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && Bytes.wordByte(bytes[at])) {
      at++;
    }
    return at - from >= MIN_REST && (at == end || endsWord(bytes[at]));
  }

  /** True for a sign inside of a word: {@code O'Sullivan}. */
  private static boolean between(byte[] bytes, int start, int at, int end) {
    return at > start
        && at + 1 < end
        && Bytes.wordByte(bytes[at - 1])
        && Bytes.wordByte(bytes[at + 1]);
  }

  /**
   * True for {@code &} and {@code #} in a word that ends a text or a part of it, or that a comma or
   * a semicolon and a blank follow: a password.
   */
  private static boolean isSign(byte[] bytes, int start, int at, int end) {
    if ((bytes[at] != '&' && bytes[at] != '#') || !between(bytes, start, at, end)) {
      return false;
    }
    int stop = at + 1;
    int most = Math.min(end, at + MAX_NAME);
    while (stop < most && (Bytes.wordByte(bytes[stop]) || SIGNS.indexOf(bytes[stop]) >= 0)) {
      stop++;
    }
    boolean listed = stop + 1 < end && (bytes[stop] == ',' || bytes[stop] == ';');
    return stop == end
        || (listed && Blanks.is(bytes[stop + 1]))
        || Blanks.is(bytes[stop])
        || Literals.quote(bytes[stop])
        || bytes[stop] == '<';
  }

  /** True for {@code name=}: a query begins, as behind {@code /a;jsessionid=…}. */
  private static boolean query(byte[] bytes, int from, int end) {
    int at = from;
    int most = Math.min(end, from + MAX_NAME);
    while (at < most && (Bytes.wordByte(bytes[at]) || bytes[at] == '_' || bytes[at] == '-')) {
      at++;
    }
    return at < end && bytes[at] == '=';
  }

  private static boolean endsPair(byte b) {
    return switch (b) {
      case '&', '#', '"', '\'', '<', '>', '`', '\\' -> true;
      default -> b >= 0 && b <= ' ';
    };
  }

  private static boolean endsWord(byte b) {
    return switch (b) {
      case ',', ';', ')', '}', ']', '|' -> true;
      default -> endsPair(b);
    };
  }
}
