package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a member of an object may hold what the object is called after. {@code state}, {@code
 * code} and {@code ticket} are strings where they are secrets; as an object each is something of
 * the application, whose members have names of their own. A {@code session} or a {@code token} is
 * an object as often as a string, and there only what describes it stays: whose it is, and of which
 * build.
 */
public final class CoveredKeys {
  /** Longer keys are data. */
  private static final int MAX_KEY = 48;

  /** What is an object only where it is no secret, unless a stronger name says otherwise. */
  private static final Set<String> STRINGS =
      Set.of("oauth-state", "oauth-code", "sso-ticket", "challenge", "nonce", "salt", "signature");

  /** Of these there is no list either. */
  private static final Set<String> SINGLE = Set.of("oauth-state", "oauth-code");

  /** Last words of keys whose opaque values are no secrets. */
  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "commit",
          "etag",
          "revision",
          "rev",
          "version",
          "build",
          "release",
          "bundle",
          "chunk",
          "image",
          "picture",
          "avatar",
          "logo",
          "icon",
          "thumbnail",
          "color",
          "type",
          "kind",
          "origin",
          "file",
          "filename",
          "title",
          "subtitle",
          "label",
          "placeholder",
          "tooltip",
          "caption",
          "description",
          "scope",
          "scopes",
          "role",
          "action");

  /** The same, but that of a password is as good as the password. */
  private static final Set<String> DIGESTS =
      Set.of("sha", "sha1", "sha256", "md5", "digest", "checksum", "thumbprint", "fingerprint");

  /** What an identifier may identify that is the secret itself. */
  private static final Set<String> SECRETS =
      Set.of(
          "session",
          "token",
          "auth",
          "authorization",
          "access",
          "refresh",
          "key",
          "secret",
          "ticket",
          "credential",
          "grant",
          "login",
          "handle",
          "state",
          "code",
          "jwt",
          "cookie");

  private CoveredKeys() {}

  /** True if an opaque value under {@code key} may be what {@code outer} says. */
  public static boolean mayHold(NameVerdict outer, Text key) {
    if (!outer.strong() && STRINGS.contains(outer.rule().orElseThrow().id())) {
      return key.length() == 0 && !SINGLE.contains(outer.rule().orElseThrow().id());
    }
    if (key.length() == 0 || key.length() > MAX_KEY) {
      return true;
    }
    String[] words = words(key);
    if (words.length == 0) {
      return true;
    }
    boolean password = outer.rule().orElseThrow().category() == Category.PASSWORD;
    String last = words[words.length - 1];
    if (last.equals("id") || last.equals("ids")) {
      boolean itself = !password && (outer.strong() || !isKey(outer));
      return words.length == 1 ? itself : SECRETS.contains(words[words.length - 2]);
    }
    return !DESCRIPTIONS.contains(last) && (password || !DIGESTS.contains(last));
  }

  private static boolean isKey(NameVerdict outer) {
    return outer.rule().orElseThrow().category() == Category.KEY;
  }

  /** True for {@code id}, which of a password is no password. */
  public static boolean isId(Text key) {
    return key.length() == 2 && key.lower().equals("id");
  }

  /** The words of a name, in small letters. */
  private static String[] words(Text key) {
    String name = new String(key.copy(), ISO_8859_1);
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .split("[_. -]+", 0);
  }
}
