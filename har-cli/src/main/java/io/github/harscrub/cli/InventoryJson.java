package io.github.harscrub.cli;

import io.github.harscrub.report.Credential;
import io.github.harscrub.report.TokenClaims;
import io.github.harscrub.report.Uses;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An inventory for programs: an object, with one line for each credential. */
final class InventoryJson {
  /** Rises if a key changes its meaning or goes. */
  private static final int VERSION = 1;

  private InventoryJson() {}

  /**
   * @param failed how many files could not be read
   */
  static String of(
      List<InventoryRow> rows, InventoryList list, int files, int failed, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append("{\"version\": ").append(VERSION);
    text.append(", \"time\": \"").append(now).append("\", \"files\": ").append(files);
    text.append(", \"failed\": ").append(failed).append(", \"entries\": ").append(list.entries());
    text.append(", \"unread\": ").append(list.unread()).append(", \"credentials\": [");
    String before = "\n";
    for (InventoryRow row : rows) {
      text.append(before).append(node(row, now));
      before = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  private static ObjectNode node(InventoryRow row, Instant now) {
    Credential credential = row.credential();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("fingerprint", credential.fingerprint())
        .put("kind", row.kind())
        .put("category", RuleText.name(credential.rule().category()))
        .put("confidence", credential.confidence().name().toLowerCase(Locale.ROOT))
        .put("issuer", row.issuer().name())
        .put("revoke", row.issuer().revoke())
        .put("todo", row.todo())
        .put("holder", row.holder().name().toLowerCase(Locale.ROOT))
        .put("neverSent", credential.isNeverSent());
    uses(node.putObject("sent"), credential.sent());
    uses(node.putObject("received"), credential.received());
    node.put("elsewhere", credential.elsewhere());
    time(node, "firstSeen", credential.firstSeen());
    time(node, "lastSeen", credential.lastSeen());
    node.put("files", row.files());
    strings(node.putArray("fileNames"), row.names());
    node.put("place", credential.place());
    strings(node.putArray("names"), credential.names());
    credential.claims().ifPresent(claims -> claims(node.putObject("jwt"), claims, row, now));
    return node;
  }

  private static void uses(ObjectNode node, Uses uses) {
    node.put("entries", uses.entries());
    strings(node.putArray("hosts"), uses.hosts());
    node.put("more", uses.more());
  }

  private static void claims(ObjectNode node, TokenClaims claims, InventoryRow row, Instant now) {
    node.put("issuer", claims.issuer());
    strings(node.putArray("audience"), claims.audience());
    time(node, "issued", claims.issued());
    time(node, "notBefore", claims.notBefore());
    time(node, "expires", claims.expires());
    node.put("state", row.state(now).orElse("")).put("valid", claims.isValidAt(now));
  }

  private static void time(ObjectNode node, String name, Optional<Instant> time) {
    time.ifPresent(at -> node.put(name, at.toString()));
  }

  private static void strings(ArrayNode node, List<String> values) {
    values.forEach(node::add);
  }
}
