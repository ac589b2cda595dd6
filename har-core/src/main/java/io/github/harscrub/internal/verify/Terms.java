package io.github.harscrub.internal.verify;

import io.github.harscrub.detect.Category;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of how a file was sanitized.
 *
 * @param rules what each rule is about, by its id
 * @param maxListed how many problems are listed; all are counted
 */
public record Terms(Policy policy, Map<String, Category> rules, int maxListed) {
  public Terms {
    Map<String, Category> all = new HashMap<>(rules);
    for (RedactRule rule : policy.redacts()) {
      all.putIfAbsent(rule.rule().id(), rule.rule().category());
    }
    for (KeywordRule rule : policy.keywords()) {
      all.putIfAbsent(rule.rule().id(), rule.rule().category());
    }
    rules = Map.copyOf(all);
  }

  Placeholders placeholders() {
    return new Placeholders(rules.keySet(), acts(Action.SHAPE));
  }

  /** True if the policy removes values without putting anything in their place. */
  boolean mayVanish() {
    return acts(Action.REMOVE) || policy.bodyDrops().stream().anyMatch(drop -> !drop.placeholder());
  }

  private boolean acts(Action action) {
    for (Category category : Category.values()) {
      if (policy.action(category) == action) {
        return true;
      }
    }
    return policy.redacts().stream().anyMatch(rule -> rule.action() == action)
        || policy.keywords().stream().anyMatch(rule -> rule.action() == action);
  }
}
