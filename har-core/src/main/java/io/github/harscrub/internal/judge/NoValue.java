package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/** What stands in the place of a value: a word of a type system, a mask, the name of a variable. */
public final class NoValue {
  /** What stands for no value at all, whoever wrote it. */
  private static final Set<String> NOTHING =
      Set.of(
          "true",
          "false",
          "null",
          "undefined",
          "none",
          "nil",
          "nan",
          "!0",
          "!1",
          "void",
          "n/a",
          "[object object]",
          "[object%20object]",
          "[object+object]",
          "redacted",
          "[redacted]",
          "[filtered]",
          "-1",
          "argon2i",
          "argon2d",
          "argon2id",
          "pbkdf2_sha256");

  /**
   * Words that say something of a value: its type, its state. As a password that somebody sent they
   * are one: a demo account has {@code test}, a router {@code password}.
   */
  private static final Set<String> TRIVIAL =
      Set.of(
          "yes",
          "no",
          "on",
          "off",
          "unknown",
          "anonymous",
          "guest",
          "hidden",
          "masked",
          "empty",
          "required",
          "optional",
          "string",
          "number",
          "boolean",
          "object",
          "text",
          "password",
          "token",
          "bearer",
          "basic",
          "default",
          "test",
          "value",
          "enabled",
          "disabled",
          "invalid",
          "valid",
          "expired",
          "missing",
          "success",
          "failed",
          "failure",
          "error",
          "integer",
          "int",
          "float",
          "double",
          "array",
          "uuid",
          "varchar",
          "datetime",
          "nullable",
          "present",
          "absent",
          "unset",
          "not set",
          "not_set",
          "configured",
          "not configured",
          "revoked",
          "pending",
          "allow",
          "allowed",
          "deny",
          "denied",
          "changed",
          "weak",
          "strong",
          "bcrypt",
          "scrypt");

  private static final int MAX_LENGTH = 17;

  /** Fewer zeros may be a bad password. */
  private static final int MIN_NIL = 16;

  /** Bytes of U+2022 in UTF-8. */
  private static final int BULLET = 3;

  /** A shorter one may be a bad password. */
  private static final int MIN_ALPHABET = 26;

  private NoValue() {}

  /**
   * True for what stands for no value.
   *
   * @param words true if a word that says something of a value is none: a type, a state
   */
  public static boolean is(Text value, boolean words) {
    byte[] bytes = value.bytes();
    int start = value.start();
    int end = value.end();
    byte first = bytes[start];
    if (uniform(bytes, start, end)
        || isNil(bytes, start, end)
        || isDotted(bytes, start, end)
        || Mask.is(value, words)
        || (words
            && (color(bytes, start, end)
                || alphabet(bytes, start, end)
                || AssetPath.isBuilt(value)
                || VectorPath.is(value)
                || Reference.is(value)
                || ImageName.isVersion(value)
                || isRemark(bytes, start, end)
                || Declaration.is(value)))) {
      return true;
    }
    boolean template =
        (first == '{' && end - start > 2 && bytes[end - 1] == '}')
            || (first == '$' && end - start > 2 && bytes[start + 1] == '{' && bytes[end - 1] == '}')
            || (first == '<' && bytes[end - 1] == '>')
            || (first == '%' && end - start <= 3)
            || (words && first == '$' && isParameter(bytes, start + 1, end));
    return (template && !Opacity.opaque(bytes, start + 1, end - 1)) || listed(value, words);
  }

  /** True for the number of a parameter in SQL: {@code $2}. */
  private static boolean isParameter(byte[] bytes, int start, int end) {
    boolean digits = end > start && end - start <= 2;
    for (int i = start; digits && i < end; i++) {
      digits = bytes[i] >= '0' && bytes[i] <= '9';
    }
    return digits;
  }

  /** True for the letters of a coding in their order: {@code 0123456789abcdefghijklmnopqrstuv}. */
  private static boolean alphabet(byte[] bytes, int start, int end) {
    int next = 0;
    for (int i = start + 1; i < end; i++) {
      next += bytes[i] == bytes[i - 1] + 1 ? 1 : 0;
    }
    return end - start >= MIN_ALPHABET && next * 5 >= (end - start) * 4;
  }

  /** True for {@code #1a2b3c} and its shorter and longer forms (CSS Color 4 section 5.2). */
  private static boolean color(byte[] bytes, int start, int end) {
    int digits = end - start - 1;
    if (bytes[start] != '#' || (digits != 3 && digits != 4 && digits != 6 && digits != 8)) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (Bytes.hexDigit(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** True for small letters and blanks in parentheses: {@code (not set)}, {@code (unchanged)}. */
  private static boolean isRemark(byte[] bytes, int start, int end) {
    boolean remark = end - start > 2 && bytes[start] == '(' && bytes[end - 1] == ')';
    for (int i = start + 1; remark && i < end - 1; i++) {
      remark = bytes[i] == ' ' || (bytes[i] >= 'a' && bytes[i] <= 'z');
    }
    return remark;
  }

  /** True for bullets (U+2022) or circles (U+25CF) and nothing else, as forms show passwords. */
  private static boolean isDotted(byte[] bytes, int start, int end) {
    boolean dotted = (end - start) % BULLET == 0 && end > start;
    for (int i = start; dotted && i < end; i += BULLET) {
      dotted =
          bytes[i] == (byte) 0xE2
              && ((bytes[i + 1] == (byte) 0x80 && bytes[i + 2] == (byte) 0xA2)
                  || (bytes[i + 1] == (byte) 0x97 && bytes[i + 2] == (byte) 0x8F));
    }
    return dotted;
  }

  /** True for masks: {@code ****}, {@code xxxx}; a single character is no secret either. */
  private static boolean uniform(byte[] bytes, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (bytes[i] != bytes[start]) {
        return false;
      }
    }
    return end - start == 1
        || bytes[start] == '*'
        || bytes[start] == 'x'
        || bytes[start] == 'X'
        || bytes[start] == '.';
  }

  /** True for zeros in the place of an id or a hash: the nil UUID (RFC 9562 section 5.9). */
  private static boolean isNil(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != '0' && bytes[i] != '-') {
        return false;
      }
    }
    return end - start >= MIN_NIL && bytes[start] == '0';
  }

  private static boolean listed(Text value, boolean words) {
    if (value.length() > MAX_LENGTH) {
      return false;
    }
    // X-GitHub-OTP: required; app
    byte[] bytes = value.bytes();
    boolean list = words && !Opacity.hasDigit(bytes, value.start(), value.end());
    int end = list ? Bytes.find(bytes, value.start(), value.end(), (byte) ';') : value.end();
    String lower = value.lower(value.start(), end);
    return NOTHING.contains(lower) || (words && TRIVIAL.contains(lower));
  }
}
