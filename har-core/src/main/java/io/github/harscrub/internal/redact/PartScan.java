package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.ObjectKeys;
import io.github.harscrub.internal.scan.TextScanner;
import io.github.harscrub.internal.syntax.BarTable;
import io.github.harscrub.internal.syntax.Columns;
import io.github.harscrub.internal.syntax.Contents;
import io.github.harscrub.internal.syntax.HtmlTable;
import io.github.harscrub.internal.syntax.Leaves;
import io.github.harscrub.internal.syntax.Lines;
import io.github.harscrub.internal.syntax.SqlInsert;
import io.github.harscrub.internal.syntax.Table;
import io.github.harscrub.internal.syntax.Value;
import io.github.harscrub.internal.syntax.ValueFinder;
import java.util.Optional;

/**
 * Turns what the scanner sees in one part of a text into findings: what gives itself away, and what
 * stands beside a telling name, in whatever notation.
 */
final class PartScan implements TextScanner.Sink {
  private static final int MAX_CONTAINERS = 8;
  private static final int MIN_CONTAINERS = 1 << 20;
  private static final Rule FULL_NAME = new Rule("full-name", Category.PERSON);

  private final Inspector inspector;
  private final Findings findings;
  private final NamedValues named;
  private final ObjectValues objects;
  private final Frame frame;
  private final Text part;

  /** How many bytes of objects and arrays were walked so far. */
  private long containers;

  /** True once too many were. */
  private boolean lost;

  /** Before this the heads of all tables are known. */
  private int heads;

  /** Where a name stands that is not in the head of a table, or of none that is to be read. */
  private int headless = -1;

  /** The same for the lists of {@code INSERT}. */
  private int unlisted = -1;

  /** And for the rows of tables in pages. */
  private int rowless = -1;

  /** Where the line ends that was looked at for the head of a table drawn with bars. */
  private int line;

  /** What looks at values that are not clearly data, once there is one. */
  private Optional<LooseValues> loose = Optional.empty();

  /**
   * @param heads where to look for tables from on
   */
  PartScan(Inspector inspector, Frame frame, Text part, int heads) {
    this.inspector = inspector;
    this.findings = inspector.findings();
    this.named = inspector.named();
    this.objects = inspector.objects();
    this.frame = frame;
    this.part = part;
    this.heads = heads;
  }

  @Override
  public void match(Rule rule, int start, int end) {
    if (NumberLiteral.is(part, start, end)) {
      findings.foundNumber(frame, rule, start, end, Rank.FORMAT);
    } else {
      findings.found(frame, rule, start, end, Rank.FORMAT);
    }
    // What code names beside an address is its author, who is no secret.
    if (rule.category() == Category.EMAIL && !named.isInCode()) {
      Mailbox.name(part, start, end)
          .ifPresent(name -> findings.found(frame, FULL_NAME, name.start(), name.end(), Rank.NAME));
    }
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
    if (name.start() >= heads) {
      if (ValueFinder.mayBeColumn(part, name)) {
        table(name);
      } else if (ValueFinder.mayBeLastColumn(part, name)) {
        columns(rows(name));
      }
    }
    if (!ValueFinder.mayHaveValue(part, name)) {
      return position;
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
    Optional<Value> value = ValueFinder.value(part, name.start(), name.end());
    if (value.isEmpty()) {
      return position;
    }
    beside(name, verdict, value.get());
    return Math.max(position + 1, Math.min(name.end(), value.get().start()));
  }

  /** A table whose head begins inside of the text. */
  private void table(Text name) {
    Optional<Columns> drawn = page(name).or(() -> rows(name));
    if (drawn.isEmpty() && name.start() >= line) {
      line = BarTable.headEnd(part, name.start());
      drawn = BarTable.of(part, name.start(), line);
    }
    Optional<Columns> table =
        drawn.or(() -> Table.around(part, name.start(), headless).map(Columns.class::cast));
    headless = name.start();
    columns(table);
  }

  private Optional<Columns> page(Text name) {
    if (!HtmlTable.isCell(part, name)) {
      return Optional.empty();
    }
    Optional<Columns> table = HtmlTable.of(part, name.start(), rowless);
    rowless = name.start();
    return table;
  }

  private Optional<Columns> rows(Text name) {
    Optional<Columns> rows = SqlInsert.of(part, name.start(), unlisted);
    unlisted = name.start();
    return rows;
  }

  private void columns(Optional<Columns> table) {
    table.ifPresent(
        rows -> {
          heads = rows.body();
          inspector.columns(frame, rows);
        });
  }

  /**
   * A name in a path or a query, in a multipart header, or of a field in a form, is that of a
   * parameter.
   */
  private NameKind kind(Text name) {
    byte before = name.start() > part.start() ? part.bytes()[name.start() - 1] : 0;
    boolean parameter =
        before == '?'
            || before == '&'
            || before == '/'
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

  private LooseValues loose() {
    if (loose.isEmpty()) {
      loose = Optional.of(new LooseValues(named, part));
    }
    return loose.get();
  }

  private void beside(Text name, NameVerdict verdict, Value value) {
    Text text = part.part(value.start(), value.end());
    switch (value.form()) {
      case QUOTED, MARKUP -> {
        if (!isCalled(verdict) || !objects.isThing(part, name.start() - 1)) {
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
        if (frame.isSent() || !isStandIn(text)) {
          named.value(frame, verdict, text, ValueJudge.Origin.SENT);
        }
      }
      case LITERAL -> loose().literal(frame, name, verdict, text);
      case BARE -> loose().bare(frame, name, verdict, text);
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
        if (within(text.length())) {
          Leaves.read(
              text,
              (keyStart, keyEnd, start, end, number) ->
                  inspector
                      .covered()
                      .leaf(
                          frame,
                          verdict,
                          part.part(keyStart, keyEnd),
                          part.part(start, end),
                          number));
        }
      }
    }
  }
}
