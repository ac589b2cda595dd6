package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.SipHash;
import io.github.harscrub.internal.policy.Language;
import io.github.harscrub.internal.site.Depth;
import io.github.harscrub.internal.walk.Site;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What came of values, for the next time they come: sessions hold the same headers in each request,
 * and the same bodies wherever a page was loaded again or polled. A value is known by the hash of
 * its bytes and of all that its verdict depends on.
 *
 * <p>Of use only where a verdict does not depend on the entry around: see {@link
 * SiteInspector#wantsEntries}. Safe for use by several threads.
 *
 * @param <V> what came of a value, immutable
 */
final class KnownValues<V> {
  private static final long MAX_COST = 12 << 20;

  /** Of a small heap no more than this part is taken. */
  private static final int SHARE = 32;

  /** A result and its places, about. */
  private static final int COST_OF_ONE = 96;

  /** What remembering a value takes, besides the result. */
  private static final int PLACE_COST = 56;

  /** What a value goes by, which says what it is looked through for. */
  private record Known<V>(SipHash.Hash hash, V result, int cost) {}

  /** Of the budget, the part for values with a common result. */
  private static final int COMMON_SHARE = 6;

  private final SipHash siphash = SipHash.fresh();

  /** Results of most values; others need an object for each value, and several looks to find it. */
  private final List<V> common;

  /** Values with a common result, each with its index. */
  private final RecentHashes commonValues;

  /** Values seen once: most never come again, and forget one another. */
  private final AtomicReferenceArray<Known<V>> fresh;

  /** Values that came again; only others that did so take their places. */
  private final AtomicReferenceArray<Known<V>> proven;

  private final long maxCost;

  /** How many bytes the results take, about. */
  private final AtomicLong costs = new AtomicLong();

  /**
   * @param common the results of most values, as the same instances that are put; four at most
   */
  KnownValues(List<V> common) {
    this(common, Math.min(MAX_COST, Runtime.getRuntime().maxMemory() / SHARE));
  }

  private KnownValues(List<V> common, long maxCost) {
    this(common, Integer.highestOneBit((int) (maxCost / COST_OF_ONE)), maxCost);
  }

  /**
   * @param size a power of two
   * @param maxCost how many bytes the results may take, about
   */
  KnownValues(List<V> common, int size, long maxCost) {
    this.common = List.copyOf(common);
    this.commonValues =
        new RecentHashes(
            Integer.highestOneBit(
                (int) Math.max(1, maxCost / COMMON_SHARE / RecentHashes.PLACE_BYTES)));
    this.fresh = new AtomicReferenceArray<>(size);
    this.proven = new AtomicReferenceArray<>(size);
    this.maxCost = maxCost;
  }

  /**
   * The hash of a value in its place.
   *
   * @param depth how it is looked through
   * @return empty if its verdict depends on more than is known here
   */
  Optional<SipHash.Hash> hash(Site site, Text content, Depth depth) {
    return switch (site.kind()) {
      case HEADER, COOKIE, QUERY, FORM, URL, BODY, NAME -> {
        byte[] name = site.name().getBytes(UTF_8);
        yield Optional.of(siphash.of(traits(site, depth), name, content));
      }
      // What the properties around it are called counts as well.
      case FIELD, KEY -> Optional.empty();
    };
  }

  private static int traits(Site site, Depth depth) {
    int traits =
        switch (site.kind()) {
          case HEADER -> 0;
          case COOKIE -> 1;
          case QUERY -> 2;
          case FORM -> 3;
          case URL -> 4;
          case BODY -> 5;
          case NAME -> 6;
          case FIELD -> 7;
          case KEY -> 8;
        };
    traits =
        traits << 2
            | switch (site.side()) {
              case REQUEST -> 0;
              case RESPONSE -> 1;
              case NEITHER -> 2;
            };
    traits = traits << 2 | Language.of(site).number();
    traits = traits << 1 | (site.number() ? 1 : 0);
    traits = traits << 1 | (site.base64() ? 1 : 0);
    return traits << 1 | (depth == Depth.DETECT ? 1 : 0);
  }

  /** What came of the value with that hash. */
  Optional<V> find(SipHash.Hash hash) {
    int index = commonValues.find(hash);
    if (index != RecentHashes.NONE) {
      return Optional.of(common.get(index));
    }
    int place = place(hash);
    Known<V> old = proven.get(place);
    if (old != null && old.hash.is(hash)) {
      return Optional.of(old.result);
    }
    Known<V> recent = fresh.get(place);
    if (recent == null || !recent.hash.is(hash)) {
      return Optional.empty();
    }
    replace(proven, place, recent);
    return Optional.of(recent.result);
  }

  /**
   * Remembers what came of a value.
   *
   * @param cost how many bytes the result takes, about
   */
  void put(SipHash.Hash hash, V result, int cost) {
    for (int i = 0; i < common.size(); i++) {
      if (common.get(i) == result) {
        commonValues.put(hash, i);
        return;
      }
    }
    replace(fresh, place(hash), new Known<>(hash, result, cost + PLACE_COST));
  }

  /** Does nothing if the results would take too much. */
  private void replace(AtomicReferenceArray<Known<V>> places, int place, Known<V> known) {
    Known<V> former = places.get(place);
    int more = known.cost - (former == null ? 0 : former.cost);
    // Two threads may agree on one place here: then the sum is a little off, and no verdict is.
    if (more <= 0 || costs.get() + more <= maxCost) {
      places.set(place, known);
      costs.addAndGet(more);
    }
  }

  private int place(SipHash.Hash hash) {
    return (int) hash.first() & (fresh.length() - 1);
  }
}
