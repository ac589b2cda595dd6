package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.layer.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of messages about a field in other languages than English: {@code mindestens}, {@code
 * obligatoire}. No articles and prepositions, since pass phrases have these.
 */
public final class Messages {
  private static final String RESOURCE = "message-words.txt";
  private static final int MIN_WORD = 3;
  private static final int MAX_WORD = 32;

  /** Of the characters of Chinese, Japanese and Korean, as {@link FullName} has them. */
  private static final byte FIRST_IDEOGRAPH = (byte) 0xE3;

  private static final byte LAST_HANGUL = (byte) 0xED;

  private static final Messages ALL = read();

  private final Set<String> words = new HashSet<>();

  /** Of languages without blanks between words. */
  private final List<byte[]> parts = new ArrayList<>();

  private Messages() {}

  /** True if {@code [start, end)} is such a word, whatever stands at its end. */
  static boolean hasWord(Text value, int start, int end) {
    byte[] bytes = value.bytes();
    int stop = end;
    while (stop > start && ".,:;!?)".indexOf(bytes[stop - 1]) >= 0) {
      stop--;
    }
    if (stop - start < MIN_WORD || stop - start > MAX_WORD) {
      return false;
    }
    String word = new String(bytes, start, stop - start, UTF_8);
    return ALL.words.contains(word.toLowerCase(Locale.ROOT)) || hasPart(value.part(start, stop));
  }

  /** True for a message without blanks: characters, one of which says something of a field. */
  static boolean isWritten(Text value) {
    return hasPart(value);
  }

  private static boolean hasPart(Text value) {
    byte[] bytes = value.bytes();
    int at = value.start();
    while (at < value.end() && !isIdeograph(bytes[at])) {
      at++;
    }
    for (int i = at; i < value.end(); i++) {
      if (isIdeograph(bytes[i])) {
        for (byte[] part : ALL.parts) {
          if (startsWith(bytes, i, value.end(), part)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int at, int end, byte[] part) {
    boolean same = end - at >= part.length;
    for (int i = 0; same && i < part.length; i++) {
      same = bytes[at + i] == part[i];
    }
    return same;
  }

  private static boolean isIdeograph(byte b) {
    return b >= FIRST_IDEOGRAPH && b <= LAST_HANGUL;
  }

  private static Messages read() {
    try (InputStream in = Messages.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      Messages messages = new Messages();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          for (String word : line.split(" ", -1)) {
            byte[] bytes = word.getBytes(UTF_8);
            if (isIdeograph(bytes[0])) {
              messages.parts.add(bytes);
            } else {
              messages.words.add(word);
            }
          }
        }
      }
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
