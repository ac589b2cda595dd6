package io.github.harscrub.internal.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * An array whose elements refer to one another by index, as frameworks write the state of a page:
 * {@code [{"token":1},"k3v9…"]} of devalue (SvelteKit, Nuxt 3), {@code [{"_1":2},"token","k3v9…"]}
 * of turbo-stream (React Router, Remix), whose later lines go on counting. Written out, each value
 * stands beside its name.
 *
 * <p>No other JSON is taken for it: every element but the first has to be referred to, and no
 * reference may lead nowhere, unless the text is cut off.
 */
public final class FlatArray {
  private static final int MIN_LENGTH = 16;

  /** A name, its value and what parts them take no more than this of what is written once. */
  private static final int MAX_EXPANSION = 8;

  private static final int MAX_DEPTH = 100;

  /** Negative indexes stand for {@code undefined}, {@code NaN} and their like. */
  private static final String NOTHING = "null";

  private final Text text;
  private final byte[] bytes;
  private final int end;
  private final int open;

  /** Where each element stands. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private int size;

  private int at;
  private boolean keyed;
  private boolean decided;

  /** True if not all elements are containers. */
  private boolean values;

  private boolean cutOff;
  private boolean unclosed;

  /** The highest index that is one for sure. */
  private int highest;

  /** Elements that something refers to, and those that begin a line. */
  private final BitSet known = new BitSet();

  private final BitSet roots = new BitSet();
  private final BitSet written = new BitSet();
  private final Rearranged.Builder out;

  private FlatArray(Text text, int open) {
    this.text = text;
    this.bytes = text.bytes();
    this.end = text.end();
    this.open = open;
    this.at = open;
    this.out = new Rearranged.Builder(bytes);
  }

  /** All such arrays in a text. */
  public static List<Text> in(Text text) {
    List<Text> arrays = new ArrayList<>();
    each(text, array -> arrays.add(text.part(array.open, array.at)));
    return arrays;
  }

  /** Shows each such array in the text, written out. */
  static void find(Text text, LayerFinder.Sink sink) {
    each(text, array -> sink.found(array.expanded(), array.open, array.at));
  }

  private static void each(Text text, Consumer<FlatArray> sink) {
    if (text.length() < MIN_LENGTH) {
      return;
    }
    byte[] bytes = text.bytes();
    int next = Bytes.find(bytes, text.start(), text.end(), (byte) '[');
    while (next < text.end()) {
      int behind = next + 1;
      if (mayBegin(bytes, next, text.end())) {
        FlatArray array = new FlatArray(text, next);
        if (array.read()) {
          sink.accept(array);
          behind = array.at;
        }
      }
      next = Bytes.find(bytes, behind, text.end(), (byte) '[');
    }
  }

  /** True before an object or an array, as the first element mostly is. */
  private static boolean mayBegin(byte[] bytes, int open, int end) {
    int first = skipBlanks(bytes, open + 1, end);
    if (first >= end || (bytes[first] != '{' && bytes[first] != '[')) {
      return false;
    }
    int inner = skipBlanks(bytes, first + 1, end);
    return inner < end && (bytes[inner] == '"' || (bytes[first] == '[' && isDigit(bytes[inner])));
  }

  /** Reads all elements; false if this is some other array. */
  private boolean read() {
    roots.set(0);
    at++;
    while (!cutOff) {
      if (!element()) {
        return false;
      }
      blanks();
      if (at >= end) {
        cutOff = true;
      } else if (bytes[at] == ']') {
        at++;
        if (!isWhole()) {
          return false;
        }
        if (!nextLine()) {
          break;
        }
      } else if (bytes[at++] != ',') {
        return false;
      }
    }
    return values && isWhole() && (cutOff || highest < size);
  }

  /** True if every element so far is referred to, which no later line does. */
  private boolean isWhole() {
    known.or(roots);
    return known.nextClearBit(0) >= size;
  }

