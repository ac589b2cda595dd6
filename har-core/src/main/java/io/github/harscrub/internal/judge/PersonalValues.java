package io.github.harscrub.internal.judge;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameVerdict;

/** Decides whether the value beside a name of personal data is somebody's. */
final class PersonalValues {
  private PersonalValues() {}

  /** True if {@code value}, beside a name that {@code rule} knows, is sensitive. */
  static boolean sensitive(NameVerdict verdict, Rule rule, Text value, Origin origin) {
    if (!PersonalShape.fits(rule, value)) {
      return false;
    }
    return switch (rule.category()) {
      case CLIENT_ID ->
          verdict.strong() || Opacity.opaque(value.bytes(), value.start(), value.end());
      case PERSON -> isPersons(verdict, rule, value, origin) && !Prose.is(value);
      // "mac": "9f86d081…" is a message authentication code.
      default ->
          !rule.id().equals("mac-address") || verdict.strong() || PersonalShape.shows(rule, value);
    };
  }

  /**
   * In code such a value is the name of a field, unless it looks like nothing else than what a
   * person is called or where it lives; as data a telling name is enough.
   */
  private static boolean isPersons(NameVerdict verdict, Rule rule, Text value, Origin origin) {
    if (origin == Origin.SENT || origin == Origin.DATA) {
      return verdict.strong() || PersonalShape.shows(rule, value);
    }
    boolean name = rule.id().equals("person-name");
    if (name && FullName.isUnmistakable(value)) {
      return true;
    }
    boolean telling =
        (name && verdict.strong() && FullName.isPart(value))
            || (origin == Origin.LITERAL
                && !rule.id().equals("username")
                && PersonalShape.shows(rule, value))
            || (Opacity.hasDigit(value.bytes(), value.start(), value.end())
                && (!isExpression(value) || PersonalShape.shows(rule, value)));
    return telling && (verdict.strong() || rule.id().equals("crypto-address"));
  }

  /**
   * True for what only code has: a call, an index, an operator, a variable of a shell or of Perl.
   */
  private static boolean isExpression(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      if ("([{$=|?/\\".indexOf(value.bytes()[i]) >= 0) {
        return true;
      }
    }
    return false;
  }
}
