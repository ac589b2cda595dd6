package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the classifier with the collected facts, where they are. */
final class NameFactsTest {
  /** Categories that are no secret and no personal data by the design, or only in their URL. */
  private static final Set<String> NOT_SENSITIVE =
      Set.of(
          "low",
          "identifier",
          "trace-id",
          "request-id",
          "handshake",
          "public-key",
          "url-with-credentials",
          "signed-url-context",
          "tracking-id",
          "lb-affinity",
          "device-id",
          "pii-user-id");

  @ParameterizedTest
  @CsvSource({"header, HEADER", "cookie, COOKIE", "param, PARAM", "json-key, BODY"})
  void recallsTheFacts(String column, NameKind kind) throws IOException {
    Set<String> not = notFollowed(column);
    List<String> missed = new ArrayList<>();
    int asked = 0;
    for (String[] fact : facts()) {
      boolean exact = fact[1].equals(column) && fact[2].equals("exact");
      boolean clear = !fact[5].contains("[host-scoped") && !fact[5].contains("[ambiguous");
      if (exact && clear && !NOT_SENSITIVE.contains(fact[3]) && !not.contains(fact[0])) {
        asked++;
        if (!NameClassifier.standard().classify(kind, fact[0]).sensitive()) {
          missed.add(fact[0]);
        }
      }
    }
    assertThat(missed).hasSizeLessThanOrEqualTo(asked * 3 / 100);
  }

  @ParameterizedTest
  @CsvSource({"tracking-id", "lb-affinity"})
  void learnsNothingFromTrackingCookies(String category) throws IOException {
    List<String> strong = new ArrayList<>();
    int asked = 0;
    for (String[] fact : facts()) {
      if (fact[1].equals("cookie") && fact[2].equals("exact") && fact[3].equals(category)) {
        asked++;
        if (NameClassifier.standard().classify(NameKind.COOKIE, fact[0]).strong()) {
          strong.add(fact[0]);
        }
      }
    }
    assertThat(strong).hasSizeLessThanOrEqualTo(asked * 3 / 100);
  }

  private static List<String[]> facts() throws IOException {
    Path shared = Path.of("../../shared/facts/sensitive-names.tsv");
    assumeTrue(Files.exists(shared), "the facts are not here");
    List<String[]> facts = new ArrayList<>();
    for (String line : Files.readAllLines(shared)) {
      facts.add(line.split("\t", -1));
    }
    return facts;
  }

  private static Set<String> notFollowed(String kind) {
    Set<String> names = new HashSet<>();
    for (String[] row : NameRows.read("facts-not-followed.tsv", 3)) {
      if (row[0].equals(kind)) {
        names.add(row[1]);
      }
    }
    return names;
  }
}
