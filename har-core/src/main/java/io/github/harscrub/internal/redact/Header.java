package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.scan.NameVerdict;
import java.util.Locale;

/**
 * What the name of a header says.
 *
 * @param name in lower case
 * @param role how its value is to be read
 * @param verdict what its value is to be taken for
 */
record Header(String name, Role role, NameVerdict verdict) {
  /** How the value of a header is to be read. */
  enum Role {
    /** Pairs of names and values (RFC 6265 section 4.2). */
    COOKIE,
    /** Cookies with their attributes (RFC 6265 section 4.1). */
    SET_COOKIE,
    /** A scheme with credentials (RFC 9110 section 11.4). */
    AUTHORIZATION,
    /** Names in a list (RFC 6455 section 11.3.4). */
    SUBPROTOCOLS,
    OTHER
  }

  static Header of(String name, NameVerdict verdict) {
    String lower = name.toLowerCase(Locale.ROOT);
    return new Header(lower, role(lower, verdict), verdict);
  }

  private static Role role(String name, NameVerdict verdict) {
    return switch (name) {
      case "cookie", "cookie2" -> Role.COOKIE;
      case "set-cookie", "set-cookie2" -> Role.SET_COOKIE;
      case "sec-websocket-protocol" -> Role.SUBPROTOCOLS;
      default ->
          verdict.rule().filter(NamedValues::isAuthorization).isPresent()
              ? Role.AUTHORIZATION
              : Role.OTHER;
    };
  }
}
