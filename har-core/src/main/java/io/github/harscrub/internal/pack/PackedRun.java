package io.github.harscrub.internal.pack;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.pack.Contents.Item;
import io.github.harscrub.internal.redact.Part;
import io.github.harscrub.internal.redact.Sanitization;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceStream;
import io.github.harscrub.internal.zstd.ZstdOutputStream;
import io.github.harscrub.policy.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One run over input that may be packed. It is unpacked, sanitized, and packed again in the same
 * way. If nothing is found, it comes out byte for byte.
 *
 * <p>The files of an archive are sanitized together: what is learned in a HAR goes from the bodies
 * beside it, as Playwright writes them, and the other way round; and from their names.
 *
 * @param <T> what comes of it
 */
public final class PackedRun<T> {
  private final Sanitization<T> sanitization;
  private final Unpacking unpacking;
  private final LongConsumer total;

  /**
   * @param total hears how many bytes there are to work through, before the first is
   */
  public PackedRun(Sanitization<T> sanitization, Unpacking unpacking, LongConsumer total) {
    this.sanitization = sanitization;
    this.unpacking = unpacking;
    this.total = total;
  }

  /**
   * Sanitizes {@code source} together with the files beside. Nothing is written before all of them
   * were accepted.
   */
  public T run(Source source, OutputStream output, Beside beside)
      throws IOException, HarFormatException {
    CountedOutput counted = new CountedOutput(output);
    try (Contents contents = unpacking.open(source);
        Contents more = beside.open(unpacking)) {
      List<Part> parts = new ArrayList<>();
      for (Item item : contents.files()) {
        parts.add(part(beside.isEmpty() ? item : item.named(beside.harName())));
      }
      List<Part> bodies = more.files().stream().map(this::part).toList();
      Optional<Part> names = names(contents);
      List<Part> all = new ArrayList<>(parts);
      all.addAll(bodies);
      names.ifPresent(all::add);
      total.accept(2 * all.stream().mapToLong(Part::length).sum());
      for (Part part : all) {
        sanitization.learn(part);
      }
      boolean changed = !sanitization.foundNothing() || contents.loss().isPresent();
      if (changed || contents.packing() == Packing.NONE) {
        pack(contents, parts, names, counted);
      } else {
        parts.addAll(names.stream().toList());
        for (Part part : parts) {
          sanitization.rewrite(part, OutputStream.nullOutputStream());
        }
        new SourceStream(source).transferTo(counted);
      }
      long written = counted.count() + write(bodies, beside);
      return sanitization.result(source.length() + more.plain().length(), written, contents.loss());
    }
  }

  /** Writes the files beside; returns how many bytes these are. */
  private long write(List<Part> bodies, Beside beside) throws IOException, HarFormatException {
    long written = 0;
    for (int i = 0; i < bodies.size(); i++) {
      CountedOutput counted = new CountedOutput(beside.begin(i));
      sanitization.rewrite(bodies.get(i), new BodyOutput(counted));
      beside.end();
      written += counted.count();
    }
    return written;
  }

  private Part part(Item item) {
    Limits limits = unpacking.limits();
    if (item.source() instanceof WrappedBody body) {
      return Part.body(item.name(), body, body.textStart(), limits);
    }
    return item.name().isEmpty()
        ? Part.only(item.source(), limits)
        : Part.har(item.name(), item.source(), limits);
  }

  /** The names of the files, which may hold secrets as well. */
  private Optional<Part> names(Contents contents) {
    return contents.packing() == Packing.ZIP
        ? Optional.of(
            Part.har(ArchiveNames.SHOWN, ArchiveNames.har(contents.files()), unpacking.limits()))
        : Optional.empty();
  }

  private void pack(Contents contents, List<Part> parts, Optional<Part> names, OutputStream output)
      throws IOException, HarFormatException {
    switch (contents.packing()) {
      case NONE -> sanitization.rewrite(parts.get(0), output);
      case GZIP -> {
        try (OutputStream gzip = new GZIPOutputStream(new Unclosed(output))) {
          sanitization.rewrite(parts.get(0), gzip);
        }
      }
      case ZSTANDARD -> {
        ZstdOutputStream zstd = new ZstdOutputStream(output);
        sanitization.rewrite(parts.get(0), zstd);
        zstd.finish();
      }
      case ZIP -> {
        ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
        sanitization.rewrite(names.orElseThrow(), rewritten);
        zip(contents.files(), parts, ArchiveNames.of(rewritten.toByteArray()), output);
      }
    }
  }

  private void zip(List<Item> files, List<Part> parts, List<String> names, OutputStream output)
      throws IOException, HarFormatException {
    try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(output))) {
      for (int i = 0; i < parts.size(); i++) {
        ZipEntry entry = new ZipEntry(names.get(i));
        entry.setTime(files.get(i).time());
        zip.putNextEntry(entry);
        sanitization.rewrite(parts.get(i), files.get(i).isHar() ? zip : new BodyOutput(zip));
        zip.closeEntry();
      }
    }
  }
}
