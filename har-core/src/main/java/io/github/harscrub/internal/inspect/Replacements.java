package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.Placeholders;
import io.github.harscrub.internal.policy.Scene;
import io.github.harscrub.policy.Action;

/** What stands in the place of a find: by the action, and by what can stand there. */
final class Replacements {
  private static final byte[] NOTHING = {};

  /** How far behind a find the name may go on that it is part of. */
  private static final int MAX_KEY = 64;

  private final LearnedSecrets secrets;
  private final Placeholders placeholders;
  private final Scene scene;

  Replacements(LearnedSecrets secrets, Placeholders placeholders, Scene scene) {
    this.secrets = secrets;
    this.placeholders = placeholders;
    this.scene = scene;
  }

  /**
   * What replaces a find.
   *
   * @param known its index among the learned secrets, or -1
   */
  byte[] of(int known, Rule rule, Text text, int start, int end, Action action) {
    if (known >= 0) {
      return learned(known, text, start, end, action);
    }
    if (action == Action.SHAPE && !isKey(text, end)) {
      return Placeholders.plainShaped(rule, text.part(start, end));
    }
    return action == Action.REMOVE && !isKey(text, end) ? NOTHING : Placeholders.plain(rule);
  }

  /** What replaces a learned secret: the strongest that any rule asks for. */
  byte[] learned(int secret, Text text, int start, int end, Action least) {
    Action action = Action.stronger(secrets.action(secret), least);
    if (action == Action.SHAPE && !isKey(text, end)) {
      return placeholders.shaped(secrets, secret, text.part(start, end));
    }
    if (action.compareTo(Action.PSEUDONYM) <= 0 || isKey(text, end)) {
      // Of two properties that lose their names alike one would be lost.
      return placeholders.of(secrets, secret);
    }
    return action == Action.REMOVE ? NOTHING : Placeholders.plain(secrets.rule(secret));
  }

  /** True if what ends at {@code end} is, or is part of, the name of a property. */
  private boolean isKey(Text text, int end) {
    if (scene.isKey()) {
      return true;
    }
    byte[] bytes = text.bytes();
    int quote = end;
    while (quote < text.end() && quote < end + MAX_KEY && bytes[quote] != '"') {
      quote++;
    }
    int colon = quote + 1;
    while (colon < text.end() && bytes[colon] >= 0 && bytes[colon] <= ' ') {
      colon++;
    }
    return quote < text.end() && colon < text.end() && bytes[quote] == '"' && bytes[colon] == ':';
  }
}
