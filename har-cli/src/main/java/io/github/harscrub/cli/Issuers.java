package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.report.Credential;
import io.github.harscrub.report.Holder;
import io.github.harscrub.report.TokenClaims;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The table of those who issue credentials; {@code issuers.tsv} explains its columns. */
final class Issuers {
  private static final String ANYBODY = "-";

  private record Kind(String rule, Holder holder) {}

  private record Row(String name, String revoke, List<Kind> kinds, List<String> hosts) {}

  private final List<Row> rows = new ArrayList<>();

  private Issuers() {}

  static Issuers read() {
    Issuers issuers = new Issuers();
    try (InputStream in =
        Objects.requireNonNull(Issuers.class.getResourceAsStream("issuers.tsv"))) {
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(issuers::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return issuers;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    List<Kind> kinds = new ArrayList<>();
    for (String kind : words(cells[2])) {
      String[] parts = kind.split("=", 2);
      kinds.add(
          new Kind(
              parts[0],
              parts.length == 1
                  ? Holder.UNKNOWN
                  : Holder.valueOf(parts[1].toUpperCase(Locale.ROOT))));
    }
    rows.add(new Row(cells[0], cells[1], kinds, words(cells[3])));
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }

  /**
   * Who issued a credential: its format says so, or the token itself, or the hosts that it was sent
   * to or came from; hosts that are nobody's known are their own issuers.
   */
  Issuer of(Credential credential) {
    String rule = credential.rule().id();
    Holder holder = Holder.UNKNOWN;
    for (Row row : rows) {
      Optional<Kind> kind = kind(row, rule);
      if (kind.isPresent()) {
        holder = kind.get().holder();
        if (!row.name().equals(ANYBODY)) {
          return new Issuer(row.name(), row.revoke(), holder);
        }
        break;
      }
    }
    List<String> hosts = new ArrayList<>();
    credential.claims().map(TokenClaims::issuer).map(Issuers::host).ifPresent(hosts::add);
    if (hosts.isEmpty() || hosts.get(0).isEmpty()) {
      hosts.addAll(credential.sent().hosts());
      hosts.addAll(credential.received().hosts());
    }
    return ofHosts(hosts.stream().filter(host -> !host.isEmpty()).toList()).holding(holder);
  }

  private static Optional<Kind> kind(Row row, String rule) {
    for (Kind kind : row.kinds()) {
      String wanted = kind.rule();
      boolean fits =
          wanted.endsWith("*")
              ? rule.startsWith(wanted.substring(0, wanted.length() - 1))
              : rule.equals(wanted);
      if (fits) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Of several hosts the first counts that is somebody's. */
  private Issuer ofHosts(List<String> hosts) {
    for (String host : hosts) {
      for (Row row : rows) {
        if (row.hosts().stream().anyMatch(pattern -> fits(pattern, host))) {
          return new Issuer(row.name(), row.revoke(), Holder.UNKNOWN);
        }
      }
    }
    return hosts.isEmpty() ? Issuer.UNKNOWN : new Issuer(hosts.get(0), "", Holder.UNKNOWN);
  }

  private static boolean fits(String pattern, String host) {
    return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
  }

  /** The host of an issuer that is a URL, as OpenID Connect wants it; else the issuer itself. */
  private static String host(String issuer) {
    int scheme = issuer.indexOf("://");
    String rest = scheme < 0 ? issuer : issuer.substring(scheme + 3);
    int end = 0;
    while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return scheme < 0 ? rest : rest.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