  /** Passes over the head of a further line, {@code P4:[}, whose elements are counted on. */
  private boolean nextLine() {
    int next = at;
    if (!keyed || next + 2 >= end || bytes[next] != '\n') {
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
    roots.set(size);
    return true;
  }

  private boolean element() {
    blanks();
    if (at >= end) {
      cutOff = true;
      return true;
    }
    int start = at;
    boolean right =
        switch (bytes[at]) {
          case '"' -> {
            values = true;
            yield string();
          }
          case '{' -> object(Reader.NONE);
          case '[' -> {
            int inner = nullObject();
            if (inner >= 0) {
              start = inner;
              at = inner;
              yield object(Reader.NONE) && behindNullObject();
            }
            yield array(Reader.NONE);
          }
          default -> {
            values = true;
            yield scalar();
          }
        };
    if (right && (!cutOff || at > start)) {
      add(start, at);
    }
    return right;
  }

  private void add(int start, int stop) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = stop;
  }

  /** What reads an element is shown what is in it. */
  private interface Reader {
    Reader NONE =
        new Reader() {
          @Override
          public void member(int from, int to, int index) {}

          @Override
          public void item(int from, int to, boolean index) {}
        };

    /** A member, its key with quotes, and the index of its value. */
    void member(int from, int to, int index);

