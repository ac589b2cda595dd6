package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells the name of a container image with its digest, which is no secret: {@code
 * token-service@sha256:3f9a…} (OCI distribution section "Pulling manifests").
 */
public final class ImageName {
  private static final String DIGEST = "@sha256:";

  private ImageName() {}

  /** True if nothing opaque stands before the digest. */
  public static boolean is(Text value) {
    int at = Bytes.find(value.bytes(), value.start(), value.end(), (byte) '@');
    return Bytes.startsWith(value.bytes(), at, value.end(), DIGEST)
        && !Opacity.opaque(value.bytes(), value.start(), at);
  }
}
