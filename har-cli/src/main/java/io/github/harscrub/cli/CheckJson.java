package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import io.github.harscrub.report.UnreadBody;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code json} and {@code jsonl} say alike. */
final class CheckJson {
  /** Rises if a key changes its meaning or goes. */
  static final int VERSION = 1;

  private CheckJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A file without its findings. */
  static void describe(CheckedFile file, ObjectNode node) {
    String status = file.failure().isPresent() ? "failed" : file.fails() ? "found" : "passed";
    node.put("file", file.shown()).put("status", status);
    file.failure()
        .ifPresent(
            failure -> node.put("error", failure.sentence()).put("exitCode", failure.exitCode()));
    for (Standing standing : Standing.values()) {
      node.put(standing.toString(), file.count(standing));
    }
    node.put("unlisted", file.unlisted());
    file.report().ifPresent(report -> describe(report, node));
  }

  private static void describe(Report report, ObjectNode node) {
    node.put("bytes", report.inputBytes()).put("entries", report.entries());
    node.put("unreadBodies", report.unread().count());
    ArrayNode unread = node.putArray("unread");
    for (UnreadBody body : report.unread().listed()) {
      unread.addObject().put("place", body.place()).put("reason", body.reason().text());
    }
    node.put("keptIds", report.kept().count());
  }

  static void describe(Finding finding, ObjectNode node) {
    node.put("rule", finding.rule())
        .put("category", RuleText.name(finding.what().rule().category()))
        .put("confidence", FailOn.name(finding.what().confidence()))
        .put("standing", finding.standing().toString())
        .put("count", finding.what().count())
        .put("kind", finding.what().kind())
        .put("host", finding.what().host())
        .put("place", finding.what().place())
        .put("start", finding.what().start())
        .put("end", finding.what().end());
    finding
        .position()
        .ifPresent(range -> node.put("line", range.line()).put("column", range.column()));
    node.put("fingerprint", finding.fingerprint().place());
    finding.fingerprint().value().ifPresent(value -> node.put("valueFingerprint", value));
  }

  static void describe(CheckTotals totals, ObjectNode node) {
    node.put("files", totals.files())
        .put("failed", totals.failed())
        .put("filesWithFindings", totals.dirty());
    for (Standing standing : Standing.values()) {
      node.put(standing.toString(), totals.count(standing));
    }
    node.put("unlisted", totals.unlisted());
  }
}
