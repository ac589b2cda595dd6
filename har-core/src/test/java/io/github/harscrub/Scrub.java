package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.policy.Limits;
import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Runs a sanitizer with a known key, and checks what is promised of every run. */
final class Scrub {
  static final byte[] KEY = new byte[32];
  static final Limits ALL_LISTED = new Limits(500, 500_000, 8, 4 << 20, 10_000_000);

  private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

  @SuppressWarnings("ArrayRecordComponent") // outcomes are never compared
  record Outcome(byte[] input, byte[] output, Report report) {
    String text() {
      return new String(output, UTF_8);
    }
  }

  private Scrub() {}

  static HarSanitizer.Builder builder() {
    return HarSanitizer.builder().key(KEY).limits(ALL_LISTED);
  }

  static Outcome run(byte[] har) throws IOException, HarFormatException {
    return run(builder().build(), har, new ByteArrayInputStream(har));
  }

  static Outcome run(HarSanitizer sanitizer, byte[] har, InputStream in)
      throws IOException, HarFormatException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(har.length + 1024);
    Report report = sanitizer.sanitize(in, out);
    return new Outcome(har, out.toByteArray(), report);
  }

  /** As {@link #checked(byte[])}. */
  static String checked(String har) throws IOException, HarFormatException {
    return checked(har.getBytes(UTF_8)).text();
  }

  /** The outcome, of which locality, validity and idempotence were checked. */
  static Outcome checked(byte[] har) throws IOException, HarFormatException {
    Outcome outcome = run(har);
    requirePromises(outcome);
    return outcome;
  }

  static void requirePromises(Outcome outcome) throws IOException, HarFormatException {
    requireLocality(outcome);
    Tokens.requireSame(outcome);
    Outcome again = run(outcome.output());
    assertThat(again.report().redactions().listed()).as("found in sanitized output").isEmpty();
    assertThat(again.report().isClean()).isTrue();
    assertThat(Arrays.equals(again.output(), outcome.output())).as("idempotent").isTrue();
  }

  /** Every byte outside the reported edits is there, in order, and nothing else is. */
  static void requireLocality(Outcome outcome) {
    byte[] in = outcome.input();
    byte[] out = outcome.output();
    List<Redaction> edits = outcome.report().redactions().listed();
    assertThat(outcome.report().inputBytes()).isEqualTo(in.length);
    assertThat(outcome.report().outputBytes()).isEqualTo(out.length);
    assertThat(outcome.report().redactions().count())
        .isEqualTo(edits.stream().mapToLong(Redaction::count).sum());
    int kept = 0;
    int at = 0;
    for (Redaction edit : edits) {
      assertThat(edit.start()).as("edits in order").isGreaterThanOrEqualTo(kept);
      at = follow(in, kept, (int) edit.start(), out, at, kept == 0);
      kept = (int) edit.end();
    }
    int tail = in.length - kept;
    assertThat(out.length - tail).as("where the rest begins").isGreaterThanOrEqualTo(at);
    assertThat(Arrays.equals(in, kept, in.length, out, out.length - tail, out.length))
        .as("bytes behind the last edit are kept")
        .isTrue();
    if (edits.isEmpty()) {
      assertThat(out).isEqualTo(in);
    }
  }

  /** The position in {@code out} behind the first copy of the kept bytes; leftmost is enough. */
  private static int follow(byte[] in, int from, int to, byte[] out, int at, boolean anchored) {
    int length = to - from;
    for (int i = at; i + length <= out.length; i++) {
      if (Arrays.equals(in, from, to, out, i, i + length)) {
        return i + length;
      }
      if (anchored) {
        break;
      }
    }
    throw new AssertionError("bytes " + from + ".." + to + " of the input are not kept");
  }

  /** What is to stand for {@code secret}: computed anew, not with the code under test. */
  static String placeholder(String rule, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      byte[] hash = mac.doFinal(secret.getBytes(UTF_8));
      BigInteger bits = new BigInteger(1, Arrays.copyOf(hash, 7));
      StringBuilder text = new StringBuilder("REDACTED-").append(rule).append('-');
      for (int i = 0; i < 10; i++) {
        text.append(BASE32.charAt(bits.shiftRight(5 * i).intValue() & 31));
      }
      return text.toString();
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A stream that hands out at most {@code most} bytes at a time. */
  static InputStream slow(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(most, length));
      }
    };
  }
}
