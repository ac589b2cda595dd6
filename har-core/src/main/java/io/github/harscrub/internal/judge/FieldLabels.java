package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.layer.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What forms call the fields of people and of passwords, in some fifty languages. */
final class FieldLabels {
  private static final String RESOURCE = "field-labels.txt";

  private static final FieldLabels ALL = read();

  private final Set<String> people = new HashSet<>();
  private final Set<String> passwords = new HashSet<>();

  /** The longest in bytes. */
  private int longest;

  private FieldLabels() {}

  /** True if {@code value} is the label of a field for what {@code category} is about. */
  static boolean contains(Category category, Text value) {
    Set<String> labels =
        switch (category) {
          case PERSON -> ALL.people;
          case PASSWORD -> ALL.passwords;
          default -> Set.of();
        };
    return !labels.isEmpty()
        && value.length() <= ALL.longest
        && labels.contains(
            new String(value.bytes(), value.start(), value.length(), UTF_8)
                .toLowerCase(Locale.ROOT));
  }

  private static FieldLabels read() {
    try (InputStream in = FieldLabels.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      FieldLabels labels = new FieldLabels();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          Set<String> kind =
              line.substring(0, tab).equals("person") ? labels.people : labels.passwords;
          for (String label : List.of(line.substring(tab + 1).split("\\|", -1))) {
            kind.add(label);
            labels.longest = Math.max(labels.longest, label.getBytes(UTF_8).length);
          }
        }
      }
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
