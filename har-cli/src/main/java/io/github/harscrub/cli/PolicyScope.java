package io.github.harscrub.cli;

import io.github.harscrub.policy.Glob;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Where;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads where a rule of a policy file holds. */
final class PolicyScope {
  private PolicyScope() {}

  /** What stands under {@code in}; everywhere if nothing does. */
  static Where in(PolicyMembers rule) throws PolicyError {
    return rule.has("in")
        ? where(PolicyMembers.of(rule.get("in"), "place", "host", "path", "mime"))
        : Where.EVERYWHERE;
  }

  /** The places, hosts, paths and MIME types among {@code parts}. */
  static Where where(PolicyMembers parts) throws PolicyError {
    Set<Place> places = EnumSet.noneOf(Place.class);
    if (parts.has("place")) {
      PolicyNode place = parts.get("place");
      boolean list = place.node() instanceof SequenceNode;
      for (PolicyNode one : list ? place.elements("places") : List.of(place)) {
        places.add(one.constant(Place.class, "a place"));
      }
      if (places.isEmpty()) {
        throw place.error("expected at least one place; an empty list would hold everywhere");
      }
    }
    return new Where(places, globs(parts, "host"), globs(parts, "path"), globs(parts, "mime"));
  }

  private static Set<Glob> globs(PolicyMembers parts, String key) throws PolicyError {
    Set<Glob> globs = new HashSet<>();
    if (parts.has(key)) {
      PolicyNode node = parts.get(key);
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
  static <T> T made(PolicyNode node, Supplier<T> maker) throws PolicyError {
    try {
      return maker.get();
    } catch (IllegalArgumentException wrong) {
      throw node.error(String.valueOf(wrong.getMessage()));
    }
  }
}
