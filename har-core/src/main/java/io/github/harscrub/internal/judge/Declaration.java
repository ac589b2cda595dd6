package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Tells what a schema says of a field from the field's value: {@code varchar(255)} is a type of
 * SQL, {@code required|string|min:8} a rule of Laravel, {@code String!} a type of GraphQL.
 */
public final class Declaration {
  private static final int MAX_LENGTH = 160;

  /** Types that may have a length behind them. */
  private static final Set<String> TYPES =
      Set.of(
          "varchar",
          "nvarchar",
          "char",
          "nchar",
          "character",
          "varbinary",
          "binary",
          "string",
          "text",
          "int",
          "integer",
          "bigint",
          "smallint",
          "tinyint",
          "decimal",
          "numeric");

  /** Types of scripts with a number in their name (ECMA-262 section 23.2). */
  private static final Set<String> ARRAYS =
      Set.of(
          "Uint8Array",
          "Uint8ClampedArray",
          "Uint16Array",
          "Uint32Array",
          "Int8Array",
          "Int16Array",
          "Int32Array",
          "Float16Array",
          "Float32Array",
          "Float64Array",
          "BigInt64Array",
          "BigUint64Array");

  private static final int MAX_ARRAY = 17;

  /** What a list of rules begins with. */
  private static final Set<String> RULES =
      Set.of(
          "required",
          "nullable",
          "sometimes",
          "present",
          "filled",
          "bail",
          "string",
          "confirmed",
          "alpha",
          "alpha_num",
          "alpha_dash",
          "numeric",
          "digits",
          "min",
          "max",
          "size",
          "email",
          "uuid",
          "optional");

  /** Rules with numbers behind them. */
  private static final Set<String> LIMITS =
      Set.of("min", "max", "size", "digits", "digits_between", "between");

  private static final int MAX_LIMIT = 8;

  private static final String PATTERN = "regex:/";

  /** The scalars that GraphQL has, none of which may be missing (section 3.5). */
  private static final Set<String> SCALARS = Set.of("string!", "int!", "float!", "boolean!", "id!");

  private Declaration() {}

  static boolean is(Text value) {
    byte last = value.bytes()[value.end() - 1];
    return value.length() <= MAX_LENGTH
        && (last == ')'
            ? isSized(value)
            : last == '!'
                ? isScalar(value)
                : isRules(value) || isLimit(value) || (last == 'y' && isArray(value)));
  }

  private static boolean isArray(Text value) {
    return value.length() <= MAX_ARRAY
        && ARRAYS.contains(new String(value.bytes(), value.start(), value.length(), ISO_8859_1));
  }

  private static boolean isSized(Text value) {
    int open = find(value, value.start(), '(');
    for (int i = open + 1; i < value.end() - 1; i++) {
      byte b = value.bytes()[i];
      if ((b < '0' || b > '9') && b != ',' && b != ' ') {
        return false;
      }
    }
    return open < value.end() - 2 && TYPES.contains(value.lower(value.start(), open));
  }

  private static boolean isScalar(Text value) {
    return value.length() <= 8 && SCALARS.contains(value.lower());
  }

  /** Two rules and more between bars, of which the first two are known. */
  private static boolean isRules(Text value) {
    int bar = find(value, value.start(), '|');
    return bar < value.end() - 1 && isRule(value, value.start()) && isRule(value, bar + 1);
  }

  /** True for an element of {@code ["required", "string", "min:8", "regex:/[0-9]/"]}. */
  public static boolean isElement(Text value) {
    return value.length() > 0
        && value.length() <= MAX_LENGTH
        && (isLimit(value)
            || RULES.contains(value.lower())
            || (Bytes.startsWith(value.bytes(), value.start(), value.end(), PATTERN)
                && value.bytes()[value.end() - 1] == '/'));
  }

  /** A rule alone, as where they stand in an array: {@code max:32}. */
  private static boolean isLimit(Text value) {
    int colon = find(value, value.start(), ':');
    if (colon >= value.end() - 1 || !LIMITS.contains(value.lower(value.start(), colon))) {
      return false;
    }
    for (int i = colon + 1; i < value.end(); i++) {
      byte b = value.bytes()[i];
      if ((b < '0' || b > '9') && b != ',') {
        return false;
      }
    }
    return value.end() - colon <= MAX_LIMIT;
  }

  private static boolean isRule(Text value, int start) {
    int end = Math.min(find(value, start, '|'), find(value, start, ':'));
    return RULES.contains(value.lower(start, end));
  }

  private static int find(Text value, int from, char wanted) {
    int at = from;
    while (at < value.end() && value.bytes()[at] != wanted) {
      at++;
    }
    return at;
  }
}
