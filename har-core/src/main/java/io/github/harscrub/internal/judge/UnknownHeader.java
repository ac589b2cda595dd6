package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Locale;
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

  /** Is shown the parts of a value. */
  public interface Sink {
    /** A part that is to go. */
    void secret(int start, int end);

    /**
     * Digits that may look random only because they are encoded.
     *
     * @return true if they are an encoding of what has now been looked at
     */
    boolean looksInto(Text digits);
  }

  /**
   * Shows what has to go of a value: of {@code v=2;t=…} only the part that is random. A value with
   * blanks is a sentence or a list, which other rules read.
   *
   * @param name of the header, or of a member of what a header holds
   * @param sent true for a header of a request
   */
  public static void read(String name, Text value, boolean sent, Sink sink) {
    String word = lastWord(name);
    if (name.length() > MAX_NAME
        || word.endsWith("host")
        || IDENTIFIERS.contains(word)
        || name.indexOf(' ') >= 0
        || Bytes.find(value.bytes(), value.start(), value.end(), (byte) ' ') < value.end()
        || (isEscaped(value) && sink.looksInto(value))) {
      return;
    }
    int at = behindEscape(value, value.start());
    while (at < value.end()) {
      int end = behindDigits(value, at);
      int folded = isSecret(value.part(at, end), sent) ? behindLines(value, at, end) : end;
      if (folded == end) {
        run(value, at, end, sent, sink);
      } else if (!sink.looksInto(value.part(at, folded))) {
        sink.secret(at, folded);
      }
      at = behindEscape(value, Math.max(folded, at + 1));
    }
  }

  /** Shows what has to go of the digits {@code [start, end)}. */
  private static void run(Text value, int start, int end, boolean sent, Sink sink) {
    byte[] bytes = value.bytes();
    int stop = end;
    while (stop > start && stop < value.end() && bytes[stop] == '=') {
      stop++;
    }
    boolean padded = stop == value.end() || !digit(bytes[stop]);
    Text run = value.part(start, padded ? stop : unpadded(bytes, start, stop));
    if (isSecret(Placeholder.without(run), sent)) {
      unread(run, sent, sink);
    } else if (hex(run)) {
      // The digits are no secret in a response; what they encode may hold one.
      sink.looksInto(run);
    }
  }

  private static int behindDigits(Text value, int start) {
    int end = start;
    while (end < value.end() && digit(value.bytes()[end])) {
      end++;
    }
    return end;
  }

  /**
   * Behind the further lines of what was encoded in lines, whose breaks are escaped: all are as
   * long as the first, {@code [start, end)}, and the last may be shorter.
   */
  private static int behindLines(Text value, int start, int end) {
    byte[] bytes = value.bytes();
    int behind = end;
    int length = end - start;
    int last = length;
    int next = lineBreak(value, end);
    while (next > behind && last == length) {
      int stop = next;
      while (stop < value.end() && (digit(bytes[stop]) || bytes[stop] == '=')) {
        stop++;
      }
      last = stop - next;
      if (last > length) {
        return behind;
      }
      behind = stop;
      next = lineBreak(value, behind);
    }
    return behind;
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
  private static void unread(Text run, boolean sent, Sink sink) {
    byte[] bytes = run.bytes();
    int from = run.start();
    int start = from;
    while (start < run.end()) {
      int end = start;
      while (end < run.end() && !separator(bytes[end])) {
        end++;
      }
      if (end > start && sink.looksInto(run.part(start, end))) {
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

  /** True for what begins with an escape, as an encoded object does. */
  private static boolean isEscaped(Text value) {
    return value.length() > 0
        && (value.bytes()[value.start()] == '%' || value.bytes()[value.start()] == '\\');
  }

  /**
   * Behind the escape at {@code at}, if a backslash is before it: the letter of a line break and
   * the digits of a code are no part of what follows.
   */
  private static int behindEscape(Text value, int at) {
    byte[] bytes = value.bytes();
    if (at == value.start() || at >= value.end() || bytes[at - 1] != '\\') {
      return at;
    }
    return switch (bytes[at]) {
      case 'u' -> Bytes.hex(bytes, at + 1, 4, value.end()) < 0 ? at : at + 5;
      case 'x' -> Bytes.hex(bytes, at + 1, 2, value.end()) < 0 ? at : at + 3;
      case 'n', 'r', 't' -> at + 1;
      default -> at;
    };
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

  /** The last word of {@code X-Acme-TraceId}, lower case. */
  private static String lastWord(String name) {
    int start = name.length();
    while (start > 0 && Character.isLetterOrDigit(name.charAt(start - 1))) {
      start--;
      if (start > 0
          && Character.isUpperCase(name.charAt(start))
          && Character.isLowerCase(name.charAt(start - 1))) {
        break;
      }
    }
    return name.substring(start).toLowerCase(Locale.ROOT);
  }
}
