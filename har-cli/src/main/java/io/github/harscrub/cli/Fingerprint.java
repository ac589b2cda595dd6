package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.report.Redaction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a finding is known by in a baseline and an ignore file.
 *
 * <p>{@code p1-} and a hash of rule, host and name path: never of the value, so that nobody can
 * test guesses. It covers whatever stands there. With a key also {@code v1-} and a hash of these
 * and of {@link Redaction#digest}: it covers this value only.
 *
 * @param place for whatever the rule finds there
 * @param value for this value, if there is a key
 */
record Fingerprint(String place, Optional<String> value) {
  /** What either kind looks like. */
  static final Pattern SHAPE = Pattern.compile("[pv]1-[0-9a-f]{32}");

  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+\\]");

  /** Tails of masked names are others in each run. */
  private static final Pattern TAIL =
      Pattern.compile("(REDACTED-[a-z0-9]+(?:-[a-z0-9]+)*)-[0-9a-hjkmnp-tv-z]{10}(?![0-9a-z-])");

  /** Reports cut places off somewhat behind this, the sooner the longer the indices. */
  private static final int MAX_PATH = 160;

  private static final int BYTES = 16;

  /**
   * @param keyed true if the run had the user's key
   */
  static Fingerprint of(Redaction found, boolean keyed) {
    String place = found.rule().id() + "\n" + path(found.host()) + "\n" + path(found.place());
    return new Fingerprint(
        "p1-" + hash("harscrub place\n" + place),
        keyed
            ? Optional.of("v1-" + hash("harscrub value\n" + found.digest() + "\n" + place))
            : Optional.empty());
  }

  /** The narrower of the two. */
  String narrow() {
    return value.orElse(place);
  }

  /** A place without what changes from one recording to the next. */
  static String path(String place) {
    String path = INDEX.matcher(withoutTails(place)).replaceAll("[]");
    return path.codePointCount(0, path.length()) <= MAX_PATH
        ? path
        : path.substring(0, path.offsetByCodePoints(0, MAX_PATH));
  }

  static String withoutTails(String text) {
    return TAIL.matcher(text).replaceAll("$1");
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      // Every Java has it.
      throw new IllegalStateException(impossible);
    }
  }
}
