package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.AddressOwner;
import io.github.harscrub.internal.judge.Mailbox;
import io.github.harscrub.internal.judge.NumberLiteral;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.ObjectKeys;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.scan.TextScanner;
import io.github.harscrub.internal.syntax.FieldChange;
import io.github.harscrub.internal.syntax.Value;
import io.github.harscrub.internal.syntax.ValueFinder;
import java.util.List;
import java.util.Optional;

/**
 * Turns what the scanner sees in one part of a text into findings: what gives itself away, and what
 * stands beside a telling name, in whatever notation.
 */
final class PartScan implements TextScanner.Sink {
  private final Inspector inspector;
  private final Findings findings;
  private final ObjectValues objects;
  private final Frame frame;
  private final Text part;
  private final PartTables tables;
  private final CodeContext code;

  private final WalkLimit limit;
  private final BesideName beside;

  PartScan(Inspector inspector, Frame frame, Text part) {
    this.inspector = inspector;
    this.findings = inspector.findings();
    this.objects = inspector.objects();
    this.frame = frame;
    this.part = part;
    this.code = inspector.named().code(frame, part);
    this.limit = new WalkLimit(frame, part, findings);
    this.beside = new BesideName(inspector, frame, part, code, limit);
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
    if (limit.allows(0)) {
      limit.add(objects.inspect(frame, part, meaning, position, end));
    }
  }

  @Override
  public void call(int position) {
    if (limit.allows(0)) {
      limit.add(inspector.calls().inspect(frame, part, position));
    }
  }

  @Override
  public void cookieCall(int position) {
    if (limit.allows(0)) {
      limit.add(inspector.cookies().call(frame, part, position) - (long) position);
    }
  }

  @Override
  public void cookieFlag(int position) {
    if (limit.allows(0)) {
      limit.add(position - (long) inspector.cookies().around(frame, part, position));
    }
  }

  @Override
  public void manifest(int position) {
    if (limit.allows(0)) {
      limit.add(inspector.concealed().manifest(frame, part, position));
    }
  }

  @Override
  public void stored(int position) {
    if (limit.allows(0)) {
      limit.add(inspector.concealed().stored(frame, part, position));
    }
  }

  @Override
  public void fields(int position) {
    limit.allows(tables.log(position));
  }

  @Override
  public int name(int position) {
    if (limit.isOver()) {
      return part.end();
    }
    Text name = ValueFinder.name(part, position);
    if (name.length() == 0) {
      return position;
    }
    int rows = tables.around(name);
    if (rows > 0 && !limit.allows(rows)) {
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
    if (phrase.start() < name.start()) {
      // The name of a person, a wallet's address: two words say more than the last of them.
      NameVerdict longer = inspector.classify(NameKind.BODY, phrase);
      verdict = longer.sensitive() ? longer : verdict;
    }
    if (limit.allows(0)) {
      limit.add(inspector.nested().inspect(frame, part, name, verdict));
    }
    if (!verdict.sensitive()) {
      return position;
    }
    List<Value> changed = FieldChange.values(part, name);
    if (!changed.isEmpty()) {
      for (Value each : changed) {
        beside.inspect(name, verdict, each);
      }
      return position;
    }
    Optional<Value> value = ValueFinder.value(part, name.start(), name.end());
    if (value.isEmpty()) {
      return position;
    }
    if (!limit.allows(WalkLimit.cost(value.get()))) {
      return part.end();
    }
    beside.inspect(name, verdict, value.get());
    // A token may look like a name, and what follows it like its value: ["tskey-auth-…", "a"].
    return Opacity.opaque(name.bytes(), name.start(), name.end())
        ? position
        : Math.max(position + 1, Math.min(name.end(), value.get().start()));
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
}
