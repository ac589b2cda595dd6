package io.github.harscrub.internal.inventory;

import io.github.harscrub.internal.site.MaskedNames;
import io.github.harscrub.internal.site.PartName;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.report.Credential;
import io.github.harscrub.report.Inventory;
import io.github.harscrub.report.Report;
import io.github.harscrub.report.UnreadBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen of each credential of a file, by fingerprint. Safe for use by several threads; what
 * it says does not depend on their order.
 */
public final class Sightings {
  private final int maxListed;
  private final Map<String, Sighted> credentials = new HashMap<>();

  /** Fingerprints of what is another credential with something around it. */
  private final Map<String, String> folds = new HashMap<>();

  private final List<Spotted> unread = new ArrayList<>();
  private long unreadCount;

  /** What is being read, and how many were before it. */
  private PartName part = PartName.ONLY;

  private int parts;

  public Sightings(int maxListed) {
    this.maxListed = maxListed;
  }

  /** What is seen from now on stands in this part. */
  public synchronized void begin(PartName next) {
    part = next;
    parts++;
  }

  private Spotted spotted(Site site) {
    return new Spotted(parts, part, site);
  }

  /** What an entry, or another unit, shows. */
  synchronized void add(Optional<Entry> entry, Map<String, Glimpse> seen) {
    if (seen.isEmpty()) {
      return;
    }
    Occasion occasion = entry.map(Occasion::of).orElse(Occasion.NONE);
    seen.forEach(
        (fingerprint, glimpse) ->
            credentials
                .computeIfAbsent(fingerprint, f -> new Sighted())
                .add(glimpse, spotted(glimpse.first()), occasion));
  }

  synchronized void fold(String fingerprint, String into) {
    String target = root(into);
    if (!target.equals(root(fingerprint))) {
      folds.putIfAbsent(fingerprint, target);
    }
  }

  synchronized void unread(Site site) {
    unreadCount++;
    if (unread.size() < maxListed) {
      unread.add(spotted(site));
    }
  }

  /** Nothing is folded into itself, by any detour. */
  private String root(String fingerprint) {
    String root = fingerprint;
    for (String next = folds.get(root); next != null; next = folds.get(root)) {
      root = next;
    }
    return root;
  }

  /** To be called once, at the end of the run. */
  public Inventory inventory(Report report, MaskedNames names) {
    Set<String> folded = new HashSet<>();
    for (String fingerprint : folds.keySet()) {
      Sighted whole = credentials.get(fingerprint);
      Sighted target = credentials.get(root(fingerprint));
      if (whole != null && target != null) {
        target.add(whole);
        folded.add(fingerprint);
      }
    }
    credentials.keySet().removeAll(folded);
    List<Map.Entry<String, Sighted>> sorted = new ArrayList<>(credentials.entrySet());
    sorted.sort(
        Comparator.<Map.Entry<String, Sighted>, Spotted>comparing(e -> e.getValue().place())
            .thenComparing(e -> e.getValue().rule().id())
            .thenComparing(Map.Entry::getKey));
    List<Credential> listed = new ArrayList<>(sorted.size());
    for (Map.Entry<String, Sighted> entry : sorted) {
      listed.add(entry.getValue().credential(entry.getKey(), names));
    }
    List<UnreadBody> bodies = new ArrayList<>(report.unread().listed());
    unread.sort(Comparator.naturalOrder());
    for (Spotted value : unread) {
      bodies.add(
          new UnreadBody(names.place(value.part(), value.site()), UnreadBody.Reason.TOO_DEEP));
    }
    return new Inventory(
        report.inputBytes(),
        report.entries(),
        listed,
        report.unread().count() + unreadCount,
        bodies);
  }
}
