package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Confidence;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.CookieValue;
import io.github.harscrub.internal.judge.Spelling;
import io.github.harscrub.internal.layer.BackslashLayer;
import io.github.harscrub.internal.layer.Base64Digits;
import io.github.harscrub.internal.layer.EntityLayer;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.HexCase;
import io.github.harscrub.internal.learn.LearnedSecrets;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.learn.Spread;
import io.github.harscrub.internal.learn.Words;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Target;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a find teaches: the value itself, as far as it may be looked for elsewhere, and the other
 * ways to spell it.
 */
public final class Lessons {
  /** The ways to spell a value that people and programs undo without thinking. */
  private static final List<Layer> SPELLINGS =
      List.of(PercentLayer.URL, new BackslashLayer(), new EntityLayer());

  /** What is longer has eight characters, however they are escaped. */
  private static final int MAX_ESCAPED = 64;

  /** The base64 of so many bytes is long enough to be opened wherever it stands. */
  private static final int MIN_OPENED = 15;

  private final LearnedSecrets secrets;

  Lessons(LearnedSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Where else a value is looked for once it was found.
   *
   * @param teaches false for a value that is redacted for its place alone
   */
  public static Spread reach(byte[] bytes, int start, int end, Rule rule, boolean teaches) {
    boolean guessed = rule.category() == Category.COOKIE && !CookieValue.telling(bytes, start, end);
    if (!teaches || guessed) {
      return Spread.HERE;
    }
    // Escapes make nothing rare: &quot;1&quot; is a digit in quotes.
    Text value = new Text(bytes, start, end);
    Text plain = end - start < MAX_ESCAPED ? Spelling.plain(value) : value;
    boolean common = plain.length() < Spread.MIN_WHOLE;
    return common ? Spread.HERE : Spread.of(rule, bytes, start, end);
  }

  /** Learns a value that the policy itself names, before anything was found. */
  void teach(RedactRule rule) {
    if (!(rule.what() instanceof Target.Literal literal)) {
      throw new IllegalArgumentException("no value is named by " + rule.rule().id());
    }
    byte[] value = literal.value().getBytes(UTF_8);
    int index = secrets.learn(value, 0, value.length, rule.rule(), Rank.NAME, Spread.ANYWHERE);
    secrets.act(index, rule.action());
    secrets.trust(index, Confidence.CERTAIN);
    escaped(Text.of(value), index, Spread.ANYWHERE, rule.rule(), Rank.NAME);
  }

  /** Learns what was found, unless it is too common to be looked for. */
  void learn(byte[] bytes, int start, int end, Find find, Rank rank, Action action) {
    Rule rule = find.rule();
    Spread spread = reach(bytes, start, end, rule, true);
    if (spread == Spread.HERE) {
      return;
    }
    int raw = secrets.learn(bytes, start, end, rule, rank, spread);
    secrets.act(raw, action);
    secrets.trust(raw, find.confidence());
    if (!secrets.claim(raw, rule, rank)) {
      return;
    }
    Text value = new Text(bytes, start, end);
    escaped(value, raw, spread, rule, rank);
    inForm(value, raw, spread, rule, rank);
    for (Layer layer : SPELLINGS) {
      layer
          .open(value)
          .ifPresent(opened -> secrets.alias(raw, spelling(opened.text(), raw, rule, rank)));
    }
    // The sweep finds digits in either case; where both were learned they are one.
    HexCase.other(value).ifPresent(other -> secrets.aliasIfLearned(raw, other));
    encoded(value, raw, rule);
    if (rule.category().secret() && value.length() < MIN_OPENED) {
      byte[] digits = Base64.getEncoder().withoutPadding().encode(value.copy());
      secrets.alias(raw, secrets.learn(digits, 0, digits.length, rule, rank, Spread.WHOLE));
    }
    // In a form a plus is a space, elsewhere a plus is a plus: which it was, the value does not
    // say.
    PercentLayer.FORM
        .open(value)
        .ifPresent(opened -> secrets.alias(spelling(opened.text(), raw, rule, rank), raw));
  }

  /**
   * What stands in {@code [start, end)}, and is not looked for elsewhere, gets the placeholder of
   * the value that it ends with, if that is. It must not matter whether it was learned before: the
   * order in which threads come is no part of the input.
   */
  void alias(byte[] bytes, int start, int inner, int end, Rule rule) {
    if (reach(bytes, inner, end, rule, true) != Spread.HERE) {
      secrets.alias(
          secrets.learn(bytes, start, end, rule, Rank.PLACE, Spread.HERE),
          secrets.learn(bytes, inner, end, rule, Rank.PLACE, Spread.HERE));
    }
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
    escaped(plain, index, spread, rule, rank);
    encoded(plain, index, rule);
    return index;
  }

  /** Learns how a secret shows in base64 that is opened nowhere else. */
  private void encoded(Text value, int index, Rule rule) {
    if (rule.category().secret() && value.length() < MIN_OPENED) {
      Base64Digits.of(value).forEach(digits -> secrets.learnEncoded(digits, index));
    }
  }

  /** Learns how a form writes words: without a percent code nothing says that it is one. */
  private void inForm(Text value, int canon, Spread spread, Rule rule, Rank rank) {
    Words.inForm(value)
        .ifPresent(
            form -> secrets.alias(secrets.learn(form, 0, form.length, rule, rank, spread), canon));
  }

  /** Learns how JSON writes the value, so that it is found in bytes that are not decoded. */
  private void escaped(Text value, int canon, Spread spread, Rule rule, Rank rank) {
    Optional<byte[]> json = BackslashLayer.escaped(value.bytes(), value.start(), value.end());
    if (json.isPresent()) {
      int alias = secrets.learn(json.get(), 0, json.get().length, rule, rank, spread);
      secrets.alias(alias, canon);
    }
  }
}
