package io.github.harscrub.cli;

import java.io.IOException;

/** {@code FILE: session 2 request header}. Errors and totals go to standard error. */
final class HumanRendering implements Rendering {
  private final TextOutput out;

  HumanRendering(TextOutput out) {
    this.out = out;
  }

  @Override
  public void file(CheckedFile file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (CheckedLine line : file.lines()) {
      if (line.standing().told()) {
        text.append(file.shown()).append(": ").append(line.text()).append('\n');
      }
    }
    if (text.length() > 0) {
      out.write(text);
    }
  }

  @Override
  public void end(CheckTotals totals) {}
}
