package io.github.harscrub.cli;

import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import io.github.harscrub.verify.Gap;
import io.github.harscrub.verify.Proof;
import io.github.harscrub.verify.Verification;
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
            : "a fresh scan finds " + Summary.count(scan.redactions(), "secret"));
    int shown = 0;
    for (Gap gap : result.listed()) {
      if (shown++ == MAX_LINES) {
        break;
      }
      text.append("  ").append(name(gap.proof())).append(": ");
      text.append(gap.place().isEmpty() ? "other files are in it" : gap.place());
      text.append(gap.offset() > 0 ? ", byte " + gap.offset() : "");
      text.append(gap.rule().isEmpty() ? "" : " (" + gap.rule() + ")").append('\n');
    }
    if (result.gaps() > Math.min(MAX_LINES, result.listed().size())) {
      text.append("  and ").append(result.gaps() - MAX_LINES).append(" more\n");
    }
    for (Tally tally : scan.tallies().stream().limit(MAX_LINES).toList()) {
      text.append("  scan: ").append(tally.rule().id()).append(' ').append(tally.count());
      text.append(' ').append(tally.place()).append('\n');
    }
    if (scan.tallies().size() > MAX_LINES) {
      text.append("  and ").append(scan.tallies().size() - MAX_LINES).append(" more kinds\n");
    }
    return text.toString();
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
    for (Tally tally : result.scan().tallies()) {
      text.append(comma).append("\n    {\"rule\": \"").append(tally.rule().id());
      text.append("\", \"place\": \"").append(tally.place());
      text.append("\", \"count\": ").append(tally.count()).append('}');
      comma = ",";
    }
    return text.append("]\n}\n").toString();
  }
}
