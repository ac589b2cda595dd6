package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Whether a header that nobody knows holds a credential. Its name has no telling word, so its value
 * has to look random; what calls itself an identifier, a digest or a version stays, for support
 * follows those through its logs.
 *
 * <p>Most random headers of requests are credentials or tell a device ({@code X-Apple-I-MD}), those
 * of responses are names of machines and of cached objects: in 236 recordings 9 of 12 against 1 of
 * 20. So in a response hexadecimal digits are no secret, and neither is what words, digits and
 * dashes make.
 */
public final class UnknownHeader {
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "id",
          "ids",
          "uuid",
          "guid",
          "hash",
          "digest",
          "checksum",
          "integrity",
          "md5",
          "sha1",
          "sha256",
          "version",
          "build",
          "commit",
          "revision",
          "etag",
          "ref",
          "trace",
          "span",
          "ray",
          "time",
          "date",
          "timestamp",
          "instance",
          "server",
          "serverid",
          "host",
          "node",
          "path",
          "url",
          "uri",
          "policy",
          "route",
          "tag",
          "boundary",
          "transaction");

  /** A credential of base64 with fewer would be guessed. */
  private static final int MIN_RESPONSE = 20;

  /** Of texts in texts in texts. */
  private static final int MAX_BACKSLASHES = 8;

  /** Longer names are request lines that a recorder took for a header. */
  private static final int MAX_NAME = 64;

  private UnknownHeader() {}

  /** Is shown each part of a value that is to go. */
  @FunctionalInterface
  public interface Sink {
    void secret(int start, int end);
  }

  /**
   * Shows what has to go of the value of the header {@code name}, lower case: of {@code v=2;t=…}
   * only the part that is random. A value with blanks is a sentence or a list, which other rules
   * read, and of what is merely encoded they read what it holds.
   */
  public static void read(String name, Text value, boolean sent, ReadableRun readable, Sink sink) {
    String word = last(name);
    if (name.length() > MAX_NAME
        || word.endsWith("host")
        || IDENTIFIERS.contains(word)
        || name.indexOf(' ') >= 0
        || encodedJson(value)
        || Bytes.find(value.bytes(), value.start(), value.end(), (byte) ' ') < value.end()) {
      return;
    }
    byte[] bytes = value.bytes();
    int start = value.start();
    int tried = start;
    while (start < value.end()) {
      int end = start;
      while (end < value.end() && digit(bytes[end])) {
        end++;
      }
      if (start >= tried) {
        tried = lines(value, end);
        if (tried > end && readable.is(value.part(start, tried))) {
          start = tried;
          continue;
        }
      }
      while (end > start && end < value.end() && bytes[end] == '=') {
        end++;
      }
      boolean padded = end == value.end() || !digit(bytes[end]);
      int stop = padded ? end : unpadded(bytes, start, end);
      if (isSecret(Placeholder.without(value.part(start, stop)), sent)) {
        unread(value.part(start, stop), sent, readable, sink);
      }
      start = Math.max(end, start + 1);
    }
  }

  /** Behind the further lines of what was encoded in lines, whose breaks are escaped. */
  private static int lines(Text value, int at) {
    byte[] bytes = value.bytes();
    int end = at;
    int next = lineBreak(value, at);
    while (next > end) {
      end = next;
      while (end < value.end() && (digit(bytes[end]) || bytes[end] == '=')) {
        end++;
      }
      next = lineBreak(value, end);
    }
    return end;
  }

  /** Behind the escaped line break at {@code at}; {@code at} if there is none. */
  private static int lineBreak(Text value, int at) {
    byte[] bytes = value.bytes();
    int last = Math.min(value.end(), at + MAX_BACKSLASHES);
    int next = at;
    while (next < last && bytes[next] == '\\') {
      next++;
    }
    boolean found = next > at && next < value.end() && (bytes[next] == 'n' || bytes[next] == 'r');
    return found ? next + 1 : at;
  }

  /** Shows what is a secret of a run besides the pieces that are readable; all if none is. */
  private static void unread(Text run, boolean sent, ReadableRun readable, Sink sink) {
    byte[] bytes = run.bytes();
    int from = run.start();
    int start = from;
    while (start < run.end()) {
      int end = start;
      while (end < run.end() && !separator(bytes[end])) {
        end++;
      }
      if (end > start && readable.is(run.part(start, end))) {
        rest(run.part(from, start), sent, sink);
        from = end;
      }
      start = end + 1;
    }
    if (from == run.start()) {
      sink.secret(from, run.end());
    } else {
      rest(run.part(from, run.end()), sent, sink);
    }
  }

  private static void rest(Text part, boolean sent, Sink sink) {
    int start = part.start();
    int end = part.end();
    while (start < end && separator(part.bytes()[start])) {
      start++;
    }
    while (end > start && separator(part.bytes()[end - 1])) {
      end--;
    }
    if (isSecret(part.part(start, end), sent)) {
      sink.secret(start, end);
    }
  }

  /** True for what joins the parts of a token. */
  private static boolean separator(byte b) {
    return ".~:!$*@|".indexOf(b) >= 0;
  }

  /** True for a percent-encoded object or array: its members have names that tell. */
  private static boolean encodedJson(Text value) {
    return Bytes.startsWithIgnoreCase(value.bytes(), value.start(), value.end(), "%7b%22")
        || Bytes.startsWithIgnoreCase(value.bytes(), value.start(), value.end(), "%5b%7b");
  }

  /** Before the equals signs that end {@code [start, end)}: they part a name from its value. */
  private static int unpadded(byte[] bytes, int start, int end) {
    int stop = end;
    while (stop > start && bytes[stop - 1] == '=') {
      stop--;
    }
    return stop;
  }

  private static boolean isSecret(Text value, boolean sent) {
    byte[] bytes = value.bytes();
    return Opacity.opaque(bytes, value.start(), value.end())
        && !Opacity.uuid(bytes, value.start(), value.end())
        && (sent || (value.length() >= MIN_RESPONSE && base64(value)));
  }

  /** True for the digits of base64 and base64url, and what else tokens are made of. */
  private static boolean digit(byte b) {
    return b >= 0 && (Bytes.wordByte(b) || "+/_-.~:%!$*@|".indexOf(b) >= 0);
  }

  /** True for one run of base64 digits of both cases with a digit among them. */
  private static boolean base64(Text value) {
    boolean upper = false;
    boolean lower = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      upper |= b >= 'A' && b <= 'Z';
      lower |= b >= 'a' && b <= 'z';
      if (b < 0 || (!Bytes.wordByte(b) && "+/=_-.~".indexOf(b) < 0)) {
        return false;
      }
    }
    return upper && lower && Opacity.hasDigit(value.bytes(), value.start(), value.end());
  }

  /** True for hexadecimal digits only, as hashes of builds and of assets are written. */
  public static boolean hex(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      if (Bytes.hexDigit(value.bytes()[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String last(String name) {
    int dash = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_'));
    return name.substring(dash + 1);
  }
}
