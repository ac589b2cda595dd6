package io.github.harscrub.bench.recall;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notations of documents. Each writes fields so that a parser would read them back. */
enum Syntax {
  JSON("JSON", "application/json", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Objects.nested(fields, escapes, chance);
    }
  },
  JSON_PAIRS("JSON name/value pairs", "application/json", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Objects.pairs(fields, escapes, chance);
    }
  },
  JSON_KEY("JSON key", "application/json", null) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Objects.keys(fields, escapes);
    }
  },
  NDJSON("NDJSON", "application/x-ndjson", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return "{\"seq\":1,\"ok\":true}\n" + Objects.flat(fields, escapes) + "\n{\"seq\":2}\n";
    }
  },
  SSE("SSE", "text/event-stream", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return "event: update\nid: 7\ndata: "
          + Objects.flat(fields, escapes)
          + "\n\n: keep-alive\n\n";
    }
  },
  JSONP("JSONP", "application/javascript", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return "/**/cb_" + chance.hex(6) + "(" + Objects.nested(fields, escapes, chance) + ");";
    }
  },
  XSSI("JSON behind an XSSI prefix", "application/json", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return chance.of(")]}'\n", "while(1);", "for(;;);") + Objects.nested(fields, escapes, chance);
    }
  },
  GRAPHQL("GraphQL variables", "application/json", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return "{\"operationName\":\"Save\",\"query\":\"mutation Save($input: Input!) { save(input:"
          + " $input) { id } }\",\"variables\":{\"input\":"
          + Objects.flat(fields, escapes)
          + "}}";
    }
  },
  GRAPHQL_INLINE("GraphQL arguments", "application/json", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      StringBuilder query = new StringBuilder("mutation { save(");
      for (Field field : fields) {
        query
            .append(field.name())
            .append(": \"")
            .append(escapes.json(field.value()))
            .append("\", ");
      }
      query.setLength(query.length() - 2);
      return "{\"query\":\""
          + new Escapes(Style.NEEDED, chance).json(query.append(") { id } }").toString())
          + "\"}";
    }
  },
  XML("XML elements", "application/xml", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Markup.elements(fields, escapes, chance);
    }
  },
  XML_ATTRIBUTES("XML attributes", "text/xml", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Markup.attributes(fields, escapes);
    }
  },
  SOAP("SOAP", "text/xml", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Markup.soap(fields, escapes);
    }
  },
  HTML_INPUT("HTML input", "text/html", Slot.PARAM) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Markup.inputs(fields, escapes, chance);
    }
  },
  HTML_META("HTML meta", "text/html", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Markup.metas(fields, escapes, chance);
    }
  },
  HTML_DATA("HTML data attribute", "text/html", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Markup.dataAttributes(fields, escapes);
    }
  },
  HTML_STATE("HTML inline state", "text/html", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      String json = Objects.nested(fields, escapes, chance).replace("</", "<\\/");
      return chance.oneIn(2)
          ? "<script id=\"__NEXT_DATA__\" type=\"application/json\">" + json + "</script>"
          : "<script>window.__STATE__ = " + json + ";</script>";
    }
  },
  HTML_TEXT("HTML text", "text/html", null) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Markup.cells(fields, escapes);
    }
  },
  SCRIPT_OBJECT("script: object literal", "application/javascript", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Scripts.object(fields, escapes, chance);
    }
  },
  SCRIPT_ASSIGN("script: assignment", "text/javascript", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Scripts.assignments(fields, escapes, chance);
    }
  },
  SCRIPT_CALL("script: setItem", "text/javascript", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Scripts.calls(fields, escapes, chance);
    }
  },
  SCRIPT_COMMENT("script: comment", "text/javascript", null) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      StringBuilder text = new StringBuilder("function a(){return 1}\n// TODO remove:");
      fields.forEach(field -> text.append(' ').append(field.value().replace("\n", " ")));
      return text.append("\nvar b=a();\n").toString();
    }
  },
  CSS_URL("CSS url", "text/css", Slot.PARAM) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      String quote = chance.of("\"", "'", "");
      return ".hero{color:#1a2b3c;background:url("
          + quote
          + Queries.url(fields, escapes)
          + quote
          + ") no-repeat}";
    }
  },
  YAML("YAML", "application/yaml", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Lines.yaml(fields, escapes, chance);
    }
  },
  CSV("CSV", "text/csv", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Lines.csv(fields, chance);
    }
  },
  INI("INI", "text/plain", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Lines.ini(fields, chance);
    }
  },
  LOG("log line with names", "text/plain", Slot.KEY) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Lines.log(fields, escapes, chance);
    }
  },
  PROSE("log line without names", "text/plain", null) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Lines.prose(fields, chance);
    }
  },
  URL("URL", "text/plain", Slot.PARAM) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Queries.url(fields, escapes);
    }
  },
  FORM("form", "application/x-www-form-urlencoded", Slot.PARAM) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      return Queries.form(fields, escapes);
    }
  },
  MULTIPART(
      "multipart",
      "multipart/form-data; boundary=----WebKitFormBoundaryq7Xm2pTzR4sLw9Yb",
      Slot.PARAM) {
    @Override
    String render(List<Field> fields, Escapes escapes, Chance chance) {
      StringBuilder text = new StringBuilder();
      for (Field field : fields) {
        text.append(
                "------WebKitFormBoundaryq7Xm2pTzR4sLw9Yb\r\n"
                    + "Content-Disposition: form-data; name=\"")
            .append(field.name())
            .append("\"\r\n\r\n")
            .append(field.value())
            .append("\r\n");
      }
      return text.append("------WebKitFormBoundaryq7Xm2pTzR4sLw9Yb--\r\n").toString();
    }
  };

  private final String title;
  private final String mimeType;
  private final Optional<Slot> slot;

  Syntax(String title, String mimeType, @Nullable Slot slot) {
    this.title = title;
    this.mimeType = mimeType;
    this.slot = Optional.ofNullable(slot);
  }

  abstract String render(List<Field> fields, Escapes escapes, Chance chance);

  String title() {
    return title;
  }

  String mimeType() {
    return mimeType;
  }

  /** Empty: values stand alone. */
  Optional<Slot> slot() {
    return slot;
  }

  /** Whether the notation can say this: names of XML have few letters, a log line no breaks. */
  boolean canSay(Field field) {
    String name = field.name();
    String value = field.value();
    boolean lines = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
    if (slot.isPresent() && (name.isEmpty() || (slot.get() == Slot.PARAM && !isParameter(name)))) {
      return false;
    }
    return switch (this) {
      case XML, XML_ATTRIBUTES, SOAP, HTML_DATA -> name.matches("[A-Za-z_][\\w.-]*");
      case GRAPHQL_INLINE, SCRIPT_ASSIGN -> name.matches("[A-Za-z_]\\w*");
      // A quote at the start or a comment sign would change the meaning, and there are no escapes.
      case INI -> !lines && name.matches("[\\w.-]+") && value.matches("[!-~&&[^\"';#]]+");
      case LOG -> !lines && name.matches("[\\w.-]+");
      case YAML -> name.matches("[\\w.-]+");
      case CSV, HTML_TEXT -> !lines;
      case PROSE, SCRIPT_COMMENT -> value.matches("[!-~]+( [!-~]+)*") && !value.contains("*/");
      // Short ones are keys of something else.
      case JSON_KEY -> value.length() >= 10 || value.equals("2");
      default -> true;
    };
  }

  private static boolean isParameter(String name) {
    return name.matches("[\\w.\\[\\]-]+");
  }

  /** Whether there is more than one way to write a character. */
  boolean hasEscapes() {
    return switch (this) {
      case CSV, INI, PROSE, MULTIPART, SCRIPT_COMMENT -> false;
      default -> true;
    };
  }

  boolean isForRequests() {
    return this == MULTIPART || this == GRAPHQL || this == GRAPHQL_INLINE;
  }
}
