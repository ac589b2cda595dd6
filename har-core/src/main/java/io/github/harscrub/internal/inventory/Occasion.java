package io.github.harscrub.internal.inventory;

import io.github.harscrub.internal.policy.Scene;
import io.github.harscrub.internal.walk.Entry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an entry went, and when.
 *
 * @param hosts of all its URLs, as written and not masked
 * @param times of all its beginnings that can be read
 */
record Occasion(List<String> hosts, List<Instant> times) {
  static final Occasion NONE = new Occasion(List.of(), List.of());

  static Occasion of(Entry entry) {
    List<String> hosts = new ArrayList<>();
    for (String url : entry.urls()) {
      String host = Scene.Address.asWritten(url).host();
      if (!host.isEmpty()) {
        hosts.add(host);
      }
    }
    List<Instant> times = new ArrayList<>();
    for (String started : entry.started()) {
      instant(started).ifPresent(times::add);
    }
    return new Occasion(hosts, times);
  }

  /** Recorders write what they like: then the entry counts all the same, at no time. */
  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
