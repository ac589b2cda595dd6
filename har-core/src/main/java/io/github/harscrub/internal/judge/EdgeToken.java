package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * {@code st=1767261600~exp=1767265200~acl=/i/*~hmac=…}: how Akamai signs addresses of media (Auth
 * Token 2.0). When it holds and for which paths tells support why a request was refused; only the
 * signature lets anybody in.
 */
public final class EdgeToken {
  private EdgeToken() {}

  /** Where the signature begins, which ends the token; -1 if there is more in it than those. */
  public static int signature(Text value) {
    byte[] bytes = value.bytes();
    int at = value.start();
    while (at < value.end()) {
      int end = Bytes.find(bytes, at, value.end(), (byte) '~');
      int equals = Bytes.find(bytes, at, end, (byte) '=');
      if (is(bytes, at, equals, "hmac")) {
        return at > value.start() && end == value.end() && equals + 1 < end ? equals + 1 : -1;
      }
      boolean time = is(bytes, at, equals, "st") || is(bytes, at, equals, "exp");
      boolean known =
          is(bytes, at, equals, "acl") || (time && new Text(bytes, equals + 1, end).isDigits());
      if (!known || Opacity.opaque(bytes, equals + 1, end)) {
        return -1;
      }
      at = end + 1;
    }
    return -1;
  }

  private static boolean is(byte[] bytes, int start, int end, String name) {
    return end - start == name.length() && Bytes.startsWith(bytes, start, end, name);
  }
}
