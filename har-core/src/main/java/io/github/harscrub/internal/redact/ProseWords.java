package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.layer.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells sentences in other languages than English. What an application calls {@code
 * "login.password"} is, in its texts for Germany, {@code "Das Passwort muss mindestens 8 Zeichen
 * haben"}, and every page load brings hundreds of these.
 */
final class ProseWords {
  private static final String RESOURCE = "prose-words.txt";

  private static final Map<String, Set<String>> WORDS = read();
  private static final Set<String> FUNCTION = WORDS.getOrDefault("function", Set.of());
  private static final Set<String> MESSAGE = WORDS.getOrDefault("message", Set.of());

  /** Longer values are told by their first words. */
  private static final int MAX_BYTES = 400;

  private static final int MIN_WORDS = 3;

  /** Of so many words a pass phrase may be made that has two which link them. */
  private static final int MIN_LINKED = 4;

  /** Names of people have fewer. */
  private static final int MIN_IDEOGRAPHS = 4;

  private ProseWords() {}

  /** True for a sentence: three words with one of messages, or more of which two link others. */
  static boolean isSentence(Text value) {
    int end = Math.min(value.end(), value.start() + MAX_BYTES);
    String text = new String(value.bytes(), value.start(), end - value.start(), UTF_8);
    int words = 0;
    int links = 0;
    int messages = 0;
    for (String part : text.toLowerCase(Locale.ROOT).split("[\\s\\u00a0]+", -1)) {
      String word = letters(part);
      words += part.isEmpty() ? 0 : 1;
      links += FUNCTION.contains(word) ? 1 : 0;
      messages += MESSAGE.contains(word) ? 1 : 0;
    }
    return (words >= MIN_WORDS && messages > 0)
        || (words >= MIN_LINKED && links > 1)
        || isWrittenWithoutBlanks(value);
  }

  /** True for a text in a script without blanks: nobody types a password in one. */
  static boolean isWrittenWithoutBlanks(Text value) {
    int end = Math.min(value.end(), value.start() + MAX_BYTES);
    int count = 0;
    for (int i = value.start(); i + 2 < end; i++) {
      byte b = value.bytes()[i];
      // The first bytes of kana, ideographs and Hangul in UTF-8: of U+3000 to U+D7FF.
      count += b >= (byte) 0xE3 && b <= (byte) 0xED ? 1 : 0;
    }
    return count >= MIN_IDEOGRAPHS;
  }

  /** The word without the signs around it. */
  private static String letters(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && !Character.isLetter(part.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(part.charAt(end - 1))) {
      end--;
    }
    return part.substring(start, end);
  }

  private static Map<String, Set<String>> read() {
    try (InputStream in = ProseWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      Map<String, Set<String>> words = new HashMap<>();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
        int blank = line.indexOf(' ');
        if (blank > 0 && !line.startsWith("#")) {
          words
              .computeIfAbsent(line.substring(0, blank), kind -> new HashSet<>())
              .addAll(Set.of(line.substring(blank + 1).split(" ", -1)));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
