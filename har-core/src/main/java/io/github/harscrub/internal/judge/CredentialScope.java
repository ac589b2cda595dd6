package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;

/**
 * {@code AKIA…/20240101/us-east-1/s3/aws4_request}: which key signed, when and for what (AWS
 * Signature Version 4; Google, Alibaba, Tencent and others write it alike). The scope stays: it
 * tells support why a signature did not fit.
 */
public final class CredentialScope {
  private static final int DATE = 8;

  private CredentialScope() {}

  /** True for a key, a slash, a date and another slash, the slashes percent-encoded or not. */
  public static boolean is(byte[] bytes, int start, int end) {
    return keyEnd(bytes, start, end) < end;
  }

  /** Where the key ends: before the scope, or at {@code end} if there is none. */
  public static int keyEnd(byte[] bytes, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      int date = i + slash(bytes, i, end);
      if (date > i && digits(bytes, date, end) == DATE && slash(bytes, date + DATE, end) > 0) {
        return i;
      }
    }
    return end;
  }

  private static int slash(byte[] bytes, int at, int end) {
    if (at < end && bytes[at] == '/') {
      return 1;
    }
    return Bytes.startsWithIgnoreCase(bytes, at, end, "%2f") ? 3 : 0;
  }

  private static int digits(byte[] bytes, int at, int end) {
    int i = at;
    while (i < end && i <= at + DATE && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i - at;
  }
}
