package io.github.harscrub.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference vectors: key 00 01 … 0f, messages 00 01 02 …, as OpenSSL 3 computes them, too. */
final class SipHashTest {
  private static final long WORD_0 = 0x0706050403020100L;
  private static final long WORD_1 = 0x0f0e0d0c0b0a0908L;

  @ParameterizedTest
  @CsvSource({
    "16, 6ee2a4ca67b054bbfd3315bf85230577",
    "17, 473d06e8738db89854c066c47ae47740",
    "23, c9d184ddd5a9f5e0cf8ce29a9abf691c",
    "24, 2db479ae78bd50d8882a8a178a6132ad",
    "31, 2939b0183223fafc1723de4f52c43d35",
    "63, 5150d1772f50834a503e069a973fbd7c",
  })
  void isThatOfTheReference(int length, String expected) {
    byte[] text = new byte[length];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) i;
    }
    SipHash.Hash hash = new SipHash(WORD_0, WORD_1).of(WORD_0, WORD_1, text, 16, length);
    byte[] bytes =
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(hash.first())
            .putLong(hash.second())
            .array();
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(expected);
  }
}
