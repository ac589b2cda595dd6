package io.github.harscrub.internal.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HmacTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 63, 64, 65, 200})
  void isWhatTheJdkComputes(int keyLength) throws Exception {
    Random random = new Random(keyLength);
    byte[] key = bytes(random, keyLength);
    Mac twin = Mac.getInstance("HmacSHA256");
    twin.init(new SecretKeySpec(key, "HmacSHA256"));
    Hmac hmac = new Hmac(key);

    for (int length = 0; length < 300; length += 7) {
      byte[] text = bytes(random, length + 5);
      assertThat(hmac.of(text, 3, 3 + length))
          .isEqualTo(twin.doFinal(Arrays.copyOfRange(text, 3, 3 + length)));
    }
  }

  @Test
  void forgetsTheTextBefore() {
    Hmac hmac = new Hmac(new byte[] {7});
    byte[] text = {1, 2, 3};
    byte[] first = hmac.of(text, 0, 3);

    assertThat(hmac.of(text, 0, 2)).isNotEqualTo(first);
    assertThat(hmac.of(text, 0, 3)).isEqualTo(first);
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
