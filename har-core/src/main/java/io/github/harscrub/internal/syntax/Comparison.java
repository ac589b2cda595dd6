package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code password eq 'value'}: a filter of OData (version 4.01, part 2, section 5.1.1), of SCIM
 * (RFC 7644 section 3.4.2.2) and of their kin, {@code password=="value"} of RSQL.
 */
final class Comparison implements Notation {
  private static final String[] OPERATORS = {"eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"};

  private static final String EQUAL = "==";

  /** An operator of two letters and a blank on either side. */
  private static final int LENGTH = 4;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (isEqual(bytes, nameEnd, text.end())) {
      int quote = nameEnd + EQUAL.length();
      int close = Bytes.closingQuote(bytes, quote, text.end());
      return close > quote + 1
          ? Optional.of(new Value(Form.LITERAL, quote + 1, close))
          : Optional.empty();
    }
    if (!isOperator(bytes, nameEnd, text.end())) {
      return Optional.empty();
    }
    int quote = nameEnd + LENGTH;
    int close = Bytes.closingQuote(bytes, quote, text.end());
    return close > quote + 1
        ? Optional.of(new Value(Form.QUOTED, quote + 1, close))
        : Optional.empty();
  }

  /** In code as well: {@code if (password=="…")}. */
  private static boolean isEqual(byte[] bytes, int at, int end) {
    int quote = at + EQUAL.length();
    return quote < end && Bytes.startsWith(bytes, at, end, EQUAL) && Literals.quote(bytes[quote]);
  }

  /** True if an operator follows with a value in quotes. */
  static boolean isOperator(byte[] bytes, int at, int end) {
    if (at + LENGTH >= end
        || bytes[at] != ' '
        || bytes[at + LENGTH - 1] != ' '
        || (bytes[at + LENGTH] != '\'' && bytes[at + LENGTH] != '"')) {
      return false;
    }
    for (String operator : OPERATORS) {
      if (Bytes.startsWithIgnoreCase(bytes, at + 1, end, operator)) {
        return true;
      }
    }
    return false;
  }
}
