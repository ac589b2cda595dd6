package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class Base64LettersTest {
  private static final String TWELVE = "абвгде";

  @Test
  void endAtTheNextQuantumOfAscii() {
    assertThat(end((TWELVE + "password").getBytes(UTF_8))).isEqualTo(12);
  }

  @Test
  void goOnOverSingleBlanks() {
    byte[] text = (TWELVE + " ").repeat(12).getBytes(UTF_8);
    assertThat(end(text)).isEqualTo(text.length);
  }

  /** Else each letter before the break would look for it anew. */
  @Test
  void endWhereTheyBreakOff() {
    byte[] text = Arrays.copyOf(TWELVE.repeat(100).getBytes(UTF_8), 1230);
    Arrays.fill(text, 1200, 1230, (byte) 0xFF);
    assertThat(end(text)).isEqualTo(1200);
  }

  @Test
  void areNoneAmongOtherBytes() {
    byte[] text = Arrays.copyOf("аб".getBytes(UTF_8), 30);
    Arrays.fill(text, 4, 30, (byte) 0xFF);
    assertThat(end(text)).isZero();
  }

  /** How many bytes the letters take that the base64 of {@code text} begins with. */
  private static int end(byte[] text) {
    byte[] digits = Base64.getEncoder().encode(text);
    return new Base64Letters(Text.of(digits)).end(0, digits.length) / 4 * 3;
  }
}
