package io.github.harscrub.spark;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** What was done to all files, in the format of {@code harscrub sanitize --report}. */
final class BucketReport {
  /** That of the command line's reports. */
  private static final int VERSION = 1;

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }

  private final List<FileResult> results;
  private final List<FileResult.Done> done;

  /**
   * @param results in any order
   */
  BucketReport(List<FileResult> results) {
    this.results = results.stream().sorted(Comparator.comparing(FileResult::input)).toList();
    this.done =
        results.stream()
            .filter(FileResult.Done.class::isInstance)
            .map(FileResult.Done.class::cast)
            .toList();
  }

  int files() {
    return results.size();
  }

  int failed() {
    return results.size() - done.size();
  }

  int clean() {
    return (int) done.stream().filter(FileResult.Done::isClean).count();
  }

  int scrubbed() {
    return done.size() - clean();
  }

  /** Writes the report and closes the stream. */
  void write(OutputStream out) {
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), out)) {
      json.writeStartObject().writeNumberProperty("version", VERSION);
      json.writeArrayPropertyStart("files");
      for (FileResult result : results) {
        json.writeStartObject();
        result.write(json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("totals")
          .writeNumberProperty("files", files())
          .writeNumberProperty("scrubbed", scrubbed())
          .writeNumberProperty("clean", clean())
          .writeNumberProperty("failed", failed())
          .writeNumberProperty("skipped", 0)
          .writeNumberProperty("redactions", sum(FileResult.Done::redactions))
          .writeNumberProperty("bytes", sum(FileResult.Done::bytes))
          .writeEndObject();
      json.writeEndObject().writeRaw('\n');
    }
  }

  private long sum(ToLongFunction<FileResult.Done> count) {
    return done.stream().mapToLong(count).sum();
  }
}
