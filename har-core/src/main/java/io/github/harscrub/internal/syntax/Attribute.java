package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code <input name="csrf" value="…">}, {@code <meta content='…' name=csrf>}: the name is the
 * value of one attribute, the value that of another, in any order and quoting.
 */
final class Attribute implements Notation {
  /** How far from the name the tag or an attribute may begin; values may go on from there. */
  private static final int MAX_TAG = 8192;

  private static final String AUTOCOMPLETE = "autocomplete";

  private static final String FLAG = "=\"true";

  /** Attributes that give a name to something. */
  private static final WordList NAMES =
      WordList.of(
          "name", "id", "property", "itemprop", AUTOCOMPLETE, "key", "formcontrolname", "ng-model");

  /** Attributes in which a field is called so for people. */
  private static final WordList LABELS = WordList.of("aria-label", "placeholder", "title");

  /** Attributes with what is called so. */
  private static final WordList VALUES = WordList.of("value", "content", "data-clipboard-text");

  /** Of the tokens before the last one in {@code autocomplete}. */
  private static final int MAX_TOKENS = 64;

  /** How many attributes with long values may stand before the name. */
  private static final int MAX_LONG = 4;

  /** How far before its name an input may begin, long values not counted. */
  private static final int MAX_FIELD = 512;

  /**
   * Elements of Spring, Java, Android, .NET, Maven, Hadoop, Solr and forms, whose content is the
   * value.
   */
  private static final WordList HOLDERS =
      WordList.of(
          "property",
          "entry",
          "string",
          "setting",
          "param",
          "parameter",
          "prop",
          "item",
          "env",
          "var",
          "textarea",
          "output",
          "str",
          "field",
          "arg",
          "attribute",
          "attr",
          "column",
          "header",
          "data",
          "variable",
          "config",
          "credential",
          "secret",
          "constant");

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (isFlag(text, nameStart, nameEnd)) {
      return inTag(text, nameStart, nameEnd, nameEnd + FLAG.length() - 4);
    }
    int at = nameStart;
    int wanted = nameStart;
    if (at > text.start() && Literals.quote(bytes[at - 1])) {
      at--;
      // In a literal with single quotes, as in YAML, each is doubled.
      at -= at > text.start() && bytes[at] == '\'' && bytes[at - 1] == '\'' ? 1 : 0;
    } else if (at > text.start() && bytes[at - 1] == ' ') {
      at = tokens(text, nameStart);
      wanted = at + 1;
    }
    // <input name = 'token' value = '…'> is as good.
    int sign = at < nameStart ? Literals.skipBlanksBack(bytes, at, text.start()) : at;
    if (sign == text.start() || bytes[sign - 1] != '=') {
      return Optional.empty();
    }
    int named = Literals.skipBlanksBack(bytes, sign - 1, text.start());
    if (!(naming(bytes, named, text.start()) || masked(bytes, at, nameStart, nameEnd))) {
      return Optional.empty();
    }
    return inTag(text, at, nameEnd, wanted);
  }

  /**
   * The value in the tag around {@code at}.
   *
   * @param wanted the value of the attribute that tells what it is
   */
  private static Optional<Value> inTag(Text text, int at, int nameEnd, int wanted) {
    byte[] bytes = text.bytes();
    int open = at - 1;
    int least = Math.max(text.start(), at - MAX_TAG);
    boolean bracket = false;
    while (open >= least && bytes[open] != '<') {
      // It ends another tag, or stands in the quotes of an attribute of this one.
      bracket |= bytes[open] == '>';
      open--;
    }
    if (open < least) {
      open = behindLongValues(bytes, at, text.start());
      bracket = false;
    }
    if (open < 0) {
      return Optional.empty();
    }
    int most = Math.min(text.end(), nameEnd + MAX_TAG);
    Optional<Value> value = attribute(bytes, open + 1, most, text.end(), wanted, !bracket);
    if (value.isPresent() || bracket) {
      return value;
    }
    if (Bytes.startsWithIgnoreCase(bytes, at - 9, at, "itemprop=")) {
      return content(bytes, nameEnd, most);
    }
    if (Bytes.startsWithIgnoreCase(bytes, open, at, "<select")) {
      return SelectedOption.value(text, nameEnd, most);
    }
    return isHolder(bytes, open + 1, at) ? element(text, nameEnd, most) : value;
  }

  /** The value of the attribute {@code value} of a tag whose attributes begin at {@code from}. */
  static Optional<Value> valueOf(byte[] bytes, int from, int most, int end) {
    return attribute(bytes, from, most, end, from, true);
  }

  /** True for an element of a file of settings, which holds the value of its name. */
  private static boolean isHolder(byte[] bytes, int from, int end) {
    int to = from;
    while (to < end && Bytes.wordByte(bytes[to])) {
      to++;
    }
    return HOLDERS.has(bytes, from, to);
  }

  /** {@code <property name="password">value</property>}, also with {@code <value>} around it. */
  private static Optional<Value> element(Text text, int from, int most) {
    byte[] bytes = text.bytes();
    int close = Bytes.find(bytes, from, most, (byte) '>');
    if (close >= most || bytes[close - 1] == '/') {
      return Optional.empty();
    }
    int inner = Literals.skipBlanks(bytes, close + 1, most);
    if (Bytes.startsWithIgnoreCase(bytes, inner, most, "<value>")
        || Bytes.startsWithIgnoreCase(bytes, inner, most, "<string>")) {
      close = Bytes.find(bytes, inner, most, (byte) '>');
    }
    return Element.content(text, close + 1, Form.MARKUP);
  }

  /**
   * Where the tag opens whose attributes before {@code at} have long values, in quotes; -1 if none
   * does. What a hostile text makes it look at is no more than a few values for each name.
   */
  private static int behindLongValues(byte[] bytes, int at, int start) {
    int open = at - 1;
    int least = Math.max(start, at - MAX_FIELD);
    for (int i = 0; i < MAX_LONG; i++) {
      while (open >= least && bytes[open] != '<' && bytes[open] != '"' && bytes[open] != '\'') {
        open--;
      }
      if (open < least || bytes[open] == '<') {
        return open < least ? -1 : open;
      }
      byte quote = bytes[open];
      int close = open;
      do {
        open--;
      } while (open > start && bytes[open] != quote);
      if (open <= start || bytes[open - 1] != '=') {
        return -1;
      }
      least = Math.max(start, least - (close - open));
      open--;
    }
    return -1;
  }

  /** {@code <span itemprop="givenName">value</span>}: microdata of HTML, section 5.2.4. */
  private static Optional<Value> content(byte[] bytes, int from, int end) {
    int start = Bytes.find(bytes, from, end, (byte) '>') + 1;
    int stop = Bytes.find(bytes, Math.min(start, end), end, (byte) '<');
    return stop > start && stop < end
        ? Optional.of(new Value(Form.MARKUP, start, stop))
        : Optional.empty();
  }

  /** True if an attribute {@code name} of the tag {@code <input} begins before {@code at}. */
  static boolean isField(Text text, int at) {
    byte[] bytes = text.bytes();
    int quote = at > text.start() && Literals.quote(bytes[at - 1]) ? 1 : 0;
    int attribute = at - quote - 5;
    if (attribute <= text.start()
        || !Bytes.startsWithIgnoreCase(bytes, attribute, at, "name=")
        || !Blanks.is(bytes[attribute - 1])) {
      return false;
    }
    int least = Math.max(text.start(), attribute - MAX_FIELD);
    int open = attribute;
    while (open > least && bytes[open] != '<' && bytes[open] != '>') {
      open--;
    }
    return Bytes.startsWithIgnoreCase(bytes, open, at, "<input");
  }

  /** True if the attribute before the equals sign at {@code equals} gives a name to something. */
  private static boolean naming(byte[] bytes, int equals, int start) {
    int from = nameStart(bytes, equals, start);
    return NAMES.has(bytes, from, equals) || LABELS.has(bytes, from, equals);
  }

  /** True if the value whose quote opens at {@code open} is what a field is called for people. */
  static boolean isLabel(byte[] bytes, int open, int start) {
    int equals = open - 1;
    if (equals <= start || bytes[equals] != '=') {
      return false;
    }
    int from = nameStart(bytes, equals, start);
    return LABELS.has(bytes, from, equals);
  }

  /**
   * Where the quote opens of {@code autocomplete="section-a billing given-name"} that has the name
   * at {@code nameStart} as its last token (HTML section 4.10.18.7); {@code nameStart} if none
   * does.
   */
  private static int tokens(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start() + AUTOCOMPLETE.length() + 1, nameStart - MAX_TOKENS);
    int at = nameStart - 1;
    while (at > least && (Bytes.wordByte(bytes[at]) || bytes[at] == '-' || bytes[at] == ' ')) {
      at--;
    }
    boolean last =
        at > least
            && Literals.quote(bytes[at])
            && Bytes.startsWithIgnoreCase(
                bytes, at - 1 - AUTOCOMPLETE.length(), at, AUTOCOMPLETE + "=");
    return last ? at : nameStart;
  }

  private static int nameStart(byte[] bytes, int equals, int start) {
    int from = equals;
    while (from > start && (Bytes.wordByte(bytes[from - 1]) || bytes[from - 1] == '-')) {
      from--;
    }
    return from;
  }

  /**
   * {@code <input type="hidden" value="…" data-csrf="true">}: an attribute says of the value what
   * it is (GitHub).
   */
  private static boolean isFlag(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    return nameStart > text.start()
        && Blanks.is(bytes[nameStart - 1])
        && Bytes.startsWith(bytes, nameEnd, text.end(), FLAG);
  }

  /** {@code <input type="password" value="…">}: what browsers mask has no need of a name. */
  private static boolean masked(byte[] bytes, int at, int nameStart, int nameEnd) {
    return Bytes.startsWithIgnoreCase(bytes, at - 6, at, " type=")
        && is(bytes, nameStart, nameEnd, "password");
  }

  /** True for the first of two single quotes before a value, and not for an empty one. */
  private static boolean isDoubled(byte[] bytes, int at, int end) {
    return at + 2 < end
        && bytes[at] == '\''
        && bytes[at + 1] == '\''
        && !Blanks.is(bytes[at + 2])
        && bytes[at + 2] != '>'
        && bytes[at + 2] != '/';
  }

  /** True for a whole attribute with quotes: in {@code value= size="20"} there is no value. */
  private static boolean isNext(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && (Bytes.wordByte(bytes[at]) || bytes[at] == '-' || bytes[at] == ':')) {
      at++;
    }
    return at > from
        && at + 1 < end
        && bytes[at] == '='
        && (bytes[at + 1] == '"' || bytes[at + 1] == '\'');
  }

  private static boolean is(byte[] bytes, int from, int to, String word) {
    return to - from == word.length() && Bytes.startsWithIgnoreCase(bytes, from, to, word);
  }

  /**
   * The value of the attribute {@code value} or its kin of the tag that begins before {@code from}.
   *
   * @param most where the last attribute may begin
   * @param wanted the value of some attribute of the tag
   * @param sure false if {@code wanted} may stand behind the tag
   */
  private static Optional<Value> attribute(
      byte[] bytes, int from, int most, int end, int wanted, boolean sure) {
    int at = from;
    boolean met = sure;
    Optional<Value> value = Optional.empty();
    while (at < most && bytes[at] != '>') {
      if (!Bytes.wordByte(bytes[at])) {
        at++;
        continue;
      }
      int name = at;
      while (at < end && (Bytes.wordByte(bytes[at]) || bytes[at] == '-' || bytes[at] == ':')) {
        at++;
      }
      int nameEnd = at;
      at = Literals.skipBlanks(bytes, at, end);
      if (at >= end || bytes[at] != '=') {
        continue;
      }
      int equals = at;
      at = Literals.skipBlanks(bytes, at + 1, end);
      if (at >= end) {
        break;
      }
      if (at > equals + 1 && isNext(bytes, at, end)) {
        continue;
      }
      boolean quoted = bytes[at] == '"' || bytes[at] == '\'';
      if (isDoubled(bytes, at, end)) {
        at++;
      }
      int start = quoted ? at + 1 : at;
      int stop = start;
      while (stop < end
          && (quoted ? bytes[stop] != bytes[at] : !Blanks.is(bytes[stop]) && bytes[stop] != '>')) {
        stop++;
      }
      met |= start == wanted;
      if (stop > start && value.isEmpty() && VALUES.has(bytes, name, nameEnd)) {
        value = Optional.of(new Value(Form.MARKUP, start, stop));
      }
      if (met && value.isPresent()) {
        return value;
      }
      at = quoted ? stop + 1 : stop;
    }
    return Optional.empty();
  }
}
