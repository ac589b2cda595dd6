package io.github.harscrub.cli;

import java.io.IOException;

/**
 * Workflow commands: {@code ::error file=a.har,line=3,title=harscrub session::…}. GitHub shows ten
 * errors and ten warnings of a step; so there is one for each rule and kind of place in a file, at
 * the first of them.
 */
final class GithubRendering implements Rendering {
  private final TextOutput out;

  GithubRendering(TextOutput out) {
    this.out = out;
  }

  @Override
  public void file(CheckedFile file) throws IOException {
    StringBuilder text = new StringBuilder();
    if (file.failure().isPresent()) {
      command(text, "error", file, "", "failed", file.failure().get().sentence());
    }
    for (CheckedLine line : file.lines()) {
      if (line.standing().told()) {
        String level = line.standing() == Standing.FOUND ? "error" : "warning";
        command(text, level, file, position(file, line), line.rule(), message(line));
      }
    }
    if (text.length() > 0) {
      out.write(text);
    }
  }

  @Override
  public void end(CheckTotals totals) throws IOException {
    out.write("::notice title=harscrub::" + data(totals.text()) + "\n");
  }

  private static void command(
      StringBuilder text,
      String level,
      CheckedFile file,
      String position,
      String title,
      String message) {
    text.append("::").append(level).append(' ');
    if (!file.name().path().isEmpty()) {
      // A path, not a URI.
      text.append("file=").append(property(file.name().path())).append(position).append(',');
    }
    text.append("title=").append(property("harscrub: " + title));
    text.append("::").append(data(message)).append('\n');
  }

  private static String message(CheckedLine line) {
    return Summary.count(line.count(), "time")
        + (" in a " + line.kind())
        + "; to remove it, run harscrub sanitize";
  }

  private static String position(CheckedFile file, CheckedLine line) {
    for (Finding finding : file.findings()) {
      if (finding.standing() == line.standing()
          && finding.rule().equals(line.rule())
          && finding.what().kind().equals(line.kind())
          && finding.position().isPresent()) {
        TextRange range = finding.position().get();
        return ",line=" + range.line() + ",col=" + range.column();
      }
    }
    return "";
  }

  /** As the toolkit of GitHub Actions escapes it. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
