package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.stream.Collectors;

/** Query strings, forms and URLs. */
final class Queries {
  private Queries() {}

  static String url(List<Field> fields, Escapes escapes) {
    return "https://app.shop.test/cb?" + query(fields, escapes);
  }

  static String query(List<Field> fields, Escapes escapes) {
    return fields.stream()
        .map(field -> field.name() + "=" + escapes.percent(field.value()))
        .collect(Collectors.joining("&"));
  }

  static String form(List<Field> fields, Escapes escapes) {
    return fields.stream()
        .map(field -> field.name() + "=" + escapes.form(field.value()))
        .collect(Collectors.joining("&"));
  }
}
