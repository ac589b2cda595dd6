package io.github.harscrub.internal.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.internal.source.Source;
import java.io.IOException;
import java.util.Base64;

/**
 * A file as the body of a response in a HAR without anything else: so all that is done to bodies is
 * done to it, whatever its length. The base64 is made where it is read and kept nowhere.
 *
 * <p>{@link BodyOutput} takes the file out again.
 */
final class WrappedBody implements Source {
  /** What stands before the text; everything before it is of one line without this. */
  static final byte[] MARK = "\"text\":\"".getBytes(US_ASCII);

  private static final byte[] BEHIND = "\"}}}]}}".getBytes(US_ASCII);

  private final Source file;
  private final byte[] before;
  private final long textEnd;

  /**
   * @param mime its type, or empty
   */
  WrappedBody(Source file, String mime) {
    this.file = file;
    String type = mime.chars().allMatch(WrappedBody::isPlain) ? mime : "";
    this.before =
        ("{\"log\":{\"entries\":[{\"response\":{\"content\":{\"mimeType\":\""
                + type
                + "\",\"encoding\":\"base64\","
                + new String(MARK, US_ASCII))
            .getBytes(US_ASCII);
    this.textEnd = before.length + (file.length() + 2) / 3 * 4;
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) ? c < 0x80 : "/+.-_".indexOf(c) >= 0;
  }

  /** Where the base64 begins. */
  int textStart() {
    return before.length;
  }

  @Override
  public long length() {
    return textEnd + BEHIND.length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) throws IOException {
    if (position < before.length) {
      return copy(before, (int) position, target, offset, length);
    }
    if (position >= textEnd) {
      int from = (int) (position - textEnd);
      return from >= BEHIND.length ? -1 : copy(BEHIND, from, target, offset, length);
    }
    long text = position - before.length;
    long first = text / 4 * 3;
    long wanted = (text % 4 + Math.min(length, textEnd - position) + 3) / 4 * 3;
    byte[] raw = new byte[(int) Math.min(wanted, file.length() - first)];
    file.readFully(first, raw, 0, raw.length);
    return copy(Base64.getEncoder().encode(raw), (int) (text % 4), target, offset, length);
  }

  private static int copy(byte[] bytes, int from, byte[] target, int offset, int length) {
    int n = Math.min(length, bytes.length - from);
    System.arraycopy(bytes, from, target, offset, n);
    return n;
  }

  @Override
  public void close() {}
}
