package io.github.harscrub.internal.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the members of a small JSON object that stands in a value. */
public final class JsonMembers {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonMembers() {}

  /**
   * The members of the object, with the text of their scalars: one, or those of an array, or none
   * for what nests deeper. Of duplicates all. As much as can be read of what is no JSON object.
   */
  public static Map<String, List<String>> of(byte[] json) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        members(parser, members);
      }
    } catch (JacksonException notJson) {
      return members;
    }
    return members;
  }

  private static void members(JsonParser parser, Map<String, List<String>> members) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      List<String> values = members.computeIfAbsent(parser.currentName(), k -> new ArrayList<>());
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY) {
        for (JsonToken at = parser.nextToken();
            at != null && at != JsonToken.END_ARRAY;
            at = parser.nextToken()) {
          scalar(parser, at, values);
        }
      } else {
        scalar(parser, value, values);
      }
    }
  }

  private static void scalar(JsonParser parser, JsonToken token, List<String> values) {
    if (token.isStructStart()) {
      parser.skipChildren();
    } else {
      values.add(parser.getString());
    }
  }
}
