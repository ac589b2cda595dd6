package io.github.harscrub.bench.recall;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes trees. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(1 << 30)
                  .maxNestingDepth(1000)
                  .maxNameLength(1 << 20)
                  .build())
          .build();

  private Json() {}

  static Node read(byte[] bytes) {
    boolean mark = bytes.length > 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
    int start = mark ? 3 : 0;
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
      parser.nextToken();
      return node(parser);
    }
  }

  private static Node node(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Node.Obj object = new Node.Obj();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Node.Leaf name = Node.Leaf.string(parser.currentName());
        parser.nextToken();
        object.members().add(new Node.Member(name, node(parser)));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      Node.Arr array = new Node.Arr();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.items().add(node(parser));
      }
      return array;
    }
    return new Node.Leaf(
        parser.getString(), token == JsonToken.VALUE_STRING, Node.Leaf.NOBODY, Style.NEEDED);
  }

  static byte[] write(Node node, Chance chance) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder text = new StringBuilder();
    write(node, text, chance);
    out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static void write(Node node, StringBuilder out, Chance chance) {
    if (node instanceof Node.Obj object) {
      out.append("{");
      String separator = "";
      for (Node.Member member : object.members()) {
        out.append(separator);
        write(member.name(), out, chance);
        out.append(": ");
        write(member.value(), out, chance);
        separator = ",\n";
      }
      out.append('}');
    } else if (node instanceof Node.Arr array) {
      out.append('[');
      String separator = "";
      for (Node item : array.items()) {
        out.append(separator);
        write(item, out, chance);
        separator = ",\n";
      }
      out.append(']');
    } else if (node instanceof Node.Leaf leaf) {
      if (leaf.quoted()) {
        out.append('"').append(new Escapes(leaf.style(), chance).json(leaf.text())).append('"');
      } else {
        out.append(leaf.text());
      }
    }
  }

  /**
   * All names, strings, numbers and literals in the order of the file: what stays when values
   * change.
   */
  static void leaves(Node node, Consumer<Node.Leaf> each) {
    if (node instanceof Node.Obj object) {
      for (Node.Member member : object.members()) {
        each.accept(member.name());
        leaves(member.value(), each);
      }
    } else if (node instanceof Node.Arr array) {
      array.items().forEach(item -> leaves(item, each));
    } else if (node instanceof Node.Leaf leaf) {
      each.accept(leaf);
    }
  }

  static List<Node.Leaf> leaves(Node node) {
    List<Node.Leaf> leaves = new ArrayList<>();
    leaves(node, leaves::add);
    return leaves;
  }
}
