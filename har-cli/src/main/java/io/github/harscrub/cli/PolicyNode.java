package io.github.harscrub.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a policy file that knows where it stands. */
record PolicyNode(Path file, Node node) {
  /** More rules than this are no policy that a person wrote. */
  private static final int MAX_ELEMENTS = 1000;

  private static final int NEAR = 2;

  PolicyError error(String problem) {
    return PolicyError.at(file, node, problem);
  }

  /** The members of a mapping, in order; nothing but {@code keys} may be in it. */
  Map<String, PolicyNode> members(Set<String> keys) throws PolicyError {
    refuseAnchor();
    if (!(node instanceof MappingNode mapping)) {
      throw error("expected " + list(keys) + ", each with a colon behind it");
    }
    Map<String, PolicyNode> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      PolicyNode key = new PolicyNode(file, tuple.getKeyNode());
      String name = key.text("a key");
      if (!keys.contains(name)) {
        throw key.error("unknown key; " + meant(name, keys) + "expected " + list(keys));
      }
      if (members.put(name, new PolicyNode(file, tuple.getValueNode())) != null) {
        throw key.error("the key " + name + " stands here twice");
      }
    }
    return members;
  }

  /** The elements of a list. */
  List<PolicyNode> elements(String what) throws PolicyError {
    refuseAnchor();
    if (!(node instanceof SequenceNode sequence)) {
      throw error("expected a list of " + what + ", each behind a dash");
    }
    if (sequence.getValue().size() > MAX_ELEMENTS) {
      throw error("expected at most " + MAX_ELEMENTS + " " + what);
    }
    List<PolicyNode> elements = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      elements.add(new PolicyNode(file, element));
    }
    return elements;
  }

  /** The texts of a list, or the one that stands in its place. */
  List<String> texts(String what) throws PolicyError {
    if (!(node instanceof SequenceNode)) {
      return List.of(text(what));
    }
    List<String> texts = new ArrayList<>();
    for (PolicyNode element : elements(what)) {
      texts.add(element.text(what));
    }
    return texts;
  }

  /** The text of a scalar, as typed: what looks like a number is text as well. */
  String text(String what) throws PolicyError {
    refuseAnchor();
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return scalar.getValue();
    }
    throw error("expected " + what);
  }

  /** The constant that is written in lower case with dashes. */
  <E extends Enum<E>> E constant(Class<E> type, String what) throws PolicyError {
    String text = text(what);
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(text)) {
        return constant;
      }
      names.add(name(constant));
    }
    throw error(meant(text, names) + "expected " + what + ": " + list(names));
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Shared nodes could make a small file a large policy. */
  private void refuseAnchor() throws PolicyError {
    if (node.getAnchor().isPresent()) {
      throw error(
          "anchors (&) and aliases (*) are not supported; write it out, or put it in quotes");
    }
  }

  private static String meant(String text, Iterable<String> words) {
    return nearest(text, words).map(word -> "did you mean '" + word + "'? ").orElse("");
  }

  /** The word that was probably meant; what is far from all of them may be a secret. */
  private static Optional<String> nearest(String text, Iterable<String> words) {
    Optional<String> nearest = Optional.empty();
    int least = NEAR + 1;
    for (String word : words) {
      int distance =
          Math.abs(word.length() - text.length()) > NEAR
              ? least
              : distance(text.toLowerCase(Locale.ROOT), word);
      if (distance < least && distance < word.length()) {
        least = distance;
        nearest = Optional.of(word);
      }
    }
    return nearest;
  }

  /** How many letters to change, add or leave out (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String list(Iterable<String> words) {
    return String.join(", ", words);
  }

  /** Never the content. */
  @Override
  public String toString() {
    return "PolicyNode[" + file + "]";
  }
}
