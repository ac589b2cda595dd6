package io.github.harscrub.internal.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Gzip (RFC 1952). A range of the decoded bytes has no image in the encoded ones, so an edit
 * compresses the whole anew.
 */
public final class GzipLayer implements Layer {
  /** What inflates to more is not looked at but goes as a whole: a bomb must not fill the heap. */
  private static final int MAX_LENGTH = 16 << 20;

  /** True if the text begins as gzip does, with deflate as its method. */
  public static boolean is(Text text) {
    byte[] bytes = text.bytes();
    int at = text.start();
    return text.length() > 18
        && bytes[at] == 0x1F
        && bytes[at + 1] == (byte) 0x8B
        && bytes[at + 2] == 8;
  }

  @Override
  public Optional<Opened> open(Text part) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(part.bytes(), part.start(), part.length()))) {
      byte[] chunk = new byte[1 << 14];
      int n;
      while (plain.size() <= MAX_LENGTH && (n = in.read(chunk)) > 0) {
        plain.write(chunk, 0, n);
      }
    } catch (IOException broken) {
      // Cut off or damaged: what came out before is text all the same.
      if (plain.size() == 0) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Inflated(part, Text.of(plain.toByteArray()), plain.size() <= MAX_LENGTH));
  }

  private record Inflated(Text outer, Text text, boolean isComplete) implements Opened {
    @Override
    public List<Patch> outward(List<Patch> inner) {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
        int done = 0;
        for (Patch patch : inner) {
          out.write(text.bytes(), done, patch.start() - done);
          out.write(patch.replacement());
          done = patch.end();
        }
        out.write(text.bytes(), done, text.end() - done);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      Patch longest = inner.get(0);
      int count = 0;
      for (Patch patch : inner) {
        longest = patch.weight() > longest.weight() ? patch : longest;
        count += patch.count();
      }
      return List.of(
          new Patch(
              outer.start(),
              outer.end(),
              zipped.toByteArray(),
              longest.rule(),
              outer.length(),
              count,
              false));
    }
  }
}
