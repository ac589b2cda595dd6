package io.github.harscrub;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The bodies of a HAR, as a JSON parser reads them. */
final class Bodies {
  private Bodies() {}

  /** The values of all properties {@code text} that are strings. */
  static List<String> all(byte[] har) {
    List<String> bodies = new ArrayList<>();
    try (JsonParser parser = Tokens.parser(har)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "text".equals(parser.currentName())) {
          bodies.add(parser.getString());
        }
      }
    }
    return bodies;
  }

  static String first(byte[] har) {
    return all(har).get(0);
  }
}
