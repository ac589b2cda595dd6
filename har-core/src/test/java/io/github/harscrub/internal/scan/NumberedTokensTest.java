package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tokens that only the number before them gives away. */
final class NumberedTokensTest {
  private final long seed = System.nanoTime();
  private final TokenExamples examples = new TokenExamples(new Random(seed));

  @Test
  void findsTheSecretBehindTheNumber() {
    assertThat(redacted("t=", "dec{15} \\|", "b64u{27}", "&x"))
        .isEqualTo("facebook-token b64u{27}");
    assertThat(redacted("", "1/ dec{16} :", "hex{32}", "")).isEqualTo("asana-token hex{32}");
    assertThat(redacted("\"", "2/ dec{16} / dec{16} :", "hex{32}", "\""))
        .isEqualTo("asana-token hex{32}");
    assertThat(redacted(" ", "dec{10} -", "b62{40} ~0aA", " "))
        .isEqualTo("twitter-oauth-token b62{40} ~0aA");
  }

  @Test
  void leavesWhatOnlyLooksNear() {
    assertThat(redacted("", "dec{15} \\|", "b64u{26}", "")).isEmpty();
    assertThat(redacted("", "dec{15} \\|", "b64u{41}", "")).isEmpty();
    assertThat(redacted("", "dec{12} \\|", "b64u{27}", "")).isEmpty();
    assertThat(redacted("a", "dec{15} \\|", "b64u{27}", "")).isEmpty();
    assertThat(redacted("", "dec{16} :", "hex{32}", "")).isEmpty();
    assertThat(redacted("v", "1/ dec{16} :", "hex{31}", "")).isEmpty();
    assertThat(redacted("", "dec{13} -", "hex{40}", "")).as("a time and a SHA-1").isEmpty();
    assertThat(redacted("", "dec{13} -", "b62{39} ~0aA", "")).isEmpty();
    assertThat(redacted("", "dec{15} \\|", "", "")).isEmpty();
  }

  /** The rule and the notation of what was found, or nothing; anything else found fails. */
  private String redacted(String before, String number, String secret, String behind) {
    String found = examples.example(number, TokenExamples.Length.SHORTEST).text();
    String token =
        secret.isEmpty() ? "" : examples.example(secret, TokenExamples.Length.SHORTEST).text();
    String text = before + found + token + behind;
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    StringBuilder result = new StringBuilder();
    int from = before.length() + found.length();
    for (int i = 0; i < text.length(); i++) {
      NumberedTokens.find(
          bytes,
          0,
          bytes.length,
          i,
          (rule, start, end) -> {
            assertThat(text.substring(start, end)).isEqualTo(token);
            assertThat(start).isEqualTo(from);
            result.append(rule.id()).append(' ').append(secret);
          });
    }
    return result.toString();
  }
}
