package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code {"name": "api_key", "value": "…"}}: the name is itself a value, in either order, in JSON
 * or a script. Of a patch the name ends a path: {@code {"op": "add", "path": "/user/password",
 * "value": "…"}}.
 *
 * <p>Who calls the two what: HAR and OpenAPI name and value, Postman and AWS tags key and value,
 * Java maps k and v, forms id and value, proxies header and value, Java's properties key and val,
 * logs of changes field and new. What checks a form sends back what was entered: Spring calls it
 * field and rejectedValue, FluentValidation propertyName and attemptedValue, express-validator path
 * and value, pydantic {@code {"loc": ["body", "password"], "input": "…"}}. CloudFormation calls it
 * ParameterKey and ParameterValue, OutputKey and OutputValue, WordPress meta_key and meta_value, a
 * questionnaire question and answer. A label, a message or a type beside the name is no value:
 * {@code {"field": "password", "message": "is too short"}}.
 */
final class PairObject implements Notation {
  /** How far from the name a member may begin, long values not counted. */
  private static final int MAX_OBJECT = 4096;

  /** How many members with long values may stand before the name. */
  private static final int MAX_LONG = 4;

  /** How many members on each side: what has a name and a value has few others. */
  private static final int MAX_MEMBERS = 32;

  /** How many words: a key and a value for each member. */
  private static final int MAX_WORDS = 2 * MAX_MEMBERS;

  private static final int MAX_PATH = 128;

  /** Keys that call something by a name. */
  private static final WordList NAMES =
      WordList.of(
          "name",
          "key",
          "k",
          "id",
          "header",
          "field",
          "param",
          "parameter",
          "attribute",
          "property",
          "variable",
          "headername",
          "keyname",
          "paramname",
          "fieldname",
          "field_name",
          "propertyname",
          "property_name",
          "path",
          "parameterkey",
          "parametername",
          "parameter_name",
          "attributename",
          "attribute_name",
          "settingname",
          "setting_name",
          "optionname",
          "option_name",
          "variablename",
          "variable_name",
          "metakey",
          "meta_key",
          "fieldid",
          "field_id",
          "fieldkey",
          "field_key",
          "questionid",
          "question_id",
          "questionkey",
          "question",
          "outputkey",
          "settingkey",
          "setting_key",
          "configkey",
          "config_key",
          "configname",
          "itemkey",
          "item_key",
          "itemname",
          "param_name",
          "optionkey",
          "columnname",
          "column_name",
          "code",
          "slug",
          "n",
          "questiontext",
          "credentialtype");

  /** Keys of what a page calls something: of a choice in a form as well as of a field. */
  private static final WordList LABELS = WordList.of("label");

  /** The key of the place in an operation of JSON Patch (RFC 6902 section 4). */
  private static final WordList PATHS = WordList.of("path");

  /** Keys of the way to what is wrong, as an array, in pydantic, Zod and Joi. */
  private static final WordList ARRAYS = WordList.of("loc", "path");

