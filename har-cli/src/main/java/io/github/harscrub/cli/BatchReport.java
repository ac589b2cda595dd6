package io.github.harscrub.cli;

import io.github.harscrub.report.Loss;
import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was done to all files of a run, as JSON: counts and places, and never a value. */
final class BatchReport {
  /** Rises if a key changes its meaning or goes. */
  private static final int VERSION = 1;

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ArrayNode files;
  private long scrubbed;
  private long clean;
  private long failed;
  private long skipped;
  private long redactions;
  private long bytes;

  BatchReport() {
    root.put("version", VERSION);
    files = root.putArray("files");
  }

  void done(Job job, Report report) {
    ObjectNode file = file(job.input(), report.isClean() ? "clean" : "scrubbed");
    file.put("output", job.target().shown());
    file.put("bytes", report.inputBytes()).put("entries", report.entries());
    file.put("redactions", report.redactions().count())
        .put("secrets", report.redactions().secrets());
    ArrayNode tallies = file.putArray("tallies");
    for (Tally tally : report.redactions().tallies()) {
      tallies
          .addObject()
          .put("rule", tally.rule().id())
          .put("category", RuleText.name(tally.rule().category()))
          .put("place", tally.place())
          .put("confidence", tally.confidence().name().toLowerCase(Locale.ROOT))
          .put("count", tally.count());
    }
    file.put("unreadBodies", report.unread().count());
    report.loss().ifPresent(loss -> describe(loss, file.putObject("loss")));
    clean += report.isClean() ? 1 : 0;
    scrubbed += report.isClean() ? 0 : 1;
    redactions += report.redactions().count();
    bytes += report.inputBytes();
  }

  /**
   * Files beside the last HAR that were not scrubbed.
   *
   * @param number how many
   */
  void left(int number) {
    ((ObjectNode) files.get(files.size() - 1)).put("filesLeft", number);
  }

  private static void describe(Loss loss, ObjectNode node) {
    node.put("bytes", loss.bytes()).put("entries", loss.entries());
  }

  void failed(Input input, Failure failure) {
    file(input, "failed").put("error", failure.sentence()).put("exitCode", failure.exitCode());
    failed++;
  }

  /**
   * @param reason why nothing was done
   */
  void skipped(Input input, String reason) {
    file(input, "skipped").put("reason", reason);
    skipped++;
  }

  private ObjectNode file(Input input, String status) {
    return files.addObject().put("input", input.shown()).put("status", status);
  }

  void write(Path path) throws IOException {
    root.putObject("totals")
        .put("files", scrubbed + clean + failed + skipped)
        .put("scrubbed", scrubbed)
        .put("clean", clean)
        .put("failed", failed)
        .put("skipped", skipped)
        .put("redactions", redactions)
        .put("bytes", bytes);
    ReportFile.write(path, (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
