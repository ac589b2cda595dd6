package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Where a kind of token has its check sum, a CRC-32, and how it is written.
 *
 * @param prefix what the token begins with
 * @param length of the whole token, or 0 if it varies
 * @param digits how many characters at its end are the sum
 * @param separator what stands before them, or nothing
 * @param writing how the sum is written
 * @param whole true if the sum is over all before it, false if over what stands behind the prefix
 */
record TokenChecksum(
    String prefix, int length, int digits, String separator, Writing writing, boolean whole) {
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** How a sum is written. */
  enum Writing {
    BASE62,
    HEX,
    /** Hexadecimal digits with the least byte first. */
    HEX_LITTLE_ENDIAN
  }

  /** A row of {@code checksums.tsv}. */
  static TokenChecksum of(String[] row) {
    String digits = row[2].replaceAll("[^0-9]", "");
    return new TokenChecksum(
        row[0],
        row[1].equals("-") ? 0 : Integer.parseInt(row[1]),
        Integer.parseInt(digits),
        row[2].substring(0, row[2].length() - digits.length()),
        Writing.valueOf(row[3].toUpperCase(Locale.ROOT).replace('-', '_')),
        row[4].equals("whole"));
  }

  /** True if the token at {@code [start, end)} has the sum that it should have. */
  boolean isRight(byte[] bytes, int start, int end) {
    int from = end - digits;
    int to = from - separator.length();
    int begin = whole ? start : start + prefix.length();
    if ((length > 0 && end - start != length) || to <= begin) {
      return false;
    }
    CRC32 crc = new CRC32();
    crc.update(bytes, begin, to - begin);
    String tail = new String(bytes, to, end - to, ISO_8859_1);
    String sum = separator + written((int) crc.getValue());
    return writing == Writing.BASE62 ? tail.equals(sum) : tail.equalsIgnoreCase(sum);
  }

  private String written(int sum) {
    return switch (writing) {
      case HEX -> String.format(Locale.ROOT, "%08x", sum);
      case HEX_LITTLE_ENDIAN -> String.format(Locale.ROOT, "%08x", Integer.reverseBytes(sum));
      case BASE62 -> {
        StringBuilder text = new StringBuilder();
        long rest = Integer.toUnsignedLong(sum);
        while (text.length() < digits) {
          text.append(BASE62.charAt((int) (rest % 62)));
          rest /= 62;
        }
        yield text.reverse().toString();
      }
    };
  }
}
