package io.github.harscrub.internal.walk;

import static java.util.Locale.ROOT;

import io.github.harscrub.internal.walk.Site.Kind;
import io.github.harscrub.internal.walk.Site.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Says of every scalar of a batch what it is. Looks at a whole object before it speaks of its
 * members, since {@code value} may stand before {@code name} and {@code text} before {@code
 * encoding}; of duplicate keys every value counts.
 */
public final class SiteReader {
  /** Of one value: each is looked at under each. */
  private static final int MAX_NAMES = 16;

  private static final String FLAT = "rawheaders";

  private final Batch batch;
  private final Tape tape;
  private final SiteVisitor visitor;

  /** Whether the object at hand is part of a request or a response. */
  private Side side = Side.NEITHER;

  /** MIME type of the body at hand, for the parameters of a form beside its text. */
  private String formMime = "";

  private SiteReader(Batch batch, SiteVisitor visitor) {
    this.batch = batch;
    this.tape = batch.tape();
    this.visitor = visitor;
  }

  /** Shows every string, number and property name of {@code batch} to {@code visitor}. */
  public static void read(Batch batch, SiteVisitor visitor) throws IOException {
    SiteReader reader = new SiteReader(batch, visitor);
    for (Batch.Unit unit : batch.units()) {
      reader.unit(unit.token(), unit.path());
    }
  }

  private void unit(int token, Path path) throws IOException {
    side = Side.NEITHER;
    if (visitor.wantsEntries()) {
      visitor.begins(Entries.of(batch, token, path));
    }
    Path parent = path.parent().orElse(Path.ROOT);
    if (tape.kind(token) == Tape.Kind.NAME) {
      key(token, parent);
    } else {
      value(token, Shape.ANY.member(path.key()), parent, path.key(), path.index(), path.key());
    }
  }

  /**
   * The value at {@code token}.
   *
   * @param key its property name in {@code parent}, or empty
   * @param index its position in {@code parent}, or -1
   * @param name what it goes by: elements of an array go by the name of the array
   */
  private void value(int token, Shape shape, Path parent, String key, int index, String name)
      throws IOException {
    switch (tape.kind(token)) {
      case OBJECT -> {
        if (!passesOver(token)) {
          object(token, shape, child(parent, key, index));
        }
      }
      case ARRAY -> {
        if (!passesOver(token)) {
          if (index >= 0 && isPair(token)) {
            tuple(token, shape, child(parent, key, index));
          } else {
            array(token, shape, child(parent, key, index), name);
          }
        }
      }
      case STRING, NUMBER -> scalar(token, kind(shape), name, parent, key, index);
      case WORD, NAME, CLOSE -> {}
    }
  }

  private boolean passesOver(int container) {
    return visitor.skips(tape.start(container), tape.start(tape.close(container)));
  }

  private boolean isScalar(int token) {
    return tape.kind(token) == Tape.Kind.STRING || tape.kind(token) == Tape.Kind.NUMBER;
  }

  /** Paths are made late: most values are passed over. */
  private static Path child(Path parent, String key, int index) {
    return index >= 0 ? parent.element(index) : parent.member(key);
  }

  private static Kind kind(Shape shape) {
    return switch (shape) {
      case URL -> Kind.URL;
      case POST_DATA, CONTENT, MESSAGES -> Kind.BODY;
      case ANY, REQUEST, RESPONSE, HEADERS, COOKIES, QUERY, FORM -> Kind.FIELD;
    };
  }

  private void array(int token, Shape shape, Path path, String name) throws IOException {
    if (isFlatList(token, name)) {
      flatList(token, shape, path);
      return;
    }
    int index = 0;
    for (int at = token + 1; at < tape.close(token); at = tape.after(at)) {
      value(at, shape, path, "", index++, name);
    }
  }

