package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;

/**
 * From a place inside a name to the whole name, and from the name to its value, in whatever
 * notation surrounds it. Reads no document from its start, so cut-off and broken ones serve as
 * well.
 */
public final class ValueFinder {
  /** No name in the 241 recordings we know is longer; a longer run of name characters is data. */
  private static final int MAX_NAME = 128;

  /** A backslash, a letter, four digits. */
  private static final int ESCAPE = 6;

  private static final Notation[] NOTATIONS = {
    new Sized(),
    new BsonString(),
    new PairObject(),
    new Multipart(),
    new SamlAttribute(),
    new Attribute(),
    new Element(),
    new ClosedElement(),
    new NamedElement(),
    new Block(),
    new NamedItem(),
    new HiddenField(),
    new ViewStateUpdate(),
    new BarRow(),
    new SpacedRow(),
    new Exported(),
    new PrintedPair(),
    new TagAttribute(),
    new KeyDetail(),
    new PrintedList(),
    new ConnectionString(),
    new Line(),
    new Declared(),
    new RefusedValue(),
    new FormPair(),
    new Referred(),
    new Concatenated(),
    new Member(),
    new Fallback(),
    new Arrow(),
    new Term(),
    new Label(),
    new Argument(),
    new HeaderList(),
    new Setter(),
    new Option(),
    new Comparison(),
    new Serialized(),
    new PathSegment(),
    new LinkQuery(),
    new Remark(),
    new Sentence()
  };

  /** Of a user in a URL. */
  private static final int MAX_PASSWORD = 1024;

  private ValueFinder() {}

  /** The name that the byte at {@code position} is part of, or an empty part if that is no name. */
  public static Text name(Text text, int position) {
    Text sized = Sized.name(text, position);
    if (sized.length() > 0) {
      return sized;
    }
    byte[] bytes = text.bytes();
    int start = position;
    int least = Math.max(text.start(), position - MAX_NAME);
    while (start > least) {
      if (nameByte(bytes[start - 1])) {
        start--;
      } else if (bytes[start - 1] == '\\' && escape(bytes, start - 1, text.end())) {
        start--;
      } else {
        break;
      }
    }
    // Of \\npassword= in a string of JSON the n is no part of the name.
    if (start < position
        && start > text.start()
        && bytes[start - 1] == '\\'
        && blank(bytes[start])) {
      start++;
    }
    start += Enclosure.opened(text, start, position);
    int end = position;
    int most = Math.min(text.end(), position + MAX_NAME);
    while (end < most) {
      if (nameByte(bytes[end])) {
        end++;
      } else if (bytes[end] == '\\' && escape(bytes, end, text.end())) {
        end += ESCAPE;
      } else {
        break;
      }
    }
    if (end - start > MAX_NAME) {
      return text.part(position, position);
    }
    Text words = KeyOfWords.of(text, start, end);
    return words.length() > 0 ? words : text.part(prefixed(text, start, end), end);
  }

  /**
   * Where a name in quotes begins that has a prefix: {@code "wsse:Password"}, as XML becomes in
   * JSON, {@code "loginForm:password"} of JSF, {@code "custom:token"} of Cognito, {@code
   * "account/0/token"} of a store of settings.
   */
  private static int prefixed(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    if (start == text.start()
        || (bytes[start - 1] != ':' && bytes[start - 1] != '/')
        || end == text.end()
        || !Literals.quote(bytes[end])) {
      return start;
    }
    // {"path": "/user/password"} is a value, and PairObject knows what it says.
    int colon = Literals.skipBlanks(bytes, end + 1, text.end());
    if (bytes[start - 1] == '/' && (colon >= text.end() || bytes[colon] != ':')) {
      return start;
    }
    int at = start - 1;
    int least = Math.max(text.start(), end - MAX_NAME);
    while (at > least
        && (nameByte(bytes[at - 1]) || bytes[at - 1] == ':' || bytes[at - 1] == '/')) {
      at--;
    }
    return at > text.start() && bytes[at - 1] == bytes[end] ? at : start;
  }

  /**
   * The name and the word before it, as in {@code verification code}, if it stands in a sentence.
   */
  public static Text phrase(Text text, Text name) {
    return text.part(Sentence.phrase(text, name.start(), name.end()), name.end());
  }

  /** The word that ends a label of two, if {@code name} begins one; else {@code name}. */
  public static Text labelled(Text text, Text name) {
    return Sentence.labelled(text, name);
  }

  /** True for a letter beyond ASCII that JSON writes as an escape: {@code contrase\\u00f1a}. */
  private static boolean escape(byte[] bytes, int at, int end) {
    return at + 1 < end && bytes[at + 1] == 'u' && Bytes.hex(bytes, at + 2, 4, end) >= 0x80;
  }

  /** True for a byte that may stand in a name without quotes. */
  public static boolean isNameByte(byte b) {
    return nameByte(b);
  }

  /** The letters behind a backslash that stand for white space. */
  private static boolean blank(byte b) {
    return b == 'n' || b == 'r' || b == 't';
  }

  private static boolean nameByte(byte b) {
    return Bytes.wordByte(b)
        || b == '_'
        || b == '-'
        || b == '.'
        || b == '$'
        || b == '['
        || b == ']';
  }

