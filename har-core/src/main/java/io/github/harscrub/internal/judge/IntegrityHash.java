package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/** Tells what pages and lock files say of a file, so that nobody changes it, from a secret. */
public final class IntegrityHash {
  private static final String[] NAMES = {"sha256-", "sha384-", "sha512-"};

  /** Digits of base64 for 32, 48 and 64 bytes, padded. */
  private static final int[] LENGTHS = {44, 64, 88};

  private IntegrityHash() {}

  /** True for {@code sha384-oqVuAf…} (Subresource Integrity section 3.1). */
  public static boolean is(Text value) {
    byte[] bytes = value.bytes();
    for (int i = 0; i < NAMES.length; i++) {
      int digits = value.start() + NAMES[i].length();
      if (Bytes.startsWith(bytes, value.start(), value.end(), NAMES[i])
          && value.end() - digits == LENGTHS[i]) {
        return true;
      }
    }
    return false;
  }
}
