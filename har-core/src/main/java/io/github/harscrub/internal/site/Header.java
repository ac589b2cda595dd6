package io.github.harscrub.internal.site;

import io.github.harscrub.internal.inspect.NamedValues;
import io.github.harscrub.internal.judge.NoValue;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a header says.
 *
 * @param name in lower case
 * @param role how its value is to be read
 * @param verdict what its value is to be taken for
 */
public record Header(String name, Role role, NameVerdict verdict) {
  private static final int MAX_WORDS = 40;

  /** Last words of headers that are called after what goes with a sign-in. */
  private static final Set<String> ASIDE =
      Set.of(
          "source",
          "tenant",
          "role",
          "roles",
          "cache",
          "client",
          "app",
          "application",
          "org",
          "organization",
          "project",
          "result",
          "outcome",
          "decision",
          "step",
          "stage",
          "check",
          "context",
          "service",
          "backend",
          "plugin");

  /** How the value of a header is to be read. */
  public enum Role {
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

  public static Header of(String name, NameVerdict verdict) {
    String lower = name.toLowerCase(Locale.ROOT);
    return new Header(lower, role(lower, verdict), verdict);
  }

  /**
   * True for a word in a header that is called after what goes with a sign-in, not after the
   * credentials: {@code X-Auth-Source: ldap}. And for what stands for no value.
   */
  boolean isDescribedBy(Text value) {
    if (verdict.strong() || value.length() == 0) {
      return false;
    }
    return NoValue.is(value, true) || isWord(value);
  }

  private boolean isWord(Text value) {
    return ASIDE.contains(name.substring(name.lastIndexOf('-') + 1))
        && value.length() <= MAX_WORDS
        && Opacity.words(value.bytes(), value.start(), value.end());
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
