package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.stream.Collectors;

/** Documents of lines. */
final class Lines {
  private Lines() {}

  /** Double quotes escape like JSON, single ones by doubling. YAML 1.2, section 7.3. */
  static String yaml(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text = new StringBuilder("service:\n  replicas: 3\n");
    for (Field field : fields) {
      String value = field.value();
      boolean plain = value.matches("[A-Za-z0-9_./+=-]+") && chance.oneIn(2);
      boolean single = !value.contains("\n") && chance.oneIn(2);
      text.append("  ").append(field.name()).append(": ");
      text.append(
          plain || field.number()
              ? value
              : single ? "'" + value.replace("'", "''") + "'" : "\"" + escapes.json(value) + "\"");
      text.append('\n');
    }
    return text.toString();
  }

  /** RFC 4180. */
  static String csv(List<Field> fields, Chance chance) {
    String separator = chance.of(",", ",", ";");
    return "nr"
        + separator
        + fields.stream().map(Field::name).collect(Collectors.joining(separator))
        + "\r\n1"
        + separator
        + fields.stream()
            .map(field -> cell(field.value(), separator))
            .collect(Collectors.joining(separator))
        + "\r\n";
  }

  private static String cell(String value, String separator) {
    return value.contains("\"") || value.contains(separator)
        ? "\"" + value.replace("\"", "\"\"") + "\""
        : value;
  }

  static String ini(List<Field> fields, Chance chance) {
    String equals = chance.of("=", " = ", "=");
    StringBuilder text = new StringBuilder("[service]\nretries").append(equals).append("3\n");
    fields.forEach(
        field -> text.append(field.name()).append(equals).append(field.value()).append('\n'));
    return text.append("; end\n").toString();
  }

  /** logfmt: quotes where a value has other than plain characters. */
  static String log(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text =
        new StringBuilder("2026-03-01T10:00:00.120Z level=info msg=\"request done\"");
    for (Field field : fields) {
      boolean plain = field.value().matches("[A-Za-z0-9_./+=:@~-]+");
      text.append(' ').append(field.name()).append(chance.of("=", "=", ": "));
      text.append(plain ? field.value() : "\"" + escapes.json(field.value()) + "\"");
    }
    return text.append(" took=35ms\n").toString();
  }

  static String prose(List<Field> fields, Chance chance) {
    String values =
        fields.stream().map(Field::value).collect(Collectors.joining(chance.of(" ", ", ", " | ")));
    return chance
        .of(
            "2026-03-01T10:00:00Z INFO worker-3 handled %s in 35 ms\n",
            "[debug] sent <%s>\n", "10.2.0.7 - - \"GET /v1/items\" 200 (%s)\n")
        .replace("%s", values);
  }
}
