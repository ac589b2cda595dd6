package io.github.harscrub.cli;

import io.github.harscrub.report.Credential;
import io.github.harscrub.report.TokenClaims;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An inventory for spreadsheets: RFC 4180, with a head; lists in a cell are separated by blanks.
 */
final class InventoryCsv {
  private static final List<String> HEAD =
      List.of(
          "fingerprint",
          "kind",
          "category",
          "confidence",
          "issuer",
          "holder",
          "sent",
          "received",
          "elsewhere",
          "sent_to",
          "received_from",
          "more_hosts",
          "first_seen",
          "last_seen",
          "files",
          "first_file",
          "first_place",
          "names",
          "jwt_issuer",
          "jwt_audience",
          "jwt_issued",
          "jwt_expires",
          "jwt_state",
          "todo",
          "revoke");

  /** What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection). */
  private static final String FORMULA = "=+-@\t\r";

  private InventoryCsv() {}

  static String of(List<InventoryRow> rows, Instant now) {
    StringBuilder text = new StringBuilder();
    line(text, HEAD);
    rows.forEach(row -> line(text, cells(row, now)));
    return text.toString();
  }

  private static List<String> cells(InventoryRow row, Instant now) {
    Credential credential = row.credential();
    Optional<TokenClaims> claims = credential.claims();
    List<String> cells = new ArrayList<>();
    cells.add(credential.fingerprint());
    cells.add(row.kind());
    cells.add(RuleText.name(credential.rule().category()));
    cells.add(credential.confidence().name().toLowerCase(Locale.ROOT));
    cells.add(row.issuer().name());
    cells.add(row.holder().name().toLowerCase(Locale.ROOT));
    cells.add(
        credential.isNeverSent() ? "never sent here" : Long.toString(credential.sent().entries()));
    cells.add(Long.toString(credential.received().entries()));
    cells.add(Long.toString(credential.elsewhere()));
    cells.add(String.join(" ", credential.sent().hosts()));
    cells.add(String.join(" ", credential.received().hosts()));
    cells.add(Boolean.toString(credential.sent().more() || credential.received().more()));
    cells.add(time(credential.firstSeen()));
    cells.add(time(credential.lastSeen()));
    cells.add(Long.toString(row.files()));
    cells.add(row.names().get(0));
    cells.add(credential.place());
    cells.add(String.join(", ", credential.names()));
    cells.add(claims.map(TokenClaims::issuer).orElse(""));
    cells.add(claims.map(said -> String.join(" ", said.audience())).orElse(""));
    cells.add(time(claims.flatMap(TokenClaims::issued)));
    cells.add(time(claims.flatMap(TokenClaims::expires)));
    cells.add(row.state(now).orElse(""));
    cells.add(row.todo());
    cells.add(row.issuer().revoke());
    return cells;
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }

  private static void line(StringBuilder text, List<String> cells) {
    String before = "";
    for (String cell : cells) {
      text.append(before).append(cell(cell));
      before = ",";
    }
    text.append("\r\n");
  }

  private static String cell(String value) {
    String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