  /** True for an array of two strings. */
  private boolean isPair(int token) {
    int second = token + 2;
    return second < tape.close(token)
        && tape.kind(token + 1) == Tape.Kind.STRING
        && tape.kind(second) == Tape.Kind.STRING
        && second + 1 == tape.close(token);
  }

  /** {@code [["cookie", "…"]]}: a list of headers, as Fetch has them (section 5.1). */
  private void tuple(int token, Shape shape, Path path) throws IOException {
    Kind kind = shape == Shape.HEADERS ? Kind.HEADER : kind(shape);
    scalar(token + 1, kind(shape), "", path, "", 0);
    scalar(token + 2, kind, Members.string(batch, token + 1), path, "", 1);
  }

  /** True for {@code "rawHeaders": ["Host", "a.test", …]}: strings, names and values in turn. */
  private boolean isFlatList(int token, String name) {
    boolean headers = name.length() >= FLAT.length() && name.toLowerCase(ROOT).endsWith(FLAT);
    int strings = 0;
    for (int at = token + 1; headers && at < tape.close(token); at = tape.after(at)) {
      headers = tape.kind(at) == Tape.Kind.STRING;
      strings++;
    }
    return headers && strings > 0 && strings % 2 == 0;
  }

  /** Headers as Node.js has them (http.IncomingMessage, rawHeaders). */
  private void flatList(int token, Shape shape, Path path) throws IOException {
    int index = 0;
    for (int at = token + 1; at < tape.close(token); at = tape.after(tape.after(at))) {
      scalar(at, kind(shape), "", path, "", index++);
      scalar(tape.after(at), Kind.HEADER, Members.string(batch, at), path, "", index++);
    }
  }

  private void object(int token, Shape shape, Path path) throws IOException {
    Side outer = side;
    if (shape == Shape.REQUEST || shape == Shape.RESPONSE) {
      side = shape == Shape.REQUEST ? Side.REQUEST : Side.RESPONSE;
    }
    switch (shape) {
      case HEADERS -> pair(token, Kind.HEADER, path);
      case COOKIES -> pair(token, Kind.COOKIE, path);
      case QUERY -> pair(token, Kind.QUERY, path);
      case FORM -> pair(token, Kind.FORM, path);
      case POST_DATA, CONTENT -> body(token, shape, path);
      case MESSAGES -> message(token, path);
      case ANY -> any(token, path);
      case REQUEST, RESPONSE, URL -> members(token, shape, path);
    }
    side = outer;
  }

  private void members(int token, Shape shape, Path path) throws IOException {
    for (int at = token + 1; at < tape.close(token); at = tape.after(at + 1)) {
      String key = tape.name(at);
      key(at, path);
      value(at + 1, shape.member(key), path, key, -1, key);
    }
  }

  /** {@code {"name": "api_key", "value": "…"}} may stand anywhere, not only where HAR puts it. */
  private void any(int token, Path path) throws IOException {
    if (Members.strings(batch, token, "name").isEmpty() || Members.find(tape, token, "value") < 0) {
      members(token, Shape.ANY, path);
    } else {
      pair(token, Kind.FIELD, path);
    }
  }

  /** A named value, or an object used as a map from names to values. */
  private void pair(int token, Kind kind, Path path) throws IOException {
    List<String> names = effective(Members.strings(batch, token, "name"));
    boolean map = names.isEmpty() && Members.find(tape, token, "value") < 0;
    for (int at = token + 1; at < tape.close(token); at = tape.after(at + 1)) {
      String key = tape.name(at);
      key(at, path);
      if (map) {
        leaves(at + 1, kind, key, path, key, -1);
      } else if (key.equals("value")) {
        if (names.isEmpty()) {
          leaves(at + 1, kind, "", path, key, -1);
        }
        for (String name : names) {
          leaves(at + 1, kind, name, path, key, -1);
        }
      } else if (key.equals("name") && tape.kind(at + 1) == Tape.Kind.STRING) {
        scalar(at + 1, Kind.NAME, "", path, key, -1);
      } else {
        value(at + 1, Shape.ANY, path, key, -1, key);
      }
    }
  }

