package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.scan.NameTable.Option;
import io.github.harscrub.internal.scan.NameTable.Pattern;
import io.github.harscrub.internal.scan.NameTable.Start;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the words of a name. Every pattern of {@link NameTable} found in it is a candidate; a
 * harmless phrase around it, a flag before it or a describing tail behind it rules it out, and an
 * unknown tail weakens it. The strongest candidate wins, then the last, then the longest: {@code
 * session[reset_password_token]} is a one-time token.
 */
final class NameMatcher {
  /** A pattern at the words {@code [start, end)}. */
  private record Candidate(NameVerdict verdict, int start, int end) {
    boolean covers(int from, int to) {
      return start <= from && to <= end;
    }

    /** Decides between equal verdicts. */
    boolean beats(Candidate other) {
      if (verdict.strong() != other.verdict.strong()) {
        return verdict.strong();
      }
      return end != other.end ? end > other.end : start < other.start;
    }
  }

  private final NameTable table;
  private final NameWords name;
  private final List<String> words;
  private final List<Candidate> candidates = new ArrayList<>(4);

  private NameMatcher(NameTable table, NameWords name) {
    this.table = table;
    this.name = name;
    this.words = name.words;
  }

  static NameVerdict judge(NameTable table, NameWords name, NameKind kind) {
    NameMatcher matcher = new NameMatcher(table, name);
    for (int i = 0; i < name.words.size(); i++) {
      for (Start start : table.starts(name.words.get(i))) {
        if ((start.pattern().kinds() & kind.bit()) != 0) {
          matcher.match(start.pattern(), 0, start.option(), i, i);
        }
      }
    }
    return matcher.best();
  }

  /**
   * Goes on with {@code option} of place {@code place}, for a match that began at {@code start}.
   */
  private void match(Pattern pattern, int place, Option option, int start, int at) {
    int end = at + option.words().size();
    boolean fits =
        option.standsAt(words, at)
            && (!option.first() || name.component(start) == start)
            && (!option.last() || (end == words.size() && name.endsWithWord()));
    if (fits && place + 1 == pattern.places().size()) {
      candidates.add(new Candidate(pattern.verdict(), start, end));
    } else if (fits && end < words.size()) {
      for (Option next : pattern.places().get(place + 1)) {
        match(pattern, place + 1, next, start, end);
      }
    }
  }

  private NameVerdict best() {
    NameVerdict best = candidates.isEmpty() ? NameVerdict.NONE : NameVerdict.HARMLESS;
    @Nullable Candidate winner = null;
    for (Candidate candidate : candidates) {
      NameVerdict verdict = judge(candidate);
      int order = verdict.strength().compareTo(best.strength());
      if (order > 0 || (order == 0 && winner != null && candidate.beats(winner))) {
        best = verdict;
        winner = candidate;
      }
    }
    return best;
  }

  private NameVerdict judge(Candidate candidate) {
    NameVerdict verdict = candidate.verdict;
    int first = name.component(candidate.start);
    boolean flag = first < candidate.start && table.heads.contains(words.get(first));
    flag |= candidate.start > 0 && table.texts.contains(words.get(candidate.start - 1));
    if (!verdict.sensitive() || flag || isPartOfAnother(candidate)) {
      return NameVerdict.HARMLESS;
    }
    boolean known = true;
    for (int i = candidate.end; i < words.size(); i++) {
      String word = words.get(i);
      if (table.tails.contains(word)) {
        return NameVerdict.HARMLESS;
      }
      known &= table.neutral.contains(word) || isSensitive(i);
    }
    return known || !verdict.strong() ? verdict : weakened(verdict);
  }

  /** True inside a harmless phrase, or inside a longer candidate, which knows better. */
  private boolean isPartOfAnother(Candidate candidate) {
    int length = candidate.end - candidate.start;
    for (Candidate other : candidates) {
      boolean longer = other.end - other.start > length || !other.verdict.sensitive();
      if (longer && other.covers(candidate.start, candidate.end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSensitive(int word) {
    for (Candidate candidate : candidates) {
      if (candidate.verdict.sensitive() && candidate.covers(word, word + 1)) {
        return true;
      }
    }
    return false;
  }

  private static NameVerdict weakened(NameVerdict verdict) {
    return new NameVerdict(Strength.WEAK, Optional.of(verdict.rule().orElseThrow()));
  }
}
