package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class ChecksumsTest {
  private static final Rule TOKEN = new Rule("some-token", Category.TOKEN);
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Random random = new Random(20_260_102);

  private String letters(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static long crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(US_ASCII));
    return crc.getValue();
  }

  /** Java's own digits have the small letters before the capitals. */
  private static String base62(long number) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = BigInteger.valueOf(number);
    BigInteger base = BigInteger.valueOf(62);
    while (text.length() < 6) {
      text.insert(0, LETTERS.charAt(rest.mod(base).intValue()));
      rest = rest.divide(base);
    }
    return text.toString();
  }

  private static String hex(long number) {
    return String.format(Locale.ROOT, "%08x", number);
  }

  private static boolean confirms(String token) {
    byte[] text = ("x " + token + " y").getBytes(US_ASCII);
    return Checksums.confirm(TOKEN, text, 2, text.length - 2);
  }

  private static void assertOnlyThisSum(String token) {
    assertThat(confirms(token)).as("%s", token).isTrue();
    char last = token.charAt(token.length() - 1);
    String other = token.substring(0, token.length() - 1) + (last == '1' ? '2' : '1');
    assertThat(confirms(other)).as("%s", other).isFalse();
  }

  @Test
  void knowsTheSumsOfTokens() {
    for (String prefix : new String[] {"ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_"}) {
      String body = letters(30);
      assertOnlyThisSum(prefix + body + base62(crc(body)));
    }
    String body = letters(40);
    assertOnlyThisSum("cf" + "ut_" + body + hex(crc(body)));
    String atlassian = "ATA" + "TT3xFfGF0" + letters(160) + "=";
    assertOnlyThisSum(atlassian + hex(crc(atlassian)).toUpperCase(Locale.ROOT));
    String grafana = "gl" + "sa_" + letters(32);
    int sum = Integer.reverseBytes((int) crc(grafana));
    assertOnlyThisSum(grafana + "_" + String.format(Locale.ROOT, "%08x", sum));
  }

  @Test
  void confirmsNothingElse() {
    assertThat(confirms("gh" + "p_" + letters(36))).isFalse();
    assertThat(confirms("gh" + "p_")).isFalse();
    assertThat(confirms("gl" + "sa_" + letters(8))).isFalse();
    assertThat(confirms(letters(40))).isFalse();
  }

  @Test
  void someRulesFindNothingWithoutACheckDigit() {
    assertThat(Checksums.confirm(IbanDetector.RULE, new byte[9], 0, 9)).isTrue();
    assertThat(Checksums.confirm(rule("de-tax-id"), new byte[9], 0, 9)).isTrue();
    assertThat(Checksums.confirm(rule("us-ssn"), new byte[9], 0, 9)).isFalse();
    assertThat(Checksums.confirm(rule("pt-citizen-card"), new byte[12], 0, 12)).isFalse();
  }

  private static Rule rule(String id) {
    return new Rule(id, Category.NATIONAL_ID);
  }
}
