package io.github.harscrub.cli;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Check;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Target;
import io.github.harscrub.policy.Where;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the rules of a policy file: what stays, what goes, and what is looked for. */
final class PolicyRuleReader {
  private static final String[] TARGET = {"name", "names", "words", "value", "category"};

  private final PolicyNode root;

  /** Rules of one name must agree. */
  private final Map<String, Category> categories = new HashMap<>();

  /** Rules below {@code root}. */
  PolicyRuleReader(PolicyNode root) {
    this.root = root;
  }

  KeepRule keep(PolicyNode node) throws PolicyError {
    PolicyMembers members = PolicyMembers.of(node, with("in"));
    return new KeepRule(target(members), PolicyScope.in(members));
  }

  RedactRule redact(PolicyNode node) throws PolicyError {
    PolicyMembers members = PolicyMembers.of(node, with("in", "action", "rule", "as"));
    Target target = target(members);
    Rule usual = RedactRule.usual(target);
    if (target instanceof Target.Kind && (members.has("rule") || members.has("as"))) {
      throw node.error(
          "expected no rule and no as beside a category, whose own rules are reported");
    }
    Rule rule = rule(members, "as", usual.id(), usual.category());
    return new RedactRule(target, PolicyScope.in(members), rule, action(members));
  }

  KeywordRule detect(PolicyNode node) throws PolicyError {
    PolicyMembers members =
        PolicyMembers.of(node, "rule", "category", "keyword", "pattern", "check", "in", "action");
    members.required("rule");
    Rule rule = rule(members, "category", "", Category.KEY);
    String keyword = members.required("keyword").text("a keyword");
    PolicyNode pattern = members.required("pattern");
    Check check = members.constant("check", Check.class, "a check", Check.NONE);
    Where where = PolicyScope.in(members);
    Action action = action(members);
    String text = pattern.text("a pattern");
    return PolicyScope.made(
        pattern, () -> new KeywordRule(rule, keyword, text, check, where, action));
  }

  private static String[] with(String... more) {
    String[] keys = new String[TARGET.length + more.length];
    System.arraycopy(TARGET, 0, keys, 0, TARGET.length);
    System.arraycopy(more, 0, keys, TARGET.length, more.length);
    return keys;
  }

  private static Target target(PolicyMembers members) throws PolicyError {
    Set<String> named = new HashSet<>(Set.of(TARGET));
    named.retainAll(members.keys());
    if (named.size() != 1) {
      throw members.node().error("expected exactly one of " + String.join(", ", TARGET));
    }
    String key = named.iterator().next();
    PolicyNode value = members.get(key);
    if (key.equals("category")) {
      return Target.category(value.constant(Category.class, "a category"));
    }
    String text = value.text("a text");
    return PolicyScope.made(
        value,
        () ->
            switch (key) {
              case "name" -> Target.name(text);
              case "names" -> Target.names(text);
              case "words" -> Target.words(text);
              default -> Target.value(text);
            });
  }

  private Rule rule(PolicyMembers members, String categoryKey, String id, Category category)
      throws PolicyError {
    Category actual = members.constant(categoryKey, Category.class, "a category", category);
    boolean named = members.has("rule");
    String name = named ? members.get("rule").text("a rule id") : id;
    Rule rule;
    try {
      rule = new Rule(name, actual);
    } catch (IllegalArgumentException wrong) {
      // Its message quotes the id.
      throw (named ? members.get("rule") : root)
          .error("expected a rule id: at most 40 of a-z, 0-9 and single dashes, a letter first");
    }
    if (named) {
      Category other = categories.putIfAbsent(name, actual);
      if (other != null && other != actual) {
        throw members.get("rule").error("expected one category for all rules of this id");
      }
    }
    return rule;
  }

  private static Action action(PolicyMembers members) throws PolicyError {
    Action action = members.constant("action", Action.class, "an action", Action.PSEUDONYM);
    if (action == Action.KEEP) {
      throw members
          .get("action")
          .error("expected shape, pseudonym, mask or remove; what is to stay goes under keep");
    }
    return action;
  }
}
