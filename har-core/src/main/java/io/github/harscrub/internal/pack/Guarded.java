package io.github.harscrub.internal.pack;

import io.github.harscrub.internal.source.SourceStream;
import io.github.harscrub.policy.UnpackLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked, and stops what would fill the disk. */
final class Guarded extends FilterInputStream {
  private final SourceStream packed;
  private final UnpackLimits limits;
  private long count;

  /**
   * @param packed what {@code in} reads from
   */
  Guarded(InputStream in, SourceStream packed, UnpackLimits limits) {
    super(in);
    this.packed = packed;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, length);
    count += Math.max(0, n);
    if (count > limits.maxBytes()) {
      throw new RefusedException("the input unpacks to more than " + limits.maxBytes() + " bytes");
    }
    if (count > UnpackLimits.HARMLESS && count / limits.maxRatio() > packed.position()) {
      throw new RefusedException(
          "the input unpacks to more than " + limits.maxRatio() + " times its length");
    }
    return n;
  }
}
