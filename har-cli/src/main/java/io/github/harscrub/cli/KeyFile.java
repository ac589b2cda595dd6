package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.HarSanitizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A file that holds a key for placeholders: {@value HarSanitizer.Builder#MIN_KEY} random bytes or
 * more, as hexadecimal digits, as base64, or as they are. What is said of it never quotes it.
 */
final class KeyFile {
  /** Longer files are something else that was named by mistake. */
  private static final int MAX_BYTES = 4096;

  /** Of 32 random bytes some 30 are different; fewer than this are no accident. */
  private static final int MIN_DIFFERENT = 16;

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyFile() {}

  /**
   * Reads a key.
   *
   * @throws UsageException if the file holds nothing that serves as a key
   */
  static byte[] read(Path file) throws IOException, UsageException {
    if (Files.isDirectory(file)) {
      throw new UsageException(Printable.of(file) + " is a folder; name a file that holds a key");
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException failure) {
      throw new UsageException(
          Printable.of(file) + ": the key cannot be read: " + Failure.reason(failure));
    }
    Optional<byte[]> key =
        content.length > MAX_BYTES ? Optional.empty() : key(content).filter(KeyFile::random);
    return key.orElseThrow(
        () ->
            new UsageException(
                Printable.of(file)
                    + (" holds no key; expected " + HarSanitizer.Builder.MIN_KEY + " random bytes")
                    + " or more, as they are, in hexadecimal or in base64. To make a key, type:"
                    + " harscrub key NEWFILE"));
  }

  private static Optional<byte[]> key(byte[] content) {
    String text = new String(content, ISO_8859_1).strip();
    if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
      // Random bytes have some that no text has.
      return Optional.of(content);
    }
    try {
      return Optional.of(
          text.length() % 2 == 0 && text.matches("[0-9A-Fa-f]*")
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException neither) {
      // Its message quotes.
      return Optional.empty();
    }
  }

  /** True for what may be random; a row of equal bytes is not, and neither is a short word. */
  private static boolean random(byte[] key) {
    BitSet different = new BitSet();
    for (byte b : key) {
      different.set(b & 0xFF);
    }
    return key.length >= HarSanitizer.Builder.MIN_KEY && different.cardinality() >= MIN_DIFFERENT;
  }

  /** True if other users of the machine can read the file, or replace what is in it. */
  static boolean isOpenToOthers(Path file) throws IOException {
    return Files.isRegularFile(file)
        && isPosix(file)
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }

  /** A key that nobody knows. */
  static byte[] fresh() {
    byte[] key = new byte[HarSanitizer.Builder.MIN_KEY];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /**
   * Writes a new key to a new file that only its owner can read.
   *
   * @throws FileAlreadyExistsException if the file exists
   */
  static void make(Path file) throws IOException {
    byte[] key = fresh();
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, options, ownerOnly(file))) {
      Channels.newOutputStream(channel)
          .write((HexFormat.of().formatHex(key) + "\n").getBytes(US_ASCII));
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return isPosix(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
