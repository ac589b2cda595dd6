package io.github.harscrub.cli;

import java.io.IOException;

/** A heading and a table, short enough for a comment on GitHub (65,536 characters). */
final class MarkdownRendering implements Rendering {
  /** The rest is counted. */
  private static final int MAX_ROWS = 200;

  private static final int MAX_LENGTH = 40_000;

  /** What Markdown may take for more than text, a mention, a link or HTML. */
  private static final String SPECIAL = "\\`*_{}[]<>#+!|~&@:\"'$";

  private final TextOutput out;
  private final StringBuilder rows = new StringBuilder();
  private int shown;
  private int left;

  MarkdownRendering(TextOutput out) {
    this.out = out;
  }

  @Override
  public void file(CheckedFile file) {
    if (file.failure().isPresent()) {
      row(file.shown(), "**failed**", text(file.failure().get().sentence()), "");
    }
    for (CheckedLine line : file.lines()) {
      if (line.standing().told()) {
        String mark = line.standing() == Standing.TOLERATED ? " (tolerated)" : "";
        row(file.shown(), text(line.rule() + mark), text(line.kind()), "" + line.count());
      }
    }
  }

  private void row(String file, String what, String where, String count) {
    if (shown >= MAX_ROWS || rows.length() > MAX_LENGTH) {
      left++;
      return;
    }
    shown++;
    rows.append("| ").append(text(file)).append(" | ").append(what).append(" | ").append(where);
    rows.append(" | ").append(count).append(" |\n");
  }

  @Override
  public void end(CheckTotals totals) throws IOException {
    StringBuilder text = new StringBuilder("### harscrub: ").append(totals.text()).append("\n\n");
    if (shown > 0) {
      text.append("| file | what | where | count |\n| --- | --- | --- | ---: |\n").append(rows);
      text.append('\n');
    }
    if (left > 0) {
      text.append("and ").append(Summary.count(left, "more line")).append("\n\n");
    }
    if (totals.count(Standing.FOUND) > 0) {
      text.append("To remove them, run `harscrub sanitize FILE`. ").append(Summary.ROTATE);
      text.append('\n');
    }
    out.write(text);
  }

  private static String text(String plain) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        text.append("&#").append((int) c).append(';');
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
