package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Text;

/** Scopes of OAuth 2.0 (RFC 6749 section 3.3), words or addresses: {@code write:pets}. */
public final class AccessScope {
  private AccessScope() {}

  /** True for what nobody would draw at random. */
  public static boolean is(Text value) {
    return WebAddress.is(value.bytes(), value.start(), value.end())
        || !Opacity.opaque(value.bytes(), value.start(), value.end());
  }
}
