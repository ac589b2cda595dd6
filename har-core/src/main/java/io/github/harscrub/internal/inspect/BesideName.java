package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.AccessScope;
import io.github.harscrub.internal.judge.ClassName;
import io.github.harscrub.internal.judge.CodeValue;
import io.github.harscrub.internal.judge.CountryCode;
import io.github.harscrub.internal.judge.FactorCode;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.syntax.Contents;
import io.github.harscrub.internal.syntax.Leaves;
import io.github.harscrub.internal.syntax.Lines;
import io.github.harscrub.internal.syntax.SecurityRequirement;
import io.github.harscrub.internal.syntax.Value;

/** What happens to the value beside a telling name, by the form that it has there. */
final class BesideName {
  /** Longer objects in scripts are data in quotes. */
  private static final int MAX_LOOSE_CONTAINER = 1 << 16;

  private static final Rule FACTOR_CODE = new Rule("one-time-code", Category.TOKEN);

  private final Inspector inspector;
  private final NamedValues named;
  private final Frame frame;
  private final Text part;
  private final CodeContext code;
  private final WalkLimit limit;

  /** What looks at values that are not clearly data. */
  private final LooseValues loose;

  /** Up to here it is known whose the passwords are. */
  private int owned;

  BesideName(Inspector inspector, Frame frame, Text part, CodeContext code, WalkLimit limit) {
    this.inspector = inspector;
    this.named = inspector.named();
    this.frame = frame;
    this.part = part;
    this.code = code;
    this.limit = limit;
    this.loose = new LooseValues(named, code, part);
  }

  void inspect(Text name, NameVerdict verdict, Value value) {
    Text text = part.part(value.start(), value.end());
    if (CountryCode.is(part, name, text)
        || (!frame.isSent() && (ClassName.is(name, text) || FieldRemarks.is(part, name, text)))) {
      return;
    }
    if (isPassword(verdict)) {
      owner(name, verdict, value, text);
    }
    switch (value.form()) {
      case QUOTED, MARKUP -> quoted(name, verdict, text);
      case QUERY -> inspector.links().query(frame, verdict, text);
      case SEGMENT -> {
        named.segment(frame, verdict, part, text);
        inspector.links().behindUser(frame, verdict, part, text);
      }
      case CONTENTS -> contents(verdict, text);
      case PAIR -> pair(name, verdict, text);
      case LITERAL -> literal(name, verdict, text);
      case BARE -> bare(name, verdict, text);
      case LINE -> loose.line(frame, name, verdict, text);
      case LINES -> lines(verdict, text);
      case CONTAINER -> container(name, verdict, text);
    }
  }

  private void quoted(Text name, NameVerdict verdict, Text text) {
    boolean sent = frame.isSent();
    if (sent && FactorCode.inObject(part, name, text)) {
      factorCode(text);
    } else if (!isKey(name) || !isOfThing(name, verdict, text)) {
      named.value(frame, verdict, text, sent ? Origin.SENT : Origin.DATA);
    }
  }

  private void literal(Text name, NameVerdict verdict, Text text) {
    if (FactorCode.inCall(part, name, text)) {
      factorCode(text);
    } else {
      loose.literal(frame, name, verdict, text);
    }
  }

  private void factorCode(Text text) {
    inspector.findings().found(frame, FACTOR_CODE, text.start(), text.end(), Rank.NAME);
  }

  /** True if the object around a name is no person, and the value need not be one's name. */
  private boolean isOfThing(Text name, NameVerdict verdict, Text text) {
    String id = verdict.rule().map(Rule::id).orElse("");
    return switch (id) {
      case "username" -> PersonObject.isNoPerson(part, name.start() - 1);
      case "full-name", "person-name" ->
          !verdict.strong()
              && !FullName.isUnmistakable(text)
              && PersonObject.isThing(part, name.start() - 1);
      default -> false;
    };
  }

  private void contents(NameVerdict verdict, Text text) {
    Contents.read(
        text,
        (keyStart, keyEnd, start, end) ->
            named.value(frame, verdict, part.part(start, end), Origin.DATA));
  }

