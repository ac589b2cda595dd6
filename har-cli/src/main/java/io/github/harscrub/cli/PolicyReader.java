package io.github.harscrub.cli;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.BodyDrop;
import io.github.harscrub.policy.Check;
import io.github.harscrub.policy.Glob;
import io.github.harscrub.policy.JwtMode;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.SamlMode;
import io.github.harscrub.policy.Target;
import io.github.harscrub.policy.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a policy of the nodes of a file. */
final class PolicyReader {
  private static final Set<String> ROOT =
      keys(
          "version", "preset", "unknown", "actions", "jwt", "saml", "keep", "redact", "detect",
          "drop", "tests");
  private static final Set<String> TARGET = keys("name", "names", "words", "value", "category");
  private static final Set<String> WHERE = keys("place", "host", "path", "mime");
  private static final Set<String> ENTRY = keys("host", "path");

  /** Whether values that nobody knows stay. */
  private enum Unknown {
    KEEP,
    REDACT
  }

  /** What takes the place of a body. */
  private enum With {
    NOTHING,
    PLACEHOLDER
  }

  private final PolicyNode root;
  private final Policy base;
  private final boolean overrides;

  /** Rules of one name must agree. */
  private final Map<String, Category> categories = new HashMap<>();

  PolicyReader(PolicyNode root, Policy base, boolean overrides) {
    this.root = root;
    this.base = base;
    this.overrides = overrides;
  }

  private static Set<String> keys(String... keys) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  PolicyFile read() throws PolicyError {
    Map<String, PolicyNode> members = root.members(ROOT);
    PolicyNode version = required(root, members, "version");
    if (!version.text("version 1").equals("1")) {
      throw version.error("expected version 1");
    }
    Policy.Builder policy = base.toBuilder();
    if (members.containsKey("preset")) {
      Preset preset = member(members, "preset").constant(Preset.class, "a preset");
      policy = overrides ? policy : preset.policy().toBuilder();
    }
    if (members.containsKey("unknown")) {
      Unknown unknown = member(members, "unknown").constant(Unknown.class, "an action");
      policy.denyUnknown(unknown == Unknown.REDACT);
    }
    if (members.containsKey("actions")) {
      actions(member(members, "actions"), policy);
    }
    if (members.containsKey("jwt")) {
      policy.jwt(member(members, "jwt").constant(JwtMode.class, "how much of a token goes"));
    }
    if (members.containsKey("saml")) {
      policy.saml(member(members, "saml").constant(SamlMode.class, "how much of a message goes"));
    }
    for (PolicyNode rule : elements(members, "keep", "rules")) {
      keep(rule, policy);
    }
    for (PolicyNode rule : elements(members, "redact", "rules")) {
      redact(rule, policy);
    }
    for (PolicyNode rule : elements(members, "detect", "detectors")) {
      detect(rule, policy);
    }
    if (members.containsKey("drop")) {
      drop(member(members, "drop"), policy);
    }
    List<PolicyExample> tests = new ArrayList<>();
    for (PolicyNode test : elements(members, "tests", "tests")) {
      tests.add(new PolicyExampleReader(test).read());
    }
    return new PolicyFile(policy.build(), List.copyOf(tests));
  }

  static PolicyNode required(PolicyNode node, Map<String, PolicyNode> members, String key)
      throws PolicyError {
    PolicyNode member = members.get(key);
    if (member == null) {
      throw node.error("expected the key " + key);
    }
    return member;
  }

  private static PolicyNode member(Map<String, PolicyNode> members, String key) {
    return Optional.ofNullable(members.get(key)).orElseThrow();
  }

  private static List<PolicyNode> elements(Map<String, PolicyNode> members, String key, String what)
      throws PolicyError {
    PolicyNode list = members.get(key);
    return list == null ? List.of() : list.elements(what);
  }

  private static void actions(PolicyNode node, Policy.Builder policy) throws PolicyError {
    Set<String> names = new LinkedHashSet<>();
    for (Category category : Category.values()) {
      names.add(PolicyNode.name(category));
    }
    Map<String, PolicyNode> members = node.members(names);
    for (Category category : Category.values()) {
      PolicyNode action = members.get(PolicyNode.name(category));
      if (action != null) {
        policy.action(category, action.constant(Action.class, "an action"));
      }
    }
  }

  private void keep(PolicyNode node, Policy.Builder policy) throws PolicyError {
    Map<String, PolicyNode> members = node.members(with(TARGET, "in"));
    policy.keep(new KeepRule(target(node, members), where(members, WHERE)));
  }

  private void redact(PolicyNode node, Policy.Builder policy) throws PolicyError {
    Map<String, PolicyNode> members = node.members(with(TARGET, "in", "action", "rule", "as"));
    Target target = target(node, members);
    Rule usual = RedactRule.usual(target);
    if (target instanceof Target.Kind
        && (members.containsKey("rule") || members.containsKey("as"))) {
      throw node.error(
          "expected no rule and no as beside a category, whose own rules are reported");
    }
    Rule rule = rule(members, "as", usual.id(), usual.category());
    policy.redact(new RedactRule(target, where(members, WHERE), rule, action(members)));
  }

