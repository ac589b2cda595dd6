package io.github.harscrub.internal.layer;

/**
 * Passes over the elements of a {@link FlatArray}, one after another: strings, scalars, objects of
 * references, and arrays of them, which may begin with a word that says what they are made of.
 */
final class FlatElements {
  private final byte[] bytes;
  private final int end;
  private int at;
  private int start;
  private boolean cutOff;
  private boolean unclosed;

  /** Is shown what is in an object or an array; says false if no such array has that in it. */
  interface Reader {
    /** A member: its key, with quotes, and its value. */
    boolean member(int key, int keyEnd, int value, int valueEnd);

    /**
     * An element of an array.
     *
     * @param mayRefer false for strings, and for the numbers of dates and promises
     * @param tagged true if the first element is a word
     */
    boolean item(int from, int to, boolean mayRefer, boolean tagged);
  }

  /**
   * @param at where the first element begins
   */
  FlatElements(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Where the element begins that was passed over last. */
  int start() {
    return start;
  }

  /** Behind what was passed over. */
  int at() {
    return at;
  }

  /** True if the text ends before the array does. */
  boolean isCutOff() {
    return cutOff;
  }

  /** True if the text ends in a string. */
  boolean isUnclosed() {
    return unclosed;
  }

  /** Passes over one element; false if it is none. */
  boolean element(Reader reader) {
    blanks();
    start = at;
    if (at >= end) {
      cutOff = true;
      return true;
    }
    return switch (bytes[at]) {
      case '"' -> string();
      case '{' -> object(reader);
      case '[' -> {
        int inner = nullObject();
        if (inner >= 0) {
          start = inner;
          at = inner;
          yield object(reader) && behindNullObject();
        }
        yield array(reader);
      }
      default -> scalar();
    };
  }

  /** Passes over what stands between elements; 0 at the end of the text. */
  byte separator() {
    blanks();
    cutOff |= at >= end;
    return at < end ? bytes[at++] : 0;
  }

  /** Passes over the head of a further line, {@code P4:[}, whose elements are counted on. */
  boolean nextLine() {
    int next = at;
    if (next + 2 >= end || bytes[next] != '\n') {
      return false;
    }
    next++;
    if (bytes[next] != 'P' && bytes[next] != 'E') {
      return false;
    }
    next++;
    while (next < end && isDigit(bytes[next])) {
      next++;
    }
    if (!Bytes.startsWith(bytes, next, end, ":[")) {
      return false;
    }
    at = next + 2;
    return true;
  }

  private boolean object(Reader reader) {
    at++;
    blanks();
    while (at < end && bytes[at] != '}') {
      int key = at;
      if (bytes[at] != '"' || !string()) {
        return false;
      }
      int keyEnd = at;
      blanks();
      if (at < end && bytes[at++] != ':') {
        return false;
      }
      blanks();
      int value = at;
      if (at < end && !scalar()) {
        return false;
      }
      if (at < end && !reader.member(key, keyEnd, value, at)) {
        return false;
      }
      if (!comma('}')) {
        return false;
      }
    }
    closed();
    return true;
  }

  private boolean array(Reader reader) {
    at++;
    blanks();
    boolean tagged = at < end && bytes[at] == '"';
    boolean literal = false;
    int first = at;
    while (at < end && bytes[at] != ']') {
      int item = at;
      boolean string = bytes[at] == '"';
      if (!(string ? tagged && string() : scalar())) {
        return false;
      }
      literal |= item == first && isLiteral(item, at);
      if (at < end && !reader.item(item, at, !string && !literal, tagged)) {
        return false;
      }
      if (!comma(']')) {
        return false;
      }
    }
    closed();
    return true;
  }

  /** Passes over a comma; false if neither one nor the closing bracket is there. */
  private boolean comma(char close) {
    blanks();
    if (at < end && bytes[at] == ',') {
      at++;
      blanks();
      return true;
    }
    return at >= end || bytes[at] == close;
  }

  private void closed() {
    cutOff |= at >= end;
    at = Math.min(end, at + 1);
  }

  /** True for the kinds whose numbers are no indexes: dates and promises. */
  private boolean isLiteral(int from, int to) {
    return to - from == 3 && (bytes[from + 1] == 'D' || bytes[from + 1] == 'P');
  }

  /** Where the object in {@code ["N",{…}]} begins, which has no prototype; or -1. */
  private int nullObject() {
    int next = Blanks.skip(bytes, at + 1, end);
    if (!Bytes.startsWith(bytes, next, end, "\"N\"")) {
      return -1;
    }
    next = Blanks.skip(bytes, next + 3, end);
    if (next >= end || bytes[next] != ',') {
      return -1;
    }
    next = Blanks.skip(bytes, next + 1, end);
    return next < end && bytes[next] == '{' ? next : -1;
  }

  private boolean behindNullObject() {
    blanks();
    return at >= end || bytes[at++] == ']';
  }

  private boolean string() {
    int close = Bytes.closingQuote(bytes, at, end);
    unclosed = close >= end;
    cutOff |= unclosed;
    at = Math.min(end, close + 1);
    return true;
  }

  private boolean scalar() {
    int from = at;
    while (at < end && (Bytes.wordByte(bytes[at]) || ".+-".indexOf(bytes[at]) >= 0)) {
      at++;
    }
    return at > from;
  }

  private void blanks() {
    at = Blanks.skip(bytes, at, end);
  }

  /** The index that is written there; -1 if there is none, or one that stands for nothing. */
  static int index(byte[] bytes, int from, int to) {
    if (to - from > 8 || to == from) {
      return -1;
    }
    int index = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(bytes[i])) {
        return -1;
      }
      index = 10 * index + bytes[i] - '0';
    }
    return index;
  }

  /** The index in a key {@code "_7"}; -1 in any other. */
  static int nameIndex(byte[] bytes, int key, int keyEnd) {
    return keyEnd - key > 3 && bytes[key + 1] == '_' ? index(bytes, key + 2, keyEnd - 1) : -1;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
