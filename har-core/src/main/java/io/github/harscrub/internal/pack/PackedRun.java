package io.github.harscrub.internal.pack;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.pack.ZipFiles.File;
import io.github.harscrub.internal.redact.Part;
import io.github.harscrub.internal.redact.Sanitization;
import io.github.harscrub.internal.source.Slice;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceStream;
import io.github.harscrub.internal.source.Spool;
import io.github.harscrub.internal.walk.HarWalker;
import io.github.harscrub.internal.walk.Salvage;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.UnpackLimits;
import io.github.harscrub.report.Loss;
import io.github.harscrub.report.Report;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * One run over input that may be packed. It is unpacked into a private spool, sanitized, and packed
 * again in the same way. If nothing is found, it comes out byte for byte.
 *
 * <p>The files of an archive are sanitized together: what is learned in a HAR goes from the bodies
 * beside it, as Playwright writes them, and the other way round.
 */
public final class PackedRun {
  private static final String HAR = ".har";

  private final Sanitization sanitization;
  private final Limits limits;
  private final UnpackLimits unpackLimits;
  private final Optional<java.nio.file.Path> spoolFolder;
  private final boolean salvage;
  private final LongConsumer total;

  private long lostBytes;
  private long savedEntries;
  private boolean lost;

  /**
   * @param salvage whether HARs that were cut off are to be saved as far as they are whole
   * @param total hears how many bytes there are to work through, before the first is
   */
  public PackedRun(
      Sanitization sanitization,
      Limits limits,
      UnpackLimits unpackLimits,
      Optional<java.nio.file.Path> spoolFolder,
      boolean salvage,
      LongConsumer total) {
    this.sanitization = sanitization;
    this.limits = limits;
    this.unpackLimits = unpackLimits;
    this.spoolFolder = spoolFolder;
    this.salvage = salvage;
    this.total = total;
  }

  /** Sanitizes {@code source}. Nothing is written before all of it was accepted. */
  public Report run(Source source, OutputStream output) throws IOException, HarFormatException {
    CountedOutput counted = new CountedOutput(output);
    sanitize(source, counted);
    Optional<Loss> loss = lost ? Optional.of(new Loss(lostBytes, savedEntries)) : Optional.empty();
    return sanitization.report().of(source.length(), counted.count(), loss);
  }

  private void sanitize(Source source, OutputStream output) throws IOException, HarFormatException {
    switch (Packing.of(source)) {
      case NONE -> {
        total.accept(2 * source.length());
        Part part = har("", source);
        sanitization.learn(part);
        sanitization.rewrite(part, output);
      }
      case GZIP -> gzip(source, output);
      case ZIP -> zip(source, output);
      case ZSTANDARD ->
          throw new HarFormatException(
              "the input is compressed with Zstandard; unpack it first, as with zstd -d", 0, "");
    }
  }

  private void gzip(Source source, OutputStream output) throws IOException, HarFormatException {
    SourceStream packed = new SourceStream(source);
    try (Source plain = unpacked("gzip", packed, () -> new GZIPInputStream(packed))) {
      total.accept(2 * plain.length());
      Part part = har("", plain);
      sanitization.learn(part);
      if (sanitization.foundNothing() && !lost) {
        sanitization.rewrite(part, OutputStream.nullOutputStream());
        copy(source, output);
      } else {
        GZIPOutputStream gzip = new GZIPOutputStream(output);
        sanitization.rewrite(part, gzip);
        gzip.finish();
      }
    }
  }

  private void zip(Source source, OutputStream output) throws IOException, HarFormatException {
    SourceStream packed = new SourceStream(source);
    ZipFiles zip = new ZipFiles(packed, unpackLimits);
    try (Source plain = unpacked("zip", packed, () -> zip)) {
      if (!zip.isComplete(source)) {
        throw new HarFormatException("the zip archive is damaged, pack it anew", 0, "");
      }
      total.accept(2 * plain.length());
      List<Part> parts = parts(zip.files(), plain);
      for (Part part : parts) {
        sanitization.learn(part);
      }
      if (sanitization.foundNothing() && !lost) {
        for (Part part : parts) {
          sanitization.rewrite(part, OutputStream.nullOutputStream());
        }
        copy(source, output);
      } else {
        write(zip.files(), parts, output);
      }
    }
  }

