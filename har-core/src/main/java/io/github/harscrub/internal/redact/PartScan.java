package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.AccessScope;
import io.github.harscrub.internal.judge.AddressOwner;
import io.github.harscrub.internal.judge.ClassName;
import io.github.harscrub.internal.judge.CodeValue;
import io.github.harscrub.internal.judge.CountryCode;
import io.github.harscrub.internal.judge.FactorCode;
import io.github.harscrub.internal.judge.Mailbox;
import io.github.harscrub.internal.judge.NumberLiteral;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.ValueJudge;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.ObjectKeys;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.scan.TextScanner;
import io.github.harscrub.internal.syntax.Contents;
import io.github.harscrub.internal.syntax.FieldChange;
import io.github.harscrub.internal.syntax.Leaves;
import io.github.harscrub.internal.syntax.Lines;
import io.github.harscrub.internal.syntax.SecurityRequirement;
import io.github.harscrub.internal.syntax.Value;
import io.github.harscrub.internal.syntax.Value.Form;
import io.github.harscrub.internal.syntax.ValueFinder;
import java.util.List;
import java.util.Optional;

/**
 * Turns what the scanner sees in one part of a text into findings: what gives itself away, and what
 * stands beside a telling name, in whatever notation.
 */
final class PartScan implements TextScanner.Sink {
  private static final int MAX_CONTAINERS = 8;
  private static final int MIN_CONTAINERS = 1 << 20;

  /** Values that long may hold many names, whose values are as long. */
  private static final int LONG_VALUE = 4096;

  /** Longer objects in scripts are data in quotes. */
  private static final int MAX_LOOSE_CONTAINER = 1 << 16;

  private static final Rule FACTOR_CODE = new Rule("one-time-code", Category.TOKEN);

  private final Inspector inspector;
  private final Findings findings;
  private final NamedValues named;
  private final ObjectValues objects;
  private final Frame frame;
  private final Text part;
  private final PartTables tables;
  private final CodeContext code;

  /** How many bytes of objects and arrays were walked so far. */
  private long containers;

  /** True once too many were. */
  private boolean lost;

  /** Up to here it is known whose the passwords are. */
  private int owned;

  /** What looks at values that are not clearly data, once there is one. */
  private Optional<LooseValues> loose = Optional.empty();

  PartScan(Inspector inspector, Frame frame, Text part) {
    this.inspector = inspector;
    this.findings = inspector.findings();
    this.named = inspector.named();
    this.objects = inspector.objects();
    this.frame = frame;
    this.part = part;
    this.code = named.code(frame, part);
    this.tables = new PartTables(inspector, frame, part);
    tables.whole();
  }

  @Override
  public void match(Rule rule, int start, int end) {
    if (NumberLiteral.is(part, start, end)) {
      findings.foundNumber(frame, rule, start, end, Rank.FORMAT);
    } else {
      findings.found(frame, rule, start, end, Rank.FORMAT);
    }
    if (rule.category() == Category.EMAIL) {
      // What code names beside an address is its author, who is no secret.
      Mailbox.name(part, start, end)
          .filter(name -> !code.isCode(start))
          .ifPresent(name -> person(SharedRules.FULL_NAME, name));
      AddressOwner.find(part, start, end, name -> person(SharedRules.PERSON_NAME, name));
    }
  }

  private void person(Rule rule, Text name) {
    findings.found(frame, rule, name.start(), name.end(), Rank.NAME);
  }

  @Override
  public void object(ObjectKeys.Meaning meaning, int position, int end) {
    if (within(0)) {
      containers += objects.inspect(frame, part, meaning, position, end);
    }
  }

  @Override
  public void call(int position) {
    if (within(0)) {
      containers += inspector.calls().inspect(frame, part, position);
    }
  }

  @Override
  public void manifest(int position) {
    if (within(0)) {
      containers += inspector.concealed().manifest(frame, part, position);
    }
  }

  @Override
  public void stored(int position) {
    if (within(0)) {
      containers += inspector.concealed().stored(frame, part, position);
    }
  }

