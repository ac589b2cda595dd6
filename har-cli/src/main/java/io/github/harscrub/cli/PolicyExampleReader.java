package io.github.harscrub.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one of the tests inside a policy file. */
final class PolicyExampleReader {
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of("test", "place", "name", "mime", "url", "input", "output", "kept", "redacted"));

  private final PolicyNode node;

  PolicyExampleReader(PolicyNode node) {
    this.node = node;
  }

  PolicyExample read() throws PolicyError {
    Map<String, PolicyNode> members = node.members(KEYS);
    PolicyExample.Spot spot =
        PolicyReader.required(node, members, "place").constant(PolicyExample.Spot.class, "a place");
    boolean body = spot == PolicyExample.Spot.BODY;
    boolean url = spot == PolicyExample.Spot.URL;
    refuse(members, "name", body || url, "expected no name for a body or a URL");
    refuse(members, "mime", !body, "expected a mime for bodies only");
    refuse(members, "url", url, "expected the URL as the input");
    String detail =
        body
            ? text(members, "mime", "text/plain")
            : url ? "" : PolicyReader.required(node, members, "name").text("a name");
    if (!members.containsKey("output")
        && !members.containsKey("kept")
        && !members.containsKey("redacted")) {
      throw node.error("expected output, kept or redacted: what the test is about");
    }
    int line = node.node().getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    PolicyNode output = members.get("output");
    return new PolicyExample(
        line,
        text(members, "test", "test"),
        spot,
        detail,
        text(members, "url", "https://app.example.com/"),
        PolicyReader.required(node, members, "input").text("a text"),
        output == null ? Optional.empty() : Optional.of(output.text("a text")),
        texts(members, "kept"),
        texts(members, "redacted"));
  }

  private static void refuse(
      Map<String, PolicyNode> members, String key, boolean wrong, String problem)
      throws PolicyError {
    PolicyNode member = members.get(key);
    if (wrong && member != null) {
      throw member.error(problem);
    }
  }

  private static String text(Map<String, PolicyNode> members, String key, String otherwise)
      throws PolicyError {
    PolicyNode member = members.get(key);
    return member == null ? otherwise : member.text("a text");
  }

  private static List<String> texts(Map<String, PolicyNode> members, String key)
      throws PolicyError {
    PolicyNode member = members.get(key);
    return member == null ? List.of() : member.texts("texts");
  }
}
