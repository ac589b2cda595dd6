package io.github.harscrub.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.layer.Text;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifierTest {
  private static final String TOKEN_CHARACTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final int TOKENS = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Uint8Array",
        "auth0AccessToken",
        "RESET_PASSWORD_V2_SUBMIT_CODE",
        "n.rawIdxState.stateHandle",
        "options?.dpopKeyPair",
        "base64urlEncodeWithoutPadding",
        "stringToUtf8ByteArray",
        "n.pbe.generatePkcs12Key",
        "defaultApiKey$2",
      })
  void knowsNamesOfPrograms(String name) {
    assertThat(Identifier.is(Text.of(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Summer2026!", "a-b-c", "2026-03-01", "12345678", "x", "d3adb33f0c1f2"})
  void knowsOthers(String value) {
    assertThat(Identifier.is(Text.of(value))).isFalse();
  }

  /** One in five thousand is to be expected. */
  @Test
  void takesFewRandomTokensForNames() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int names = 0;
    for (int i = 0; i < TOKENS; i++) {
      byte[] token = new byte[20];
      for (int j = 0; j < token.length; j++) {
        token[j] = (byte) TOKEN_CHARACTERS.charAt(random.nextInt(TOKEN_CHARACTERS.length()));
      }
      names += Identifier.is(Text.of(token)) ? 1 : 0;
    }
    assertThat(names).as("seed %d", seed).isLessThan(TOKENS / 1000);
  }
}
