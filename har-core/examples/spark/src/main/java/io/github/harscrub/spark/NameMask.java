package io.github.harscrub.spark;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.detect.Category;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Masks credentials and e-mail addresses in names of files, which go into the report: some tools
 * name a recording after the URL or the user.
 */
final class NameMask {
  private static final HarSanitizer SANITIZER = HarSanitizer.builder().policy(policy()).build();
  private static final JsonFactory JSON = new JsonFactory();

  private NameMask() {}

  /** The path; each part of it is looked at on its own, all in one run. */
  static String masked(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    ByteArrayOutputStream masked = new ByteArrayOutputStream();
    try {
      boolean clean = SANITIZER.sanitize(new ByteArrayInputStream(har(parts)), masked).isClean();
      return clean ? path : String.join("/", strings(masked.toByteArray()));
    } catch (IOException | HarFormatException | JacksonException unspeakable) {
      return "?";
    }
  }

  private static Policy policy() {
    Policy.Builder policy = Policy.credentials().toBuilder().action(Category.EMAIL, Action.MASK);
    for (Category category : Category.values()) {
      if (category.secret()) {
        policy.action(category, Action.MASK);
      }
    }
    return policy.build();
  }

  private static byte[] har(List<String> names) {
    ByteArrayOutputStream har = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), har)) {
      json.writeStartObject().writeObjectPropertyStart("log");
      json.writeArrayPropertyStart("_paths");
      names.forEach(json::writeString);
      json.writeEndArray().writeArrayPropertyStart("entries").writeEndArray();
      json.writeEndObject().writeEndObject();
    }
    return har.toByteArray();
  }

  private static List<String> strings(byte[] har) {
    List<String> strings = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), har)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(json.getString());
        }
      }
    }
    return strings;
  }
}
