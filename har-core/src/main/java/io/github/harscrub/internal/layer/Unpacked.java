package io.github.harscrub.internal.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What was compressed. A range of the decoded bytes has no image in the encoded ones, so an edit
 * packs the whole anew.
 *
 * @param outer the compressed bytes
 * @param isComplete false if there was more than the limit
 * @param isCutOff true if what stands behind cannot be decoded
 * @param packer compresses
 */
record Unpacked(
    Text outer, Text text, boolean isComplete, boolean isCutOff, UnaryOperator<byte[]> packer)
    implements Opened {
  @Override
  public String encoding() {
    return "compression";
  }

  /** What inflates to more is not looked at but goes as a whole: a bomb must not fill the heap. */
  static final int MAX_LENGTH = 16 << 20;

  /** What a decoder gave, and whether it came to the end of its input without an error. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Bytes(byte[] plain, boolean whole) {
    boolean isComplete() {
      return plain.length <= MAX_LENGTH;
    }
  }

  /** Reads up to the limit; of what is cut off or damaged, what came out before. */
  static Bytes read(InputStream decoder) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    boolean whole = true;
    byte[] chunk = new byte[1 << 14];
    try {
      int n;
      while (plain.size() <= MAX_LENGTH && (n = decoder.read(chunk)) > 0) {
        plain.write(chunk, 0, n);
      }
    } catch (IOException broken) {
      whole = false;
    }
    return new Bytes(plain.toByteArray(), whole);
  }

  /** True for gzip or zlib that ends where the text does. */
  static boolean isWhole(Text packed) {
    ByteArrayInputStream bytes =
        new ByteArrayInputStream(packed.bytes(), packed.start(), packed.length());
    Inflater inflater = new Inflater();
    try {
      if (GzipLayer.is(packed)) {
        Gunzip gunzip = new Gunzip(bytes);
        return read(gunzip).whole() && !gunzip.hasRest() && bytes.available() == 0;
      }
      return read(new InflaterInputStream(bytes, inflater)).whole()
          && inflater.finished()
          && inflater.getRemaining() == 0;
    } catch (IOException noHeader) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /** Says whether something stands behind. */
  private static final class Gunzip extends GZIPInputStream {
    /** RFC 1952 section 2.3: the sum and the length. */
    private static final int TRAILER = 8;

    Gunzip(InputStream packed) throws IOException {
      super(packed);
    }

    boolean hasRest() {
      return inf.getRemaining() > TRAILER;
    }
  }

  static Optional<Opened> of(Text outer, Bytes bytes, UnaryOperator<byte[]> packer) {
    return bytes.plain().length == 0
        ? Optional.empty()
        : Optional.of(
            new Unpacked(outer, Text.of(bytes.plain()), bytes.isComplete(), false, packer));
  }

  @Override
  public List<Patch> outward(List<Patch> inner) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length());
    int done = text.start();
    int count = 0;
    for (Patch patch : inner) {
      plain.write(text.bytes(), done, patch.start() - done);
      plain.writeBytes(patch.replacement());
      done = patch.end();
      count += patch.count();
    }
    plain.write(text.bytes(), done, text.end() - done);
    return List.of(
        new Patch(
            outer.start(),
            outer.end(),
            packer.apply(plain.toByteArray()),
            Patch.find(inner),
            outer.length(),
            count,
            false));
  }
}
