package io.github.harscrub.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.HarSanitizer;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Keys, as {@code harscrub key} writes them: in hexadecimal. */
final class KeyFile {
  /** More than a key has; keeps out what was named by mistake. */
  private static final int MAX_BYTES = 4096;

  private KeyFile() {}

  /**
   * @throws UsageException if the file holds no key; what it holds is not quoted
   */
  static byte[] read(Path file, Configuration conf) throws IOException, UsageException {
    byte[] content;
    try (InputStream in = file.getFileSystem(conf).open(file)) {
      content = in.readNBytes(MAX_BYTES);
    }
    String text = new String(content, ISO_8859_1).strip();
    if (text.length() < 2 * HarSanitizer.Builder.MIN_KEY
        || text.length() % 2 != 0
        || !text.chars().allMatch(HexFormat::isHexDigit)) {
      throw new UsageException(
          "--key-file holds no key in hexadecimal; to make one, type: harscrub key NEWFILE");
    }
    return HexFormat.of().parseHex(text);
  }

  /** A key that nobody knows: placeholders agree within a run. */
  static byte[] fresh() {
    byte[] key = new byte[HarSanitizer.Builder.MIN_KEY];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