  private void detect(PolicyNode node, Policy.Builder policy) throws PolicyError {
    Map<String, PolicyNode> members =
        node.members(keys("rule", "category", "keyword", "pattern", "check", "in", "action"));
    required(node, members, "rule");
    Rule rule = rule(members, "category", "", Category.KEY);
    String keyword = required(node, members, "keyword").text("a keyword");
    PolicyNode pattern = required(node, members, "pattern");
    Check check =
        members.containsKey("check")
            ? member(members, "check").constant(Check.class, "a check")
            : Check.NONE;
    Where where = where(members, WHERE);
    Action action = action(members);
    String text = pattern.text("a pattern");
    policy.detect(made(pattern, () -> new KeywordRule(rule, keyword, text, check, where, action)));
  }

  private void drop(PolicyNode node, Policy.Builder policy) throws PolicyError {
    Map<String, PolicyNode> members = node.members(keys("bodies", "entries"));
    for (PolicyNode body : elements(members, "bodies", "rules")) {
      Map<String, PolicyNode> parts = body.members(keys("host", "path", "mime", "with"));
      Map<String, PolicyNode> wheres = new HashMap<>(parts);
      wheres.remove("with");
      if (wheres.isEmpty()) {
        throw body.error("expected host, path or mime: which bodies are dropped");
      }
      boolean placeholder =
          parts.containsKey("with")
              && member(parts, "with").constant(With.class, "what is left") == With.PLACEHOLDER;
      policy.drop(new BodyDrop(where(wheres), placeholder));
    }
    for (PolicyNode entry : elements(members, "entries", "rules")) {
      Map<String, PolicyNode> parts = entry.members(ENTRY);
      if (parts.isEmpty()) {
        throw entry.error("expected host or path: which entries are dropped");
      }
      policy.dropEntries(where(parts));
    }
  }

  private static Target target(PolicyNode node, Map<String, PolicyNode> members)
      throws PolicyError {
    Set<String> named = new HashSet<>(TARGET);
    named.retainAll(members.keySet());
    if (named.size() != 1) {
      throw node.error("expected exactly one of " + String.join(", ", TARGET));
    }
    String key = named.iterator().next();
    PolicyNode value = member(members, key);
    if (key.equals("category")) {
      return Target.category(value.constant(Category.class, "a category"));
    }
    String text = value.text("a text");
    return made(
        value,
        () ->
            switch (key) {
              case "name" -> Target.name(text);
              case "names" -> Target.names(text);
              case "words" -> Target.words(text);
              default -> Target.value(text);
            });
  }

  private Rule rule(
      Map<String, PolicyNode> members, String categoryKey, String id, Category category)
      throws PolicyError {
    Category actual =
        members.containsKey(categoryKey)
            ? member(members, categoryKey).constant(Category.class, "a category")
            : category;
    PolicyNode node = members.get("rule");
    String name = node == null ? id : node.text("a rule id");
    Rule rule;
    try {
      rule = new Rule(name, actual);
    } catch (IllegalArgumentException wrong) {
      // Its message quotes the id.
      throw (node == null ? root : node)
          .error("expected a rule id: at most 40 of a-z, 0-9 and single dashes, a letter first");
    }
    if (node != null) {
      Category other = categories.putIfAbsent(name, actual);
      if (other != null && other != actual) {
        throw node.error("expected one category for all rules of this id");
      }
    }
    return rule;
  }

  private static Action action(Map<String, PolicyNode> members) throws PolicyError {
    if (!members.containsKey("action")) {
      return Action.PSEUDONYM;
    }
    PolicyNode node = member(members, "action");
    Action action = node.constant(Action.class, "an action");
    if (action == Action.KEEP) {
      throw node.error(
          "expected shape, pseudonym, mask or remove; what is to stay goes under keep");
    }
    return action;
  }

  private static Where where(Map<String, PolicyNode> members, Set<String> keys) throws PolicyError {
    return members.containsKey("in")
        ? where(member(members, "in").members(keys))
        : Where.EVERYWHERE;
  }

  private static Where where(Map<String, PolicyNode> parts) throws PolicyError {
    Set<Place> places = EnumSet.noneOf(Place.class);
    PolicyNode place = parts.get("place");
    if (place != null) {
      boolean list = place.node() instanceof org.snakeyaml.engine.v2.nodes.SequenceNode;
      for (PolicyNode one : list ? place.elements("places") : List.of(place)) {
        places.add(one.constant(Place.class, "a place"));
      }
      if (places.isEmpty()) {
        throw place.error("expected at least one place; an empty list would hold everywhere");
      }
    }
    return new Where(places, globs(parts, "host"), globs(parts, "path"), globs(parts, "mime"));
  }

  private static Set<Glob> globs(Map<String, PolicyNode> parts, String key) throws PolicyError {
    Set<Glob> globs = new HashSet<>();
    PolicyNode node = parts.get(key);
    if (node != null) {
      for (String text : node.texts("a pattern with * and ?")) {
        globs.add(made(node, () -> new Glob(text)));
      }
      if (globs.isEmpty()) {
        throw node.error("expected at least one pattern; an empty list would hold everywhere");
      }
    }
    return globs;
  }

  /** What the model refuses is an error of the file; the model's messages quote nothing. */
  private static <T> T made(PolicyNode node, Supplier<T> maker) throws PolicyError {
    try {
      return maker.get();
    } catch (IllegalArgumentException wrong) {
      throw node.error(String.valueOf(wrong.getMessage()));
    }
  }
}