  @Override
  public void fields(int position) {
    within(tables.log(position));
  }

  /** What a value counts for the limit, apart from containers, which count when they are walked. */
  private static int cost(Value value) {
    boolean walked = value.form() == Form.LINES || value.form() == Form.CONTAINER;
    return walked ? 0 : cost(value.end() - value.start());
  }

  private static int cost(int length) {
    return length > LONG_VALUE ? length : 0;
  }

  /** False once too many containers were walked: then nobody has looked, and nothing may stay. */
  private boolean within(int more) {
    containers += more;
    if (lost) {
      return false;
    }
    if (containers <= MIN_CONTAINERS + MAX_CONTAINERS * (long) part.length()) {
      return true;
    }
    findings.unreadable(frame, Inspector.TOO_DEEP);
    lost = true;
    return false;
  }

  @Override
  public int name(int position) {
    if (lost) {
      return part.end();
    }
    Text name = ValueFinder.name(part, position);
    if (name.length() == 0) {
      return position;
    }
    int rows = tables.around(name);
    if (rows > 0 && !within(rows)) {
      return part.end();
    }
    if (!ValueFinder.mayHaveValue(part, name)) {
      name = ValueFinder.labelled(part, name);
      if (!ValueFinder.mayHaveValue(part, name)) {
        return position;
      }
    }
    NameVerdict verdict = inspector.classify(kind(name), name);
    Text phrase = ValueFinder.phrase(part, name);
    if (!verdict.strong() && phrase.start() < name.start()) {
      NameVerdict longer = inspector.classify(NameKind.BODY, phrase);
      verdict = longer.strong() ? longer : verdict;
    }
    if (within(0)) {
      containers += inspector.nested().inspect(frame, part, name, verdict);
    }
    if (!verdict.sensitive()) {
      return position;
    }
    List<Value> changed = FieldChange.values(part, name);
    if (!changed.isEmpty()) {
      for (Value each : changed) {
        beside(name, verdict, each);
      }
      return position;
    }
    Optional<Value> value = ValueFinder.value(part, name.start(), name.end());
    if (value.isEmpty()) {
      return position;
    }
    if (!within(cost(value.get()))) {
      return part.end();
    }
    beside(name, verdict, value.get());
    // A token may look like a name, and what follows it like its value: ["tskey-auth-…", "a"].
    return Opacity.opaque(name.bytes(), name.start(), name.end())
        ? position
        : Math.max(position + 1, Math.min(name.end(), value.get().start()));
  }

  /**
   * True for brackets that close nowhere near, behind a name without quotes that may mean more:
   * code in a string of JSON, whose quotes are escaped, and what follows that string.
   */
  private boolean isAstray(Text name, NameVerdict verdict, Text container) {
    boolean quoted = name.start() > part.start() && part.bytes()[name.start() - 1] == '"';
    return !verdict.strong() && !quoted && container.length() > MAX_LOOSE_CONTAINER;
  }

