package io.github.harscrub.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.layer.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Key 00 01 … 0f; the message is 00 01 02 03, the length of the name in four bytes, a name 08 09 …,
 * zeros up to eight bytes, and a text 10 11 …. Expected is what OpenSSL 3 computes.
 */
final class SipHashTest {
  private static final long WORD_0 = 0x0706050403020100L;
  private static final long WORD_1 = 0x0f0e0d0c0b0a0908L;

  @ParameterizedTest
  @CsvSource({
    "0, 0, 2db267fe2701271ba164da8cdda6e1eb",
    "0, 1, 37c4a1f4194136f3d3bbc36f1976e6f0",
    "8, 0, 3d90a1036b170039fdeebb92e8a0ba9e",
    "8, 7, 6a9fade3c58fe800f033cf6fd36d3dc5",
    "5, 8, b2b87a0bc3392a03962fd26ba25266de",
    "11, 40, a0991b0bc09828a8f7ade604271abce1",
    "3, 200, 526ca69676208bbb898bb7278d9c473f",
  })
  void isThatOfTheReference(int name, int text, String expected) {
    SipHash.Hash hash =
        new SipHash(WORD_0, WORD_1).of(0x03020100, from(8, name), Text.of(from(16, text)));
    byte[] bytes =
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(hash.first())
            .putLong(hash.second())
            .array();
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(expected);
  }

  private static byte[] from(int first, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (first + i);
    }
    return bytes;
  }
}
