package io.github.harscrub.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a mapping in a policy file. */
record PolicyMembers(PolicyNode node, Map<String, PolicyNode> members) {
  /** The members of {@code node}, all of which have to be among {@code keys}. */
  static PolicyMembers of(PolicyNode node, String... keys) throws PolicyError {
    return new PolicyMembers(node, node.members(new LinkedHashSet<>(List.of(keys))));
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  Set<String> keys() {
    return members.keySet();
  }

  Optional<PolicyNode> find(String key) {
    return Optional.ofNullable(members.get(key));
  }

  /** A member that is known to be there. */
  PolicyNode get(String key) {
    return find(key).orElseThrow();
  }

  PolicyNode required(String key) throws PolicyError {
    PolicyNode member = members.get(key);
    if (member == null) {
      throw node.error("expected the key " + key);
    }
    return member;
  }

  /** The elements of a list; none if there is no such member. */
  List<PolicyNode> elements(String key, String what) throws PolicyError {
    PolicyNode list = members.get(key);
    return list == null ? List.of() : list.elements(what);
  }

  /** A constant of {@code type}; {@code usual} if there is no such member. */
  <E extends Enum<E>> E constant(String key, Class<E> type, String what, E usual)
      throws PolicyError {
    PolicyNode member = members.get(key);
    return member == null ? usual : member.constant(type, what);
  }
}
