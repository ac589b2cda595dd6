package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;

/**
 * Makes and recognises what stands in the place of a secret: {@code
 * REDACTED-session-cookie-k3v9q2x8fm}.
 *
 * <p>Or, if a policy asks for it, in the shape of the secret: {@link StandIns}.
 *
 * <p>Only characters that no text layer escapes. The tail is the same for the same secret and
 * cannot be traced back: 50 bits of {@code HMAC-SHA-256(key, secret)} (RFC 2104). One instance for
 * each thread.
 */
final class Placeholders {
  static final String PREFIX = "REDACTED-";

  /** Crockford's base32: no letters that are taken for digits, no words by accident. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int TAIL = 10;
  private static final int MAX_LENGTH = 80;

  /** A secret stands in some ten places that are near one another. */
  private static final int CACHED = 1024;

  private final Hmac hmac;
  private final byte[][] cached = new byte[CACHED][];

  /** Which secret each cached placeholder is for, plus one. */
  private final int[] cachedSecret = new int[CACHED];

  Placeholders(byte[] key) {
    hmac = new Hmac(key);
  }

  /** A key that nobody knows and that is gone with the run. */
  static byte[] freshKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** For values that are not learned, which have too little in them to be told apart safely. */
  static byte[] plain(Rule rule) {
    return (PREFIX + rule.id()).getBytes(US_ASCII);
  }

  /** True for what is still a placeholder if its end is cut off. */
  static boolean survivesACut(byte[] placeholder) {
    return Bytes.startsWith(placeholder, 0, placeholder.length, PREFIX);
  }

  /** True if a placeholder may stand in a name. */
  static boolean isIn(String name) {
    return name.contains(PREFIX);
  }

  /** For a learned secret. */
  byte[] of(LearnedSecrets secrets, int secret) {
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
  byte[] shaped(LearnedSecrets secrets, int secret, Text occurrence) {
    int canon = secrets.canon(secret);
    Text value = secrets.text(canon);
    long bits = bits(value.bytes(), value.start(), value.end());
    return StandIns.of(secrets.rule(secret), value, bits, "-" + tail(bits))
        .flatMap(standIn -> StandIns.at(occurrence, standIn))
        .orElseGet(() -> of(secrets, secret));
  }

  /** As {@link #plain}, in its shape if there is one that is safe. */
  static byte[] plainShaped(Rule rule, Text value) {
    return StandIns.of(rule, value, 0, "")
        .flatMap(standIn -> StandIns.at(value, standIn))
        .orElseGet(() -> plain(rule));
  }

  private byte[] tailed(Rule rule, byte[] secret, int start, int end) {
    return (PREFIX + rule.id() + '-' + tail(secret, start, end)).getBytes(US_ASCII);
  }

  /** What tells a learned secret from others: the tail of its placeholder. */
  String tail(LearnedSecrets secrets, int secret) {
    byte[] placeholder = of(secrets, secret);
    return new String(placeholder, placeholder.length - TAIL, TAIL, US_ASCII);
  }

  /** The tail that a placeholder for {@code [start, end)} would have. */
  String tail(byte[] secret, int start, int end) {
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

  /** The value without the placeholders that stand in it. */
  static Text without(Text value) {
    byte[] bytes = value.bytes();
    int at = find(bytes, value.start(), value.end());
    if (at < 0) {
      return value;
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream(value.length());
    int done = value.start();
    while (at >= 0) {
      rest.write(bytes, done, at - done);
      done = end(bytes, at, value.end());
      at = find(bytes, done, value.end());
    }
    rest.write(bytes, done, value.end() - done);
    return Text.of(rest.toByteArray());
  }

  private static int end(byte[] bytes, int at, int to) {
    if (!Bytes.startsWith(bytes, at, to, PREFIX)) {
      return StandIns.end(bytes, at, to);
    }
    int end = at + PREFIX.length();
    while (end < to && tailByte(bytes[end])) {
      end++;
    }
    return end;
  }

  /** Where the first placeholder in {@code text} begins, or -1. */
  static int find(Text text) {
    return find(text.bytes(), text.start(), text.end());
  }

  private static int find(byte[] bytes, int from, int to) {
    int at = Bytes.find(bytes, from, to, (byte) 'R');
    while (at < to && !Bytes.startsWith(bytes, at, to, PREFIX)) {
      at = Bytes.find(bytes, at + 1, to, (byte) 'R');
    }
    int standIn = StandIns.find(bytes, from, at);
    return standIn >= 0 ? standIn : at < to ? at : -1;
  }

  /**
   * True if {@code [start, end)} of a text stands inside of a placeholder: what a user looks for
   * may well be the name of the rule that found it.
   */
  static boolean around(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    int from = start;
    int least = Math.max(text.start(), start - MAX_LENGTH);
    while (from > least && placeholderByte(bytes[from - 1])) {
      from--;
    }
    int to = end;
    int most = Math.min(text.end(), end + MAX_LENGTH);
    while (to < most && placeholderByte(bytes[to])) {
      to++;
    }
    return is(bytes, from, to) || aroundStandIn(text, start, end);
  }

  private static boolean aroundStandIn(Text text, int start, int end) {
    byte[] bytes = text.bytes();
    int from = start;
    int least = Math.max(text.start(), start - MAX_LENGTH);
    while (from > least && standInByte(bytes[from - 1])) {
      from--;
    }
    int to = end;
    int most = Math.min(text.end(), end + MAX_LENGTH);
    while (to < most && standInByte(bytes[to])) {
      to++;
    }
    return StandIns.is(bytes, from, to);
  }

  private static boolean standInByte(byte b) {
    return placeholderByte(b) || b == '@' || b == '.' || b == ':' || b == '%';
  }

  private static boolean placeholderByte(byte b) {
    return (b >= 'A' && b <= 'Z') || b == '_' || tailByte(b);
  }

  private static boolean tailByte(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }

  /**
   * True if the whole of {@code [start, end)} is a placeholder, or the dots that are left where no
   * byte may move and none has room: one with more around it is data.
   */
  static boolean is(byte[] bytes, int start, int end) {
    if (!Bytes.startsWith(bytes, start, end, PREFIX)) {
      return filler(bytes, start, end) || StandIns.is(bytes, start, end);
    }
    int at = start + PREFIX.length();
    int stop = end;
    while (stop > at && bytes[stop - 1] == '.') {
      stop--;
    }
    if (stop - start > MAX_LENGTH) {
      return false;
    }
    boolean word = false;
    for (; at < stop; at++) {
      byte b = bytes[at];
      if (b == '-' ? !word : !((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9'))) {
        return false;
      }
      word = b != '-';
    }
    return word;
  }

  private static boolean filler(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] == '.') {
      at++;
    }
    return at == end && end > start;
  }
}
