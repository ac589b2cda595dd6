package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What reports call an input. Secrets in names of files are masked, see {@link Printable}.
 *
 * @param shown for people
 * @param path with slashes, relative to the current folder for what is in it: that is how CI finds
 *     the file; empty for standard input
 * @param uri the path as a URI reference (RFC 3986 section 4.1)
 */
record CheckedName(String shown, String path, String uri) {
  /** What need not be escaped in a path, besides letters and digits. */
  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  static CheckedName of(Input input, Path folder) {
    return of(input.shown(), input.path(), folder);
  }

  static CheckedName of(Path file, Path folder) {
    return of(Printable.of(file), Optional.of(file), folder);
  }

  private static CheckedName of(String shown, Optional<Path> file, Path folder) {
    if (file.isEmpty()) {
      return new CheckedName(shown, "", "stdin");
    }
    Path absolute = folder.resolve(file.get()).normalize();
    boolean below = absolute.startsWith(folder);
    Path named = below ? folder.relativize(absolute) : absolute;
    String path = Printable.of(named).replace(named.getFileSystem().getSeparator(), "/");
    String scheme = below ? "" : path.startsWith("/") ? "file://" : "file:///";
    return new CheckedName(shown, path, scheme + escaped(path));
  }

  /** A colon too: in a first segment it would end a scheme. */
  private static String escaped(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append("0123456789ABCDEF".charAt(c >> 4));
        uri.append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return uri.toString();
  }
}
