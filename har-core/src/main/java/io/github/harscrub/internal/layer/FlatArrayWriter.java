package io.github.harscrub.internal.layer;

import java.util.Arrays;
import java.util.BitSet;

/** Writes a {@link FlatArray} as the JSON that it stands for: each value beside its name. */
final class FlatArrayWriter {
  /** A name, its value and what parts them take no more than this of what is written once. */
  private static final int MAX_EXPANSION = 8;

  private static final int MAX_DEPTH = 100;

  /**
   * Stands for what is not written again, and for {@code undefined}, {@code NaN} and their like.
   */
  private static final String NOTHING = "null";

  private final FlatArray array;
  private final Text text;
  private final byte[] bytes;
  private final BitSet written = new BitSet();
  private final Rearranged.Builder out;

  FlatArrayWriter(FlatArray array) {
    this.array = array;
    this.text = array.written();
    this.bytes = text.bytes();
    this.out = new Rearranged.Builder(bytes);
  }

  /** All of it, once. */
  Opened written() {
    BitSet roots = array.roots();
    for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
      write(root, 0);
      out.write("\n");
    }
    // What nests too deep.
    int rest = written.nextClearBit(0);
    while (rest < array.size()) {
      write(rest, 0);
      out.write("\n");
      rest = written.nextClearBit(rest);
    }
    return out.build("references", text);
  }

  private void write(int index, int depth) {
    if (index < 0 || index >= array.size()) {
      out.write(NOTHING);
      return;
    }
    boolean container = array.isContainer(index);
    boolean again = written.get(index);
    if ((again && (container || out.length() > (long) MAX_EXPANSION * text.length()))
        || (container && depth > MAX_DEPTH)) {
      out.write(NOTHING);
      return;
    }
    written.set(index);
    if (!container) {
      out.copy(array.start(index), array.end(index));
      out.write(array.isUnclosed(index) ? "\"" : "");
    } else if (bytes[array.start(index)] == '{') {
      out.write("{");
      read(index, new Members(depth + 1));
      out.write("}");
    } else {
      Items items = new Items();
      read(index, items);
      items.write(depth + 1);
    }
  }

  private void read(int index, FlatElements.Reader reader) {
    new FlatElements(bytes, array.start(index), array.end(index)).element(reader);
  }

  /** Writes the members of an object. */
  private final class Members implements FlatElements.Reader {
    private final int depth;
    private boolean more;

    Members(int depth) {
      this.depth = depth;
    }

    @Override
    public boolean member(int key, int keyEnd, int value, int valueEnd) {
      out.write(more ? "," : "");
      more = true;
      int name = FlatElements.nameIndex(bytes, key, keyEnd);
      if (name < 0) {
        out.copy(key, keyEnd);
      } else if (name < array.size()) {
        written.set(name);
        out.copy(array.start(name), array.end(name));
      }
      out.write(":");
      FlatArrayWriter.this.write(FlatElements.index(bytes, value, valueEnd), depth);
      return true;
    }

    @Override
    public boolean item(int from, int to, boolean mayRefer, boolean tagged) {
      return false;
    }
  }

  /** Reads the elements of an array, to write them as what they stand for. */
  private final class Items implements FlatElements.Reader {
    private int[] bounds = new int[8];
    private final BitSet references = new BitSet();
    private int count;
    private boolean tagged;

    @Override
    public boolean member(int key, int keyEnd, int value, int valueEnd) {
      return false;
    }

    @Override
    public boolean item(int from, int to, boolean mayRefer, boolean tagged) {
      if (2 * count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 4 * count);
      }
      bounds[2 * count] = from;
      bounds[2 * count + 1] = to;
      references.set(count++, mayRefer);
      this.tagged = tagged;
      return true;
    }

    void write(int depth) {
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
      int index = references.get(number) ? FlatElements.index(bytes, from, to) : -1;
      if (index >= 0 && index < array.size()) {
        FlatArrayWriter.this.write(index, depth);
      } else {
        out.copy(from, to);
      }
    }
  }
}
