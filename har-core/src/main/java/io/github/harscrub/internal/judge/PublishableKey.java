package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * Tells a key that every visitor of a page is given, as Stripe's scripts send it with each form:
 * {@code key=pk_live_…}. It names the account, and its own rule says what becomes of it.
 */
final class PublishableKey {
  private static final int MIN_LENGTH = 28;

  private PublishableKey() {}

  static boolean is(Text value) {
    byte[] bytes = value.bytes();
    if (value.length() < MIN_LENGTH
        || !(Bytes.startsWith(bytes, value.start(), value.end(), "pk_live_")
            || Bytes.startsWith(bytes, value.start(), value.end(), "pk_test_"))) {
      return false;
    }
    for (int i = value.start() + "pk_live_".length(); i < value.end(); i++) {
      if (!Bytes.wordByte(bytes[i])) {
        return false;
      }
    }
    return true;
  }
}
