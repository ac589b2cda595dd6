package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that labels are made of, and names of people are not: {@code Premium Plan}, {@code
 * Storage Admin}.
 */
public final class LabelWords {
  private static final String RESOURCE = "label-words.txt";

  private static final Set<String> WORDS = read();

  private LabelWords() {}

  /** True for a word of labels, which is to be lower case. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  private static Set<String> read() {
    try (InputStream in = LabelWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      Set<String> words = new HashSet<>();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          words.addAll(Set.of(line.split(" ", -1)));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
