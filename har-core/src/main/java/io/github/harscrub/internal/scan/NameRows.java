package io.github.harscrub.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of names: UTF-8, tabs between columns, {@code #} starts a comment line. */
final class NameRows {
  private NameRows() {}

  /** The rows of {@code resource}, each with {@code columns} fields. */
  static List<String[]> read(String resource, int columns) {
    byte[] text = bytes(resource);
    List<String[]> rows = new ArrayList<>();
    for (int start = 0; start < text.length; ) {
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      if (end > start && text[start] != '#') {
        rows.add(fields(text, start, end, columns, resource));
      }
      start = end + 1;
    }
    return rows;
  }

  /** The parts of {@code text} between the separators; at least one. */
  static List<String> split(String text, char separator) {
    int at = text.indexOf(separator);
    if (at < 0) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (; at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  // From bytes, not from one string: a single word in Cyrillic would make every substring dear.
  private static String[] fields(byte[] text, int start, int end, int columns, String resource) {
    String[] fields = new String[columns];
    int from = start;
    for (int i = 0; i < columns; i++) {
      int to = from;
      while (to < end && text[to] != '\t') {
        to++;
      }
      if (from > end || (i == columns - 1) != (to == end)) {
        throw new IllegalStateException(resource + " has a row without " + columns + " columns");
      }
      fields[i] = new String(text, from, to - from, StandardCharsets.UTF_8);
      from = to + 1;
    }
    return fields;
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = NameRows.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the module");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
