package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of secret that is planted. A kind that is listed twice is planted twice as often. */
final class Kinds {
  private Kinds() {}

  static List<Kind> all() {
    return Stream.of(Credentials.all(), Tokens.all(), Headers.all(), Urls.all(), PersonalData.all())
        .flatMap(List::stream)
        .toList();
  }
}
