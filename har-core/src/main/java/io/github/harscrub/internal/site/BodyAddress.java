package io.github.harscrub.internal.site;

import io.github.harscrub.internal.inspect.Findings;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.IpAddresses;
import io.github.harscrub.internal.scan.SharedRules;

/**
 * A body that is an address and nothing else: services tell who asks so ({@code api.ipify.org},
 * {@code checkip.amazonaws.com}). A version with four small numbers looks the same and stays.
 */
final class BodyAddress {

  /** The longest address in IPv6, with an address in IPv4 at its end, and quotes and blanks. */
  private static final int MAX_LENGTH = 64;

  /** No part of a version is larger, and hardly any address has no larger one. */
  private static final int MAX_PART = 31;

  private BodyAddress() {}

  /** Reports the address that {@code body} is, if it is one. */
  static void inspect(Frame frame, Text body, Findings findings) {
    if (body.length() > MAX_LENGTH) {
      return;
    }
    int start = body.start();
    int end = body.end();
    while (start < end && isMargin(body.bytes()[start])) {
      start++;
    }
    while (end > start && isMargin(body.bytes()[end - 1])) {
      end--;
    }
    Text value = body.part(start, end);
    IpAddresses.find(
        value.bytes(),
        start,
        end,
        false,
        (from, to) -> {
          if (to - from == value.length() && !isVersion(value)) {
            findings.found(frame, SharedRules.IP_ADDRESS, from, to, Rank.FORMAT);
          }
        });
  }

  private static boolean isMargin(byte b) {
    return b == '"' || b == '\'' || (b >= 0 && b <= ' ');
  }

  private static boolean isVersion(Text value) {
    int part = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (b != '.' && (b < '0' || b > '9')) {
        return false;
      }
      part = b == '.' ? 0 : 10 * part + b - '0';
      if (part > MAX_PART) {
        return false;
      }
    }
    return true;
  }
}
