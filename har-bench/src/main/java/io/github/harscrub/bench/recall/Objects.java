package io.github.harscrub.bench.recall;

import java.util.List;

/** JSON documents. */
final class Objects {
  private Objects() {}

  static String flat(List<Field> fields, Escapes escapes) {
    StringBuilder text = new StringBuilder("{");
    for (Field field : fields) {
      text.append(text.length() > 1 ? "," : "").append('"').append(field.name()).append("\":");
      text.append(value(field, escapes));
    }
    return text.append('}').toString();
  }

  /** One to four levels down. */
  static String nested(List<Field> fields, Escapes escapes, Chance chance) {
    String text = flat(fields, escapes);
    for (int depth = chance.between(0, 3); depth > 0; depth--) {
      text =
          switch (chance.below(3)) {
            case 0 -> "{\"status\":\"ok\",\"data\":" + text + "}";
            case 1 -> "[{\"page\":1},\n " + text + "]";
            default -> "{\n  \"items\" : [ " + text + " ],\n  \"total\" : 1\n}";
          };
    }
    return text;
  }

  /** The way of HAR itself, Keycloak, AWS tags and many forms. */
  static String pairs(List<Field> fields, Escapes escapes, Chance chance) {
    String name = chance.of("name", "key", "Name", "Key");
    String value = name.startsWith("n") || name.startsWith("k") ? "value" : "Value";
    StringBuilder text = new StringBuilder("{\"settings\":[");
    for (Field field : fields) {
      String first = "\"" + name + "\":\"" + field.name() + "\"";
      String second = "\"" + value + "\":" + value(field, escapes);
      boolean swapped = chance.oneIn(3);
      text.append('{')
          .append(swapped ? second : first)
          .append(',')
          .append(swapped ? first : second)
          .append("},");
    }
    text.setLength(text.length() - 1);
    return text.append("]}").toString();
  }

  /** The values as property names: {@code {"<value>": {"role": "admin"}}}. */
  static String keys(List<Field> fields, Escapes escapes) {
    StringBuilder text = new StringBuilder("{\"members\":{");
    for (Field field : fields) {
      text.append('"').append(escapes.json(field.value())).append("\":{\"role\":\"admin\"},");
    }
    text.setLength(text.length() - 1);
    return text.append("}}").toString();
  }

  private static String value(Field field, Escapes escapes) {
    return field.number() ? field.value() : "\"" + escapes.json(field.value()) + "\"";
  }
}
