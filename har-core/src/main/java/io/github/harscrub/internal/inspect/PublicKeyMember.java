package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * The members of a JSON Web Key that everybody may know (RFC 7517 section 4, RFC 7518 section 6):
 * an object called {@code key} or {@code signingKey} may hold one.
 */
final class PublicKeyMember {
  private static final Set<String> PUBLIC =
      Set.of("n", "e", "x", "y", "crv", "kid", "kty", "alg", "use", "x5c", "x5t", "x5t#s256");

  private static final String KEY_TYPE = "\"kty\"";

  /** Of keys without their certificates. */
  private static final int MAX_REACH = 4096;

  private static final int MAX_KEY = 8;

  private PublicKeyMember() {}

  /** True if a key may stand in the container, near its beginning. */
  static boolean mayBeIn(Text container) {
    byte[] bytes = container.bytes();
    int end = Math.min(container.end(), container.start() + MAX_REACH);
    int quote = Bytes.find(bytes, container.start(), end, (byte) '"');
    while (quote < end && !Bytes.startsWith(bytes, quote, end, KEY_TYPE)) {
      quote = Bytes.find(bytes, quote + 1, end, (byte) '"');
    }
    return quote < end;
  }

  /** True if the member called {@code key} of such a key is public. */
  static boolean is(Text key) {
    return key.length() <= MAX_KEY && PUBLIC.contains(key.lower());
  }
}
