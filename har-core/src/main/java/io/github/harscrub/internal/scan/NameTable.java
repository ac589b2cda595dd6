package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of names and what they mean in a row, read from {@code names.tsv} and {@code
 * harmless-names.tsv}. Patterns are kept as they are written and found by their first word: to
 * expand them (3,600 readings) would take longer at every start than it ever saves.
 */
final class NameTable {
  /**
   * A pattern: {@code a|b_c d} has two options at its first place and one at its second.
   *
   * @param verdict what it means; harmless for phrases that only look sensitive
   * @param kinds bits of the {@link NameKind}s it holds for
   */
  record Pattern(List<List<Option>> places, NameVerdict verdict, int kinds) {}

  /**
   * Words that may stand at one place of a pattern.
   *
   * @param first only at the beginning of a name or component
   * @param last only at the end of a name
   */
  record Option(List<String> words, boolean first, boolean last) {
    boolean standsAt(List<String> name, int at) {
      int n = words.size();
      if (at + n > name.size() || !words.get(0).equals(name.get(at))) {
        return false;
      }
      return n == 1 || words.equals(name.subList(at, at + n));
    }
  }

  /** A pattern and the option at its first place. */
  record Start(Pattern pattern, Option option) {}

  /** The shortest word that may be a piece of a glued word without being listed as one. */
  private static final int MIN_PIECE = 4;

  private static final int ALL_KINDS = -1;

  final Set<String> tails = new HashSet<>(512);
  final Set<String> neutral = new HashSet<>(256);
  final Set<String> heads = new HashSet<>(128);
  final Set<String> texts = new HashSet<>(32);
  final List<String> suffixes = new ArrayList<>();
  final List<String> affixes = new ArrayList<>();
  private final Map<String, List<Start>> starts = new HashMap<>(2048);
  // Every word of both files but the stems: those are cut into words again.
  private final Set<String> vocabulary = new HashSet<>(4096);
  // The words of less than MIN_PIECE letters that may be a piece of a glued word.
  private final Set<String> shortPieces = new HashSet<>(128);
  private final Verdicts verdicts = new Verdicts();

  NameTable() {
    for (String[] row : NameRows.read("names.tsv", 6)) {
      add(new Pattern(places(row[0]), verdicts.of(row[1], row[2], row[3]), kinds(row[4])));
    }
    for (String[] row : NameRows.read("harmless-names.tsv", 3)) {
      addHarmless(row[0], row[1]);
    }
  }

  /** The patterns that may begin with {@code word}. */
  List<Start> starts(String word) {
    return starts.getOrDefault(word, List.of());
  }

  boolean known(String word) {
    return vocabulary.contains(word);
  }

  /** True if a glued word may contain this one. */
  boolean isPiece(String word) {
    return word.length() >= MIN_PIECE ? known(word) : shortPieces.contains(word);
  }

  private void addHarmless(String words, String role) {
    if (role.equals("phrase")) {
      add(new Pattern(places(words), NameVerdict.HARMLESS, ALL_KINDS));
      return;
    }
    List<String> list = NameRows.split(words, '|');
    if (!role.equals("suffix") && !role.equals("affix")) {
      vocabulary.addAll(list);
    }
    switch (role) {
      case "tail" -> tails.addAll(list);
      case "neutral" -> neutral.addAll(list);
      case "head" -> heads.addAll(list);
      case "text" -> texts.addAll(list);
      case "suffix" -> suffixes.addAll(list);
      case "affix" -> affixes.addAll(list);
      case "piece" -> shortPieces.addAll(list);
      case "word" -> {}
      default -> throw new IllegalStateException("no such role: " + role);
    }
  }

  private void add(Pattern pattern) {
    for (Option option : pattern.places.get(0)) {
      String word = option.words.get(0);
      List<Start> list = starts.get(word);
      if (list == null) {
        list = new ArrayList<>(2);
        starts.put(word, list);
      }
      list.add(new Start(pattern, option));
    }
  }

  private List<List<Option>> places(String pattern) {
    List<List<Option>> places = new ArrayList<>(2);
    for (String place : NameRows.split(pattern, ' ')) {
      List<String> texts = NameRows.split(place, '|');
      List<Option> options = new ArrayList<>(texts.size());
      for (String text : texts) {
        options.add(option(text));
      }
      places.add(options);
    }
    return places;
  }

  private Option option(String text) {
    boolean first = text.startsWith("^");
    boolean last = text.endsWith("$");
    String bare = text.substring(first ? 1 : 0, text.length() - (last ? 1 : 0));
    List<String> words = NameRows.split(bare, '_');
    vocabulary.addAll(words);
    return new Option(words, first, last);
  }

  private static int kinds(String column) {
    if (column.equals("any")) {
      return ALL_KINDS;
    }
    int kinds = 0;
    for (String kind : NameRows.split(column, '|')) {
      kinds |= NameKind.valueOf(kind.toUpperCase(Locale.ROOT)).bit();
    }
    return kinds;
  }

  /** Makes one verdict of equal ones, and sees that a rule has one category. */
  static final class Verdicts {
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, NameVerdict> verdicts = new HashMap<>();

    NameVerdict of(String id, String category, String strength) {
      if (strength.equals("HARMLESS")) {
        return NameVerdict.HARMLESS;
      }
      Rule rule = rules.get(id);
      if (rule == null) {
        rule = new Rule(id, Category.valueOf(category));
        rules.put(id, rule);
      }
      if (!rule.category().name().equals(category)) {
        throw new IllegalStateException(id + " has two categories");
      }
      String key = id.concat(strength);
      NameVerdict verdict = verdicts.get(key);
      if (verdict == null) {
        verdict = new NameVerdict(Strength.valueOf(strength), Optional.of(rule));
        verdicts.put(key, verdict);
      }
      return verdict;
    }
  }
}
