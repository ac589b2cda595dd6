package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.GroupedCode.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The codes for the day on which the second factor is lost, below their heading: {@code
 * <h2>Recovery codes</h2><ul><li>…</li><li>…</li></ul>}, {@code BACKUP CODES}, then a numbered
 * list. Two or more lines or elements in a row that have one {@linkplain GroupedCode form} are such
 * codes; instructions may stand between them and the heading.
 */
final class ListedCodes {
  /** In small letters; of récupération and código the parts that are ASCII. */
  static final List<String> ANCHORS =
      List.of(
          "recovery code",
          "recovery-code",
          "recovery_code",
          "backup code",
          "backup-code",
          "backup_code",
          "scratch code",
          "emergency code",
          "rescue code",
          "wiederherstellungscode",
          "notfallcode",
          "codes de secours",
          "codes de r",
          "digos de recup",
          "digos de resp");

  private static final Rule RULE = new Rule("recovery-code", Category.TOKEN);

  private static final int MAX_REACH = 4096;

  /** Of lines and elements between the heading and the first code. */
  private static final int MAX_BEFORE = 12;

  private static final int MIN_SINGLE = 6;
  private static final int MAX_SINGLE = 20;

  private final byte[] text;
  private final int end;
  private final List<Text> codes = new ArrayList<>();
  private Form form = Form.NONE;

  private ListedCodes(byte[] text, int end) {
    this.text = text;
    this.end = end;
  }

  /** Reports each code of the list below the heading at {@code at}. Returns where to go on. */
  static int find(byte[] text, int to, int at, MatchSink sink) {
    ListedCodes list = new ListedCodes(text, Math.min(to, at + MAX_REACH));
    list.read(at);
    if (list.isList()) {
      for (Text code : list.codes) {
        sink.match(RULE, code.start(), code.end());
      }
    }
    return at;
  }

  /** Collects the first cells in a row that have one form. */
  private void read(int from) {
    int others = 0;
    int at = cellEnd(from);
    while (at < end && others <= MAX_BEFORE) {
      int stop = cellEnd(at);
      Text cell = cell(at, stop);
      Form found = isCode(cell) ? GroupedCode.form(cell) : Form.NONE;
      boolean same = found.groups() > 0 && (codes.isEmpty() || found.equals(form));
      if (!same && isList()) {
        return;
      }
      if (same) {
        form = found;
        codes.add(cell);
      } else if (cell.length() > 0) {
        codes.clear();
        others++;
      }
      at = behindBreak(stop);
    }
  }

  private boolean isList() {
    int digits = 0;
    for (Text code : codes) {
      digits += hasDigit(code) ? 1 : 0;
    }
    return codes.size() > 1 && 2 * digits >= codes.size();
  }

  private static boolean isCode(Text cell) {
    Form form = GroupedCode.form(cell);
    return form.isParted() || (form.length() >= MIN_SINGLE && form.length() <= MAX_SINGLE);
  }

  private static boolean hasDigit(Text code) {
    for (int i = code.start(); i < code.end(); i++) {
      if (Ascii.isDigit(code.bytes()[i])) {
        return true;
      }
    }
    return false;
  }

  /** Where a line, an element or an escaped line ends. */
  private int cellEnd(int from) {
    int at = from;
    while (at < end && !isBreak(at)) {
      at++;
    }
    return at;
  }

  private boolean isBreak(int at) {
    byte b = text[at];
    return b == '\n' || b == '\r' || b == '<' || b == '>' || isEscapedBreak(at);
  }

  private boolean isEscapedBreak(int at) {
    return text[at] == '\\' && at + 1 < end && (text[at + 1] == 'n' || text[at + 1] == 'r');
  }

  private int behindBreak(int at) {
    if (at >= end) {
      return end;
    }
    if (text[at] == '<') {
      return Bytes.find(text, at, end, (byte) '>') + 1;
    }
    return isEscapedBreak(at) ? at + 2 : at + 1;
  }

  /** Without blanks and the mark or number of the item. */
  private Text cell(int from, int to) {
    int start = blanks(from, to);
    int mark = start;
    while (mark < to && Ascii.isDigit(text[mark]) && mark < start + 2) {
      mark++;
    }
    boolean number = mark > start && mark < to && ".):".indexOf(text[mark]) >= 0;
    boolean bullet = mark == start && mark < to && "-*+".indexOf(text[mark]) >= 0;
    if (number || bullet) {
      start = blanks(mark + 1, to);
    }
    int stop = to;
    while (stop > start && text[stop - 1] == ' ') {
      stop--;
    }
    return new Text(text, start, Math.max(start, stop));
  }

  private int blanks(int from, int to) {
    int at = from;
    while (at < to && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at;
  }
}
