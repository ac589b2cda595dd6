package io.github.harscrub.internal.pack;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.pack.Contents.Item;
import io.github.harscrub.internal.pack.ZipFiles.File;
import io.github.harscrub.internal.source.BorrowedSource;
import io.github.harscrub.internal.source.Slice;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceStream;
import io.github.harscrub.internal.source.Spool;
import io.github.harscrub.internal.walk.HarWalker;
import io.github.harscrub.internal.walk.Salvage;
import io.github.harscrub.internal.zstd.ZstdInputStream;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.UnpackLimits;
import io.github.harscrub.report.Loss;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * How input that may be packed is opened: into a private spool, and never to where it can be seen.
 *
 * @param unpackLimits stop what would fill the disk
 * @param spoolFolder where long contents are spooled; the system's temporary folder if empty
 * @param salvage whether HARs that were cut off are to be saved as far as they are whole
 */
public record Unpacking(
    Limits limits, UnpackLimits unpackLimits, Optional<Path> spoolFolder, boolean salvage) {
  private static final String HAR = ".har";

  /**
   * Opens an input. Closing what is returned leaves {@code input} open.
   *
   * @throws HarFormatException if it is packed and cannot be unpacked, or holds no HAR
   */
  public Contents open(Source input) throws IOException, HarFormatException {
    Packing packing = Packing.of(input);
    SourceStream packed = new SourceStream(input);
    return switch (packing) {
      case NONE -> single(packing, new BorrowedSource(input));
      case GZIP -> single(packing, unpacked("gzip", packed, () -> new GZIPInputStream(packed)));
      case ZSTANDARD ->
          single(packing, unpacked("Zstandard", packed, () -> new ZstdInputStream(packed)));
      case ZIP -> archive(input, packed);
    };
  }

  private Contents single(Packing packing, Source plain) throws IOException, HarFormatException {
    return closedOnFailure(plain, () -> new Contents(packing, plain, List.of(har("", -1, plain))));
  }

  private Contents archive(Source input, SourceStream packed)
      throws IOException, HarFormatException {
    ZipFiles zip = new ZipFiles(packed, unpackLimits);
    Source plain = unpacked("zip", packed, () -> zip);
    return closedOnFailure(
        plain,
        () -> {
          if (!zip.isComplete(input)) {
            throw new HarFormatException("the zip archive is damaged, pack it anew");
          }
          return new Contents(Packing.ZIP, plain, items(zip.files(), plain));
        });
  }

  private List<Item> items(List<File> files, Source plain) throws IOException, HarFormatException {
    List<Item> items = new ArrayList<>();
    for (File file : files) {
      Source content = new Slice(plain, file.start(), file.end());
      if (isHar(file, content)) {
        items.add(har(file.name(), file.time(), content));
      } else if (Packing.of(content) != Packing.NONE && !file.isFolder() && isPackedHar(file)) {
        throw new HarFormatException(
            "a HAR in the zip archive is packed once more, unpack it first");
      } else {
        items.add(body(file.name(), file.time(), content));
      }
    }
    if (items.stream().noneMatch(Item::isHar)) {
      throw new HarFormatException(
          files.stream().anyMatch(file -> file.name().matches("raw/\\d+_[cs]\\.(txt|xml)"))
              ? "this is an archive of Fiddler (.saz), not a HAR; in Fiddler, export the sessions"
                  + " as HTTPArchive"
              : "no HAR is in the zip archive");
    }
    return items;
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

  private Item har(String name, long time, Source content) throws IOException, HarFormatException {
    Optional<Salvage> saved = salvage ? Salvage.of(content, limits) : Optional.empty();
    return new Item(
        name,
        time,
        saved.map(Salvage::source).orElse(content),
        saved.map(part -> new Loss(part.lost(), part.entries())));
  }

  /** A folder of an archive has an empty body. */
  static Item body(String name, long time, Source content) {
    String type = URLConnection.guessContentTypeFromName(name);
    return new Item(
        name, time, new WrappedBody(content, type == null ? "" : type), Optional.empty());
  }

  /** Opens a stream, which may fail at its first bytes. */
  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }

  private Source unpacked(String kind, SourceStream packed, Opening opening)
      throws IOException, HarFormatException {
    try (InputStream in = new Guarded(opening.open(), packed, unpackLimits)) {
      return Spool.of(in, limits.spoolMemory(), spoolFolder);
    } catch (RefusedException limit) {
      throw new HarFormatException(String.valueOf(limit.getMessage()));
    } catch (ZipException | EOFException damaged) {
      throw new HarFormatException(
          "the " + kind + " data is damaged, cut off or encrypted", packed.position(), "");
    }
  }

  /** Looks at what was unpacked, which is lost if that fails. */
  @FunctionalInterface
  private interface Look {
    Contents contents() throws IOException, HarFormatException;
  }

  private static Contents closedOnFailure(Source plain, Look look)
      throws IOException, HarFormatException {
    boolean done = false;
    try {
      Contents contents = look.contents();
      done = true;
      return contents;
    } finally {
      if (!done) {
        plain.close();
      }
    }
  }
}
