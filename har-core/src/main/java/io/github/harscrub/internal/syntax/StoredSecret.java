package io.github.harscrub.internal.syntax;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Locale;
import java.util.Optional;

/** An object that a store of secrets answers with, told by a string in it. */
public enum StoredSecret {
  /** {@code {"value": "…", "id": "https://a.vault.azure.net/secrets/db/…"}}. */
  AZURE,
  /** {@code {"name": "projects/1/secrets/db/versions/1", "payload": {"data": "…"}}}. */
  GOOGLE,
  /** {@code {"Name": "/db/password", "Type": "SecureString", "Value": "…"}}. */
  AWS,
  /** {@code {"keys": ["…"], "root_token": "…"}}, which Vault is opened with. */
  VAULT;

  private static final int MAX_STRING = 256;
  private static final int MAX_KEY = 16;

  /** The kind of object that the string around {@code position} stands in, if it says any. */
  public static Optional<StoredSecret> of(Text text, int position) {
    byte[] bytes = text.bytes();
    int start = start(text, position);
    int end = start < 0 ? -1 : Bytes.closingQuote(bytes, start, text.end());
    if (end < 0 || end - start > MAX_STRING) {
      return Optional.empty();
    }
    String string = new String(bytes, start + 1, end - start - 1, US_ASCII);
    if (string.startsWith("https://") && string.contains(".vault.azure.net/secrets/")) {
      return Optional.of(AZURE);
    }
    if (string.startsWith("projects/") && string.contains("/versions/")) {
      return Optional.of(GOOGLE);
    }
    if (string.equals("SecureString")) {
      return Optional.of(AWS);
    }
    boolean key = Siblings.valueStart(text, Math.min(end + 1, text.end())) >= 0;
    return key && string.equals("root_token") ? Optional.of(VAULT) : Optional.empty();
  }

  /** Where the quote stands that opens the string around {@code position}, or -1. */
  public static int start(Text text, int position) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), position - MAX_STRING);
    int at = position;
    while (at >= least && bytes[at] != '"') {
      at--;
    }
    return at >= least ? at : -1;
  }

  /** True for the key of what is secret in such an object. */
  public boolean holds(Text key) {
    if (key.length() > MAX_KEY) {
      return false;
    }
    String name = lower(key);
    return switch (this) {
      case AZURE, AWS -> name.equals("value");
      case GOOGLE -> name.equals("payload");
      case VAULT -> name.equals("keys") || name.equals("keys_base64");
    };
  }

  /** True for the key of the secret within a {@code payload}. */
  public static boolean isData(Text key) {
    return key.length() <= MAX_KEY && lower(key).equals("data");
  }

  private static String lower(Text key) {
    return new String(key.copy(), US_ASCII).toLowerCase(Locale.ROOT);
  }
}
