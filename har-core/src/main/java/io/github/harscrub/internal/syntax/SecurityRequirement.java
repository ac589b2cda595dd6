package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * {@code "security": [{"api_token": ["read:pets"]}]}: what an operation asks for, a scheme with the
 * scopes that it needs (OpenAPI 3.1 section 4.8.30).
 */
public final class SecurityRequirement {
  /** Schemes have few scopes, and operations few schemes. */
  private static final int MAX_REACH = 2048;

  private static final String KEY = "\"security\"";

  private SecurityRequirement() {}

  /** True if the array behind the name in quotes is the list of a scheme's scopes. */
  public static boolean is(Text part, Text name, int value) {
    byte[] bytes = part.bytes();
    if (bytes[value] != '[' || !Literals.isQuoted(part, name.start(), name.end())) {
      return false;
    }
    int object = Siblings.open(part, name.start() - 1);
    int array = object < 0 ? -1 : array(part, object);
    if (array < 0) {
      return false;
    }
    int colon = Literals.skipBlanksBack(bytes, array, part.start()) - 1;
    int end =
        colon > part.start() && bytes[colon] == ':'
            ? Literals.skipBlanksBack(bytes, colon, part.start())
            : part.start();
    return end - KEY.length() >= part.start()
        && Bytes.startsWith(bytes, end - KEY.length(), end, KEY);
  }

  /** The bracket that opens the array around the object at {@code open}, or -1. */
  private static int array(Text part, int open) {
    byte[] bytes = part.bytes();
    int least = Math.max(part.start(), open - MAX_REACH);
    int depth = 0;
    for (int i = open - 1; i >= least; i--) {
      switch (bytes[i]) {
        case '"' -> i = Literals.open(bytes, i, least);
        case '}', ']' -> depth++;
        case '{', '[' -> {
          if (depth-- == 0) {
            return bytes[i] == '[' ? i : -1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }
}
