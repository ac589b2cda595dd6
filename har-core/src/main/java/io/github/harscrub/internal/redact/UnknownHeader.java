package io.github.harscrub.internal.redact;

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
final class UnknownHeader {
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "id",
          "ids",
          "uuid",
          "guid",
          "hash",
          "digest",
          "checksum",
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

  /** Longer names are request lines that a recorder took for a header. */
  private static final int MAX_NAME = 64;

  private UnknownHeader() {}

  /** True if the value of the header {@code name}, lower case, is to go. */
  static boolean isSecret(String name, Text value, boolean sent) {
    String word = last(name);
    if (name.length() > MAX_NAME
        || word.endsWith("host")
        || IDENTIFIERS.contains(word)
        || name.indexOf(' ') >= 0) {
      return false;
    }
    byte[] bytes = value.bytes();
    if (!Opacity.opaque(bytes, value.start(), value.end())
        || Opacity.uuid(bytes, value.start(), value.end())) {
      return false;
    }
    return sent || (value.length() >= MIN_RESPONSE && base64(value));
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
  static boolean hex(Text value) {
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
