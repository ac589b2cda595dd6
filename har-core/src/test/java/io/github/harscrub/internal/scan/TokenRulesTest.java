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
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every row of the table against random examples of it. */
final class TokenRulesTest {
  private static final int ROUNDS = 5;
  private static final int HOSTILE = 100_000;
  private static final int SMALL = 25_000;
  private static final int MAX_WORK = 600;

  private final long seed = System.nanoTime();
  private final TokenExamples examples = new TokenExamples(new Random(seed));
  private final List<Row> rows = rows();

  /** A rule, alone in a scan, and its notation as the table has it. */
  private record Row(TokenRule rule, String notation, TokenScan scan, BitSet firsts) {
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
        // Behind an x, a letter may be the length of what follows it.
        assertThat(row.scan.hits("ab" + example.text()))
            .as("%s, seed %d", row.id(), seed)
            .isEmpty();
        assertThat(row.scan.hits("x-" + example.text()))
            .as("%s, seed %d", row.id(), seed)
            .hasSize(1);
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

  /**
   * Counts what is looked at instead of measuring time. Of each byte of hostile text at most
   * MAX_WORK are looked at, of four times the text no more: the longest inner run is {@link
   * TokenFormat#MAX_INNER}, and an anchor of four bytes may stand at every fourth byte.
   */
  @Test
  void looksAtHostileTextALimitedNumberOfTimes() {
    for (Row row : rows) {
      for (String hostile : hostile(row)) {
        long once = work(row, hostile.repeat(SMALL / hostile.length() + 1));
        long more = work(row, hostile.repeat(HOSTILE / hostile.length() + 1));
        String input = hostile.substring(0, Math.min(60, hostile.length()));
        assertThat(more).as("%s on %s", row.id(), input).isLessThan((long) MAX_WORK * HOSTILE);
        assertThat(more / (double) HOSTILE)
            .as("%s on %s, per byte", row.id(), input)
            .isLessThan(4 + 1.5 * once / SMALL);
      }
    }
  }

  /** Its anchor again and again, its anchor and its alphabet without end, and what just fails. */
  private List<String> hostile(Row row) {
    Example example = examples.example(row.notation, Length.TYPICAL);
    Example longest = examples.example(row.notation, Length.LONGEST);
    String text = example.text();
    String last = text.substring(text.length() - 1);
    String anchor = row.rule.format().anchors().get(0);
    return List.of(
        anchor,
        anchor + last.repeat(HOSTILE),
        text.substring(0, text.length() - 1),
        text.substring(0, text.length() - 1) + "\u0001",
        longest.text().substring(0, Math.min(longest.text().length() - 1, SMALL)),
        text.substring(1));
  }

  /** The bytes looked at by a scan that goes on behind a match, as the real one does. */
  private static long work(Row row, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    long[] work = {0};
    for (int at = 0; at < bytes.length; at++) {
      if (anchored(row, bytes, at)) {
        long match = row.rule.format().match(bytes, 0, bytes.length, at, row.rule.left(), work);
        at = match == TokenFormat.NO_MATCH ? at : Math.max(at, TokenFormat.end(match) - 1);
      }
    }
    return work[0];
  }

  private static boolean anchored(Row row, byte[] bytes, int at) {
    return at + 4 <= bytes.length
        && row.firsts.get(
            (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff))
        && row.rule.format().anchors().stream()
            .anyMatch(
                anchor -> {
                  for (int i = 0; i < anchor.length(); i++) {
                    if (at + i >= bytes.length || bytes[at + i] != anchor.charAt(i)) {
                      return false;
                    }
                  }
                  return true;
                });
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
      BitSet firsts = new BitSet();
      for (String anchor : rule.format().anchors()) {
        firsts.set(anchor.charAt(0) << 16 | anchor.charAt(1) << 8 | anchor.charAt(2));
      }
      rows.add(new Row(rule, notations.get(i), new TokenScan(List.of(rule)), firsts));
    }
    return rows;
  }
}
