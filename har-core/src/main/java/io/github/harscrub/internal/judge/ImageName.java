package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells the name of a container image with its digest, which is no secret: {@code
 * token-service@sha256:3f9a…} (OCI distribution section "Pulling manifests").
 */
public final class ImageName {
  private static final String DIGEST = "@sha256:";

  private static final int DIGITS = 64;

  private ImageName() {}

  /**
   * True for what stands behind the colon of such a name: {@code 1.42.0@sha256:3f9a…}, the version
   * of {@code token-service}.
   */
  static boolean isVersion(Text value) {
    int at = value.end() - DIGITS - DIGEST.length();
    for (int i = value.end() - DIGITS; at > value.start() && i < value.end(); i++) {
      if (Bytes.hexDigit(value.bytes()[i]) < 0) {
        return false;
      }
    }
    return at > value.start()
        && Bytes.startsWith(value.bytes(), at, value.end(), DIGEST)
        && !Opacity.opaque(value.bytes(), value.start(), at);
  }

  /** True if nothing opaque stands before the digest. */
  public static boolean is(Text value) {
    int at = Bytes.find(value.bytes(), value.start(), value.end(), (byte) '@');
    return Bytes.startsWith(value.bytes(), at, value.end(), DIGEST)
        && !Opacity.opaque(value.bytes(), value.start(), at);
  }
}
