package io.github.harscrub.cli;

import java.util.List;
import java.util.Optional;

/** Reads one of the tests inside a policy file. */
final class PolicyExampleReader {
  private final PolicyNode node;

  PolicyExampleReader(PolicyNode node) {
    this.node = node;
  }

  PolicyExample read() throws PolicyError {
    PolicyMembers members =
        PolicyMembers.of(
            node, "test", "place", "name", "mime", "url", "input", "output", "kept", "redacted");
    PolicyExample.Spot spot =
        members.required("place").constant(PolicyExample.Spot.class, "a place");
    boolean body = spot == PolicyExample.Spot.BODY;
    boolean url = spot == PolicyExample.Spot.URL;
    refuse(members, "name", body || url, "expected no name for a body or a URL");
    refuse(members, "mime", !body, "expected a mime for bodies only");
    refuse(members, "url", url, "expected the URL as the input");
    String detail =
        body
            ? text(members, "mime", "text/plain")
            : url ? "" : members.required("name").text("a name");
    if (!members.has("output") && !members.has("kept") && !members.has("redacted")) {
      throw node.error("expected output, kept or redacted: what the test is about");
    }
    int line = node.node().getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new PolicyExample(
        line,
        text(members, "test", "test"),
        spot,
        detail,
        text(members, "url", "https://app.example.com/"),
        members.required("input").text("a text"),
        members.has("output")
            ? Optional.of(members.get("output").text("a text"))
            : Optional.empty(),
        texts(members, "kept"),
        texts(members, "redacted"));
  }

  private static void refuse(PolicyMembers members, String key, boolean wrong, String problem)
      throws PolicyError {
    if (wrong && members.has(key)) {
      throw members.get(key).error(problem);
    }
  }

  private static String text(PolicyMembers members, String key, String otherwise)
      throws PolicyError {
    return members.has(key) ? members.get(key).text("a text") : otherwise;
  }

  private static List<String> texts(PolicyMembers members, String key) throws PolicyError {
    return members.has(key) ? members.get(key).texts("texts") : List.of();
  }
}
