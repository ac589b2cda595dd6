package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.harscrub.report.Redaction;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Compares JSON documents token by token. */
final class Tokens {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(1 << 20)
                  .maxNameLength(1 << 20)
                  .build())
          .build();

  private Tokens() {}

  static JsonParser parser(byte[] json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  /** The output is JSON of the same structure and types, and differs only where edits are. */
  static void requireSame(Scrub.Outcome outcome) {
    List<Redaction> edits = outcome.report().redactions().listed();
    int next = 0;
    try (JsonParser before = parser(outcome.input());
        JsonParser after = parser(outcome.output())) {
      JsonToken token = before.nextToken();
      while (token != null) {
        JsonToken same = after.nextToken();
        long start = before.currentTokenLocation().getByteOffset();
        String expected = text(before, token);
        String actual = same == null ? "" : text(after, same);
        JsonToken following = before.nextToken();
        long end = before.currentTokenLocation().getByteOffset();
        boolean edited = false;
        while (next < edits.size() && edits.get(next).start() < end) {
          edited = true;
          next++;
        }
        if (token != same) {
          fail("token at byte %d: %s became %s", start, token, same);
        }
        if (edited && token.isNumeric()) {
          assertThat(actual).as("edited number at byte %d", start).isEqualTo("0");
        } else if (!edited && !expected.equals(actual)) {
          fail("token at byte %d changed without an edit", start);
        }
        token = following;
      }
      assertThat(after.nextToken()).as("nothing behind the root").isNull();
    }
  }

  private static String text(JsonParser parser, JsonToken token) {
    return token.isScalarValue() || token == JsonToken.PROPERTY_NAME ? parser.getString() : "";
  }
}
