package io.github.harscrub.bench.recall;

import io.github.harscrub.bench.recall.Node.Arr;
import io.github.harscrub.bench.recall.Node.Obj;
import java.util.ArrayList;
import java.util.List;

/** Recorded entries to plant in, and recorded bodies to plant among. */
public final class Carriers {
  /** Larger ones only take time. */
  private static final int MAX_BODY = 20_000;

  private final List<Obj> entries = new ArrayList<>();
  private final List<String> markup = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<String> json = new ArrayList<>();

  public void add(byte[] har) {
    if (!(Json.read(har) instanceof Obj root)) {
      throw new IllegalArgumentException("a HAR is an object");
    }
    for (Node node : root.object("log").array("entries").items()) {
      if (node instanceof Obj entry) {
        add(entry);
      }
    }
  }

  private void add(Obj entry) {
    Obj content = entry.object("response").object("content");
    String body = content.text("text");
    String type = content.text("mimeType");
    if (body.length() > MAX_BODY) {
      content.put("text", "");
    } else if (content.find("encoding").isEmpty() && !body.isEmpty()) {
      if (type.contains("html")) {
        markup.add(body);
      } else if (type.contains("javascript")) {
        scripts.add(body);
      } else if (type.contains("json") && body.startsWith("{\"")) {
        json.add(body);
      }
    }
    entry
        .members()
        .removeIf(m -> m.value() instanceof Arr && m.name().text().equals("_webSocketMessages"));
    entries.add(entry);
  }

  public int size() {
    return entries.size();
  }

  Obj entry(Chance chance) {
    return (Obj) chance.of(entries).copy();
  }

  /** The document, or it in the midst of a recorded one. */
  String around(String document, Syntax syntax, Chance chance) {
    if (!chance.oneIn(3)) {
      return document;
    }
    return switch (syntax) {
      case HTML_INPUT, HTML_META, HTML_DATA, HTML_STATE, HTML_TEXT -> inMarkup(document, chance);
      case SCRIPT_OBJECT, SCRIPT_ASSIGN, SCRIPT_CALL, SCRIPT_COMMENT ->
          scripts.isEmpty() ? document : chance.of(scripts) + "\n;" + document + "\n";
      case JSON, JSON_PAIRS, JSON_KEY ->
          json.isEmpty() ? document : "{\"extra\":" + document + "," + chance.of(json).substring(1);
      default -> document;
    };
  }

  private String inMarkup(String document, Chance chance) {
    if (markup.isEmpty()) {
      return document;
    }
    String page = chance.of(markup);
    int end = page.indexOf("</body>");
    return end < 0 ? page + document : page.substring(0, end) + document + page.substring(end);
  }
}
