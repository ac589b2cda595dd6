package io.github.harscrub.cli;

import io.github.harscrub.explain.Explanation;
import io.github.harscrub.explain.NameExplanation;
import io.github.harscrub.explain.Step;
import io.github.harscrub.policy.Place;
import java.util.List;
import java.util.Locale;

/** Explanations as people read them. */
final class ExplanationText {
  private ExplanationText() {}

  /** A block of lines for each. */
  static String of(List<Explanation> explanations) {
    StringBuilder text = new StringBuilder();
    for (Explanation explanation : explanations) {
      text.append(Printable.of(explanation.place())).append('\n');
      text.append("  is:    ").append(explanation.kind()).append('\n');
      text.append("  name:  ").append(explanation.name()).append('\n');
      for (Step step : explanation.steps()) {
        step(text, step);
      }
      text.append("  so:    ").append(outcome(explanation)).append('\n');
    }
    return text.toString();
  }

  private static void step(StringBuilder text, Step step) {
    text.append(
        switch (step.verdict()) {
          case REDACTED -> "  goes:  ";
          case KEPT -> "  stays: ";
          case PASSED -> "  looks: ";
        });
    step.rule()
        .ifPresent(
            rule ->
                text.append(rule.id())
                    .append(" (")
                    .append(RuleText.name(rule.category()))
                    .append(')'));
    step.confidence()
        .ifPresent(sure -> text.append(", ").append(sure.name().toLowerCase(Locale.ROOT)));
    if (!step.layers().isEmpty()) {
      text.append(step.rule().isPresent() ? ", " : "");
      text.append("inside ").append(String.join(" > ", step.layers()));
    }
    boolean before = step.rule().isPresent() || !step.layers().isEmpty();
    text.append(before ? ": " : "").append(step.reason()).append('\n');
  }

  private static String outcome(Explanation explanation) {
    return switch (explanation.outcome()) {
      case STAYS -> "it stays as it is";
      case GOES -> "all of it goes";
      case DROPPED -> "it goes with what is around it";
      case CHANGES ->
          explanation.edits() == 1
              ? "one part of it goes, the rest stays"
              : explanation.edits() + " parts of it go, the rest stays";
    };
  }

  /** What a name says. */
  static String of(String name, Place place, NameExplanation explanation) {
    StringBuilder text = new StringBuilder();
    text.append(Printable.of(name)).append(" in a ");
    text.append(place.name().toLowerCase(Locale.ROOT)).append('\n');
    explanation
        .rule()
        .ifPresent(
            rule ->
                text.append("  rule:   ")
                    .append(rule.id())
                    .append(" (")
                    .append(RuleText.name(rule.category()))
                    .append(")\n"));
    text.append("  says:   ").append(explanation.verdict()).append('\n');
    for (String line : explanation.policy()) {
      text.append("  policy: ").append(line).append('\n');
    }
    return text.toString();
  }
}