  /**
   * Of members with one name parsers take the first or the last: those in between go by no name
   * that anyone would read.
   */
  private static List<String> effective(List<String> names) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(names));
    int size = distinct.size();
    if (size <= MAX_NAMES) {
      return distinct;
    }
    List<String> some = new ArrayList<>(distinct.subList(0, MAX_NAMES / 2));
    some.addAll(distinct.subList(size - MAX_NAMES / 2, size));
    return some;
  }

  /**
   * Header values that are arrays, parameters that are objects: every scalar inside is a value of
   * that name.
   */
  private void leaves(int token, Kind kind, String name, Path parent, String key, int index)
      throws IOException {
    switch (tape.kind(token)) {
      case OBJECT -> {
        Path path = child(parent, key, index);
        for (int at = token + 1; at < tape.close(token); at = tape.after(at + 1)) {
          key(at, path);
          leaves(at + 1, kind, name, path, tape.name(at), -1);
          if (isScalar(at + 1)) {
            // The parameter is called one thing and its part another; either may be telling.
            scalar(at + 1, kind, tape.name(at), path, tape.name(at), -1);
          }
        }
      }
      case ARRAY -> {
        Path path = child(parent, key, index);
        int position = 0;
        for (int at = token + 1; at < tape.close(token); at = tape.after(at)) {
          leaves(at, kind, name, path, "", position++);
        }
      }
      case STRING, NUMBER -> scalar(token, kind, name, parent, key, index);
      case WORD, NAME, CLOSE -> {}
    }
  }

  private void body(int token, Shape shape, Path path) throws IOException {
    String mime = BodyType.mime(batch, token);
    String outerMime = formMime;
    formMime = mime;
    boolean base64 = BodyType.isBase64(batch, token);
    for (int at = token + 1; at < tape.close(token); at = tape.after(at + 1)) {
      String key = tape.name(at);
      key(at, path);
      if (key.equals("text") && tape.kind(at + 1) == Tape.Kind.STRING) {
        text(at + 1, path, mime, base64);
      } else {
        value(at + 1, shape.member(key), path, key, -1, key);
      }
    }
    formMime = outerMime;
  }

  private void message(int token, Path path) throws IOException {
    side = Members.strings(batch, token, "type").contains("send") ? Side.REQUEST : Side.RESPONSE;
    for (int at = token + 1; at < tape.close(token); at = tape.after(at + 1)) {
      String key = tape.name(at);
      key(at, path);
      value(at + 1, key.equals("data") ? Shape.MESSAGES : Shape.ANY, path, key, -1, key);
    }
  }

  private void key(int token, Path parent) throws IOException {
    String key = tape.name(token);
    long start = tape.start(token);
    long end = batch.scalarEnd(token);
    if (!visitor.skipsKey(key, start, end)) {
      visitor.visit(
          new Site(Kind.KEY, side, key, parent.member(key), start, end, false, "", false));
    }
  }

  private void text(int token, Path parent, String mime, boolean base64) throws IOException {
    long start = tape.start(token);
    long end = batch.scalarEnd(token);
    if (!visitor.skips(start, end)) {
      Path path = parent.member("text");
      visitor.visit(new Site(Kind.BODY, side, "", path, start, end, false, mime, base64));
    }
  }

  private void scalar(int token, Kind kind, String name, Path parent, String key, int index)
      throws IOException {
    long start = tape.start(token);
    long end = batch.scalarEnd(token);
    if (!visitor.skips(start, end)) {
      Path path = child(parent, key, index);
      boolean number = tape.kind(token) == Tape.Kind.NUMBER;
      String mime = kind == Kind.FORM ? formMime : "";
      visitor.visit(new Site(kind, side, name, path, start, end, number, mime, false));
    }
  }
}
