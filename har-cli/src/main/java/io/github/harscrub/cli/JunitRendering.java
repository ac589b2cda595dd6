package io.github.harscrub.cli;

import java.io.IOException;

/**
 * JUnit's XML as CI servers read it (github.com/testmoapp/junitxml): a test for each file, which
 * fails if something was found and is an error if the file was not understood.
 */
final class JunitRendering implements Rendering {
  private final TextOutput out;
  private final StringBuilder cases = new StringBuilder();

  JunitRendering(TextOutput out) {
    this.out = out;
  }

  @Override
  public void file(CheckedFile file) {
    cases.append("    <testcase classname=\"harscrub\" name=\"").append(xml(file.shown()));
    cases.append("\"");
    if (file.failure().isPresent()) {
      String sentence = xml(file.failure().get().sentence());
      cases.append(">\n      <error type=\"exit ").append(file.failure().get().exitCode());
      cases.append("\" message=\"").append(sentence).append("\"/>\n    </testcase>\n");
      return;
    }
    String found = lines(file, Standing.FOUND);
    String tolerated = lines(file, Standing.TOLERATED);
    if (found.isEmpty() && tolerated.isEmpty()) {
      cases.append("/>\n");
      return;
    }
    cases.append(">\n");
    if (!found.isEmpty()) {
      cases.append("      <failure type=\"finding\" message=\"");
      cases.append(Summary.count(file.count(Standing.FOUND), "finding")).append("\">");
      cases.append(found).append("</failure>\n");
    }
    if (!tolerated.isEmpty()) {
      cases.append("      <system-out>").append(tolerated).append("</system-out>\n");
    }
    cases.append("    </testcase>\n");
  }

  private static String lines(CheckedFile file, Standing standing) {
    StringBuilder lines = new StringBuilder();
    for (CheckedLine line : file.lines()) {
      if (line.standing() == standing) {
        lines.append(lines.length() == 0 ? "" : "\n").append(xml(line.text()));
      }
    }
    return lines.toString();
  }

  @Override
  public void end(CheckTotals totals) throws IOException {
    String counts =
        "tests=\"%d\" failures=\"%d\" errors=\"%d\""
            .formatted(totals.files(), totals.dirty(), totals.failed());
    out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "
            + counts
            + ">\n  <testsuite name=\"harscrub check\" "
            + counts
            + ">\n");
    out.write(cases);
    out.write("  </testsuite>\n</testsuites>\n");
  }

  /** Text for an element or an attribute, without what XML cannot hold (XML 1.0 section 2.2). */
  private static String xml(String text) {
    StringBuilder xml = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isXml(c) ? c : '?');
              }
            });
    return xml.toString();
  }

  private static boolean isXml(int c) {
    return (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000 || c == '\n';
  }
}
