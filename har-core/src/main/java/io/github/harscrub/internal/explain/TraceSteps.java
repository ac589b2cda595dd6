package io.github.harscrub.internal.explain;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.explain.Step;
import io.github.harscrub.explain.Verdict;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Lessons;
import io.github.harscrub.internal.inspect.Observer;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.policy.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts what is decided of a value into words. */
public final class TraceSteps implements Observer {
  /** A large body may hold thousands of finds; by then the reader knows. */
  private static final int MAX_STEPS = 200;

  private final List<String> layers = new ArrayList<>();

  /** The same value is looked at in several ways, which mostly agree. */
  private final Set<Step> steps = new LinkedHashSet<>();

  /** The steps since the last call. */
  List<Step> take() {
    List<Step> taken = List.copyOf(steps);
    steps.clear();
    return taken;
  }

  @Override
  public void enter(Opened part) {
    layers.add(part.encoding());
  }

  @Override
  public void leave() {
    layers.remove(layers.size() - 1);
  }

  @Override
  public void redacts(Frame frame, Find find, int start, int end, int known, Reason reason) {
    String found =
        switch (reason.rank()) {
          case FORMAT -> "its own format gives it away";
          case NAME -> "the name beside it gives it away";
          case PLACE -> "the place it stands at gives it away";
        };
    String sure =
        switch (find.confidence()) {
          case CERTAIN -> reason.rank() == Rank.FORMAT ? ", and its check sum is right" : "";
          case LOW, MEDIUM, HIGH -> "";
        };
    String elsewhere =
        switch (Lessons.reach(frame.text().bytes(), start, end, find.rule(), reason.teaches())) {
          case HERE -> "removed only here";
          case WHOLE -> "removed elsewhere too, where it stands as a whole";
          case ANYWHERE -> "removed elsewhere too, also as a part of something longer";
        };
    add(
        Verdict.REDACTED,
        find,
        found + sure + "; " + elsewhere + "; action " + name(reason.action()));
  }

  private static String name(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void keeps(Rule rule, String reason) {
    add(new Step(Verdict.KEPT, layers, Optional.of(rule), Optional.empty(), reason));
  }

  @Override
  public void sweeps(Frame frame, Find find, int start, int end, int known) {
    String conflict = find.kept() ? ", although the policy keeps this place" : "";
    add(Verdict.REDACTED, find, "a value found in this file, here or elsewhere" + conflict);
  }

  @Override
  public void passes(NameVerdict verdict) {
    String strength = verdict.strong() ? "any value" : "a value that looks like one";
    add(
        new Step(
            Verdict.PASSED,
            layers,
            verdict.rule(),
            Optional.empty(),
            "a name asks for "
                + strength
                + "; this one is a word, a message, a mask, code, or of another shape"));
  }

  @Override
  public void says(String reason) {
    add(new Step(Verdict.KEPT, layers, Optional.empty(), Optional.empty(), reason));
  }

  /** The policy leaves out what is around the value. */
  void drops() {
    add(
        new Step(
            Verdict.REDACTED,
            layers,
            Optional.empty(),
            Optional.empty(),
            "the policy drops the body or the entry that it is in"));
  }

  @Override
  public void unreadable(Rule rule) {
    add(
        new Step(
            Verdict.REDACTED,
            layers,
            Optional.of(rule),
            Optional.empty(),
            "nobody can say what it holds; removed as a whole"));
  }

  private void add(Verdict verdict, Find find, String reason) {
    add(
        new Step(
            verdict, layers, Optional.of(find.rule()), Optional.of(find.confidence()), reason));
  }

  private void add(Step step) {
    if (steps.size() < MAX_STEPS) {
      steps.add(step);
    }
  }
}
