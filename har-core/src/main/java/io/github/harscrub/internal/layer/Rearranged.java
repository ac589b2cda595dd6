package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text put together from pieces of another, each as often and wherever it is referred to. What
 * stands between the pieces is in neither.
 */
final class Rearranged implements Opened {
  private final String encoding;
  private final Text outer;
  private final Text text;

  /** Where each piece begins in {@link #text}, in order, and where in the other text. */
  private final int[] inner;

  private final int[] origins;
  private final int[] lengths;

  private Rearranged(Builder builder, String encoding, Text outer) {
    this.encoding = encoding;
    this.outer = outer;
    this.text = Text.of(builder.out.toByteArray());
    this.inner = Arrays.copyOf(builder.inner, builder.size);
    this.origins = Arrays.copyOf(builder.origins, builder.size);
    this.lengths = Arrays.copyOf(builder.lengths, builder.size);
  }

  @Override
  public String encoding() {
    return encoding;
  }

  @Override
  public Text text() {
    return text;
  }

  @Override
  public boolean keepsLength() {
    return true;
  }

  /** What is no part of a single piece has no place of its own: it stands for the whole. */
  @Override
  public List<Patch> outward(List<Patch> patches) {
    List<Patch> result = new ArrayList<>(patches.size());
    for (Patch patch : patches) {
      int found = Arrays.binarySearch(inner, patch.start());
      int piece = found >= 0 ? found : -found - 2;
      if (piece >= 0 && patch.end() <= inner[piece] + lengths[piece]) {
        result.add(patch.shifted(origins[piece] - inner[piece]));
      } else {
        result.add(patch.moved(outer.start(), outer.end(), patch.replacement()));
      }
    }
    return result;
  }

  /** Puts a text together. */
  static final class Builder {
    private final byte[] bytes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int[] inner = new int[16];
    private int[] origins = new int[16];
    private int[] lengths = new int[16];
    private int size;

    /** From pieces of {@code bytes}. */
    Builder(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Adds a piece. */
    Builder copy(int from, int to) {
      if (to > from) {
        if (size == inner.length) {
          inner = Arrays.copyOf(inner, 2 * size);
          origins = Arrays.copyOf(origins, 2 * size);
          lengths = Arrays.copyOf(lengths, 2 * size);
        }
        inner[size] = out.size();
        origins[size] = from;
        lengths[size++] = to - from;
        out.write(bytes, from, to - from);
      }
      return this;
    }

    /** Adds what stands between pieces. */
    Builder write(String ascii) {
      out.writeBytes(ascii.getBytes(US_ASCII));
      return this;
    }

    int length() {
      return out.size();
    }

    /** The text so far, which stands for all of {@code outer}. */
    Opened build(String encoding, Text outer) {
      return new Rearranged(this, encoding, outer);
    }
  }
}
