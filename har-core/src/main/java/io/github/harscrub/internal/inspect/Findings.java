package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.judge.ServiceAccounts;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.Placeholders;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.policy.Scene;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a value once a rule has found it: while learning it is remembered, while
 * rewriting it gets its placeholder.
 */
public final class Findings {
  private static final byte[] ZERO = {'0'};

  private static final byte[] NOTHING = {};

  private static final String EARLIER = "it is a placeholder of an earlier run";

  private final PolicyRules rules;
  private final LearnedSecrets secrets;
  private final Lessons lessons;

  /** What to put in the place of finds; empty while learning. */
  private final Optional<Replacements> replacements;

  private final Observer observer;
  private final Scene scene = new Scene();

  /** The rules of what stays though it is listed, in the value at hand. */
  private final List<Rule> keptIds = new ArrayList<>();

  private Findings(
      PolicyRules rules,
      LearnedSecrets secrets,
      Optional<Placeholders> placeholders,
      Observer observer) {
    this.rules = rules;
    this.secrets = secrets;
    this.lessons = new Lessons(secrets);
    this.replacements = placeholders.map(make -> new Replacements(secrets, make, scene));
    this.observer = observer;
  }

  /** For the first pass. */
  public static Findings learning(PolicyRules rules, LearnedSecrets secrets) {
    return new Findings(rules, secrets, Optional.empty(), Observer.NONE);
  }

  /** For the second pass, when nothing is learned any more. */
  public static Findings rewriting(
      PolicyRules rules, LearnedSecrets secrets, Placeholders placeholders) {
    return observed(rules, secrets, placeholders, Observer.NONE);
  }

  /** As {@link #rewriting}, with somebody who wants to know what is found where, and why. */
  public static Findings observed(
      PolicyRules rules, LearnedSecrets secrets, Placeholders placeholders, Observer observer) {
    return new Findings(rules, secrets, Optional.of(placeholders), observer);
  }

  /** Who is told what is found and decided. */
  public Observer observer() {
    return observer;
  }

  public boolean isLearning() {
    return replacements.isEmpty();
  }

  public PolicyRules rules() {
    return rules;
  }

  /** Where the value at hand stands. */
  public Scene scene() {
    return scene;
  }

  /** A rule found {@code [start, end)} of the frame's text. */
  public void found(Frame frame, Rule rule, int start, int end, Rank rank) {
    found(frame, rule, start, end, new Observer.Reason(rank, true, Action.KEEP));
  }

  /**
   * As {@link #found(Frame, Rule, int, int, Rank)}, of a value that is redacted for its place
   * alone: a theme, a language. It is looked for nowhere else.
   */
  public void foundHere(Frame frame, Rule rule, int start, int end, Rank rank) {
    found(frame, rule, start, end, new Observer.Reason(rank, false, Action.KEEP));
  }

  /**
   * As {@link #found(Frame, Rule, int, int, Rank)}, or as {@link #foundHere}, where that depends on
   * the value.
   *
   * @param teaches true for the former
   */
  public void found(Frame frame, Rule rule, int start, int end, Rank rank, boolean teaches) {
    found(frame, rule, start, end, new Observer.Reason(rank, teaches, Action.KEEP));
  }

  /** A detector of the policy found something; its action holds, unless another is stronger. */
  void own(Frame frame, KeywordRule rule, int start, int end) {
    found(frame, rule.rule(), start, end, new Observer.Reason(Rank.FORMAT, true, rule.action()));
  }

  /**
   * @param reason with what the rule itself asks for, if the policy says nothing stronger
   */
  private void found(Frame frame, Rule said, int start, int end, Observer.Reason reason) {
    byte[] bytes = frame.text().bytes();
    if (start >= end) {
      return;
    }
    if (frame.keeps(start, end)) {
      observer.keeps(said, "the policy keeps what goes by this name");
      return;
    }
    Rule rule = ServiceAccounts.rule(said, bytes, start, end);
    Action action = rules.action(scene, rule, reason.action(), bytes, start, end);
    if (action == Action.KEEP) {
      observer.keeps(rule, "the policy keeps such values");
      stays(frame, rule, start, end);
    } else {
      Confidence confidence = Trust.of(rule, reason.rank(), bytes, start, end);
      redact(frame, new Find(rule, confidence), start, end, reason.with(action));
    }
  }

  private void stays(Frame frame, Rule rule, int start, int end) {
    if (rule.category() == Category.CLIENT_ID
        && isLearning()
        && !Placeholder.is(frame.text().bytes(), start, end)) {
      if (!keptIds.contains(rule)) {
        keptIds.add(rule);
      }
      frame.note();
    }
  }

  /** The rules that found identifiers that stay, since the last call. */
  public List<Rule> takeKeptIds() {
    if (keptIds.isEmpty()) {
      return List.of();
    }
    List<Rule> taken = List.copyOf(keptIds);
    keptIds.clear();
    return taken;
  }

  /** What a policy names; nothing that it keeps keeps this. */
  public void demanded(Frame frame, RedactRule rule, int start, int end) {
    if (start < end) {
      redact(frame, certain(rule), start, end, new Observer.Reason(Rank.NAME, true, rule.action()));
    }
  }

  /** A value that a policy wants removed in this place, and says nothing of others. */
  void demandedHere(Frame frame, RedactRule rule, int start, int end) {
    boolean everywhere = rule.where().equals(Where.EVERYWHERE);
    redact(
        frame,
        certain(rule),
        start,
        end,
        new Observer.Reason(Rank.NAME, everywhere, rule.action()));
  }

