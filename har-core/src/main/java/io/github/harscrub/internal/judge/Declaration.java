package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * Tells what a schema says of a field from the field's value: {@code varchar(255)} is a type of
 * SQL, {@code required|string|min:8} a rule of Laravel, {@code String!} a type of GraphQL.
 */
final class Declaration {
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

  /** The scalars that GraphQL has, none of which may be missing (section 3.5). */
  private static final Set<String> SCALARS = Set.of("string!", "int!", "float!", "boolean!", "id!");

  private Declaration() {}

  static boolean is(Text value) {
    byte last = value.bytes()[value.end() - 1];
    return value.length() <= MAX_LENGTH
        && (last == ')' ? isSized(value) : last == '!' ? isScalar(value) : isRules(value));
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
