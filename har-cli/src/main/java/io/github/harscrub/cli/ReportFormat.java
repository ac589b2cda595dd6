package io.github.harscrub.cli;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** How a report of a check is written. */
enum ReportFormat {
  /** A line for each rule and kind of place in a file. */
  HUMAN,
  /** One object with everything. */
  JSON,
  /** An object a line: findings, errors, and at the end a summary. */
  JSONL,
  /** SARIF 2.1.0, as code scanning reads it. */
  SARIF,
  /** JUnit's XML, as CI servers read it: a test for each file. */
  JUNIT,
  /** Workflow commands of GitHub Actions, which become annotations. */
  GITHUB,
  /** A table for a comment or a job summary. */
  MARKDOWN;

  static final String ALL = "human, json, jsonl, sarif, junit, github or markdown";

  Rendering to(OutputStream stream) {
    TextOutput out = new TextOutput(stream);
    return switch (this) {
      case HUMAN -> new HumanRendering(out);
      case JSON -> new JsonRendering(out);
      case JSONL -> new JsonLinesRendering(out);
      case SARIF -> new SarifRendering(out);
      case JUNIT -> new JunitRendering(out);
      case GITHUB -> new GithubRendering(out);
      case MARKDOWN -> new MarkdownRendering(out);
    };
  }

  /** True if it lists findings one by one, with line and column. */
  boolean listsFindings() {
    return switch (this) {
      case JSON, JSONL, SARIF, GITHUB -> true;
      case HUMAN, JUNIT, MARKDOWN -> false;
    };
  }

  static Optional<ReportFormat> of(String name) {
    for (ReportFormat format : values()) {
      if (format.toString().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** As typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
