package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.internal.scan.TokenExamples.Example;
import io.github.harscrub.internal.scan.TokenExamples.Length;
import io.github.harscrub.internal.scan.TokenScan.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every row of the table against random examples of it. */
final class TokenRulesTest {
  private static final int ROUNDS = 5;
  private static final int HOSTILE = 100_000;

  private final long seed = System.nanoTime();
  private final TokenExamples examples = new TokenExamples(new Random(seed));
  private final List<Row> rows = rows();

  /** A rule, alone in a scan, and its notation as the table has it. */
  private record Row(TokenRule rule, String notation, TokenScan scan) {
    String id() {
      return rule.rule().id() + " (" + notation + ")";
    }
  }

  @Test
  void hasTheWellKnownFormats() {
    assertThat(TokenRules.all()).hasSizeGreaterThan(300);
    assertThat(TokenRules.all())
        .extracting(rule -> rule.rule().id())
        .contains("github-pat", "gitlab-pat", "aws-access-key-id", "slack-webhook", "openai-key");
  }

  @Test
  void matchesExamplesExactlyWhereverTheyStand() {
    String[][] places = {
      {"", ""},
      {"https://api.example.com/v1/things?q=1&x=", "&page=2"},
      {"{\"value\": \"", "\", \"n\": 7}"},
      {"sent ", " twice"},
      {"a=", ","},
      {"a=", ";"},
      {"<b>", "</b>"},
      {"(", ")"},
      {"'", "'"},
      {"line\r\n", "\u00e9"},
    };
    for (Row row : rows) {
      for (Length length : Length.values()) {
        for (String[] place : places) {
          if (!place[1].isEmpty() && TokenExamples.goesOnWith(row.notation, place[1].charAt(0))) {
            continue; // such as the space in a PEM body: the run would rightly be longer
          }
          Example example = examples.example(row.notation, length);
          int shift = place[0].length();
          List<Hit> hits = row.scan.hits(place[0] + example.text() + place[1]);
          assertThat(hits)
              .as("%s, %s, %s%s, seed %d", row.id(), length, place[0], place[1], seed)
              .containsExactly(new Hit(row.rule, shift + example.start(), shift + example.end()));
        }
      }
    }
  }

  @Test
  void leavesCounterexamplesAlone() {
    for (Row row : rows) {
      for (String notation : row.rule.counterexamples()) {
        for (int i = 0; i < ROUNDS; i++) {
          String text = examples.example(notation, Length.TYPICAL).text();
          assertThat(row.scan.hits(text))
              .as("%s, not %s, seed %d", row.id(), notation, seed)
              .isEmpty();
          assertThat(row.scan.hits("a=" + text + "\u0001"))
              .as("%s, seed %d", row.id(), seed)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void wantsAWordStartWhereTheTableSaysSo() {
    for (Row row : rows) {
      if (row.rule.left() != LeftEdge.ANY && row.rule.format().maxBefore() == 0) {
        Example example = examples.example(row.notation, Length.TYPICAL);
        assertThat(row.scan.hits("x" + example.text())).as(row.id()).isEmpty();
        assertThat(row.scan.hits("x-" + example.text())).as(row.id()).hasSize(1);
      }
    }
  }

  @Test
  void hasAnAnchorInEveryExampleAtThePromisedOffset() {
    for (Row row : rows) {
      for (Length length : Length.values()) {
        Example example = examples.example(row.notation, length);
        TokenFormat format = row.rule.format();
        boolean found = false;
        for (int at = format.minBefore(); at <= format.maxBefore(); at++) {
          for (String anchor : format.anchors()) {
            found |= example.text().startsWith(anchor, at);
          }
        }
        assertThat(found).as("%s, seed %d", row.id(), seed).isTrue();
      }
    }
  }

  @Test
  void findsNothingInWhatItLeaves() {
    TokenScan all = new TokenScan(TokenRules.all());
    for (Row row : rows) {
      Example example = examples.example(row.notation, Length.TYPICAL);
      String placeholder = "REDACTED-" + row.rule.rule().id() + "-k3v9q2x8fm";
      String text =
          example.text().substring(0, example.start())
              + placeholder
              + example.text().substring(example.end());
      // A password may be anything; what is a placeholder as a whole is passed over by who asks.
      int end = example.start() + placeholder.length();
      assertThat(all.hits(text))
          .as(row.id())
          .allMatch(hit -> hit.start() == example.start() && hit.end() == end);
      assertThat(all.hits(text + " and more"))
          .as(row.id())
          .allMatch(hit -> hit.start() == example.start() && hit.end() == end);
    }
  }

  @Test
  void takesTheWholeRunOfALongerToken() {
    Row row = row("github-pat");
    String text = examples.example("ghp_ b62{200}", Length.TYPICAL).text();
    assertThat(row.scan.hits(text)).containsExactly(new Hit(row.rule, 0, text.length()));
  }

  @Test
  @Timeout(10)
  void staysLinearOnHostileText() {
    for (Row row : rows) {
      Example example = examples.example(row.notation, Length.LONGEST);
      String anchor = row.rule.format().anchors().get(0);
      String run = example.text().substring(example.text().length() - 1);
      row.scan.hits(anchor.repeat(HOSTILE / anchor.length()));
      row.scan.hits(anchor + run.repeat(HOSTILE));
      row.scan.hits(run.repeat(HOSTILE));
      String cut = example.text().substring(0, example.text().length() - 1);
      row.scan.hits(cut.repeat(HOSTILE / cut.length()));
      row.scan.hits((anchor + "a").repeat(HOSTILE / anchor.length()));
    }
  }

  @Test
  void refusesABadRowWithItsLine() {
    assertThatThrownBy(
            () -> TokenRules.parse("# a comment\n\nx-key\tKEY\tany\thex{3}\tabc\tknown\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("tokens.tsv:3: no literal to look for");
    assertThatThrownBy(() -> TokenRules.parse("x-key\tKEY\tany\tabcd hex{3}\tabc\n"))
        .hasMessage("tokens.tsv:1: a row has 6 columns, this one 5");
    assertThatThrownBy(() -> TokenRules.parse("x-key\tKEY\tleft\tabcd hex{3}\tabc\tknown\n"))
        .hasMessage("tokens.tsv:1: left is any, word or base64, not: left");
    assertThatThrownBy(() -> TokenRules.parse("X\tKEY\tany\tabcd hex{3}\tabc\tknown\n"))
        .hasMessageStartingWith("tokens.tsv:1: rule id must be");
    assertThatThrownBy(
            () ->
                TokenRules.parse(
                    """
                    x-key\tKEY\tany\tabcd hex{3}\tabc\tknown
                    x-key\tTOKEN\tany\tabce hex{3}\tabc\tknown
                    """))
        .hasMessage("tokens.tsv:2: another row gives x-key another category");
  }

  private Row row(String id) {
    return rows.stream().filter(r -> r.rule.rule().id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Row> rows() {
    List<String> notations = new ArrayList<>();
    try (InputStream in = TokenRules.class.getResourceAsStream("tokens.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      for (String line : table.split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          notations.add(line.split("\t", -1)[3]);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < notations.size(); i++) {
      TokenRule rule = TokenRules.all().get(i);
      rows.add(new Row(rule, notations.get(i), new TokenScan(List.of(rule))));
    }
    return rows;
  }
}
