package io.github.harscrub.internal.zstd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class ZstdDecoderTest {
  private static final int ENOUGH = 1 << 24;

  /**
   * @param name what was packed, and with which options
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sample(String name, int length, long crc, byte[] frame) {}

  private static List<Sample> samples() throws Exception {
    List<Sample> samples = new ArrayList<>();
    try (InputStream in = ZstdDecoderTest.class.getResourceAsStream("frames.tsv")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().skip(1).toList()) {
        String[] cells = line.split("\t", -1);
        samples.add(
            new Sample(
                cells[0] + ", " + cells[1],
                Integer.parseInt(cells[2]),
                Long.parseLong(cells[3], 16),
                Base64.getDecoder().decode(cells[4])));
      }
    }
    return samples;
  }

  private static ZstdDecoder.Decoded decode(byte[] frame, int length) {
    return ZstdDecoder.decode(frame, 0, length, ENOUGH);
  }

  @Test
  void readsWhatTheCommandWrites() throws Exception {
    for (Sample sample : samples()) {
      ZstdDecoder.Decoded decoded = decode(sample.frame(), sample.frame().length);
      assertThat(decoded.whole()).as(sample.name()).isTrue();
      assertThat(decoded.plain()).as(sample.name()).hasSize(sample.length());
      CRC32 crc = new CRC32();
      crc.update(decoded.plain());
      assertThat(crc.getValue()).as(sample.name()).isEqualTo(sample.crc());
    }
  }

  @Test
  void readsWhatOtherEncodersWrite() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      byte[] plain = new byte[random.nextInt(i % 10 == 0 ? 400_000 : 3000)];
      int letters = 1 + random.nextInt(1 << random.nextInt(9));
      int at = 0;
      while (at < plain.length) {
        int run = Math.min(plain.length - at, 1 + random.nextInt(40));
        int from = at > 0 && random.nextBoolean() ? random.nextInt(at) : -1;
        for (int k = 0; k < run; k++, at++) {
          plain[at] = from >= 0 ? plain[from + k] : (byte) random.nextInt(letters);
        }
      }
      ZstdCompressor compressor = new ZstdCompressor();
      byte[] frame = new byte[compressor.maxCompressedLength(plain.length)];
      int length = compressor.compress(plain, 0, plain.length, frame, 0, frame.length);
      ZstdDecoder.Decoded decoded = decode(frame, length);
      assertThat(decoded.whole()).as("seed %d", seed).isTrue();
      assertThat(decoded.plain()).as("seed %d", seed).isEqualTo(plain);
    }
  }

  @Test
  void ofWhatIsCutOffGivesWholeBlocks() throws Exception {
    for (Sample sample : samples()) {
      byte[] frame = sample.frame();
      byte[] plain = decode(frame, frame.length).plain();
      for (int length = 5; length < frame.length; length += 1 + length / 9) {
        ZstdDecoder.Decoded some = decode(frame, length);
        assertThat(some.plain())
            .as(sample.name())
            .isEqualTo(Arrays.copyOf(plain, some.plain().length));
        if (some.plain().length < plain.length) {
          assertThat(some.whole()).as(sample.name()).isFalse();
        }
      }
    }
  }

  /** Whatever the bytes say, it ends, keeps to the limit, and throws nothing. */
  @Test
  void standsDamage() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (Sample sample : samples()) {
      for (int i = 0; i < 200; i++) {
        byte[] frame = sample.frame().clone();
        for (int k = 0; k <= i % 4; k++) {
          frame[4 + random.nextInt(frame.length - 4)] = (byte) random.nextInt();
        }
        assertThat(ZstdDecoder.decode(frame, 0, frame.length, 1 << 20).plain())
            .as("seed %d", seed)
            .hasSizeLessThan(2 << 20);
      }
    }
  }

  /** Four bytes for 128 KB each. */
  @Test
  void stopsAtTheLimit() {
    byte[] bomb = new byte[6 + 4 * 4096];
    System.arraycopy(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0x38}, 0, bomb, 0, 6);
    for (int i = 6; i < bomb.length; i += 4) {
      int header = 1 << 17 << 3 | 1 << 1;
      bomb[i] = (byte) header;
      bomb[i + 1] = (byte) (header >> 8);
      bomb[i + 2] = (byte) (header >> 16);
      bomb[i + 3] = 'a';
    }
    byte[] plain = decode(bomb, bomb.length).plain();
    assertThat(plain.length).isGreaterThan(ENOUGH).isLessThanOrEqualTo(ENOUGH + (1 << 17));
  }

  @Test
  void isNotWholeWhatItDoesNotUnderstand() {
    byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x20, 1, 9, 0, 0, 'x'};
    assertThat(decode(frame, frame.length).plain()).containsExactly('x');
    assertThat(decode(frame, frame.length).whole()).isTrue();
    byte[] dictionary = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x21, 7, 1, 9, 0, 0, 'x'};
    assertThat(decode(dictionary, dictionary.length).whole()).isFalse();
    byte[] skippable = {0x50, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 'x'};
    byte[] behind = Arrays.copyOf(frame, frame.length + skippable.length);
    System.arraycopy(skippable, 0, behind, frame.length, skippable.length);
    assertThat(decode(behind, behind.length).plain()).containsExactly('x');
    assertThat(decode(behind, behind.length).whole()).isFalse();
  }
}