    /** An element of an array, and whether it is an index. */
    void item(int from, int to, boolean index);
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
      if (at >= end) {
        break;
      }
      if (bytes[at++] != ':' || !isKey(key, keyEnd)) {
        return false;
      }
      blanks();
      int value = at;
      if (at < end && (!scalar() || !refer(value, at, true))) {
        return false;
      }
      if (at < end) {
        reader.member(key, keyEnd, index(value, at));
      }
      blanks();
      if (at < end && bytes[at] == ',') {
        at++;
        blanks();
      } else if (at < end && bytes[at] != '}') {
        return false;
      }
    }
    cutOff |= at >= end;
    at = Math.min(end, at + 1);
    return true;
  }

  /** All keys of an array are of one kind: {@code _7} refers to the name, any other is one. */
  private boolean isKey(int from, int to) {
    boolean reference = to - from > 3 && bytes[from + 1] == '_' && index(from + 2, to - 1) >= 0;
    if (!decided) {
      decided = true;
      keyed = reference;
    }
    return keyed == reference && (!keyed || refer(from + 2, to - 1, true));
  }

  /** References, or a word that says of what kind the value is and what it is made of. */
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
      boolean index = !string && !literal && refer(item, at, !tagged);
      if (!tagged && !index) {
        return false;
      }
      if (at < end) {
        reader.item(item, at, index);
      }
      blanks();
      if (at < end && bytes[at] == ',') {
        at++;
        blanks();
      } else if (at < end && bytes[at] != ']') {
        return false;
      }
    }
    cutOff |= at >= end;
    at = Math.min(end, at + 1);
    return true;
  }

  /** True for the kinds whose numbers are no indexes: dates and promises. */
  private boolean isLiteral(int from, int to) {
    return to - from == 3 && (bytes[from + 1] == 'D' || bytes[from + 1] == 'P');
  }

  /** Where the object in {@code ["N",{…}]} begins, which has no prototype; or -1. */
  private int nullObject() {
    int next = skipBlanks(bytes, at + 1, end);
    if (!Bytes.startsWith(bytes, next, end, "\"N\"")) {
      return -1;
    }
    next = skipBlanks(bytes, next + 3, end);
    if (next >= end || bytes[next] != ',') {
      return -1;
    }
    next = skipBlanks(bytes, next + 1, end);
    return next < end && bytes[next] == '{' ? next : -1;
  }

  private boolean behindNullObject() {
    blanks();
    return at >= end || bytes[at++] == ']';
  }

  /** Passes over a string. */
  private boolean string() {
    int next = at + 1;
    while (next < end) {
      next = Bytes.findAny(bytes, next, end, (byte) '"', (byte) '\\', (byte) '"');
      if (next >= end || bytes[next] == '"') {
        break;
      }
      next += 2;
    }
    unclosed = next >= end;
    cutOff |= unclosed;
    at = Math.min(end, next + 1);
    return true;
  }

  private boolean scalar() {
    int start = at;
    while (at < end && (Bytes.wordByte(bytes[at]) || ".+-".indexOf(bytes[at]) >= 0)) {
      at++;
    }
    return at > start;
  }

  /**
   * Notes a reference. False if it is none.
   *
   * @param sure false if it may be a number
   */
  private boolean refer(int from, int to, boolean sure) {
    int index = index(from, to);
    // Every element takes a byte and a comma.
    boolean possible = index < end - open;
    if (index >= 0 && possible) {
      known.set(index);
      highest = sure ? Math.max(highest, index) : highest;
    }
    return possible && (index >= 0 || (to > from + 1 && bytes[from] == '-'));
  }

  /** The index that is written there; -1 if there is none, or one that stands for nothing. */
  private int index(int from, int to) {
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

  private Opened expanded() {
    int behind = at;
    for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
      write(root, 0);
      out.write("\n");
    }
    // What nests too deep.
    for (int rest = written.nextClearBit(0); rest < size; rest = written.nextClearBit(rest)) {
      write(rest, 0);
      out.write("\n");
    }
    at = behind;
    return out.build("references", text.part(open, behind));
  }

  private void write(int index, int depth) {
    boolean container =
        index < size && (bytes[starts[index]] == '{' || bytes[starts[index]] == '[');
    boolean again = written.get(index);
    if (index >= size
        || (again && (container || out.length() > MAX_EXPANSION * (end - open)))
        || (container && depth > MAX_DEPTH)) {
      out.write(NOTHING);
      return;
    }
    written.set(index);
    if (!container) {
      out.copy(starts[index], ends[index]);
      out.write(unclosed && index == size - 1 ? "\"" : "");
      return;
    }
    at = starts[index];
    if (bytes[at] == '{') {
      Members members = new Members(depth + 1);
      out.write("{");
      object(members);
      out.write("}");
    } else {
      Items items = new Items();
      array(items);
      items.write(depth + 1);
    }
  }

  /** Writes the members of an object. */
  private final class Members implements Reader {
    private final int depth;
    private boolean more;

    Members(int depth) {
      this.depth = depth;
    }

    @Override
    public void member(int from, int to, int index) {
      int behind = at;
      out.write(more ? "," : "");
      more = true;
      int name = keyed ? index(from + 2, to - 1) : -1;
      if (!keyed) {
        out.copy(from, to);
      } else if (name < size) {
        written.set(name);
        out.copy(starts[name], ends[name]);
      }
      out.write(":");
      if (index < 0) {
        out.write(NOTHING);
      } else {
        FlatArray.this.write(index, depth);
      }
      at = behind;
    }

    @Override
    public void item(int from, int to, boolean index) {}
  }

  /** Reads the elements of an array, to write them as what they stand for. */
  private final class Items implements Reader {
    private int[] bounds = new int[8];
    private final BitSet indexes = new BitSet();
    private int count;

    @Override
    public void member(int from, int to, int index) {}

    @Override
    public void item(int from, int to, boolean index) {
      if (2 * count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 4 * count);
      }
      bounds[2 * count] = from;
      bounds[2 * count + 1] = to;
      indexes.set(count++, index);
    }

    void write(int depth) {
      boolean tagged = count > 0 && bytes[bounds[0]] == '"';
      if (tagged && isMap()) {
        pairs(depth);
      } else if (tagged && count == 2) {
        item(1, depth);
      } else {
        out.write("[");
        for (int i = tagged ? 1 : 0; i < count; i++) {
          item(i, depth);
          out.write(i < count - 1 ? "," : "");
        }
        out.write("]");
      }
    }

    private boolean isMap() {
      int from = bounds[0];
      int to = bounds[1];
      return Bytes.startsWith(bytes, from, to, "\"Map\"")
          || Bytes.startsWith(bytes, from, to, "\"M\"")
          || Bytes.startsWith(bytes, from, to, "\"null\"");
    }

    /** Keys and values by turns. */
    private void pairs(int depth) {
      out.write("{");
      for (int i = 1; i + 1 < count; i += 2) {
        item(i, depth);
        out.write(":");
        item(i + 1, depth);
        out.write(i + 3 < count ? "," : "");
      }
      out.write("}");
    }

    private void item(int number, int depth) {
      int from = bounds[2 * number];
      int to = bounds[2 * number + 1];
      int index = indexes.get(number) ? index(from, to) : -1;
      if (index >= 0 && index < size) {
        FlatArray.this.write(index, depth);
      } else {
        out.copy(from, to);
      }
    }
  }

  private void blanks() {
    at = skipBlanks(bytes, at, end);
  }

  private static int skipBlanks(byte[] bytes, int from, int end) {
    int next = from;
    while (next < end
        && (bytes[next] == ' '
            || bytes[next] == '\n'
            || bytes[next] == '\r'
            || bytes[next] == '\t')) {
      next++;
    }
    return next;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
