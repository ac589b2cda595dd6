package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpacityTest {
  private static boolean opaque(String value) {
    return Opacity.opaque(value.getBytes(US_ASCII), 0, value.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERR_VALIDATION_7",
        "bearer-v1234",
        "application/json",
        "getAccessTokenSilently",
        "2026-03-01T10:00:00Z",
        "authorization_code",
        "1.2.3-beta.4",
        "summer2026",
        "must be at least 8 characters",
        "en-US,en;q=0.9",
        "https://app.example.test/path",
        "ContentSecurityPolicy",
        "x-forwarded-for",
        "1234567890123",
        "ShopByCategory_3",
        "widgetId=SF_4",
        "gcTweets-Sync_2",
        "HTMLCollection-of-A4_pages",
      })
  void whatHasAMeaningIsNotOpaque(String value) {
    assertThat(opaque(value)).isFalse();
  }

  /** So many that one in 5,000 is far from the one in 100,000 that is to be expected. */
  private static final int TOKENS = 200_000;

  /** Tokens that their own dashes cut into short pieces included. */
  @Test
  void randomTokensAreOpaque() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    int missed = 0;
    for (int i = 0; i < TOKENS; i++) {
      StringBuilder token = new StringBuilder();
      for (int n = 20 + random.nextInt(24); n > 0; n--) {
        token.append(alphabet.charAt(random.nextInt(64)));
      }
      missed += opaque(token.toString()) ? 0 : 1;
    }
    assertThat(missed).as("seed %d", seed).isLessThan(TOKENS / 5_000);
  }

  /** Of sixteen bytes, which slashes may cut into short pieces. */
  @Test
  void randomBytesInBase64AreOpaque() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] bytes = new byte[16];
    int missed = 0;
    for (int i = 0; i < TOKENS; i++) {
      random.nextBytes(bytes);
      missed += opaque(Base64.getEncoder().encodeToString(bytes)) ? 0 : 1;
    }
    assertThat(missed).as("seed %d", seed).isLessThan(TOKENS / 20_000);
  }
}
