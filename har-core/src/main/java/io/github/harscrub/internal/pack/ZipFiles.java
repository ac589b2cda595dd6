package io.github.harscrub.internal.pack;

import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceStream;
import io.github.harscrub.policy.UnpackLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * All files of a zip archive one behind the other, as one stream; {@link #files} says where each of
 * them is in it.
 */
final class ZipFiles extends InputStream {
  /**
   * A file or, if its name ends with a slash, a folder.
   *
   * @param start in the stream
   */
  record File(String name, long time, long start, long end) {
    boolean isFolder() {
      return name.endsWith("/");
    }
  }

  private static final int END_RECORD = 22;
  private static final int MAX_COMMENT = 0xFFFF;

  private final ZipInputStream zip;
  private final UnpackLimits limits;
  private final List<File> files = new ArrayList<>();
  private ZipEntry entry;
  private boolean inEntry;
  private long start;
  private long position;

  ZipFiles(SourceStream packed, UnpackLimits limits) {
    this.zip = new ZipInputStream(packed);
    this.limits = limits;
    this.entry = new ZipEntry("");
  }

  /** Those that were read to their ends. */
  List<File> files() {
    return files;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (true) {
      if (!inEntry && !next()) {
        return -1;
      }
      int n = zip.read(target, offset, length);
      if (n >= 0) {
        position += n;
        return n;
      }
      files.add(new File(entry.getName(), entry.getTime(), start, position));
      inEntry = false;
    }
  }

  /** Frees the memory of the decoder; what is known of the files stays. */
  @Override
  public void close() throws IOException {
    zip.close();
  }

  private boolean next() throws IOException {
    ZipEntry found;
    try {
      found = zip.getNextEntry();
    } catch (IllegalArgumentException badName) {
      throw new ZipException("a name that is not UTF-8");
    }
    if (found == null) {
      return false;
    }
    if (files.size() == limits.maxFiles()) {
      throw new RefusedException("more than " + limits.maxFiles() + " files in the archive");
    }
    entry = found;
    start = position;
    inEntry = true;
    return true;
  }

  /**
   * True if the directory at the end of the archive (APPNOTE.TXT 4.3.16) lists as many files: what
   * stands behind a gap is not read from the front.
   */
  boolean isComplete(Source archive) throws IOException {
    int length = (int) Math.min(archive.length(), END_RECORD + MAX_COMMENT);
    byte[] tail = new byte[length];
    archive.readFully(archive.length() - length, tail, 0, length);
    for (int i = length - END_RECORD; i >= 0; i--) {
      if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
        int listed = (tail[i + 10] & 0xFF) | (tail[i + 11] & 0xFF) << 8;
        return listed == (files.size() & 0xFFFF) || listed == 0xFFFF;
      }
    }
    return false;
  }
}