  /** A part for each file, in order; folders have an empty body. */
  private List<Part> parts(List<File> files, Source plain) throws IOException, HarFormatException {
    List<Part> parts = new ArrayList<>();
    boolean found = false;
    for (File file : files) {
      Source content = new Slice(plain, file.start(), file.end());
      if (isHar(file, content)) {
        parts.add(har(file.name(), content));
        found = true;
      } else if (Packing.of(content) != Packing.NONE && !file.isFolder() && isPackedHar(file)) {
        throw new HarFormatException(
            "a HAR in the zip archive is packed once more, unpack it first", 0, "");
      } else {
        String type = URLConnection.guessContentTypeFromName(file.name());
        WrappedBody body = new WrappedBody(content, type == null ? "" : type);
        parts.add(Part.body(file.name(), body, body.textStart(), limits));
      }
    }
    if (!found) {
      throw new HarFormatException(
          files.stream().anyMatch(file -> file.name().matches("raw/\\d+_[cs]\\.(txt|xml)"))
              ? "this is an archive of Fiddler (.saz), not a HAR; in Fiddler, export the sessions"
                  + " as HTTPArchive"
              : "no HAR is in the zip archive",
          0,
          "");
    }
    return parts;
  }

  private static boolean isPackedHar(File file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return name.contains(HAR + ".") || name.endsWith(".zip");
  }

  /** What is called one must be one; what else is one is told by its content. */
  private boolean isHar(File file, Source content) throws IOException {
    if (file.name().toLowerCase(Locale.ROOT).endsWith(HAR)) {
      return true;
    }
    try (HarWalker walker = new HarWalker(content, limits)) {
      walker.start();
      while (walker.next().isPresent()) {
        // Only whether it ends well is of interest.
      }
      return true;
    } catch (HarFormatException other) {
      return false;
    }
  }

  private void write(List<File> files, List<Part> parts, OutputStream output)
      throws IOException, HarFormatException {
    ZipOutputStream zip = new ZipOutputStream(output);
    for (int i = 0; i < parts.size(); i++) {
      File file = files.get(i);
      ZipEntry entry = new ZipEntry(file.name());
      entry.setTime(file.time());
      zip.putNextEntry(entry);
      Part part = parts.get(i);
      sanitization.rewrite(part, part.source() instanceof WrappedBody ? new BodyOutput(zip) : zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private Part har(String name, Source source) throws IOException, HarFormatException {
    Optional<Salvage> saved = salvage ? Salvage.of(source, limits) : Optional.empty();
    if (saved.isPresent()) {
      lost = true;
      lostBytes += saved.get().lost();
      savedEntries += saved.get().entries();
    }
    Source whole = saved.map(Salvage::source).orElse(source);
    return name.isEmpty() ? Part.only(whole, limits) : Part.har(name, whole, limits);
  }

  /** Opens a stream, which may fail at its first bytes. */
  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  private Source unpacked(String kind, SourceStream packed, Opening opening)
      throws IOException, HarFormatException {
    try {
      InputStream in = new Guarded(opening.open(), packed, unpackLimits);
      return Spool.of(in, limits.spoolMemory(), spoolFolder);
    } catch (RefusedException limit) {
      throw new HarFormatException(String.valueOf(limit.getMessage()), packed.position(), "");
    } catch (ZipException | EOFException damaged) {
      throw new HarFormatException(
          "the " + kind + " data is damaged, cut off or encrypted", packed.position(), "");
    }
  }

  private static void copy(Source source, OutputStream output) throws IOException {
    new SourceStream(source).transferTo(output);
  }
}
