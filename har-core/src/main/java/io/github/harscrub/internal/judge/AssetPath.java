package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Tells the path of a file, as stores of objects call it a key, from a key: {@code
 * css/main.8f3a9c21.css}.
 */
public final class AssetPath {
  private static final int MAX_ENDING = 5;

  private static final Set<String> ENDINGS =
      Set.of(
          "js", "mjs", "css", "map", "html", "htm", "json", "xml", "txt", "csv", "log", "pdf",
          "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "woff", "woff2", "ttf", "zip",
          "gz", "tgz", "mp3", "mp4", "webm", "wasm", "parquet", "avro", "md");

  /** What bundlers write, with a hash behind the name. */
  private static final Set<String> BUILT = Set.of("js", "mjs", "css", "map", "woff", "woff2");

  /** What pages load, and no API answers with. */
  private static final Set<String> LOADED =
      Set.of(
          "js", "mjs", "css", "map", "woff", "woff2", "wasm", "png", "jpg", "jpeg", "gif", "svg",
          "webp", "avif", "ico");

  private static final int MIN_STEM = 3;

  /** Directories named by a hash that begins with as many digits or fewer. */
  private static final int MAX_FOLDER = 40;

  private static final int MAX_REST = 256;

  private AssetPath() {}

  /** True for {@code main.8f3a9c21.js}: a word before the hash, and an ending of a bundler. */
  public static boolean isBuilt(Text value) {
    byte[] bytes = value.bytes();
    int dot = value.end() - 1;
    while (dot > value.start() && bytes[dot] != '.') {
      dot--;
    }
    int stem = value.start();
    while (stem < dot && bytes[stem] != '.' && bytes[stem] != '-') {
      stem++;
    }
    return stem - value.start() >= MIN_STEM
        && Opacity.words(bytes, value.start(), stem)
        && BUILT.contains(value.lower(dot + 1, value.end()))
        && is(value);
  }

  /** True for the address of a file: a picture, a script. */
  public static boolean isAddress(Text value) {
    boolean http = Bytes.startsWith(value.bytes(), value.start(), value.end(), "http");
    int colon = Bytes.find(value.bytes(), value.start(), value.end(), (byte) ':');
    return http
        && Bytes.startsWith(value.bytes(), colon, value.end(), "://")
        && is(value.part(colon + 1, value.end()));
  }

  /** True for what a page loads: {@code 9f86d081.png}, {@code chunks/%5Btoken%5D-8719.js}. */
  public static boolean isLoaded(Text value) {
    byte[] bytes = value.bytes();
    int dot = value.end() - 1;
    while (dot > value.start() && bytes[dot] != '.') {
      dot--;
    }
    for (int i = value.start(); i < dot; i++) {
      if (!Bytes.wordByte(bytes[i]) && "/._-@~%[]".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return dot > value.start() && LOADED.contains(value.lower(dot + 1, value.end()));
  }

  /**
   * True for the hexadecimal name of a directory that a script or a style sheet is loaded from:
   * {@code 1878d1fa01413121} before {@code /remoteEntry.js}.
   *
   * @param part what the segment stands in
   */
  public static boolean isFolder(Text part, Text segment) {
    byte[] bytes = part.bytes();
    for (int i = segment.start(); i < segment.end(); i++) {
      if (Bytes.hexDigit(bytes[i]) < 0) {
        return false;
      }
    }
    int end = segment.end();
    int most = Math.min(part.end(), end + MAX_REST);
    while (end < most && (Bytes.wordByte(bytes[end]) || "/._-".indexOf(bytes[end]) >= 0)) {
      end++;
    }
    return segment.length() <= MAX_FOLDER
        && end > segment.end()
        && isLoaded(part.part(segment.start(), end));
  }

  static boolean is(Text value) {
    byte[] bytes = value.bytes();
    int dot = value.end() - 1;
    int least = Math.max(value.start() + 1, value.end() - MAX_ENDING - 1);
    while (dot > least && bytes[dot] != '.') {
      dot--;
    }
    if (bytes[dot] != '.' || !ENDINGS.contains(value.lower(dot + 1, value.end()))) {
      return false;
    }
    for (int i = value.start(); i < dot; i++) {
      byte b = bytes[i];
      if (!Bytes.wordByte(b) && "/._-@~".indexOf(b) < 0) {
        return false;
      }
    }
    return true;
  }
}
