package io.github.harscrub.internal.verify;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.CheckedReader;
import io.github.harscrub.internal.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Lets Jackson say whether a file is JSON with a log in it, before anything is compared. */
final class HarSyntax {
  private static final int MAX_DEPTH = 500;
  private static final int MAX_NAME = 50_000;
  private static final int MAX_NUMBER = 1_000;

  private HarSyntax() {}

  /**
   * @param name what the file is called in messages
   * @throws HarFormatException if it is no HAR
   */
  static void require(Source source, String name) throws IOException, HarFormatException {
    byte[] head = new byte[2];
    if (source.read(0, head, 0, 2) == 2 && isPacked(head)) {
      throw new HarFormatException(name + " is packed; unpack it first");
    }
    CheckedReader reader = new CheckedReader(source);
    Feed feed = new Feed(reader);
    try (JsonParser json = factory().createParser(ObjectReadContext.empty(), feed)) {
      if (!hasLog(json)) {
        throw new HarFormatException(name + " is no HAR");
      }
    } catch (UnexpectedEndOfInputException cutOff) {
      throw feed.failure.orElse(
          new HarFormatException(name + " is cut off", reader.position(), ""));
    } catch (JacksonException refusal) {
      // Its message quotes the input.
      throw feed.failure.orElse(
          new HarFormatException(name + " is not JSON", reader.position(), ""));
    }
  }

  /** True for gzip, zip and Zstandard. */
  private static boolean isPacked(byte[] head) {
    return (head[0] == 0x1F && head[1] == (byte) 0x8B)
        || (head[0] == 'P' && head[1] == 'K')
        || (head[0] == 0x28 && head[1] == (byte) 0xB5);
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NUMBER)
                .build())
        .build();
  }

  private static boolean hasLog(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    boolean log = false;
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == null) {
        return false;
      }
      if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
        boolean named = json.currentName().equals("log");
        token = json.nextToken();
        log |= named && token == JsonToken.START_OBJECT;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return log && json.nextToken() == null;
  }

  /** Checks UTF-8 on the way; Jackson cannot carry what it throws. */
  private static final class Feed extends InputStream {
    private final CheckedReader reader;
    private Optional<HarFormatException> failure = Optional.empty();

    Feed(CheckedReader reader) {
      this.reader = reader;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("the parser reads in chunks");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return reader.read(target, offset, length);
      } catch (HarFormatException invalid) {
        failure = Optional.of(invalid);
        throw new IOException("invalid UTF-8");
      }
    }
  }
}