  /**
   * False if no notation has what stands around the name: a quick test that spares most words a
   * closer look.
   */
  public static boolean mayHaveValue(Text text, Text name) {
    byte[] bytes = text.bytes();
    int end = name.end();
    byte before = name.start() > text.start() ? bytes[name.start() - 1] : 0;
    if (before == '<' || before == ':' || before == '=' || isSized(text, name)) {
      return true;
    }
    if (end >= text.end()) {
      return Sentence.mayPrecede(text, name.start());
    }
    return switch (bytes[end]) {
      case ':' -> !isUser(text, name);
      case '"', '\'', '`', '=' -> true;
      case '<' -> before == '>' || Blanks.is(before);
      case '*' ->
          before == '*' || Bytes.startsWith(bytes, end, text.end(), "**:") || BarRow.is(text, end);
      case '|', '&', Literals.ESCAPE -> true;
      case ' ', '\t', '\r', '\n' -> {
        int next = Literals.skipBlanks(bytes, end, text.end());
        yield next < text.end()
            && (bytes[next] == ':'
                || bytes[next] == '='
                || bytes[next] == '<'
                || bytes[next] == '|'
                || bytes[next] == '/'
                || bytes[next] == '{'
                || Fallback.isOperator(bytes, next, text.end())
                || Arrow.is(bytes, next, text.end())
                || NamedItem.mayPrecede(text, name.start())
                || Option.is(bytes, name.start(), name.end())
                || Exported.mayPrecede(text, name.start())
                || SpacedRow.is(text, name.start(), end)
                || Declared.mayFollow(text, end)
                || Comparison.isOperator(bytes, end, text.end())
                || Sentence.mayFollow(bytes, end, text.end())
                || Remark.mayFollow(bytes, end, text.end())
                || Sentence.mayPrecede(text, name.start()));
      }
      case '?' -> before == '/' || Fallback.isOperator(bytes, end, text.end());
      case '>' -> ClosedElement.isTag(text, name.start(), end);
      case '(' -> Setter.is(text, end);
      case '/' -> PathSegment.isSegment(text, name.start(), end);
      case ')' -> KeyDetail.mayFollow(text, end);
      case ',' ->
          Term.is(bytes, end, text.end())
              || Sentence.mayPrecede(text, name.start())
              || KeyDetail.mayFollow(text, end);
      case '.' -> Sentence.mayPrecede(text, name.start()) || KeyDetail.mayFollow(text, end);
      default -> false;
    };
  }

  /** True for the user in a URL, {@code https://x-access-token:…@github.com}, which is no name. */
  private static boolean isUser(Text text, Text name) {
    byte[] bytes = text.bytes();
    if (!Bytes.startsWith(bytes, name.start() - 3, name.start(), "://")) {
      return false;
    }
    int most = Math.min(text.end(), name.end() + MAX_PASSWORD);
    int at = name.end();
    while (at < most && bytes[at] != '@' && bytes[at] != '/' && !Blanks.is(bytes[at])) {
      at++;
    }
    return at < most && bytes[at] == '@';
  }

  /** True for a name in a binary format that tells the length of its value. */
  private static boolean isSized(Text text, Text name) {
    return Sized.isName(text, name) || BsonString.isName(text, name.start(), name.end());
  }

  /** True for the {@code name} of an {@code <input>}. */
  public static boolean isField(Text text, Text name) {
    return Attribute.isField(text, name.start());
  }

  /** True if the name may be that of a column, in the head of a {@link Table}. */
  public static boolean mayBeColumn(Text text, Text name) {
    byte[] bytes = text.bytes();
    int end = name.end();
    return end < text.end()
        && (Table.mayFollow(bytes[end])
            || HtmlTable.isCell(text, name)
            || BarTable.mayFollow(text, end)
            || (bytes[end] == '"' && end + 1 < text.end() && Table.mayFollow(bytes[end + 1])));
  }

  /** True if the name is an element of an array of strings, which may be the head of rows. */
  public static boolean mayBeElement(Text text, Text name) {
    byte[] bytes = text.bytes();
    int open = name.start() - 1;
    int next = name.end() + 1;
    return open > text.start()
        && next < text.end()
        && bytes[open] == '"'
        && bytes[next - 1] == '"'
        && (bytes[next] == ',' || bytes[next] == ']' || Blanks.is(bytes[next]))
        && isBehindComma(bytes, Literals.skipBlanksBack(bytes, open, text.start()), text.start());
  }

  /** True if the name may be what an object of a list calls a column of rows. */
  public static boolean mayBeDescribed(Text text, Text name) {
    return JsonColumns.mayBe(text, name);
  }

  private static boolean isBehindComma(byte[] bytes, int at, int start) {
    return at > start && (bytes[at - 1] == ',' || bytes[at - 1] == '[');
  }

  /** True if the name may be the last one in the head of a {@link SqlInsert}. */
  public static boolean mayBeLastColumn(Text text, Text name) {
    return name.end() < text.end() && SqlInsert.mayFollow(text.bytes()[name.end()]);
  }

  /** The value that the name stands beside, if it stands beside one. */
  public static Optional<Value> value(Text text, int nameStart, int nameEnd) {
    for (Notation notation : NOTATIONS) {
      Optional<Value> value = notation.value(text, nameStart, nameEnd);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }
}
