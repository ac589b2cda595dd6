package io.github.harscrub.bench.recall;

import io.github.harscrub.bench.recall.Node.Leaf;
import io.github.harscrub.bench.recall.Node.Obj;
import java.util.List;
import java.util.Optional;

/** An entry that something is planted in, and the marks on the leaves that it went into. */
final class Spot {
  private final int id;
  private final Obj entry;
  private final Chance chance;
  private final Style fileStyle;
  private final List<Field> fields;
  private final String mimeType;

  private Optional<Obj> page = Optional.empty();

  Spot(int id, Obj entry, Chance chance, Style fileStyle, List<Field> fields, String mimeType) {
    this.id = id;
    this.entry = entry;
    this.chance = chance;
    this.fileStyle = fileStyle;
    this.fields = List.copyOf(fields);
    this.mimeType = mimeType;
  }

  int id() {
    return id;
  }

  Chance chance() {
    return chance;
  }

  Obj entry() {
    return entry;
  }

  Obj request() {
    return entry.object("request");
  }

  Obj response() {
    return entry.object("response");
  }

  String mimeType() {
    return mimeType;
  }

  Leaf leaf(String text) {
    return new Leaf(text, true, id, fileStyle);
  }

  /** As HAR has headers, cookies and parameters; the value first in one of four. */
  Obj pair(String name, String value) {
    return chance.oneIn(4)
        ? new Obj().put("value", leaf(value)).put("name", name)
        : new Obj().put("name", name).put("value", leaf(value));
  }

  /** The decoded parameters that the HAR lists besides. */
  void parameters(Obj owner, String list) {
    owner.put(list, new Node.Arr());
    for (Field field : fields) {
      owner.array(list).items().add(pair(field.name(), field.value()));
    }
  }

  Obj postData(String type, String text) {
    request().put("method", "POST");
    Obj data = new Obj().put("mimeType", type).put("text", leaf(text));
    request().put("postData", data);
    return data;
  }

  void content(String text) {
    Obj content = new Obj();
    content.put(
        "size", new Leaf(Integer.toString(text.length()), false, Leaf.NOBODY, Style.NEEDED));
    // Types lie, or are missing.
    if (!chance.oneIn(10)) {
      content.put(
          "mimeType",
          chance.oneIn(10)
              ? chance.of("text/plain", "application/octet-stream", "text/html")
              : mimeType);
    }
    content.put("text", leaf(text));
    response().put("content", content);
  }

  void page(Obj added) {
    page = Optional.of(added);
  }

  Optional<Obj> page() {
    return page;
  }
}
