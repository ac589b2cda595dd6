package io.github.harscrub.internal.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.Name;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.RedactRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy that go by name. Remembers the names seen lately, which come again and
 * again. One instance for each thread.
 */
public final class NamedRules {
  private static final int PLACES = 1 << 12;
  private static final int MAX_CACHED = 64;

  /** The rules whose names match, wherever they hold; of those that keep, in any case. */
  public record Match(List<KeepRule> keeps, List<RedactRule> redacts) {
    static final Match NONE = new Match(List.of(), List.of());

    public boolean isEmpty() {
      return keeps.isEmpty() && redacts.isEmpty();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Known(byte[] name, Match match) {
    boolean is(byte[] bytes, int start, int end) {
      return Arrays.equals(name, 0, name.length, bytes, start, end);
    }
  }

  private final PolicyRules rules;
  private final Scene scene;
  private final @Nullable Known[] known = new Known[PLACES];

  public NamedRules(PolicyRules rules, Scene scene) {
    this.rules = rules;
    this.scene = scene;
  }

  /** What matches a name. */
  public Match of(String name) {
    if (!rules.hasNames() || name.isEmpty()) {
      return Match.NONE;
    }
    byte[] bytes = name.getBytes(UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** What matches a name given as UTF-8. */
  public Match of(byte[] bytes, int start, int end) {
    if (end - start > MAX_CACHED) {
      return match(new String(bytes, start, end - start, UTF_8));
    }
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(PLACES));
    Known recent = known[slot];
    if (recent != null && recent.is(bytes, start, end)) {
      return recent.match;
    }
    byte[] copy = Arrays.copyOfRange(bytes, start, end);
    Match match = match(new String(copy, UTF_8));
    known[slot] = new Known(copy, match);
    return match;
  }

  private Match match(String name) {
    List<KeepRule> keeps = new ArrayList<>();
    for (KeepRule rule : rules.namesKept()) {
      if (rule.what() instanceof Name about && about.matches(name, true)) {
        keeps.add(rule);
      }
    }
    List<RedactRule> redacts = new ArrayList<>();
    for (RedactRule rule : rules.namesRedacted()) {
      if (rule.what() instanceof Name about && about.matches(name, true)) {
        redacts.add(rule);
      }
    }
    return keeps.isEmpty() && redacts.isEmpty() ? Match.NONE : new Match(keeps, redacts);
  }

  /** The strongest rule that redacts what stands beside the name in one of these places. */
  public Optional<RedactRule> redacts(Match match, Set<Place> places) {
    Optional<RedactRule> strongest = Optional.empty();
    for (RedactRule rule : match.redacts) {
      boolean stronger = strongest.isEmpty() || better(rule, strongest.get());
      if (stronger && scene.mayHold(rule.where(), places)) {
        strongest = Optional.of(rule);
      }
    }
    return strongest;
  }

  /** By action, then by rule id, so that the order of rules does not show. */
  private static boolean better(RedactRule a, RedactRule b) {
    Action action = a.action();
    return action == b.action()
        ? a.rule().id().compareTo(b.rule().id()) < 0
        : action.compareTo(b.action()) > 0;
  }

  /** True if what stands beside {@code name} in one of these places is kept. */
  public boolean keeps(Match match, String name, Set<Place> places) {
    for (KeepRule rule : match.keeps) {
      if (rule.what() instanceof Name about
          && about.matches(name, places.contains(Place.HEADER))
          && scene.surelyHolds(rule.where(), places)) {
        return true;
      }
    }
    return false;
  }
}
