package io.github.harscrub.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings that somebody decided to leave, each with a reason and a last day:
 *
 * <pre>{@code
 * # fingerprint                       until       reason
 * p1-0123456789abcdef0123456789abcdef 2027-01-31  token of the public sandbox
 * }</pre>
 *
 * <p>In the place of a day may stand {@code forever}.
 */
final class IgnoreFile {
  /** The name that is looked for in the current folder. */
  static final String NAME = ".harscrub-ignore";

  private static final String FOREVER = "forever";

  private static final String EXPECTED =
      "expected a fingerprint, a last day as in 2027-01-31 or forever, and a reason";

  /** Those that hold today. */
  private final Set<String> valid = new HashSet<>();

  /** Those that held until this day. */
  private final Map<String, LocalDate> expired = new HashMap<>();

  private final Set<String> metExpired = new HashSet<>();

  private IgnoreFile() {}

  static IgnoreFile empty() {
    return new IgnoreFile();
  }

  static IgnoreFile read(Path file, LocalDate today) throws UsageException {
    String shown = Printable.of(file);
    if (Files.isDirectory(file)) {
      throw new UsageException(shown + " is a folder; name a file that says what is ignored");
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException noText) {
      throw new UsageException(shown + " is no text in UTF-8");
    } catch (NoSuchFileException missing) {
      throw new UsageException(shown + ": no such file; check the name");
    } catch (IOException failure) {
      throw new UsageException(shown + ": " + Failure.reason(failure));
    }
    IgnoreFile ignored = new IgnoreFile();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#") && !ignored.add(line, today)) {
        throw new UsageException(shown + ":" + (i + 1) + ": " + EXPECTED);
      }
    }
    return ignored;
  }

  private boolean add(String line, LocalDate today) {
    String[] words = line.split("\\s+", 3);
    if (words.length < 3 || !Fingerprint.SHAPE.matcher(words[0]).matches()) {
      return false;
    }
    if (words[1].equals(FOREVER)) {
      valid.add(words[0]);
      return true;
    }
    try {
      LocalDate last = LocalDate.parse(words[1]);
      if (today.isAfter(last)) {
        expired.put(words[0], last);
      } else {
        valid.add(words[0]);
      }
      return true;
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  boolean covers(Fingerprint fingerprint) {
    if (valid.contains(fingerprint.narrow()) || valid.contains(fingerprint.place())) {
      return true;
    }
    for (String print : List.of(fingerprint.narrow(), fingerprint.place())) {
      if (expired.containsKey(print)) {
        metExpired.add(print);
      }
    }
    return false;
  }

  /** What was ignored once and is found again, with the last day that it was. */
  List<String> expired() {
    List<String> sentences = new ArrayList<>();
    metExpired.stream()
        .sorted()
        .forEach(print -> sentences.add(print + " was ignored until " + expired.get(print)));
    return sentences;
  }
}
