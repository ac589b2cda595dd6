package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.CoveredKeys;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Label;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.PersonalShape;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Nested;
import io.github.harscrub.internal.syntax.Value.Form;

/**
 * Redacts values whose own names say too little, and whose names say enough together with that of
 * what they stand in: {@code passport} and {@code number} make the number of a passport, as {@code
 * passportNumber} does. The place is less sure than the name, so a value has to look like what the
 * two say.
 */
final class NestedValues {
  private static final int MAX_NAME = 64;

  /** Longer is nothing that somebody types: no password, no name, no number. */
  private static final int MAX_TYPED = 256;

  private final Inspector inspector;
  private final Findings findings;

  NestedValues(Inspector inspector, Findings findings) {
    this.inspector = inspector;
    this.findings = findings;
  }

  /** Looks at what {@code name} holds. Returns how many bytes it looked at. */
  int inspect(Frame frame, Text part, Text name, NameVerdict verdict) {
    if (name.length() > MAX_NAME) {
      return 0;
    }
    return Nested.read(
        part,
        name,
        (keyStart, keyEnd, start, end, form) ->
            member(frame, verdict, name, part.part(keyStart, keyEnd), part.part(start, end), form));
  }

  private void member(Frame frame, NameVerdict outer, Text name, Text key, Text value, Form form) {
    if (key.length() > MAX_NAME || value.length() == 0) {
      return;
    }
    NameVerdict own = inspector.classify(NameKind.BODY, key);
    if (own.strong() || own.strength() == Strength.HARMLESS) {
      return;
    }
    NameVerdict joined = joined(name, key);
    if (!joined.strong()
        || (value.length() > MAX_TYPED && isTyped(joined))
        || !shows(joined, outer, key, Placeholder.without(value), form)) {
      return;
    }
    Rule rule = joined.rule().orElseThrow();
    if (SecretName.is(inspector, rule, value)) {
      return;
    }
    if (form == Form.BARE) {
      findings.foundNumber(frame, rule, value.start(), value.end(), Rank.NAME);
    } else {
      findings.found(frame, rule, value.start(), value.end(), Rank.NAME);
    }
  }

  private static boolean isTyped(NameVerdict verdict) {
    Category category = verdict.rule().orElseThrow().category();
    return category == Category.PASSWORD || !category.secret();
  }

  /** The verdict on both names in a row; of a collection on that of one of its members as well. */
  private NameVerdict joined(Text name, Text key) {
    NameVerdict verdict = joined(name, name.end(), key);
    boolean plural = name.length() > 1 && (name.bytes()[name.end() - 1] | 0x20) == 's';
    return verdict.strong() || !plural ? verdict : joined(name, name.end() - 1, key);
  }

  private NameVerdict joined(Text name, int nameEnd, Text key) {
    int length = nameEnd - name.start();
    byte[] both = new byte[length + 1 + key.length()];
    System.arraycopy(name.bytes(), name.start(), both, 0, length);
    both[length] = '.';
    System.arraycopy(key.bytes(), key.start(), both, length + 1, key.length());
    return inspector.classify(NameKind.BODY, Text.of(both));
  }

  private static boolean shows(
      NameVerdict joined, NameVerdict outer, Text key, Text value, Form form) {
    Rule rule = joined.rule().orElseThrow();
    Category category = rule.category();
    boolean number = form == Form.BARE;
    Origin origin = form == Form.LITERAL ? Origin.LITERAL : Origin.DATA;
    if (number && !value.isDigits()) {
      return false;
    }
    boolean code = rule.id().equals("one-time-code") || rule.id().equals("recovery-code");
    if (code && outer.strong()) {
      return ValueJudge.sensitive(joined, value, Origin.SENT);
    }
    return switch (category) {
      case PASSWORD ->
          !number && !CoveredKeys.isId(key) && ValueJudge.sensitive(joined, value, origin);
      // Identifiers of applications stay anyway. In JSON roles decide who a user is.
      case CLIENT_ID, COOKIE -> false;
      case PERSON ->
          !number
              && form != Form.LITERAL
              && (rule.id().equals("username")
                  ? form != Form.QUOTED && FullName.is(value)
                  : PersonalShape.shows(rule, value))
              && !Label.is(category, value);
      case EMAIL, PHONE, PAYMENT, NATIONAL_ID, LOCATION ->
          ValueJudge.sensitive(joined, value, origin);
      default ->
          !number
              && Opacity.opaque(value.bytes(), value.start(), value.end())
              && !Opacity.uuid(value.bytes(), value.start(), value.end());
    };
  }
}
