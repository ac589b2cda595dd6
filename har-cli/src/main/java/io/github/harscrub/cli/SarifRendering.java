package io.github.harscrub.cli;

import io.github.harscrub.RuleCatalog;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.detect.RuleInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * SARIF 2.1.0 (OASIS), within what GitHub's code scanning takes: it shows 5,000 results of a run
 * and refuses more than 25,000, and it tells results apart by {@code primaryLocationLineHash}.
 *
 * <p>A result is all that a rule found in one file under one fingerprint. What the baseline or the
 * ignore file covers is left out: GitHub would show it as an alert all the same.
 */
final class SarifRendering implements Rendering {
  private static final int MAX_RESULTS = 5_000;

  /** GitHub annotates the first only; the number of all is in the message. */
  private static final int MAX_LOCATIONS = 10;

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  private final TextOutput out;
  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> notifications = new ArrayList<>();
  private final TreeMap<String, Rule> rules = new TreeMap<>();
  private long left;

  SarifRendering(TextOutput out) {
    this.out = out;
  }

  private record Group(String rule, String fingerprint, Standing standing) {}

  @Override
  public void file(CheckedFile file) {
    file.failure().ifPresent(failure -> notify("error", failure.sentence(), file));
    Map<Group, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : file.findings()) {
      if (finding.standing().told()) {
        Group group = new Group(finding.rule(), finding.fingerprint().narrow(), finding.standing());
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(finding);
      }
    }
    groups.forEach((group, findings) -> add(file, group, findings));
    if (file.unlisted() > 0) {
      notify("warning", file.unlisted() + " more findings are not listed", file);
    }
  }

  private void add(CheckedFile file, Group group, List<Finding> findings) {
    List<String> results = group.standing() == Standing.FOUND ? errors : warnings;
    if (results.size() >= MAX_RESULTS) {
      left++;
      return;
    }
    rules.put(group.rule(), findings.get(0).what().rule());
    results.add(result(file, group, findings).toString());
  }

  private static ObjectNode result(CheckedFile file, Group group, List<Finding> findings) {
    ObjectNode result = CheckJson.object();
    result.put("ruleId", group.rule());
    result.put("level", group.standing() == Standing.FOUND ? "error" : "warning");
    result.putObject("message").put("text", message(findings));
    ArrayNode locations = result.putArray("locations");
    for (Finding finding : findings.subList(0, Math.min(MAX_LOCATIONS, findings.size()))) {
      location(file, finding, locations.addObject());
    }
    result
        .putObject("partialFingerprints")
        .put("primaryLocationLineHash", group.fingerprint() + ":1")
        .put("harscrub/v1", group.fingerprint());
    result
        .putObject("properties")
        .put("confidence", FailOn.name(findings.get(0).what().confidence()))
        .put("count", count(findings));
    return result;
  }

  private static long count(List<Finding> findings) {
    return findings.stream().mapToLong(finding -> finding.what().count()).sum();
  }

  private static String message(List<Finding> findings) {
    Finding first = findings.get(0);
    long count = count(findings);
    return first.rule()
        + (" in a " + first.what().kind())
        + (first.what().host().isEmpty() ? "" : " of " + first.what().host())
        + (count == 1 ? "" : ", " + count + " times")
        + (": " + first.what().place());
  }

  private static void location(CheckedFile file, Finding finding, ObjectNode location) {
    ObjectNode physical = location.putObject("physicalLocation");
    artifact(file, physical);
    ObjectNode region = physical.putObject("region");
    TextRange range = finding.position().orElse(new TextRange(1, 1, 1, 1));
    region.put("startLine", range.line()).put("startColumn", range.column());
    region.put("endLine", range.endLine()).put("endColumn", range.endColumn());
    if (finding.position().isPresent()) {
      region.put("byteOffset", finding.what().start());
      region.put("byteLength", finding.what().end() - finding.what().start());
    }
    ArrayNode logical = location.putArray("logicalLocations");
    logical.addObject().put("fullyQualifiedName", finding.what().place());
  }

  private static void artifact(CheckedFile file, ObjectNode physical) {
    ObjectNode artifact = physical.putObject("artifactLocation");
    artifact.put("uri", file.name().uri());
    if (!file.name().uri().startsWith("file:")) {
      artifact.put("uriBaseId", ROOT);
    }
  }

  private void notify(String level, String text, CheckedFile file) {
    if (notifications.size() < MAX_RESULTS) {
      ObjectNode notification = CheckJson.object().put("level", level);
      notification.putObject("message").put("text", text);
      artifact(file, notification.putArray("locations").addObject().putObject("physicalLocation"));
      notifications.add(notification.toString());
    }
  }

  @Override
  public void end(CheckTotals totals) throws IOException {
    List<String> results = new ArrayList<>(errors);
    int room = Math.min(MAX_RESULTS - errors.size(), warnings.size());
    results.addAll(warnings.subList(0, room));
    left += warnings.size() - room;
    if (left > 0) {
      ObjectNode more = CheckJson.object().put("level", "warning");
      more.putObject("message").put("text", left + " more results are left out");
      notifications.add(more.toString());
    }
    out.write("{\"$schema\": \"" + SCHEMA + "\", \"version\": \"2.1.0\", \"runs\": [{\n");
    out.write("\"tool\": " + tool() + ",\n\"columnKind\": \"utf16CodeUnits\",\n");
    // Where the root is, whoever reads the file knows best.
    ObjectNode root = CheckJson.object();
    root.putObject(ROOT).putObject("description").put("text", "the folder of the check");
    out.write("\"originalUriBaseIds\": " + root + ",\n");
    out.write("\"invocations\": [{\"executionSuccessful\": " + (totals.failed() == 0));
    out.write(", \"toolExecutionNotifications\": [" + String.join(",\n", notifications) + "]}],\n");
    out.write("\"results\": [");
    String before = "\n";
    for (String result : results) {
      out.write(before + result);
      before = ",\n";
    }
    out.write("\n]}]}\n");
  }

  private ObjectNode tool() throws IOException {
    ObjectNode tool = CheckJson.object();
    ObjectNode driver = tool.putObject("driver").put("name", "harscrub");
    driver.put("version", Version.number());
    ArrayNode list = driver.putArray("rules");
    Map<String, RuleInfo> known = new HashMap<>();
    if (!rules.isEmpty()) {
      RuleCatalog.all().forEach(info -> known.put(info.rule().id(), info));
    }
    for (Rule rule : rules.values()) {
      RuleInfo info = known.get(rule.id());
      describe(rule, info == null ? rule.id() : info.title(), list.addObject());
    }
    return tool;
  }

  private static void describe(Rule rule, String title, ObjectNode node) {
    boolean secret = rule.category().secret();
    String help =
        secret
            ? "Whoever has this file can use it. Remove it with harscrub sanitize, and rotate it"
                + " if the file was shared."
            : "This tells of a person or of an application. Remove it with harscrub sanitize.";
    node.put("id", rule.id());
    node.putObject("shortDescription").put("text", title);
    node.putObject("fullDescription").put("text", title + " in an HTTP recording");
    node.putObject("help").put("text", help);
    node.putObject("defaultConfiguration").put("level", "error");
    // GitHub: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium.
    ObjectNode properties = node.putObject("properties");
    properties.put("security-severity", secret ? "8.0" : "5.0");
    properties.putArray("tags").add("security").add(RuleText.name(rule.category()));
  }
}
