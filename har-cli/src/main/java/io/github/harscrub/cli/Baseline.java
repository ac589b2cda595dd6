package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings that are known and that do not make a check fail. The file holds fingerprints, and
 * beside them for people rules, hosts and places; never a value.
 */
final class Baseline {
  private record Entry(String rule, String host, String place, String fingerprint)
      implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::rule)
            .thenComparing(Entry::host)
            .thenComparing(Entry::place)
            .thenComparing(Entry::fingerprint);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  private static final int VERSION = 1;

  private final Set<String> fingerprints;
  private final Set<String> met = new HashSet<>();

  private Baseline(Set<String> fingerprints) {
    this.fingerprints = fingerprints;
  }

  static Baseline empty() {
    return new Baseline(Set.of());
  }

  /**
   * @param keyed true if there is a key, without which fingerprints of values cannot be compared
   */
  static Baseline read(Path file, boolean keyed) throws UsageException {
    String shown = Printable.of(file);
    if (Files.isDirectory(file)) {
      throw new UsageException(shown + " is a folder; name a file that holds a baseline");
    }
    byte[] json;
    try {
      json = Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new UsageException(
          shown + ": no such file; to make a baseline, use --write-baseline FILE");
    } catch (IOException failure) {
      throw new UsageException(shown + ": " + Failure.reason(failure));
    }
    Set<String> fingerprints = fingerprints(json, shown);
    if (!keyed && fingerprints.stream().anyMatch(print -> print.startsWith("v"))) {
      throw new UsageException(
          shown + " was made with a key; add --key-file FILE, or write it anew without one");
    }
    return new Baseline(fingerprints);
  }

  private static Set<String> fingerprints(byte[] json, String shown) throws UsageException {
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(json);
    } catch (JacksonException quotesTheFile) {
      throw noBaseline(shown);
    }
    JsonNode findings = root.path("findings");
    if (root.path("version").intValue(0) != VERSION || !findings.isArray()) {
      throw noBaseline(shown);
    }
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode finding : findings) {
      String print = finding.path("fingerprint").stringValue("");
      if (!Fingerprint.SHAPE.matcher(print).matches()) {
        throw noBaseline(shown);
      }
      fingerprints.add(print);
    }
    return fingerprints;
  }

  private static UsageException noBaseline(String shown) {
    return new UsageException(
        shown + " is no baseline of this version; to make one, use --write-baseline FILE");
  }

  boolean knows(Fingerprint fingerprint) {
    String narrow = fingerprint.narrow();
    String known = fingerprints.contains(narrow) ? narrow : fingerprint.place();
    if (fingerprints.contains(known)) {
      met.add(known);
      return true;
    }
    return false;
  }

  /** How many fingerprints were never asked for. */
  int unmet() {
    return fingerprints.size() - met.size();
  }

  /** Collects findings for a new baseline. */
  static final class Writer {
    private final Map<Entry, Long> entries = new TreeMap<>();

    void add(Finding finding) {
      entries.merge(
          new Entry(
              finding.rule(),
              Fingerprint.path(finding.what().host()),
              Fingerprint.path(finding.what().place()),
              finding.fingerprint().narrow()),
          (long) finding.what().count(),
          Long::sum);
    }

    int size() {
      return entries.size();
    }

    /** The file: a line for each fingerprint, in order, so that it can be compared. */
    byte[] bytes() {
      List<String> lines =
          entries.entrySet().stream()
              .map(entry -> node(entry.getKey(), entry.getValue()).toString())
              .toList();
      String head = "{\"version\": " + VERSION + ", \"findings\": [";
      return (head + (lines.isEmpty() ? "" : "\n" + String.join(",\n", lines) + "\n") + "]}\n")
          .getBytes(UTF_8);
    }

    private static ObjectNode node(Entry entry, long count) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("fingerprint", entry.fingerprint())
          .put("rule", entry.rule())
          .put("host", entry.host())
          .put("place", entry.place())
          .put("count", count);
    }
  }
}
