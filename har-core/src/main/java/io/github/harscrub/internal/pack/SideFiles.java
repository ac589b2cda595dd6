package io.github.harscrub.internal.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.source.FileSource;
import io.github.harscrub.internal.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files beside a HAR that hold its bodies: Playwright writes their names into {@code
 * _file}. A name can lead nowhere but into the folder of the HAR, whoever wrote it.
 */
public final class SideFiles {
  /** In valid JSON these bytes and a colon are nothing but the name of a member. */
  private static final byte[] KEY = "\"_file\"".getBytes(US_ASCII);

  /** How far to go on if a byte stands where the last of the key would: R. N. Horspool (1980). */
  private static final int[] SHIFTS = shifts();

  private static final int CHUNK = 1 << 17;

  /** A member with a longer name, blanks and all, names no file. */
  private static final int MAX_MEMBER = 8192;

  private SideFiles() {}

  /** Hears the names as they are read: of a hostile HAR there may be millions. */
  private interface Names {
    void add(String name) throws IOException;
  }

  /** Those that are there, in the order in which they are named. */
  public static List<Path> of(Path har) throws IOException {
    Path folder = har.toAbsolutePath().getParent();
    if (folder == null || !Files.isRegularFile(har)) {
      return List.of();
    }
    Path root = folder.toRealPath();
    Path self = har.toRealPath();
    List<Path> files = new ArrayList<>();
    Set<Path> known = new HashSet<>();
    try (Source source = FileSource.open(har)) {
      read(
          source,
          name -> {
            Optional<Path> file = file(har, name);
            if (file.isPresent()) {
              Path real = file.get().toRealPath();
              if (real.startsWith(root) && !real.equals(self) && known.add(real)) {
                files.add(
                    folder.equals(root) ? file.get() : har.resolveSibling(root.relativize(real)));
              }
            }
          });
    }
    return files;
  }

  /** The file of that name beside the HAR, if there is one. */
  private static Optional<Path> file(Path har, String name) {
    try {
      Path file = har.resolveSibling(name);
      // Before the disk is asked: on Windows a name may be that of another machine's share.
      boolean there =
          isInside(har.getFileSystem().getPath(name))
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      return there ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  /** False for a name that leads out of the folder, or that begins at a root. */
  private static boolean isInside(Path name) {
    return name.getRoot() == null && !name.normalize().startsWith("..");
  }

  private static void read(Source source, Names names) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long start = 0;
    while (start < source.length()) {
      int filled = (int) Math.min(CHUNK, source.length() - start);
      source.readFully(start, chunk, 0, filled);
      // What begins before ends in this chunk; what begins behind is looked at in the next.
      int sure = start + filled == source.length() ? filled : filled - MAX_MEMBER;
      for (int i = key(chunk, 0, filled); i < sure; i = key(chunk, i + 1, filled)) {
        name(chunk, i + KEY.length, filled, names);
      }
      start += sure;
    }
  }

  /** Where the key stands next, or {@code to}. Looks at one byte of seven as a rule. */
  private static int key(byte[] chunk, int from, int to) {
    int last = KEY.length - 1;
    int i = from;
    while (i + last < to) {
      if (chunk[i + last] == KEY[last] && Arrays.equals(chunk, i, i + last, KEY, 0, last)) {
        return i;
      }
      i += SHIFTS[chunk[i + last] & 0xFF];
    }
    return to;
  }

  private static int[] shifts() {
    int[] shifts = new int[256];
    Arrays.fill(shifts, KEY.length);
    for (int i = 0; i < KEY.length - 1; i++) {
      shifts[KEY[i]] = KEY.length - 1 - i;
    }
    return shifts;
  }

  /** Takes the string behind the colon at {@code at}, if there is one without escapes. */
  private static void name(byte[] text, int at, int end, Names names) throws IOException {
    int i = blanks(text, at, end);
    if (i == end || text[i] != ':') {
      return;
    }
    i = blanks(text, i + 1, end);
    if (i == end || text[i] != '"') {
      return;
    }
    int most = Math.min(end, at + MAX_MEMBER - KEY.length);
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    for (i++; i < most && text[i] != '"'; i++) {
      // The only escape that recorders write into paths.
      if (text[i] == '\\' && i + 1 < most && (text[i + 1] == '/' || text[i + 1] == '\\')) {
        i++;
      }
      name.write(text[i]);
    }
    if (i < most && name.size() > 0) {
      names.add(name.toString(UTF_8).replace('\\', '/'));
    }
  }

  private static int blanks(byte[] text, int from, int end) {
    int i = from;
    while (i < end && text[i] >= 0 && text[i] <= ' ') {
      i++;
    }
    return i;
  }
}
