package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class NameAnchorsTest {
  private static final NameClassifier NAMES = NameClassifier.standard();

  @Test
  void areDistinctLowerCaseAndAtLeastFourBytes() {
    List<String> anchors = anchors();
    assertThat(anchors).doesNotHaveDuplicates();
    // Escapes as JSON writes them have six characters for one.
    assertThat(anchors)
        .allSatisfy(
            a -> assertThat(a.replaceAll("\\\\u[0-9a-f]{4}", "xx").length()).isBetween(4, 9));
    assertThat(anchors).allSatisfy(a -> assertThat(a).isEqualTo(lower(a)));
  }

  @Test
  void standInEverySensitiveNameAndWhatEndsIt() {
    List<String> anchors = anchors();
    List<String> missed = new ArrayList<>();
    for (NameRowsExpanded row : NameRowsExpanded.all()) {
      String delimiters = NameAnchors.DELIMITERS + (row.strong() ? " " : "");
      boolean longer = String.join("", row.words()).length() > 2;
      for (String name : row.body() && longer ? spellings(row.words()) : List.<String>of()) {
        for (int i = 0; i < delimiters.length(); i++) {
          String text = lower(new String(name.getBytes(UTF_8), ISO_8859_1)) + delimiters.charAt(i);
          if (anchors.stream().noneMatch(text::contains) && NAMES.classify(name).sensitive()) {
            missed.add(text);
          }
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void standInEverySensitiveHeaderThatBodiesWriteDown() {
    List<String> anchors = anchors();
    List<String> missed = new ArrayList<>();
    for (String[] row : NameRows.read("header-names.tsv", 5)) {
      for (String name : NameRows.split(row[0], '|')) {
        String text = name.replace("*", "") + '"';
        if (!row[3].equals("HARMLESS")
            && name.contains("-")
            && anchors.stream().noneMatch(text::contains)) {
          missed.add(name);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void standAroundEveryNameOfTwoLetters() {
    for (NameRowsExpanded row : NameRowsExpanded.all()) {
      String name = String.join("", row.words());
      if (row.body() && name.getBytes(UTF_8).length == 2) {
        assertThat(NameAnchors.read().around())
            .contains('"' + name + '"', ' ' + name + '=', '&' + name + '=', '<' + name + '>');
      }
    }
  }

  private static List<String> anchors() {
    return NameAnchors.read().inside().stream().map(a -> new String(a, ISO_8859_1)).toList();
  }

  private static List<String> spellings(List<String> words) {
    List<String> spellings = new ArrayList<>();
    spellings.add(String.join("", words));
    for (int i = 0; i < NameAnchors.SEPARATORS.length(); i++) {
      spellings.add(String.join(NameAnchors.SEPARATORS.substring(i, i + 1), words));
    }
    StringBuilder camel = new StringBuilder();
    for (String word : words) {
      camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    spellings.add(camel.toString());
    spellings.add("xAcme" + camel);
    return spellings;
  }

  private static String lower(String bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      text.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return text.toString();
  }
}