  private void pair(Text name, NameVerdict verdict, Text text) {
    if (frame.isSent() && FactorCode.inForm(part, name, text)) {
      factorCode(text);
      return;
    }
    boolean assigned =
        code.isCode(name.start()) && CodeValue.isAssigned(verdict.rule().orElseThrow(), name, text);
    if (frame.isSent() || !(assigned || isStandIn(text))) {
      // A blank of a name was %20, and ends no value: …&amp;shipping%5Bname%5D=Ann%20Lee.
      Text whole = isPerson(verdict) ? LooseValues.words(part, text) : text;
      named.value(frame, verdict, whole, Origin.SENT);
    }
  }

  private void bare(Text name, NameVerdict verdict, Text text) {
    if (limit.allows(WalkLimit.cost(loose.reach(name, verdict, text)))) {
      loose.bare(frame, name, verdict, text);
    }
  }

  private void lines(NameVerdict verdict, Text text) {
    if (limit.allows(text.length())) {
      CoveredValues covered = inspector.covered();
      Lines.read(
          text,
          (keyStart, keyEnd, start, end) ->
              covered.line(frame, verdict, part.part(keyStart, keyEnd), part.part(start, end)));
    }
  }

  private void container(Text name, NameVerdict verdict, Text text) {
    if (limit.allows(text.length()) && !isAstray(name, verdict, text)) {
      boolean scopes = !frame.isSent() && SecurityRequirement.is(part, name, text.start());
      boolean jwk = PublicKeyMember.mayBeIn(text);
      CoveredValues covered = inspector.covered();
      Leaves.read(
          text,
          (keyStart, keyEnd, start, end, number) -> {
            Text key = part.part(keyStart, keyEnd);
            Text leaf = part.part(start, end);
            if (!(scopes && AccessScope.is(leaf))
                && !(jwk && PublicKeyMember.is(key))
                && !AuthSetting.is(part, key, leaf)) {
              covered.leaf(frame, verdict, key, leaf, number);
            }
          });
    }
  }

  /** Whoever signs in with a password goes with it. An object or a form is looked at once. */
  private void owner(Text name, NameVerdict verdict, Value value, Text text) {
    boolean object = value.form() == Value.Form.QUOTED && isKey(name);
    boolean form = value.form() == Value.Form.PAIR;
    if (name.start() >= owned
        && (object || form)
        && ValueJudge.sensitive(verdict, text, Origin.DATA)) {
      PasswordOwner owner = inspector.owner();
      int end = object ? owner.inObject(frame, part, name) : owner.inForm(frame, part, name, text);
      limit.add(end - name.start());
      // An object inside has an owner of its own.
      owned = object ? Bytes.find(part.bytes(), name.end(), end, (byte) '{') : end;
    }
  }

  /**
   * True for brackets that close nowhere near, behind a name without quotes that may mean more:
   * code in a string of JSON, whose quotes are escaped, and what follows that string.
   */
  private boolean isAstray(Text name, NameVerdict verdict, Text container) {
    boolean quoted = name.start() > part.start() && part.bytes()[name.start() - 1] == '"';
    return !verdict.strong() && !quoted && container.length() > MAX_LOOSE_CONTAINER;
  }

  /** True for what documentation writes in the place of a value: {@code PASSWORD}. */
  private boolean isStandIn(Text value) {
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      if (!(b >= 'A' && b <= 'Z') && b != '_') {
        return false;
      }
    }
    return value.length() > 0 && inspector.classify(NameKind.BODY, value).rule().isPresent();
  }

  /** False for a name that is itself a value: {@code {"name": "owner_name", "value": …}}. */
  private boolean isKey(Text name) {
    byte[] bytes = part.bytes();
    int at = name.end();
    while (at < part.end() && (bytes[at] == '"' || bytes[at] == '\\' || bytes[at] == ' ')) {
      at++;
    }
    return at == part.end() || (bytes[at] != ',' && bytes[at] != '}');
  }

  private static boolean isPerson(NameVerdict verdict) {
    return verdict.rule().filter(rule -> rule.category() == Category.PERSON).isPresent();
  }

  private static boolean isPassword(NameVerdict verdict) {
    return verdict.strong()
        && verdict.rule().filter(rule -> rule.category() == Category.PASSWORD).isPresent();
  }
}
