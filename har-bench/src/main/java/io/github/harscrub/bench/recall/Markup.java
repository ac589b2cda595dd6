package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.Locale;

/** XML and HTML documents. */
final class Markup {
  private Markup() {}

  static String elements(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<result>\n");
    for (Field field : fields) {
      boolean cdata = chance.oneIn(5) && !field.value().contains("]]>");
      text.append("  <").append(field.name()).append('>');
      text.append(cdata ? "<![CDATA[" + field.value() + "]]>" : escapes.markup(field.value()));
      text.append("</").append(field.name()).append(">\n");
    }
    return text.append("</result>\n").toString();
  }

  static String attributes(List<Field> fields, Escapes escapes) {
    StringBuilder text = new StringBuilder("<config><connection");
    for (Field field : fields) {
      text.append(' ')
          .append(field.name())
          .append("=\"")
          .append(escapes.markup(field.value()))
          .append('"');
    }
    return text.append("/></config>").toString();
  }

  static String soap(List<Field> fields, Escapes escapes) {
    StringBuilder text =
        new StringBuilder(
            "<soap:Envelope"
                + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><m:Login"
                + " xmlns:m=\"urn:shop\">");
    for (Field field : fields) {
      text.append("<m:")
          .append(field.name())
          .append(" xsi:type=\"xsd:string\">")
          .append(escapes.markup(field.value()));
      text.append("</m:").append(field.name()).append('>');
    }
    return text.append("</m:Login></soap:Body></soap:Envelope>").toString();
  }

  /** Attributes in any order, in any quotes. */
  static String inputs(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text = new StringBuilder("<form method=\"post\" action=\"/go\">\n");
    for (Field field : fields) {
      String quote = chance.of("\"", "'");
      String name = "name=" + quote + field.name() + quote;
      String value = "value=" + quote + escapes.markup(field.value()) + quote;
      boolean swapped = chance.oneIn(2);
      text.append("<input type=").append(chance.of("hidden", "\"hidden\"", "text")).append(' ');
      text.append(swapped ? value + " id=f1 " + name : name + " class=\"c\" " + value);
      text.append(chance.of(">", "/>", " >")).append('\n');
    }
    return text.append("<button>Go</button></form>\n").toString();
  }

  static String metas(List<Field> fields, Escapes escapes, Chance chance) {
    StringBuilder text = new StringBuilder("<head>\n");
    for (Field field : fields) {
      String name = chance.of("name", "property") + "=\"" + field.name() + "\"";
      String content = "content=\"" + escapes.markup(field.value()) + "\"";
      text.append(
              chance.oneIn(2) ? "<meta " + name + " " + content : "<meta " + content + " " + name)
          .append(">\n");
    }
    return text.append("</head>\n").toString();
  }

  static String dataAttributes(List<Field> fields, Escapes escapes) {
    StringBuilder text = new StringBuilder("<div id=\"app\" class=\"root\"");
    for (Field field : fields) {
      String name =
          field
              .name()
              .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
              .replace('_', '-')
              .toLowerCase(Locale.ROOT);
      text.append(" data-")
          .append(name)
          .append("=\"")
          .append(escapes.markup(field.value()))
          .append('"');
    }
    return text.append("></div>").toString();
  }

  static String cells(List<Field> fields, Escapes escapes) {
    StringBuilder text = new StringBuilder("<table>\n");
    for (Field field : fields) {
      text.append("<tr><td class=\"v\">")
          .append(escapes.markup(field.value()))
          .append("</td></tr>\n");
    }
    return text.append("</table>\n").toString();
  }
}
