package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class NameTableTest {
  private static final NameClassifier NAMES = NameClassifier.standard();

  @Test
  void findsEveryRowSpelledInSnakeAndKebabCase() {
    List<String> missed = new ArrayList<>();
    for (NameRowsExpanded row : NameRowsExpanded.all()) {
      String kind =
          row.body() ? "BODY" : row.kinds().replaceFirst("[|].*", "").toUpperCase(Locale.ROOT);
      for (String separator : new String[] {"_", "-"}) {
        String name = String.join(separator, row.words());
        if (!NAMES.classify(NameKind.valueOf(kind), name).sensitive()) {
          missed.add(name);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void findsEveryStrongRowInCamelCaseBehindAnotherWord() {
    List<String> missed = new ArrayList<>();
    for (NameRowsExpanded row : NameRowsExpanded.all()) {
      StringBuilder name = new StringBuilder("acme");
      for (String word : row.words()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
      boolean cased = Character.isLowerCase(row.words().get(0).charAt(0));
      boolean expected = row.body() && row.strong() && !row.first() && cased;
      if (expected && !NAMES.classify(name.toString()).sensitive()) {
        missed.add(name.toString());
      }
    }
    assertThat(missed).isEmpty();
  }
}
