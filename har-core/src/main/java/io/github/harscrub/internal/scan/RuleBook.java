package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.detect.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what the tables say of each rule. */
public final class RuleBook {
  /** A few examples of a name show what its words are. */
  private static final int MAX_EXAMPLES = 6;

  private final Map<String, Page> pages = new TreeMap<>();

  private RuleBook() {}

  /** All rules that are built in, ordered by id. Reads the tables anew. */
  public static List<RuleInfo> all() {
    RuleBook book = new RuleBook();
    for (String[] row : NameRows.read("structures.tsv", 6)) {
      Page page = book.page(row[0], Category.valueOf(row[1]));
      page.title = row[2];
      page.sources.add(row[3]);
      page.examples.addAll(samples(row[4]));
      page.counterexamples.addAll(samples(row[5]));
    }
    for (TokenRule token : TokenRules.all()) {
      Page page = book.page(token.rule().id(), token.rule().category());
      page.sources.add(token.source());
      page.examples.add(Samples.of(token.format().notation()));
      token.counterexamples().forEach(not -> page.counterexamples.add(Samples.of(not)));
    }
    for (String[] row : NameRows.read("names.tsv", 6)) {
      book.name(row[1], row[2], example(row[0]), row[5]);
    }
    for (String table : List.of("header-names.tsv", "cookie-names.tsv")) {
      for (String[] row : NameRows.read(table, 5)) {
        if (!row[3].equals("HARMLESS")) {
          book.name(row[1], row[2], NameRows.split(row[0], '|').get(0), row[4]);
        }
      }
    }
    List<RuleInfo> infos = new ArrayList<>();
    book.pages.values().forEach(page -> infos.add(page.info()));
    return List.copyOf(infos);
  }

  private void name(String id, String category, String name, String source) {
    if (id.equals("-")) {
      return;
    }
    Page page = page(id, Category.valueOf(category));
    page.sources.add(source);
    if (page.names < MAX_EXAMPLES && page.examples.add(name + "=…")) {
      page.names++;
    }
  }

  private Page page(String id, Category category) {
    return pages.computeIfAbsent(id, key -> new Page(new Rule(key, category)));
  }

  private static List<String> samples(String cell) {
    List<String> texts = new ArrayList<>();
    for (String notation : cell.equals("-") ? List.<String>of() : TokenRules.notations(cell)) {
      texts.add(Samples.of(notation));
    }
    return texts;
  }

  /** The first reading of a pattern: of {@code access|bearer token$} it is {@code access_token}. */
  private static String example(String pattern) {
    StringBuilder name = new StringBuilder();
    for (String place : NameRows.split(pattern, ' ')) {
      String option = NameRows.split(place, '|').get(0).replace("^", "").replace("$", "");
      name.append(name.length() == 0 ? "" : "_").append(option);
    }
    return name.toString();
  }

  private static final class Page {
    private final Rule rule;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> counterexamples = new LinkedHashSet<>();

    /** What the rule finds, or nothing if its id says it. */
    private String title = "";

    /** How many of the examples are names. */
    private int names;

    Page(Rule rule) {
      this.rule = rule;
    }

    RuleInfo info() {
      return new RuleInfo(
          rule,
          title.isEmpty() ? rule.id().replace('-', ' ') : title,
          List.copyOf(sources),
          List.copyOf(examples),
          List.copyOf(counterexamples));
    }
  }
}
