package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Escapes of JSON strings (RFC 8259 section 7) and of JavaScript string literals (ECMA-262 section
 * 12.9.4), those of old scripts and of C included ({@link CharacterCode}). Lenient: a backslash
 * that begins no escape, as in a regular expression, stands for itself.
 */
public final class BackslashLayer implements Layer {
  /**
   * Undoes codes of characters only, and only of those that could as well stand for themselves: the
   * string literals in a text stay what they are.
   */
  static final BackslashLayer CHARACTERS = new BackslashLayer(true);

  private final boolean onlyCharacters;

  public BackslashLayer() {
    this(false);
  }

  private BackslashLayer(boolean onlyCharacters) {
    this.onlyCharacters = onlyCharacters;
  }

  @Override
  public Optional<Opened> open(Text part) {
    byte[] bytes = part.bytes();
    int end = part.end();
    int at = Bytes.find(bytes, part.start(), end, (byte) '\\');
    if (at == end) {
      return Optional.empty();
    }
    Unescaper text = new Unescaper(part);
    while (at < end) {
      int next = escape(bytes, at, end, text);
      at = Bytes.find(bytes, next, end, (byte) '\\');
    }
    return text.untouched()
        ? Optional.empty()
        : Optional.of(text.finish("backslash escapes", (plain, replaced) -> encode(plain)));
  }

  /** Decodes the escape at {@code at}; returns where to go on. */
  private int escape(byte[] bytes, int at, int end, Unescaper text) {
    if (at + 1 >= end) {
      return end;
    }
    byte kind = bytes[at + 1];
    if (onlyCharacters && !character(bytes, at, end)) {
      return at + 2;
    }
    int plain =
        switch (kind) {
          case '"', '\'', '\\', '/', '`' -> kind;
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'b' -> '\b';
          case 'f' -> '\f';
          default -> -1;
        };
    if (plain >= 0) {
      text.octet(at, at + 2, plain);
      return at + 2;
    }
    int code = CharacterCode.length(bytes, at, end);
    if (code == 0) {
      return at + 2;
    }
    return CharacterCode.isOctal(bytes, at)
        ? octal(bytes, at, text)
        : character(bytes, at, code, end, text);
  }

  private static boolean character(byte[] bytes, int at, int end) {
    int code = CharacterCode.length(bytes, at, end);
    int value = code == 0 ? -1 : CharacterCode.value(bytes, at, code);
    return value >= ' ' && value != '"' && value != '\'' && value != '`' && value != '\\';
  }

  /** An octal escape is one byte: those who write them mean the bytes of UTF-8. */
  private static int octal(byte[] bytes, int at, Unescaper text) {
    int next = at + CharacterCode.OCTAL;
    text.octet(at, next, CharacterCode.value(bytes, at, CharacterCode.OCTAL));
    return next;
  }

  /** The character at {@code at}, or with the escape behind it the pair of surrogates. */
  private static int character(byte[] bytes, int at, int code, int end, Unescaper text) {
    int value = CharacterCode.value(bytes, at, code);
    int next = at + code;
    if (value <= Character.MAX_VALUE && Character.isHighSurrogate((char) value)) {
      int second = CharacterCode.length(bytes, next, end);
      int low = second == CharacterCode.UNIT ? CharacterCode.value(bytes, next, second) : 0;
      if (Character.isLowSurrogate((char) low)) {
        text.character(at, next + second, Character.toCodePoint((char) value, (char) low));
        return next + second;
      }
    }
    text.character(at, next, value);
    return next;
  }

  private static byte[] encode(byte[] plain) {
    return escaped(plain, 0, plain.length).orElse(plain);
  }

  /**
   * The shortest way to write {@code [start, end)} in a JSON string; empty if that is as it stands.
   */
  public static Optional<byte[]> escaped(byte[] plain, int start, int end) {
    int special = 0;
    for (int i = start; i < end; i++) {
      byte b = plain[i];
      special += b == '"' || b == '\\' || (b & 0xFF) < 0x20 ? 1 : 0;
    }
    if (special == 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(end - start + 5 * special);
    for (int i = start; i < end; i++) {
      byte b = plain[i];
      int letter = "\"\\\n\r\t\b\f".indexOf(b);
      if (letter >= 0) {
        out.write('\\');
        out.write("\"\\nrtbf".charAt(letter));
      } else if ((b & 0xFF) < 0x20) {
        out.writeBytes(String.format("\\u%04x", b & 0xFF).getBytes(US_ASCII));
      } else {
        out.write(b);
      }
    }
    return Optional.of(out.toByteArray());
  }
}
