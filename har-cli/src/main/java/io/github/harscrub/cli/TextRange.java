package io.github.harscrub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a range of bytes is for an editor: lines and columns from 1 on, columns in UTF-16 code
 * units, as SARIF counts them (section 3.14.17, {@code columnKind}).
 *
 * @param endColumn behind the last character
 */
record TextRange(int line, int column, int endLine, int endColumn) {
  private static final int BUFFER = 1 << 16;

  /**
   * The findings with their positions, in the same order; as they were if the file is no longer, or
   * never was, the bytes that were checked.
   *
   * @param bytes how many were checked
   */
  static List<Finding> locate(List<Finding> findings, Optional<Path> file, long bytes)
      throws ClosedByInterruptException {
    if (findings.isEmpty() || file.filter(Files::isRegularFile).isEmpty()) {
      return findings;
    }
    try {
      return Files.size(file.get()) == bytes ? locate(findings, file.get()) : findings;
    } catch (ClosedByInterruptException interrupted) {
      throw interrupted;
    } catch (IOException gone) {
      // What was found in it counts all the same.
      return findings;
    }
  }

  private static List<Finding> locate(List<Finding> findings, Path file) throws IOException {
    long[] offsets = new long[2 * findings.size()];
    for (int i = 0; i < findings.size(); i++) {
      offsets[2 * i] = findings.get(i).what().start();
      offsets[2 * i + 1] = findings.get(i).what().end();
    }
    Arrays.sort(offsets);
    int[] lines = new int[offsets.length];
    int[] columns = new int[offsets.length];
    try (InputStream in = Files.newInputStream(file)) {
      read(in, offsets, lines, columns);
    }
    List<Finding> located = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      int start = Arrays.binarySearch(offsets, finding.what().start());
      int end = Arrays.binarySearch(offsets, finding.what().end());
      located.add(
          finding.at(new TextRange(lines[start], columns[start], lines[end], columns[end])));
    }
    return located;
  }

  private static void read(InputStream in, long[] offsets, int[] lines, int[] columns)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long position = 0;
    int line = 1;
    int column = 1;
    int next = 0;
    for (int n = in.read(buffer); n >= 0 && next < offsets.length; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        for (; next < offsets.length && offsets[next] == position; next++) {
          lines[next] = line;
          columns[next] = column;
        }
        byte b = buffer[i];
        position++;
        if (b == '\n') {
          line++;
          column = 1;
        } else {
          column += units(b);
        }
      }
    }
    Arrays.fill(lines, next, lines.length, line);
    Arrays.fill(columns, next, columns.length, column);
  }

  /** How many UTF-16 code units the character has that begins with {@code b}; 0 inside of one. */
  private static int units(byte b) {
    if ((b & 0xC0) == 0x80) {
      return 0;
    }
    return (b & 0xF8) == 0xF0 ? 2 : 1;
  }
}
