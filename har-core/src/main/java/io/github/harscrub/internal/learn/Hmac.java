package io.github.harscrub.internal.learn;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * {@code HMAC-SHA-256(key, text)}, RFC 2104. The JDK's own {@code Mac} is the same and takes 25 ms
 * to be found at every start: it loads all providers of cryptography. One instance for each thread.
 */
public final class Hmac {
  /** What SHA-256 works through at once (FIPS 180-4). */
  private static final int BLOCK = 64;

  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final MessageDigest digest;
  private final byte[] inner;
  private final byte[] outer;

  public Hmac(byte[] key) {
    try {
      // Every Java platform has it.
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
    byte[] block = Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
    inner = padded(block, INNER);
    outer = padded(block, OUTER);
  }

  private static byte[] padded(byte[] block, byte pad) {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) (block[i] ^ pad);
    }
    return padded;
  }

  /** The 32 bytes for {@code [start, end)} of {@code text}. */
  public byte[] of(byte[] text, int start, int end) {
    digest.update(inner);
    digest.update(text, start, end - start);
    byte[] first = digest.digest();
    digest.update(outer);
    return digest.digest(first);
  }
}