  /** Keys of what is called so. */
  private static final WordList VALUES =
      WordList.of(
          "values",
          "value",
          "val",
          "v",
          "stringvalue",
          "rawvalue",
          "plaintext",
          "content",
          "newvalue",
          "new_value",
          "new",
          "fieldvalue",
          "field_value",
          "rejectedvalue",
          "rejected_value",
          "attemptedvalue",
          "attempted_value",
          "input",
          "defaultvalue",
          "default_value",
          "initialvalue",
          "initial_value",
          "parametervalue",
          "parameter_value",
          "attributevalue",
          "attribute_value",
          "settingvalue",
          "setting_value",
          "variablevalue",
          "metavalue",
          "meta_value",
          "answer",
          "outputvalue",
          "configvalue",
          "config_value",
          "itemvalue",
          "item_value",
          "paramvalue",
          "param_value",
          "propertyvalue",
          "property_value",
          "headervalue",
          "header_value",
          "optionvalue",
          "option_value",
          "default",
          "answertext",
          "credentialvalue");

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int open = pathStart(text, nameStart) - 1;
    if (open <= text.start()
        || nameEnd >= text.end()
        || !Literals.quote(bytes[open])
        || bytes[nameEnd] != bytes[open]) {
      return Optional.empty();
    }
    boolean named = open == nameStart - 1;
    int array = named ? arrayStart(text, open, nameEnd + 1) : -1;
    int first = array < 0 ? open : array;
    int colon = Literals.skipBlanksBack(bytes, first, text.start()) - 1;
    if (colon <= text.start()
        || bytes[colon] != ':'
        || !(array >= 0
            ? naming(bytes, colon, text.start(), ARRAYS)
            : named
                ? naming(bytes, colon, text.start(), NAMES)
                    || naming(bytes, colon, text.start(), LABELS)
                : naming(bytes, colon, text.start(), PATHS) && isPatch(text, colon))) {
      return Optional.empty();
    }
    boolean label =
        KeyOfWords.is(text, nameStart, nameEnd)
            || (named && naming(bytes, colon, text.start(), LABELS));
    int limit = Math.min(text.end(), nameEnd + MAX_OBJECT);
    Optional<Value> behind = search(bytes, nameEnd + 1, limit, text.end());
    Optional<Value> value =
        behind.isPresent()
            ? behind
            : search(bytes, objectStart(bytes, colon, text.start()), colon, text.end());
    return label ? value.flatMap(PairObject::literal) : value;
  }

  /** True if the string whose quote opens at {@code open} calls something by a name. */
  static boolean isName(byte[] bytes, int open, int start) {
    int colon = Literals.skipBlanksBack(bytes, open, start) - 1;
    return colon > start
        && bytes[colon] == ':'
        && (naming(bytes, colon, start, NAMES) || naming(bytes, colon, start, LABELS));
  }

  /** What stands beside a label: the number may be a count, and a word that of a choice. */
  private static Optional<Value> literal(Value value) {
    return value.form() == Form.QUOTED || value.form() == Form.LITERAL
        ? Optional.of(new Value(Form.LITERAL, value.start(), value.end()))
        : Optional.empty();
  }

  /** Where the members before the name begin that may be those of one object with it. */
  private static int objectStart(byte[] bytes, int colon, int start) {
    int at = colon;
    int least = Math.max(start, colon - MAX_OBJECT);
    int longOnes = 0;
    int members = 0;
    int words = 0;
    while (at > least
        && words < MAX_WORDS
        && bytes[at - 1] != '{'
        && bytes[at - 1] != '}'
        && (bytes[at - 1] != ',' || ++members < MAX_MEMBERS)) {
      at--;
      if (Literals.quote(bytes[at]) && longOnes < MAX_LONG) {
        words++;
        int open = Literals.open(bytes, at, start);
        if (open >= start && at - open > MAX_OBJECT) {
          longOnes++;
          least = Math.max(start, least - (at - open));
        }
        at = open >= least ? open : at;
      }
    }
    return at;
  }

  /**
   * Where the array of strings begins that ends with the one in {@code [open, end)}, or -1: the way
   * to a field of a request.
   */
  private static int arrayStart(Text text, int open, int end) {
    byte[] bytes = text.bytes();
    int close = Literals.skipBlanks(bytes, end, text.end());
    if (close >= text.end() || bytes[close] != ']') {
      return -1;
    }
    int least = Math.max(text.start(), open - MAX_PATH);
    int at = open;
    while (at > least && bytes[at - 1] != '[') {
      byte b = bytes[at - 1];
      if (b == ']' || b == '{' || b == '}' || b == ':') {
        return -1;
      }
      at--;
    }
    return at > least ? at - 1 : -1;
  }

  /** Where the path begins of which the name is the last segment, or the name. */
  private static int pathStart(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int at = nameStart;
    int least = Math.max(text.start(), nameStart - MAX_PATH);
    if (at > least && bytes[at - 1] == '/') {
      while (at > least
          && (bytes[at - 1] == '/'
              || bytes[at - 1] == '\\'
              || bytes[at - 1] == '~'
              || ValueFinder.isNameByte(bytes[at - 1]))) {
        at--;
      }
    }
    return at;
  }

  /** True if the object around says what is to be done to the path. */
  private static boolean isPatch(Text text, int at) {
    byte[] bytes = text.bytes();
    for (int i = at; i < text.end() && i < at + MAX_OBJECT && bytes[i] != '}'; i++) {
      if (Bytes.startsWith(bytes, i, text.end(), "\"op\"")) {
        return true;
      }
    }
    for (int i = at; i > text.start() && i > at - MAX_OBJECT && bytes[i] != '{'; i--) {
      if (Bytes.startsWith(bytes, i, text.end(), "\"op\"")) {
        return true;
      }
    }
    return false;
  }

  private static boolean naming(byte[] bytes, int colon, int start, WordList names) {
    int end = Literals.skipBlanksBack(bytes, colon, start);
    if (end > start && Literals.quote(bytes[end - 1])) {
      end--;
    }
    int from = end;
    while (from > start && Bytes.wordByte(bytes[from - 1])) {
      from--;
    }
    return names.has(bytes, from, end);
  }

  /** The value of the first key in {@code [from, limit)} that stands for one, on its level. */
  private static Optional<Value> search(byte[] bytes, int from, int limit, int end) {
    int members = 0;
    int words = 0;
    int i = from;
    while (i < limit
        && bytes[i] != '}'
        && bytes[i] != '{'
        && members < MAX_MEMBERS
        && words < MAX_WORDS) {
      byte b = bytes[i];
      int start = i;
      int stop = i;
      if (Literals.quote(b)) {
        start++;
        stop = Bytes.closingQuote(bytes, i, limit);
      } else {
        while (stop < limit && Bytes.wordByte(bytes[stop])) {
          stop++;
        }
      }
      if (stop >= limit || stop == i) {
        members += b == ',' ? 1 : 0;
        i++;
        continue;
      }
      i = Literals.quote(b) ? stop + 1 : stop;
      words++;
      int colon = Literals.skipBlanks(bytes, i, end);
      if (colon < end && bytes[colon] == ':' && isValue(bytes, start, stop)) {
        return read(bytes, Literals.skipBlanks(bytes, colon + 1, end), end);
      }
    }
    return Optional.empty();
  }

  private static Optional<Value> read(byte[] bytes, int at, int end) {
    if (at < end && Literals.quote(bytes[at])) {
      return Optional.of(new Value(form(bytes[at]), at + 1, Bytes.closingQuote(bytes, at, end)));
    }
    if (at < end && (bytes[at] == '[' || bytes[at] == '{')) {
      return Optional.of(new Value(Form.CONTAINER, at, Containers.end(bytes, at, end)));
    }
    int first = at < end && bytes[at] == '-' ? at + 1 : at;
    int stop = first;
    while (stop < end && ((bytes[stop] >= '0' && bytes[stop] <= '9') || bytes[stop] == '.')) {
      stop++;
    }
    return stop > first ? Optional.of(new Value(Form.BARE, at, stop)) : Optional.empty();
  }

  private static Form form(byte quote) {
    return quote == '"' ? Form.QUOTED : Form.LITERAL;
  }

  /** True for a key that stands for a value, or whose last word does: {@code default-value}. */
  private static boolean isValue(byte[] bytes, int from, int to) {
    int last = to;
    while (last > from && Bytes.wordByte(bytes[last - 1])) {
      last--;
    }
    return VALUES.has(bytes, from, to) || (last > from && VALUES.has(bytes, last, to));
  }
}
