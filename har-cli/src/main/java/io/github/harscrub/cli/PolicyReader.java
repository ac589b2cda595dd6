package io.github.harscrub.cli;

import io.github.harscrub.detect.Category;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.BodyDrop;
import io.github.harscrub.policy.JwtMode;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.SamlMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a policy of the nodes of a file. */
final class PolicyReader {
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

  PolicyReader(PolicyNode root, Policy base, boolean overrides) {
    this.root = root;
    this.base = base;
    this.overrides = overrides;
  }

  PolicyFile read() throws PolicyError {
    PolicyMembers members =
        PolicyMembers.of(
            root, "version", "preset", "unknown", "actions", "jwt", "saml", "keep", "redact",
            "detect", "drop", "tests");
    PolicyNode version = members.required("version");
    if (!version.text("version 1").equals("1")) {
      throw version.error("expected version 1");
    }
    Policy.Builder policy = base.toBuilder();
    if (members.has("preset")) {
      Preset preset = members.get("preset").constant(Preset.class, "a preset");
      policy = overrides ? policy : preset.policy().toBuilder();
    }
    modes(members, policy);
    PolicyRuleReader rules = new PolicyRuleReader(root);
    for (PolicyNode rule : members.elements("keep", "rules")) {
      policy.keep(rules.keep(rule));
    }
    for (PolicyNode rule : members.elements("redact", "rules")) {
      policy.redact(rules.redact(rule));
    }
    for (PolicyNode rule : members.elements("detect", "detectors")) {
      policy.detect(rules.detect(rule));
    }
    if (members.has("drop")) {
      drop(PolicyMembers.of(members.get("drop"), "bodies", "entries"), policy);
    }
    List<PolicyExample> tests = new ArrayList<>();
    for (PolicyNode test : members.elements("tests", "tests")) {
      tests.add(new PolicyExampleReader(test).read());
    }
    return new PolicyFile(policy.build(), List.copyOf(tests));
  }

  private static void modes(PolicyMembers members, Policy.Builder policy) throws PolicyError {
    if (members.has("unknown")) {
      Unknown unknown = members.get("unknown").constant(Unknown.class, "an action");
      policy.denyUnknown(unknown == Unknown.REDACT);
    }
    if (members.has("actions")) {
      actions(members.get("actions"), policy);
    }
    if (members.has("jwt")) {
      policy.jwt(members.get("jwt").constant(JwtMode.class, "how much of a token goes"));
    }
    if (members.has("saml")) {
      policy.saml(members.get("saml").constant(SamlMode.class, "how much of a message goes"));
    }
  }

  private static void actions(PolicyNode node, Policy.Builder policy) throws PolicyError {
    String[] names = Arrays.stream(Category.values()).map(PolicyNode::name).toArray(String[]::new);
    PolicyMembers members = PolicyMembers.of(node, names);
    for (Category category : Category.values()) {
      String name = PolicyNode.name(category);
      if (members.has(name)) {
        policy.action(category, members.get(name).constant(Action.class, "an action"));
      }
    }
  }

  private static void drop(PolicyMembers members, Policy.Builder policy) throws PolicyError {
    for (PolicyNode body : members.elements("bodies", "rules")) {
      PolicyMembers parts = PolicyMembers.of(body, "host", "path", "mime", "with");
      if (parts.keys().isEmpty() || (parts.keys().size() == 1 && parts.has("with"))) {
        throw body.error("expected host, path or mime: which bodies are dropped");
      }
      With with = parts.constant("with", With.class, "what is left", With.NOTHING);
      policy.drop(new BodyDrop(PolicyScope.where(parts), with == With.PLACEHOLDER));
    }
    for (PolicyNode entry : members.elements("entries", "rules")) {
      PolicyMembers parts = PolicyMembers.of(entry, "host", "path");
      if (parts.keys().isEmpty()) {
        throw entry.error("expected host or path: which entries are dropped");
      }
      policy.dropEntries(PolicyScope.where(parts));
    }
  }
}
