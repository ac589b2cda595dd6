package io.github.harscrub.cli;

import io.github.harscrub.report.Credential;
import io.github.harscrub.report.Inventory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what several files hold. */
final class InventoryList {
  private static final Comparator<InventoryRow> BY_ISSUER =
      Comparator.comparing((InventoryRow row) -> !row.issuer().isKnown())
          .thenComparing(row -> row.issuer().name().isEmpty())
          .thenComparing(row -> row.issuer().name())
          .thenComparing(row -> row.credential().rule().category())
          .thenComparing(InventoryRow::kind);

  /** One credential so far. */
  private static final class Found {
    private final List<String> files = new ArrayList<>();
    private long count;
    private Optional<Credential> credential = Optional.empty();
  }

  private final Issuers issuers = Issuers.read();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private long unread;
  private long entries;

  /** Adds what a file holds. All files must have been read with one key. */
  void add(String file, Inventory inventory) {
    for (Credential credential : inventory.credentials()) {
      Found known = found.computeIfAbsent(credential.fingerprint(), k -> new Found());
      known.credential =
          Optional.of(known.credential.map(c -> c.with(credential)).orElse(credential));
      known.count++;
      if (known.files.size() < InventoryRow.MAX_FILES) {
        known.files.add(file);
      }
    }
    unread += inventory.unreadBodies();
    entries += inventory.entries();
  }

  /** Every credential once, those of known issuers first. */
  List<InventoryRow> rows() {
    List<InventoryRow> rows = new ArrayList<>();
    for (Found one : found.values()) {
      Credential credential = one.credential.orElseThrow();
      rows.add(new InventoryRow(credential, issuers.of(credential), one.count, one.files));
    }
    rows.sort(BY_ISSUER);
    return rows;
  }

  /** How many values nobody could read. */
  long unread() {
    return unread;
  }

  long entries() {
    return entries;
  }
}