  /**
   * A name in a path or a query, of a pair that a text begins with, in a multipart header, or of a
   * field in a form, is that of a parameter.
   */
  private NameKind kind(Text name) {
    byte before = name.start() > part.start() ? part.bytes()[name.start() - 1] : 0;
    boolean first = before == 0 || before == '"' || before == '\'';
    boolean parameter =
        before == '?'
            || before == '&'
            || before == '/'
            || (first && Bytes.startsWith(part.bytes(), name.end(), part.end(), "="))
            || Bytes.startsWith(part.bytes(), name.start() - 8, part.end(), "; name=\"")
            || ValueFinder.isField(part, name);
    return parameter ? NameKind.PARAM : NameKind.BODY;
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

  /** True for names that things have as well as people. */
  private static boolean isCalled(NameVerdict verdict) {
    return verdict
        .rule()
        .map(Rule::id)
        .filter(id -> id.equals("full-name") || (id.equals("person-name") && !verdict.strong()))
        .isPresent();
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

  private LooseValues loose() {
    if (loose.isEmpty()) {
      loose = Optional.of(new LooseValues(named, code, part));
    }
    return loose.get();
  }

  private static boolean isPassword(NameVerdict verdict) {
    return verdict.strong()
        && verdict.rule().filter(rule -> rule.category() == Category.PASSWORD).isPresent();
  }

  /** Whoever signs in with a password goes with it. An object or a form is looked at once. */
  private void owner(Text name, NameVerdict verdict, Value value, Text text) {
    boolean object = value.form() == Value.Form.QUOTED && isKey(name);
    boolean form = value.form() == Value.Form.PAIR;
    if (name.start() >= owned
        && (object || form)
        && ValueJudge.sensitive(verdict, text, ValueJudge.Origin.DATA)) {
      PasswordOwner owner = inspector.owner();
      int end = object ? owner.inObject(frame, part, name) : owner.inForm(frame, part, name, text);
      containers += end - name.start();
      // An object inside has an owner of its own.
      owned = object ? Bytes.find(part.bytes(), name.end(), end, (byte) '{') : end;
    }
  }

  private void beside(Text name, NameVerdict verdict, Value value) {
    Text text = part.part(value.start(), value.end());
    if (CountryCode.is(part, name, text)
        || (!frame.isSent() && (ClassName.is(name, text) || FieldRemarks.is(part, name, text)))) {
      return;
    }
    if (isPassword(verdict)) {
      owner(name, verdict, value, text);
    }
    switch (value.form()) {
      case QUOTED, MARKUP -> {
        if (frame.isSent() && FactorCode.is(part, name, text)) {
          findings.found(frame, FACTOR_CODE, text.start(), text.end(), Rank.NAME);
        } else if (!isCalled(verdict) || !isKey(name) || !objects.isThing(part, name.start() - 1)) {
          named.value(
              frame,
              verdict,
              text,
              frame.isSent() ? ValueJudge.Origin.SENT : ValueJudge.Origin.DATA);
        }
      }
      case QUERY -> inspector.links().query(frame, verdict, text);
      case SEGMENT -> named.segment(frame, verdict, text);
      case CONTENTS ->
          Contents.read(
              text,
              (keyStart, keyEnd, start, end) ->
                  named.value(frame, verdict, part.part(start, end), ValueJudge.Origin.DATA));
      case PAIR -> {
        boolean assigned =
            code.isCode(name.start())
                && CodeValue.isAssigned(verdict.rule().orElseThrow(), name, text);
        if (frame.isSent() || !(assigned || isStandIn(text))) {
          // A blank of a name was %20, and ends no value: …&amp;shipping%5Bname%5D=Ann%20Lee.
          Text whole = isPerson(verdict) ? LooseValues.words(part, text) : text;
          named.value(frame, verdict, whole, ValueJudge.Origin.SENT);
        }
      }
      case LITERAL -> loose().literal(frame, name, verdict, text);
      case BARE -> {
        if (within(cost(loose().reach(name, verdict, text)))) {
          loose().bare(frame, name, verdict, text);
        }
      }
      case LINE -> loose().line(frame, name, verdict, text);
      case LINES -> {
        if (within(text.length())) {
          Lines.read(
              text,
              (keyStart, keyEnd, start, end) ->
                  inspector
                      .covered()
                      .line(frame, verdict, part.part(keyStart, keyEnd), part.part(start, end)));
        }
      }
      case CONTAINER -> {
        // Containers within containers are walked once for each sensitive name around them.
        if (within(text.length()) && !isAstray(name, verdict, text)) {
          boolean scopes = !frame.isSent() && SecurityRequirement.is(part, name, text.start());
          Leaves.read(
              text,
              (keyStart, keyEnd, start, end, number) -> {
                Text leaf = part.part(start, end);
                if (!(scopes && AccessScope.is(leaf))) {
                  inspector
                      .covered()
                      .leaf(frame, verdict, part.part(keyStart, keyEnd), leaf, number);
                }
              });
        }
      }
    }
  }
}
