package io.github.harscrub.internal.learn;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.layer.Text;
import java.security.SecureRandom;

/**
 * Makes what stands in the place of a secret: a {@link Placeholder} or, if a policy asks for it,
 * what has the shape of the secret ({@link StandIns}).
 *
 * <p>The tail is the same for the same secret and cannot be traced back: 50 bits of {@code
 * HMAC-SHA-256(key, secret)} (RFC 2104). One instance for each thread.
 */
public final class Placeholders {
  /** Crockford's base32: no letters that are taken for digits, no words by accident. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int TAIL = 10;

  /** A secret stands in some ten places that are near one another. */
  private static final int CACHED = 1024;

  private final Hmac hmac;
  private final byte[][] cached = new byte[CACHED][];

  /** Which secret each cached placeholder is for, plus one. */
  private final int[] cachedSecret = new int[CACHED];

  public Placeholders(byte[] key) {
    hmac = new Hmac(key);
  }

  /** A key that nobody knows and that is gone with the run. */
  public static byte[] freshKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** For values that are not learned, which have too little in them to be told apart safely. */
  public static byte[] plain(Rule rule) {
    return (Placeholder.PREFIX + rule.id()).getBytes(US_ASCII);
  }

  /** For a learned secret. */
  public byte[] of(LearnedSecrets secrets, int secret) {
    int canon = secrets.canon(secret);
    int slot = canon & (CACHED - 1);
    if (cachedSecret[slot] != canon + 1) {
      Text value = secrets.text(canon);
      cached[slot] = tailed(secrets.rule(secret), value.bytes(), value.start(), value.end());
      cachedSecret[slot] = canon + 1;
    }
    return cached[slot];
  }

  /**
   * For a learned secret, in its shape if there is one that is safe.
   *
   * @param occurrence the secret as it stands in the text at hand
   */
  public byte[] shaped(LearnedSecrets secrets, int secret, Text occurrence) {
    int canon = secrets.canon(secret);
    Text value = secrets.text(canon);
    long bits = bits(value.bytes(), value.start(), value.end());
    return StandIns.of(secrets.rule(secret), value, bits, "-" + tail(bits))
        .flatMap(standIn -> StandIns.at(occurrence, standIn))
        .orElseGet(() -> of(secrets, secret));
  }

  /** As {@link #plain}, in its shape if there is one that is safe. */
  public static byte[] plainShaped(Rule rule, Text value) {
    return StandIns.of(rule, value, 0, "")
        .flatMap(standIn -> StandIns.at(value, standIn))
        .orElseGet(() -> plain(rule));
  }

  private byte[] tailed(Rule rule, byte[] secret, int start, int end) {
    return (Placeholder.PREFIX + rule.id() + '-' + tail(secret, start, end)).getBytes(US_ASCII);
  }

  /** What tells a learned secret from others: the tail of its placeholder. */
  public String tail(LearnedSecrets secrets, int secret) {
    byte[] placeholder = of(secrets, secret);
    return new String(placeholder, placeholder.length - TAIL, TAIL, US_ASCII);
  }

  /** The tail that a placeholder for {@code [start, end)} would have. */
  public String tail(byte[] secret, int start, int end) {
    return tail(bits(secret, start, end));
  }

  /** The first 56 bits of the hash. */
  private long bits(byte[] secret, int start, int end) {
    byte[] hash = hmac.of(secret, start, end);
    long bits = 0;
    for (int i = 0; i < 7; i++) {
      bits = bits << 8 | (hash[i] & 0xFF);
    }
    return bits;
  }

  private static String tail(long bits) {
    StringBuilder text = new StringBuilder(TAIL);
    for (int i = 0; i < TAIL; i++) {
      text.append(DIGITS.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return text.toString();
  }
}
