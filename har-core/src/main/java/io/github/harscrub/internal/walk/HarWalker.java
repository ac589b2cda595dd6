package io.github.harscrub.internal.walk;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.CheckedReader;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceChangedException;
import io.github.harscrub.internal.walk.Batch.Unit;
import io.github.harscrub.policy.Limits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes a HAR apart into batches of units, in one streaming pass.
 *
 * <p>Jackson checks the syntax and says where each token starts. It never decodes a value: that
 * would need as much heap as the longest string. Memory is bounded by one batch, however long the
 * file is.
 */
public final class HarWalker implements Batches {
  /**
   * Large enough that the cost of a batch does not count, small enough to stay in the second level
   * cache.
   */
  private static final int BATCH_BYTES = 512 << 10;

  /** Jackson decodes names and keeps them; six thousand names of 5 KB would fill a small heap. */
  private static final int MAX_NAME_LENGTH = 16_384;

  private static final int MAX_NUMBER_LENGTH = MAX_NAME_LENGTH;

  private final Source source;
  private final CheckedReader reader;
  private final Limits limits;
  private final Feed feed;
  private final JsonFactory factory;
  private final BatchMemory memory = new BatchMemory();

  /** Made by {@link #start}: a parser reads its first bytes at once, and these may be refused. */
  private Optional<JsonParser> parser = Optional.empty();

  /** What Jackson never says of a parser that may wait for its input stands for the end of it. */
  private static final JsonToken END = JsonToken.NOT_AVAILABLE;

  /** The token that comes next, not yet on any tape; {@link #END} at the end of the input. */
  private JsonToken token = END;

  /** Where {@link #token} starts, or where the input ends. */
  private long tokenStart;

  /**
   * The containers that are open and taken apart: none, the root, the log, or an array in the log.
   */
  private final Deque<Path> open = new ArrayDeque<>();

  /** Elements seen in the array that is open. */
  private int elements;

  private long entries;
  private boolean foundLog;

  /** How far the file is whole, as far as it was read. */
  private final IntactPart intact = new IntactPart();

  /** True once the input was seen to end too early. */
  private boolean cutOff;

  private Tape tape = new Tape();
  private List<Unit> units = new ArrayList<>();

  public HarWalker(Source source, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.reader = new CheckedReader(source);
    this.feed = new Feed(reader);
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.maxDepth())
            .maxNameLength(MAX_NAME_LENGTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .build();
    this.factory = JsonFactory.builder().streamReadConstraints(constraints).build();
  }

  @Override
  public void start() throws IOException, HarFormatException {
    Encoding.requireUtf8(source);
    try {
      parser = Optional.of(factory.createParser(ObjectReadContext.empty(), feed));
    } catch (JacksonException refusal) {
      throw explain(refusal);
    }
    advance();
    if (token == END) {
      throw new HarFormatException("the input is empty", 0, "");
    }
    if (token != JsonToken.START_OBJECT) {
      throw new HarFormatException("not a HAR: the root is no JSON object", tokenStart, "");
    }
    open.push(Path.ROOT);
    intact.opened(tokenStart);
    advance();
  }

