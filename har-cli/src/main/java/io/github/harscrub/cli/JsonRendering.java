package io.github.harscrub.cli;

import java.io.IOException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One object, written file by file. */
final class JsonRendering implements Rendering {
  private final TextOutput out;
  private String before = "{\"version\": " + CheckJson.VERSION + ", \"files\": [\n";

  JsonRendering(TextOutput out) {
    this.out = out;
  }

  @Override
  public void file(CheckedFile file) throws IOException {
    ObjectNode node = CheckJson.object();
    CheckJson.describe(file, node);
    ArrayNode findings = node.putArray("findings");
    file.findings().forEach(finding -> CheckJson.describe(finding, findings.addObject()));
    out.write(before + node);
    before = ",\n";
  }

  @Override
  public void end(CheckTotals totals) throws IOException {
    ObjectNode summary = CheckJson.object();
    CheckJson.describe(totals, summary);
    String open = totals.files() == 0 ? before : "";
    out.write(open + "\n], \"summary\": " + summary + "}\n");
  }
}
