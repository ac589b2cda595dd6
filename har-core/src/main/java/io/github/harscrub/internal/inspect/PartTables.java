package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.BarTable;
import io.github.harscrub.internal.syntax.Columns;
import io.github.harscrub.internal.syntax.FieldsLog;
import io.github.harscrub.internal.syntax.HtmlTable;
import io.github.harscrub.internal.syntax.JsonColumns;
import io.github.harscrub.internal.syntax.JsonRows;
import io.github.harscrub.internal.syntax.SqlInsert;
import io.github.harscrub.internal.syntax.Table;
import io.github.harscrub.internal.syntax.ValueFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The tables in one part of a text: all that it is, or around a telling name. Each cell below a
 * name is a value beside it.
 */
final class PartTables {

  private final Inspector inspector;
  private final Findings findings;
  private final NamedValues named;
  private final Frame frame;
  private final Text part;

  /** Before this the heads of all tables are known. */
  private int heads;

  /** Where a name stands that is not in the head of a table, or of none that is to be read. */
  private int headless = -1;

  /** The same for the lists of {@code INSERT}. */
  private int unlisted = -1;

  /** For arrays of names in JSON. */
  private int arrayless = -1;

  /** For lists of objects that describe columns. */
  private int undescribed = -1;

  /** And for the rows of tables in pages. */
  private int rowless = -1;

  /** Where the line ends that was looked at for the head of a table drawn with bars. */
  private int line;

  /** Where the second cells of the rows begin that were read last, or the only ones. */
  private int[] rows = new int[8];

  private int size;

  /** The columns of these rows whose cells were looked at as values. */
  private final BitSet known = new BitSet();

  PartTables(Inspector inspector, Frame frame, Text part) {
    this.inspector = inspector;
    this.named = inspector.named();
    this.findings = inspector.findings();
    this.frame = frame;
    this.part = part;
    this.heads = part.start();
  }

  /** Reads the table that the part is, if it is one. */
  void whole() {
    Table.of(part).ifPresent(this::read);
  }

  /**
   * Reads the table in the head of which the name stands. Returns how many bytes of rows it has.
   */
  int around(Text name) {
    if (name.start() < heads) {
      return 0;
    }
    if (ValueFinder.mayBeElement(part, name)) {
      Optional<Columns> arrays = JsonRows.of(part, name.start(), arrayless);
      arrayless = name.start();
      if (arrays.isPresent()) {
        return read(arrays);
      }
    }
    if (ValueFinder.mayBeDescribed(part, name)) {
      Optional<Columns> described = JsonColumns.of(part, name.start(), undescribed);
      undescribed = name.start();
      if (described.isPresent()) {
        return read(described);
      }
    }
    if (ValueFinder.mayBeColumn(part, name)) {
      return read(table(name));
    }
    return ValueFinder.mayBeLastColumn(part, name) ? read(rows(name)) : 0;
  }

  /** Reads the log whose head begins at {@code position}. Returns how many bytes of rows it has. */
  int log(int position) {
    return read(FieldsLog.at(part, position));
  }

  private Optional<? extends Columns> table(Text name) {
    if (HtmlTable.isCell(part, name)) {
      return page(name);
    }
    Optional<Columns> drawn = rows(name);
    if (drawn.isEmpty() && name.start() >= line) {
      line = BarTable.headEnd(part, name.start());
      drawn = BarTable.of(part, name.start(), line);
    }
    int without = headless;
    headless = name.start();
    return drawn.isPresent() ? drawn : Table.around(part, name.start(), without);
  }

  private Optional<Columns> page(Text name) {
    Optional<Columns> table = HtmlTable.of(part, name.start(), rowless);
    rowless = name.start();
    return table;
  }

  private Optional<Columns> rows(Text name) {
    Optional<Columns> rows = SqlInsert.of(part, name.start(), unlisted);
    unlisted = name.start();
    return rows;
  }

  private int read(Optional<? extends Columns> table) {
    return table.isEmpty() ? 0 : read(table.get());
  }

  private int read(Columns table) {
    heads = table.body();
    List<NameVerdict> verdicts = new ArrayList<>();
    BitSet telling = new BitSet();
    for (Text name : table.head()) {
      NameVerdict verdict = inspector.classify(NameKind.BODY, name);
      telling.set(verdicts.size(), verdict.sensitive());
      verdicts.add(verdict);
    }
    BitSet people = people(table.head(), verdicts);
    int mark = Math.min(1, verdicts.size() - 1);
    boolean again = Arrays.binarySearch(rows, 0, size, table.head().get(mark).start()) >= 0;
    if (!again) {
      known.clear();
    } else if (covers(telling)) {
      // A head that is repeated, or a row in which a name is the value.
      return 0;
    }
    known.or(telling);
    size = 0;
    PairColumns pairs = PairColumns.of(table.head());
    int end =
        table.cells(
            (column, cell) -> {
              if (column == mark) {
                row(cell.start());
              }
              pairs
                  .name(column, cell)
                  .ifPresent(
                      name ->
                          named.value(
                              frame, inspector.classify(NameKind.BODY, name), cell, Origin.DATA));
              named.value(frame, verdicts.get(column), cell, Origin.DATA);
              named.apart(frame, table.head().get(column), cell);
              if (people.get(column) && FullName.is(cell)) {
                findings.found(frame, SharedRules.FULL_NAME, cell.start(), cell.end(), Rank.NAME);
              }
            });
    if (pairs.any()) {
      // Its rows begin with names, and are no heads.
      heads = end;
    }
    return end - table.body();
  }

  /** The columns of names in a table that has addresses for e-mail as well. */
  private static BitSet people(List<Text> head, List<NameVerdict> verdicts) {
    BitSet people = new BitSet();
    boolean addressed = false;
    for (int i = 0; i < head.size(); i++) {
      addressed |=
          verdicts.get(i).rule().filter(rule -> rule.category() == Category.EMAIL).isPresent();
      Text name = head.get(i);
      people.set(i, FullName.KEYS.contains(name.lower()));
    }
    if (!addressed) {
      people.clear();
    }
    return people;
  }

  private boolean covers(BitSet columns) {
    BitSet more = (BitSet) columns.clone();
    more.andNot(known);
    return more.isEmpty();
  }

  private void row(int start) {
    rows = size == rows.length ? Arrays.copyOf(rows, 2 * size) : rows;
    rows[size++] = start;
  }
}
