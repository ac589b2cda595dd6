package io.github.harscrub.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random values that look like what travels between browsers and servers. Equal seeds, equal
 * throws.
 */
final class Dice {
  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String HEX = "0123456789abcdef";

  private static final List<String> WORDS =
      List.of(
          ("about account active advice author banner basket border button cable camera"
                  + " carrier colour content context country delivery details discount element"
                  + " feature filter footer garden header height history inline invoice item kitchen"
                  + " label layout market menu monkey notice offer option order panel passenger"
                  + " picture price product quantity rating region result review section shadow"
                  + " shipping slider status stock summary table title total value warning width"
                  + " window")
              .split(" ", -1));

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** Small ones are frequent: uniform in the logarithm. */
  int size(int min, int max) {
    return (int) (min * Math.pow((double) max / min, random.nextDouble()));
  }

  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  String words(int count) {
    StringBuilder text = new StringBuilder(word());
    for (int i = 1; i < count; i++) {
      text.append(' ').append(word());
    }
    return text.toString();
  }

  String alphanumeric(int length) {
    return string(ALPHANUMERIC, length);
  }

  String hex(int length) {
    return string(HEX, length);
  }

  String uuid() {
    return String.join("-", hex(8), hex(4), "4" + hex(3), "a" + hex(3), hex(12));
  }

  String base64(int bytes) {
    return Base64.getEncoder().encodeToString(bytes(bytes));
  }

  /** RFC 7519, signed by nobody. */
  String jwt() {
    String claims =
        "{\"sub\":\"" + uuid() + "\",\"exp\":" + (1_790_000_000 + below(1_000_000)) + "}";
    return base64Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(US_ASCII))
        + "."
        + base64Url(claims.getBytes(US_ASCII))
        + "."
        + base64Url(bytes(32));
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String string(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
