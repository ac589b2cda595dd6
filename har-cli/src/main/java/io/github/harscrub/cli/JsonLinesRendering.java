package io.github.harscrub.cli;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** For each file its findings, then the file itself; at the end a summary. */
final class JsonLinesRendering implements Rendering {
  private final TextOutput out;

  JsonLinesRendering(TextOutput out) {
    this.out = out;
  }

  @Override
  public void file(CheckedFile file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : file.findings()) {
      ObjectNode node = line("finding").put("file", file.shown());
      CheckJson.describe(finding, node);
      lines.append(node).append('\n');
    }
    ObjectNode node = line("file");
    CheckJson.describe(file, node);
    out.write(lines.append(node).append('\n'));
  }

  @Override
  public void end(CheckTotals totals) throws IOException {
    ObjectNode node = line("summary").put("version", CheckJson.VERSION);
    CheckJson.describe(totals, node);
    out.write(node + "\n");
  }

  private static ObjectNode line(String type) {
    return CheckJson.object().put("type", type);
  }
}
