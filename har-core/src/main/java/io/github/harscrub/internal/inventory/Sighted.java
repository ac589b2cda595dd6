package io.github.harscrub.internal.inventory;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.site.MaskedNames;
import io.github.harscrub.report.Credential;
import io.github.harscrub.report.TokenClaims;
import io.github.harscrub.report.Uses;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was seen of one credential so far. */
final class Sighted {
  private final Side sent = new Side();
  private final Side received = new Side();
  private final TreeSet<String> names = new TreeSet<>();
  private long elsewhere;
  private Optional<TokenClaims> claims = Optional.empty();

  /** Null only before the first {@link #add}. */
  private @Nullable Find find;

  private @Nullable Spotted first;
  private @Nullable Instant earliest;
  private @Nullable Instant latest;

  /** The requests, or the responses, that carried it. */
  private static final class Side {
    private long entries;
    private final TreeSet<String> hosts = new TreeSet<>();
    private boolean more;

    void add(long count, Iterable<String> others) {
      entries += count;
      for (String host : others) {
        hosts.add(host);
        if (hosts.size() > Uses.MAX_HOSTS) {
          hosts.pollLast();
          more = true;
        }
      }
    }

    Uses uses(MaskedNames names) {
      List<String> shown =
          hosts.stream().map(host -> host(host, names)).sorted().distinct().toList();
      return new Uses(entries, shown, more);
    }

    /** Masked as written: in lower case nobody would know a secret again. */
    private static String host(String written, MaskedNames names) {
      String masked = names.of(written);
      return masked.equals(written) ? masked.toLowerCase(Locale.ROOT) : masked;
    }
  }

  void add(Glimpse glimpse, Spotted place, Occasion occasion) {
    add(glimpse.find(), place, glimpse.names(), glimpse.claims());
    if (glimpse.sent()) {
      sent.add(1, occasion.hosts());
    }
    if (glimpse.received()) {
      received.add(1, occasion.hosts());
    }
    elsewhere += glimpse.elsewhere() ? 1 : 0;
    occasion.times().forEach(this::at);
  }

  /** Adds what was seen of the same credential with something around it. */
  void add(Sighted other) {
    if (other.find != null && other.first != null) {
      add(other.find, other.first, other.names, other.claims);
    }
  }

  private void add(
      Find otherFind,
      Spotted otherFirst,
      NavigableSet<String> otherNames,
      Optional<TokenClaims> said) {
    find = find == null ? otherFind : Glimpse.better(find, otherFind);
    first = first == null || otherFirst.compareTo(first) < 0 ? otherFirst : first;
    otherNames.forEach(name -> Glimpse.add(names, name));
    claims = claims.isPresent() ? claims : said;
  }

  private void at(Instant time) {
    earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
    latest = latest == null || time.isAfter(latest) ? time : latest;
  }

  Rule rule() {
    return seen(find).rule();
  }

  Spotted place() {
    return seen(first);
  }

  private static <T> T seen(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("never seen");
    }
    return value;
  }

  Credential credential(String fingerprint, MaskedNames masked) {
    List<String> shown = names.stream().map(masked::of).sorted().distinct().toList();
    return new Credential(
        rule(),
        seen(find).confidence(),
        fingerprint,
        sent.uses(masked),
        received.uses(masked),
        elsewhere,
        shown,
        masked.place(place().part(), place().site()),
        Optional.ofNullable(earliest),
        Optional.ofNullable(latest),
        claims.map(said -> masked(said, masked)));
  }

  private static TokenClaims masked(TokenClaims said, MaskedNames masked) {
    return new TokenClaims(
        masked.of(said.issuer()),
        said.audience().stream().limit(Credential.MAX_NAMES).map(masked::of).toList(),
        said.holder(),
        said.issued(),
        said.notBefore(),
        said.expires());
  }
}
