package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import io.github.harscrub.verify.Gap;
import io.github.harscrub.verify.Proof;
import io.github.harscrub.verify.Verification;
import java.util.List;
import java.util.Locale;

/** Puts the outcome of a verification into words. Never a value. */
final class VerificationText {
  private static final int MAX_LINES = 20;

  private VerificationText() {}

  static String lines(Verification result, String file) {
    StringBuilder text = new StringBuilder();
    text.append(file).append(result.isProven() ? ": proven\n" : ": NOT proven\n");
    for (Proof proof : Proof.values()) {
      long gaps = result.listed().stream().filter(gap -> gap.proof() == proof).count();
      line(text, gaps == 0, meaning(proof, result));
    }
    Report scan = result.scan();
    line(
        text,
        scan.isClean(),
        scan.isClean()
            ? "a fresh scan finds nothing"
            : "a fresh scan finds " + Summary.count(scan.redactions().count(), "secret"));
    int shown = 0;
    for (Gap gap : result.listed()) {
      if (shown++ == MAX_LINES) {
        break;
      }
      text.append("  ").append(name(gap.proof())).append(": ");
      text.append(place(gap));
      text.append(gap.offset() > 0 ? ", byte " + gap.offset() : "");
      text.append(gap.rule().isEmpty() ? "" : " (" + gap.rule() + ")").append('\n');
    }
    if (result.gaps() > Math.min(MAX_LINES, result.listed().size())) {
      text.append("  and ").append(result.gaps() - MAX_LINES).append(" more\n");
    }
    List<Line> found = Line.of(scan);
    for (Line tally : found.stream().limit(MAX_LINES).toList()) {
      text.append("  scan: ").append(tally.rule()).append(' ').append(tally.count());
      text.append(' ').append(tally.place()).append('\n');
    }
    if (found.size() > MAX_LINES) {
      text.append("  and ").append(found.size() - MAX_LINES).append(" more kinds\n");
    }
    return text.toString();
  }

  private static String place(Gap gap) {
    if (!gap.place().isEmpty()) {
      return gap.place();
    }
    boolean files = gap.proof() == Proof.STRUCTURE && gap.offset() == 0;
    return files ? "other files are in it" : "before or behind the object";
  }

  private static void line(StringBuilder text, boolean holds, String what) {
    text.append(holds ? "  yes  " : "  NO   ").append(what).append('\n');
  }

  private static String meaning(Proof proof, Verification result) {
    return switch (proof) {
      case LOCALITY ->
          "every byte outside of "
              + Summary.count(result.removed(), "removed value")
              + " is that of the original";
      case STRUCTURE -> "structure, types and names are those of the original";
      case NO_RESIDUE ->
          "none of "
              + Summary.count(result.values(), "distinct value")
              + " stands anywhere else, in any encoding";
    };
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One object. Places and rules hold no character that JSON would have to escape. */
  static String json(Verification result) {
    StringBuilder text = new StringBuilder("{\n");
    text.append("  \"proven\": ").append(result.isProven()).append(",\n");
    text.append("  \"removed\": ").append(result.removed()).append(",\n");
    text.append("  \"values\": ").append(result.values()).append(",\n");
    text.append("  \"gapCount\": ").append(result.gaps()).append(",\n");
    text.append("  \"gaps\": [");
    String comma = "";
    for (Gap gap : result.listed()) {
      text.append(comma).append("\n    {\"proof\": \"").append(name(gap.proof()));
      text.append("\", \"place\": \"").append(gap.place());
      text.append("\", \"offset\": ").append(gap.offset());
      text.append(", \"rule\": \"").append(gap.rule()).append("\"}");
      comma = ",";
    }
    text.append("],\n  \"scan\": [");
    comma = "";
    for (Line tally : Line.of(result.scan())) {
      text.append(comma).append("\n    {\"rule\": \"").append(tally.rule());
      text.append("\", \"place\": \"").append(tally.place());
      text.append("\", \"count\": ").append(tally.count()).append('}');
      comma = ",";
    }
    return text.append("]\n}\n").toString();
  }
}
