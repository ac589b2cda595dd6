package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.BackslashLayer;
import io.github.harscrub.internal.layer.EntityLayer;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Policy;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a value once a rule has found it: while learning it is remembered, while
 * rewriting it gets its placeholder.
 */
final class Findings {
  private static final byte[] ZERO = {'0'};

  /** The ways to spell a value that people and programs undo without thinking. */
  private static final List<Layer> SPELLINGS =
      List.of(PercentLayer.URL, new BackslashLayer(), new EntityLayer());

  private final Policy policy;
  private final LearnedSecrets secrets;
  private final Optional<Placeholders> placeholders;

  private Findings(Policy policy, LearnedSecrets secrets, Optional<Placeholders> placeholders) {
    this.policy = policy;
    this.secrets = secrets;
    this.placeholders = placeholders;
  }

  /** For the first pass. */
  static Findings learning(Policy policy, LearnedSecrets secrets) {
    return new Findings(policy, secrets, Optional.empty());
  }

  /** For the second pass, when nothing is learned any more. */
  static Findings rewriting(Policy policy, LearnedSecrets secrets, Placeholders placeholders) {
    return new Findings(policy, secrets, Optional.of(placeholders));
  }

  boolean isLearning() {
    return placeholders.isEmpty();
  }

  /** A rule found {@code [start, end)} of the frame's text. */
  void found(Frame frame, Rule rule, int start, int end, Rank rank) {
    found(frame, rule, start, end, rank, true);
  }

  /**
   * As {@link #found(Frame, Rule, int, int, Rank)}.
   *
   * @param teaches false for a value that is redacted for its place alone: a theme, a language
   */
  void found(Frame frame, Rule rule, int start, int end, Rank rank, boolean teaches) {
    byte[] bytes = frame.text().bytes();
    if (start >= end
        || frame.kept().cover(start, end)
        || policy.action(rule.category()) == Action.KEEP
        || Placeholders.is(bytes, start, end)) {
      return;
    }
    frame.hit();
    if (placeholders.isEmpty()) {
      if (teaches) {
        learn(bytes, start, end, rule, rank);
      }
    } else {
      add(frame, start, end, replacement(bytes, start, end, rule), rule);
    }
  }

  /** As {@link #found}, of a JSON number: it stays one. */
  void foundNumber(Frame frame, Rule rule, int start, int end) {
    byte[] bytes = frame.text().bytes();
    boolean zero = end - start == 1 && bytes[start] == '0';
    if (zero || frame.kept().cover(start, end) || policy.action(rule.category()) == Action.KEEP) {
      return;
    }
    frame.hit();
    if (placeholders.isEmpty()) {
      learn(bytes, start, end, rule, Rank.NAME);
    } else {
      frame.patches().add(new Patch(start, end, ZERO, rule, end - start, 1, false));
    }
  }

  /** A value that was learned somewhere stands at {@code [start, end)}. */
  void swept(Frame frame, int secret, int start, int end) {
    frame.hit();
    placeholders.ifPresent(
        make -> add(frame, start, end, make.of(secrets, secret), secrets.rule(secret)));
  }

  /** The whole text is to go, since no one can say what it holds. */
  void unreadable(Frame frame, Rule rule) {
    Text text = frame.text();
    frame.hit();
    if (!isLearning() && !Placeholders.is(text.bytes(), text.start(), text.end())) {
      add(frame, text.start(), text.end(), Placeholders.plain(rule), rule);
    }
  }

  private static void add(Frame frame, int start, int end, byte[] replacement, Rule rule) {
    frame.patches().add(new Patch(start, end, replacement, rule, end - start, 1, true));
  }

  private void learn(byte[] bytes, int start, int end, Rule rule, Rank rank) {
    Spread spread = Spread.of(rule, bytes, start, end);
    if (spread == Spread.HERE
        || (rule.category() == Category.COOKIE && !telling(bytes, start, end))) {
      return;
    }
    int raw = secrets.learn(bytes, start, end, rule, rank, spread);
    learnEscaped(bytes, start, end, raw, spread, rule, rank);
    for (Layer layer : SPELLINGS) {
      layer
          .open(new Text(bytes, start, end))
          .ifPresent(opened -> secrets.alias(raw, spelling(opened.text(), raw, rule, rank)));
    }
    // In a form a plus is a space, elsewhere a plus is a plus: which it was, the value does not
    // say.
    PercentLayer.FORM
        .open(new Text(bytes, start, end))
        .ifPresent(opened -> secrets.alias(spelling(opened.text(), raw, rule, rank), raw));
  }

  /**
   * A cookie that no name marks as a credential teaches only if it looks like one; a UUID may be
   * anybody's.
   */
  private static boolean telling(byte[] bytes, int start, int end) {
    return Opacity.opaque(bytes, start, end) && !Opacity.uuid(bytes, start, end);
  }

  /**
   * Learns what the value decodes to as well: {@code a%2Bb} or {@code a\/b} here is {@code a+b} or
   * {@code a/b} elsewhere. Returns its index, or {@code raw} if it is too common to be looked for.
   */
  private int spelling(Text plain, int raw, Rule rule, Rank rank) {
    Spread spread = Spread.of(rule, plain.bytes(), plain.start(), plain.end());
    if (spread == Spread.HERE) {
      return raw;
    }
    int index = secrets.learn(plain.bytes(), plain.start(), plain.end(), rule, rank, spread);
    learnEscaped(plain.bytes(), plain.start(), plain.end(), index, spread, rule, rank);
    return index;
  }

  /** Learns how JSON writes the value, so that it is found in bytes that are not decoded. */
  private void learnEscaped(
      byte[] bytes, int start, int end, int canon, Spread spread, Rule rule, Rank rank) {
    Optional<byte[]> json = BackslashLayer.escaped(bytes, start, end);
    if (json.isPresent()) {
      int alias = secrets.learn(json.get(), 0, json.get().length, rule, rank, spread);
      secrets.alias(alias, canon);
    }
  }

  private byte[] replacement(byte[] bytes, int start, int end, Rule rule) {
    int known = secrets.find(bytes, start, end);
    return known < 0 || placeholders.isEmpty()
        ? Placeholders.plain(rule)
        : placeholders.get().of(secrets, known);
  }
}