  @Override
  public Optional<Batch> next() throws IOException, HarFormatException {
    long start = tokenStart;
    while (!open.isEmpty() && units.size() < 10_000 && feed.size(start) < BATCH_BYTES) {
      step();
    }
    if (open.isEmpty()) {
      finish();
    }
    if (units.isEmpty() && open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(cut(start));
  }

  private Batch cut(long start) {
    tape.seal(tokenStart);
    long base = feed.base();
    int length = feed.complete() ? feed.filled() : 0;
    byte[] bytes = feed.handOver(tokenStart, memory.array());
    Batch batch = new Batch(tape, units, bytes, base, length, start, tokenStart, source);
    tape = memory.tape();
    units = new ArrayList<>();
    return batch;
  }

  @Override
  public void release(Batch batch) {
    memory.release(batch);
  }

  private void step() throws IOException, HarFormatException {
    Path container = open.element();
    JsonToken now = token;
    if (now == JsonToken.END_OBJECT || now == JsonToken.END_ARRAY) {
      open.pop();
      intact.closed(tokenStart, container.key());
      advance();
    } else if (now == JsonToken.PROPERTY_NAME) {
      member(container);
    } else {
      Path path = container.element(elements++);
      if (container.key().equals("entries")) {
        entries++;
      }
      unit(path);
    }
  }

  private void member(Path container) throws IOException, HarFormatException {
    String name = parser.orElseThrow().currentName();
    Path path = container.member(name);
    units.add(new Unit(path, tape.add(Tape.Kind.NAME, tokenStart, name)));
    advance();
    JsonToken value = token;
    boolean log = open.size() == 1 && name.equals("log");
    if (log && value != JsonToken.START_OBJECT) {
      throw new HarFormatException("not a HAR: log is no JSON object", tokenStart, "log");
    }
    if (log || (open.size() == 2 && value == JsonToken.START_ARRAY)) {
      foundLog |= log;
      elements = 0;
      open.push(path);
      intact.opened(tokenStart);
      advance();
    } else {
      unit(path);
    }
  }

  /** Copies the value at hand, members and all, to the tape. */
  private void unit(Path path) throws IOException, HarFormatException {
    int first = tape.size();
    units.add(new Unit(path, first));
    Deque<Integer> containers = new ArrayDeque<>();
    do {
      JsonToken now = token;
      if (tape.size() - first >= limits.maxUnitTokens()) {
        throw new HarFormatException(
            "more than " + limits.maxUnitTokens() + " JSON tokens in one element",
            tokenStart,
            path.masked());
      }
      Tape.Kind kind = kind(now);
      int index =
          tape.add(
              kind,
              tokenStart,
              now == JsonToken.PROPERTY_NAME ? parser.orElseThrow().currentName() : "");
      if (kind == Tape.Kind.OBJECT || kind == Tape.Kind.ARRAY) {
        containers.push(index);
      } else if (kind == Tape.Kind.CLOSE) {
        tape.close(containers.pop(), index);
        if (containers.isEmpty()) {
          intact.unit(tokenStart + 1, entries);
        }
      }
      advance();
    } while (!containers.isEmpty());
    intact.unit(tokenStart, entries);
  }

  private static Tape.Kind kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Tape.Kind.OBJECT;
      case START_ARRAY -> Tape.Kind.ARRAY;
      case END_OBJECT, END_ARRAY -> Tape.Kind.CLOSE;
      case PROPERTY_NAME -> Tape.Kind.NAME;
      case VALUE_STRING -> Tape.Kind.STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Tape.Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> Tape.Kind.WORD;
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no JSON token: " + token);
    };
  }

  private void finish() throws HarFormatException {
    if (!foundLog) {
      throw new HarFormatException(
          "not a HAR: the root object has no member log", reader.position(), "");
    }
    if (token != END) {
      throw new HarFormatException("more than one JSON value in the input", tokenStart, "");
    }
  }

  private void advance() throws IOException, HarFormatException {
    try {
      JsonParser json = parser.orElseThrow();
      token = Objects.requireNonNullElse(json.nextToken(), END);
      tokenStart = token == END ? reader.position() : json.currentTokenLocation().getByteOffset();
    } catch (JacksonException refusal) {
      throw explain(refusal);
    }
    if (token == END && !open.isEmpty()) {
      throw cutOff();
    }
  }

  /** Says what Jackson found in words of our own: its messages quote the input. */
  private HarFormatException explain(JacksonException refusal)
      throws IOException, HarFormatException {
    if (feed.failure().isPresent()) {
      throw withPlace(feed.failure().get());
    }
    long at = parser.map(json -> json.currentLocation().getByteOffset()).orElse(0L);
    if (refusal instanceof UnexpectedEndOfInputException) {
      return cutOff();
    }
    if (refusal instanceof StreamConstraintsException) {
      return new HarFormatException(
          "nested deeper than "
              + limits.maxDepth()
              + " levels, or a name or number of more than "
              + MAX_NAME_LENGTH
              + " bytes",
          at,
          place());
    }
    return new HarFormatException("not JSON", at, place());
  }

  private HarFormatException withPlace(Exception failure) throws IOException {
    if (failure instanceof HarFormatException format) {
      return new HarFormatException("invalid UTF-8", format.offset(), place());
    }
    if (failure instanceof SourceChangedException changed) {
      throw changed;
    }
    throw new IOException("the input cannot be read", failure);
  }

  private HarFormatException cutOff() {
    cutOff = true;
    return new HarFormatException("the input is cut off", reader.position(), place());
  }

  private String place() {
    if (open.isEmpty()) {
      return "";
    }
    Path container = open.element();
    return elements > 0 && open.size() == 3
        ? container.element(elements - 1).masked()
        : container.masked();
  }

  /** True if the last exception said that the input is cut off. */
  boolean isCutOff() {
    return cutOff;
  }

  /** How far the input is whole. */
  IntactPart intact() {
    return intact;
  }

  @Override
  public long entries() {
    return entries;
  }

  /** Bytes read so far. */
  public long position() {
    return reader.position();
  }

  @Override
  public long checksum() {
    return reader.checksum();
  }

  /** Closes the parser, not the source. */
  @Override
  public void close() {
    parser.ifPresent(JsonParser::close);
  }
}
