package io.github.harscrub.cli;

import io.github.harscrub.report.TokenClaims;
import io.github.harscrub.report.Uses;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An inventory for people: the credentials of each issuer together, with what to do. */
final class InventoryTable {
  private static final List<String> HEAD =
      List.of(
          "FINGERPRINT", "KIND", "HOLDER", "SENT", "RECEIVED", "FILES", "FIRST SEEN", "LAST SEEN");

  /** So many hosts on a line; json and csv list more. */
  private static final int MAX_HOSTS = 5;

  private InventoryTable() {}

  static String of(List<InventoryRow> rows, Instant now) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < rows.size()) {
      int to = from + 1;
      while (to < rows.size() && sameIssuer(rows.get(from), rows.get(to))) {
        to++;
      }
      text.append(from == 0 ? "" : "\n");
      issuer(text, rows.subList(from, to), now);
      from = to;
    }
    return text.toString();
  }

  private static boolean sameIssuer(InventoryRow a, InventoryRow b) {
    return a.issuer().name().equals(b.issuer().name())
        && a.issuer().revoke().equals(b.issuer().revoke());
  }

  private static void issuer(StringBuilder text, List<InventoryRow> rows, Instant now) {
    Issuer issuer = rows.get(0).issuer();
    String name = issuer.name().isEmpty() ? "issuer unknown" : Printable.of(issuer.name());
    text.append(name).append(": ").append(Summary.count(rows.size(), "credential")).append('\n');
    if (issuer.isKnown()) {
      text.append("  revoke: ").append(issuer.revoke()).append('\n');
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(HEAD);
    rows.forEach(row -> cells.add(cells(row)));
    int[] widths = new int[HEAD.size()];
    for (List<String> line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      text.append("  ").append(line(cells.get(i), widths)).append('\n');
      if (i > 0) {
        details(rows.get(i - 1), now).forEach(d -> text.append("      ").append(d).append('\n'));
      }
    }
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }

  private static List<String> cells(InventoryRow row) {
    return List.of(
        row.credential().fingerprint(),
        row.kind(),
        row.holder().name().toLowerCase(Locale.ROOT),
        row.credential().isNeverSent() ? "never" : times(row.credential().sent()),
        times(row.credential().received()),
        Long.toString(row.files()),
        time(row.credential().firstSeen()),
        time(row.credential().lastSeen()));
  }

  private static String times(Uses uses) {
    return Long.toString(uses.entries());
  }

  private static String time(Optional<Instant> time) {
    return time.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("-");
  }

  private static List<String> details(InventoryRow row, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(
        row.credential().isNeverSent()
            ? "never sent here" + from(row.credential().received())
            : "sent to " + hosts(row.credential().sent()));
    lines.add("as " + Printable.of(String.join(", ", row.credential().names())));
    row.credential()
        .claims()
        .ifPresent(claims -> lines.add(claims(claims, row.state(now).orElse(""))));
    lines.add("first in " + row.names().get(0) + ", " + Printable.of(row.credential().place()));
    lines.add("to do: " + row.todo());
    return lines;
  }

  private static String from(Uses received) {
    return received.entries() == 0 ? "" : ", received from " + hosts(received);
  }

  private static String hosts(Uses uses) {
    if (uses.hosts().isEmpty()) {
      return "an unknown host";
    }
    List<String> shown = uses.hosts().subList(0, Math.min(MAX_HOSTS, uses.hosts().size()));
    int rest = uses.hosts().size() - shown.size();
    String more = rest == 0 ? "" : " and " + (uses.more() ? "more than " : "") + rest + " more";
    return Printable.of(String.join(", ", shown)) + more;
  }

  private static String claims(TokenClaims claims, String state) {
    StringBuilder line = new StringBuilder("JSON Web Token");
    if (!claims.issuer().isEmpty()) {
      line.append(" of ").append(Printable.of(claims.issuer()));
    }
    if (!claims.audience().isEmpty()) {
      line.append(" for ").append(Printable.of(String.join(", ", claims.audience())));
    }
    line.append(": ").append(state);
    claims.expires().ifPresent(end -> line.append(", expiry ").append(end));
    return line.toString();
  }
}
