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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files beside a HAR that hold its bodies: Playwright writes their names into {@code
 * _file}. A name can lead nowhere but into the folder of the HAR, whoever wrote it.
 */
public final class SideFiles {
  /** In valid JSON these bytes and a colon are nothing but the name of a member. */
  private static final byte[] KEY = "\"_file\"".getBytes(US_ASCII);

  private static final int CHUNK = 1 << 16;

  /** Longer names are none. */
  private static final int MAX_NAME = 4096;

  private SideFiles() {}

  /** Those that are there, in the order in which they are named. */
  public static List<Path> of(Path har) throws IOException {
    Path folder = har.toAbsolutePath().getParent();
    if (folder == null || !Files.isRegularFile(har)) {
      return List.of();
    }
    Path root = folder.toRealPath();
    Path self = har.toRealPath();
    List<Path> files = new ArrayList<>();
    Set<Path> known = new LinkedHashSet<>();
    try (Source source = FileSource.open(har)) {
      for (String name : names(source)) {
        try {
          Path file = har.resolveSibling(name);
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Path real = file.toRealPath();
            if (real.startsWith(root) && !real.equals(self) && known.add(real)) {
              files.add(folder.equals(root) ? file : har.resolveSibling(root.relativize(real)));
            }
          }
        } catch (InvalidPathException noName) {
          // No file has it.
        }
      }
    }
    return files;
  }

  private static Set<String> names(Source source) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    byte[] chunk = new byte[CHUNK];
    long at = 0;
    while (at < source.length()) {
      int filled = (int) Math.min(CHUNK, source.length() - at);
      source.readFully(at, chunk, 0, filled);
      for (int i = 0; i + KEY.length <= filled; i++) {
        if (chunk[i] == '"' && chunk[i + 1] == '_' && isKey(chunk, i)) {
          name(source, at + i + KEY.length, names);
        }
      }
      at += filled == CHUNK ? CHUNK - KEY.length + 1 : filled;
    }
    return names;
  }

  private static boolean isKey(byte[] chunk, int at) {
    for (int i = 0; i < KEY.length; i++) {
      if (chunk[at + i] != KEY[i]) {
        return false;
      }
    }
    return true;
  }

  /** Takes the string behind the colon at {@code at}, if there is one without escapes. */
  private static void name(Source source, long at, Set<String> names) throws IOException {
    int length = (int) Math.min(MAX_NAME, source.length() - at);
    byte[] text = new byte[length];
    source.readFully(at, text, 0, length);
    int i = blanks(text, 0);
    if (i == length || text[i] != ':') {
      return;
    }
    i = blanks(text, i + 1);
    if (i == length || text[i] != '"') {
      return;
    }
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    for (i++; i < length && text[i] != '"'; i++) {
      // The only escape that recorders write into paths.
      if (text[i] == '\\' && i + 1 < length && (text[i + 1] == '/' || text[i + 1] == '\\')) {
        i++;
      }
      name.write(text[i]);
    }
    if (i < length && name.size() > 0) {
      names.add(name.toString(UTF_8).replace('\\', '/'));
    }
  }

  private static int blanks(byte[] text, int from) {
    int i = from;
    while (i < text.length && text[i] >= 0 && text[i] <= ' ') {
      i++;
    }
    return i;
  }
}
