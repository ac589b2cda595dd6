package io.github.harscrub.cli;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Makes text from outside fit for a terminal: a file name may hold line feeds, escape sequences,
 * marks that turn the direction of writing, and secrets ({@link NameMask}).
 */
final class Printable {
  private Printable() {}

  static String of(Path path) {
    return of(NameMask.masked(path.toString()));
  }

  /** Everything invisible as {@code \}{@code u001b}. */
  static String of(String text) {
    if (text.codePoints().noneMatch(Printable::invisible)) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (invisible(c)) {
                result.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                result.appendCodePoint(c);
              }
            });
    return result.toString();
  }

  private static boolean invisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