  private static Find certain(RedactRule rule) {
    return new Find(rule.rule(), Confidence.CERTAIN);
  }

  private void redact(Frame frame, Find find, int start, int end, Observer.Reason reason) {
    byte[] bytes = frame.text().bytes();
    if (Placeholder.is(bytes, start, end)) {
      observer.keeps(find.rule(), EARLIER);
      return;
    }
    frame.hit();
    if (replacements.isEmpty()) {
      if (reason.teaches()) {
        lessons.learn(bytes, start, end, find, reason.rank(), reason.action());
      }
    } else {
      int known = secrets.find(bytes, start, end);
      // The report calls it as the placeholder does.
      Find told = known < 0 ? find : secrets.find(known).with(find);
      observer.redacts(frame, find, start, end, known, reason);
      byte[] replacement =
          replacements.get().of(known, find.rule(), frame.text(), start, end, reason.action());
      add(frame, start, end, replacement, told);
    }
  }

  /** As {@link #found}, of a JSON number: it stays one. One that refers to a value is none. */
  void foundNumber(Frame frame, Rule rule, int start, int end, Rank rank) {
    if (frame.isReference(start, end)) {
      return;
    }
    byte[] bytes = frame.text().bytes();
    Action action = rules.action(scene, rule, Action.KEEP, bytes, start, end);
    if (!frame.kept().cover(start, end) && action != Action.KEEP) {
      Confidence confidence = Trust.of(rule, rank, bytes, start, end);
      number(frame, new Find(rule, confidence), start, end, rank, action);
    }
  }

  /** As {@link #demanded}, of a JSON number. */
  public void demandedNumber(Frame frame, RedactRule rule, int start, int end) {
    number(frame, certain(rule), start, end, Rank.NAME, rule.action());
  }

  private void number(Frame frame, Find find, int start, int end, Rank rank, Action action) {
    byte[] bytes = frame.text().bytes();
    if (end - start == 1 && bytes[start] == '0') {
      return;
    }
    frame.hit();
    if (isLearning()) {
      lessons.learn(bytes, start, end, find, rank, action);
    } else {
      int known = secrets.find(bytes, start, end);
      observer.redacts(frame, find, start, end, known, new Observer.Reason(rank, true, action));
      frame.patches().add(new Patch(start, end, ZERO, find, end - start, 1, false));
    }
  }

  /** A value that was learned somewhere stands at {@code [start, end)}. */
  void swept(Frame frame, int secret, int start, int end) {
    if (!rules.valuesKnown().isEmpty() && Placeholder.around(frame.text(), start, end)) {
      return;
    }
    frame.hit();
    replacements.ifPresent(
        by -> {
          byte[] replacement = by.learned(secret, frame.text(), start, end, Action.KEEP);
          Find find = told(frame, secret, start, end);
          observer.sweeps(frame, find, start, end, secret);
          add(frame, start, end, replacement, find);
        });
  }

  /** What stands in {@code [start, end)} is called as the find that it ends with. */
  void named(Frame frame, Rule rule, int start, int inner, int end) {
    if (isLearning()) {
      lessons.alias(frame.text().bytes(), start, inner, end, rule);
    }
  }

  /** As {@link #swept}, of a JSON number: it stays one. */
  void sweptNumber(Frame frame, int secret, int start, int end) {
    frame.hit();
    if (!isLearning()) {
      Find find = told(frame, secret, start, end);
      observer.sweeps(frame, find, start, end, secret);
      frame.patches().add(new Patch(start, end, ZERO, find, end - start, 1, false));
    }
  }

  /** What the report says of a learned value: also that its place was to be kept. */
  private Find told(Frame frame, int secret, int start, int end) {
    Find find = secrets.find(secret);
    boolean kept =
        frame.keeps(start, end)
            || rules.keeps(scene, find.rule(), frame.text().bytes(), start, end);
    return kept ? new Find(find.rule(), find.confidence(), true) : find;
  }

  /** The whole text is to go, since no one can say what it holds. */
  void unreadable(Frame frame, Rule rule) {
    Text text = frame.text();
    frame.hit();
    if (isLearning()) {
      return;
    }
    if (Placeholder.is(text.bytes(), text.start(), text.end())) {
      observer.keeps(rule, EARLIER);
    } else {
      observer.unreadable(rule);
      add(
          frame,
          text.start(),
          text.end(),
          Placeholders.plain(rule),
          new Find(rule, Confidence.LOW));
    }
  }

  /**
   * What stood behind the text goes, since no one can say what it held: with the patch for it the
   * text is encoded anew, and nothing follows. Of a text that is empty a placeholder tells.
   */
  void cutOff(Frame frame, Rule rule) {
    Text text = frame.text();
    if (text.length() == 0) {
      unreadable(frame, rule);
      return;
    }
    frame.hit();
    if (!isLearning()) {
      Find find = new Find(rule, Confidence.LOW);
      frame.patches().add(new Patch(text.end(), text.end(), NOTHING, find, 0, 1, false));
    }
  }

  /** Learns a value that the policy itself names, before anything was found. */
  public void teach(RedactRule rule) {
    lessons.teach(rule);
  }

  private static void add(Frame frame, int start, int end, byte[] replacement, Find find) {
    // What is filled up is not empty.
    boolean elastic = replacement.length > 0 || frame.isRigid();
    frame.patches().add(new Patch(start, end, replacement, find, end - start, 1, elastic));
  }
}
