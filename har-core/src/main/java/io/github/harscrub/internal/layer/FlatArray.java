package io.github.harscrub.internal.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * An array whose elements refer to one another by index, as frameworks write the state of a page:
 * {@code [{"token":1},"k3v9…"]} of devalue (SvelteKit, Nuxt 3), {@code [{"_1":2},"token","k3v9…"]}
 * of turbo-stream (React Router, Remix), whose later lines go on counting. {@link FlatArrayWriter}
 * writes it with each value beside its name.
 *
 * <p>No other JSON is taken for it: every element but the first has to be referred to, and no
 * reference may lead nowhere, unless the text is cut off.
 */
public final class FlatArray {
  private static final int MIN_LENGTH = 16;

  private final Text text;
  private final byte[] bytes;
  private final int open;
  private final FlatElements elements;
  private final References references;

  /** Where each element stands. */
  private int[] starts = new int[16];

  private int[] ends = new int[16];
  private int size;

  /** True if not all elements are containers. */
  private boolean values;

  /** Elements that begin a line. */
  private final BitSet roots = new BitSet();

  private FlatArray(Text text, int open) {
    this.text = text;
    this.bytes = text.bytes();
    this.open = open;
    this.elements = new FlatElements(bytes, open + 1, text.end());
    this.references = new References(bytes, text.end() - open);
  }

  /** All such arrays in a text. */
  public static List<Text> in(Text text) {
    List<Text> arrays = new ArrayList<>();
    each(text, array -> arrays.add(array.written()));
    return arrays;
  }

  /** Shows each such array in the text, written out. */
  static void find(Text text, LayerFinder.Sink sink) {
    each(
        text,
        array -> sink.found(new FlatArrayWriter(array).written(), array.open, array.elements.at()));
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
          behind = array.elements.at();
        }
      }
      next = Bytes.find(bytes, behind, text.end(), (byte) '[');
    }
  }

  /** True before an object or an array, as the first element mostly is. */
  private static boolean mayBegin(byte[] bytes, int open, int end) {
    int first = Blanks.skip(bytes, open + 1, end);
    if (first >= end || (bytes[first] != '{' && bytes[first] != '[')) {
      return false;
    }
    int inner = Blanks.skip(bytes, first + 1, end);
    return inner < end
        && (bytes[inner] == '"' || (bytes[first] == '[' && FlatElements.isDigit(bytes[inner])));
  }

  /** Reads all elements; false if this is some other array. */
  private boolean read() {
    root();
    while (true) {
      if (!elements.element(references)) {
        return false;
      }
      if (elements.at() > elements.start()) {
        add(elements.start(), elements.at());
      }
      byte separator = elements.separator();
      if (elements.isCutOff()) {
        return values && references.reachAll(size, true);
      }
      if (separator == ']') {
        if (!references.reachAll(size, false)) {
          return false;
        }
        if (!references.areKeyed() || !elements.nextLine()) {
          return values;
        }
        root();
      } else if (separator != ',') {
        return false;
      }
    }
  }

  /** The next element begins a line, which nothing refers to. */
  private void root() {
    roots.set(size);
    references.add(size);
  }

  private void add(int start, int stop) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = stop;
    values |= !isContainer(size - 1);
  }

  /** The array as it is written. */
  Text written() {
    return text.part(open, elements.at());
  }

  int size() {
    return size;
  }

  BitSet roots() {
    return roots;
  }

  /** Where an element begins. */
  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  boolean isContainer(int index) {
    return bytes[starts[index]] == '{' || bytes[starts[index]] == '[';
  }

  /** True for a string that the end of the text cuts off. */
  boolean isUnclosed(int index) {
    return index == size - 1 && elements.isUnclosed();
  }

  /** Which elements something refers to. */
  private static final class References implements FlatElements.Reader {
    private final byte[] bytes;

    /** No index is as high: every element takes a byte and a comma. */
    private final int limit;

    /** True once a key was seen. */
    private boolean decided;

    private boolean keyed;

    /** Indexes not looked at yet; of one that may be a number as well, the complement. */
    private int[] pending = new int[16];

    private int count;
    private final BitSet known = new BitSet();

    /** Every element before this one is referred to. */
    private int reached;

    References(byte[] bytes, int limit) {
      this.bytes = bytes;
      this.limit = limit;
    }

    /** True if names are referred to, too. */
    boolean areKeyed() {
      return keyed;
    }

    /**
     * True if every one of so many elements is referred to and no reference leads behind them,
     * which none does to a later line.
     */
    boolean reachAll(int size, boolean cutOff) {
      for (int i = 0; i < count; i++) {
        int index = pending[i] < 0 ? ~pending[i] : pending[i];
        if (index < size) {
          known.set(index);
        } else if (pending[i] >= 0 && !cutOff) {
          return false;
        }
      }
      count = 0;
      reached = known.nextClearBit(reached);
      return reached >= size;
    }

    @Override
    public boolean member(int key, int keyEnd, int value, int valueEnd) {
      return isKey(key, keyEnd) && refer(value, valueEnd, true);
    }

    @Override
    public boolean item(int from, int to, boolean mayRefer, boolean tagged) {
      return (mayRefer && refer(from, to, !tagged)) || tagged;
    }

    /** All keys of an array are of one kind: {@code _7} refers to the name, any other is one. */
    private boolean isKey(int key, int keyEnd) {
      int name = FlatElements.nameIndex(bytes, key, keyEnd);
      if (!decided) {
        decided = true;
        keyed = name >= 0;
      }
      return keyed == (name >= 0) && (!keyed || refer(key + 2, keyEnd - 1, true));
    }

    /**
     * Notes a reference. False if it is none; negative ones stand for {@code undefined}, {@code
     * NaN} and their like.
     *
     * @param sure false if it may be a number
     */
    private boolean refer(int from, int to, boolean sure) {
      int index = FlatElements.index(bytes, from, to);
      if (index >= limit) {
        return false;
      }
      if (index >= 0) {
        add(sure ? index : ~index);
      }
      return index >= 0 || (to > from + 1 && bytes[from] == '-');
    }

    private void add(int index) {
      if (count == pending.length) {
        pending = Arrays.copyOf(pending, 2 * count);
      }
      pending[count++] = index;
    }
  }
}
