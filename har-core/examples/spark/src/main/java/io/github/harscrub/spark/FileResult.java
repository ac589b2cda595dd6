package io.github.harscrub.spark;

import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What came of one file: counts and places, and never a value. */
sealed interface FileResult extends Serializable {
  /** Which file; secrets in its name are masked. */
  String input();

  /** Writes the members of an object, named as in the command line's reports. */
  void write(JsonGenerator json);

  /** A file that was sanitized. */
  record Done(
      String input,
      String output,
      long bytes,
      long entries,
      long redactions,
      long secrets,
      List<Count> counts,
      long unreadBodies)
      implements FileResult {

    static Done of(HarFile file, Report report) {
      return new Done(
          NameMask.masked(file.input()),
          NameMask.masked(file.output()),
          report.inputBytes(),
          report.entries(),
          report.redactions().count(),
          report.redactions().secrets(),
          report.redactions().tallies().stream().map(Count::of).toList(),
          report.unread().count());
    }

    boolean isClean() {
      return redactions == 0;
    }

    @Override
    public void write(JsonGenerator json) {
      json.writeStringProperty("input", input)
          .writeStringProperty("status", isClean() ? "clean" : "scrubbed")
          .writeStringProperty("output", output)
          .writeNumberProperty("bytes", bytes)
          .writeNumberProperty("entries", entries)
          .writeNumberProperty("redactions", redactions)
          .writeNumberProperty("secrets", secrets);
      json.writeArrayPropertyStart("tallies");
      counts.forEach(count -> count.write(json));
      json.writeEndArray().writeNumberProperty("unreadBodies", unreadBodies);
    }
  }

  /** A {@link Tally} that can be sent. */
  record Count(String rule, String category, String place, String confidence, long count)
      implements Serializable {
    private static Count of(Tally tally) {
      return new Count(
          tally.rule().id(),
          name(tally.rule().category()),
          tally.place(),
          name(tally.confidence()),
          tally.count());
    }

    private void write(JsonGenerator json) {
      json.writeStartObject()
          .writeStringProperty("rule", rule)
          .writeStringProperty("category", category)
          .writeStringProperty("place", place)
          .writeStringProperty("confidence", confidence)
          .writeNumberProperty("count", count)
          .writeEndObject();
    }

    private static String name(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A file that was not.
   *
   * @param exitCode as the command line has it
   */
  record Failed(String input, String error, int exitCode) implements FileResult {
    static Failed of(HarFile file, Throwable thrown) {
      String name = NameMask.masked(file.input());
      Failure failure = Failure.of(thrown);
      return new Failed(name, name + ": " + failure.sentence(), failure.exitCode());
    }

    @Override
    public void write(JsonGenerator json) {
      json.writeStringProperty("input", input)
          .writeStringProperty("status", "failed")
          .writeStringProperty("error", error)
          .writeNumberProperty("exitCode", exitCode);
    }
  }
}
