package io.github.harscrub.bench.recall;

import java.util.List;

/** JavaScript, minified and not. */
final class Scripts {
  private Scripts() {}

  static String object(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text = new StringBuilder("!function(){var c={debug:!1");
    String quote = chance.of("\"", "'");
    for (Field field : fields) {
      boolean bare = field.name().matches("[A-Za-z_]\\w*") && chance.oneIn(2);
      text.append(bare ? "," + field.name() + ":" : "," + quote + field.name() + quote + ": ");
      text.append(literal(field, quote, escapes));
    }
    return text.append(",retries:3};window.__CONFIG__=c}();").toString();
  }

  static String assignments(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text = new StringBuilder("(function(){\n");
    String quote = chance.of("\"", "'");
    String start = chance.of("var ", "const ", "window.", "cfg.");
    for (Field field : fields) {
      text.append("  ").append(start).append(field.name()).append(chance.of("=", " = "));
      text.append(literal(field, quote, escapes)).append(";\n");
    }
    return text.append("})();\n").toString();
  }

  static String calls(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text = new StringBuilder();
    String quote = chance.of("\"", "'");
    String store = chance.of("localStorage", "sessionStorage");
    for (Field field : fields) {
      text.append(store).append(".setItem(").append(quote).append(field.name()).append(quote);
      text.append(chance.of(",", ", "))
          .append(quote)
          .append(escapes.script(field.value()))
          .append(quote)
          .append(");\n");
    }
    return text.toString();
  }

  private static String literal(Field field, String quote, Escapes escapes) {
    return field.number() ? field.value() : quote + escapes.script(field.value()) + quote;
  }
}
