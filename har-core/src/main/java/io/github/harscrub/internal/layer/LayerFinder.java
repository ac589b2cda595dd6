package io.github.harscrub.internal.layer;

import java.util.Optional;

/**
 * Finds the encoded parts of a text by their bytes alone: MIME types lie, and a body may hold any
 * encoding anywhere.
 *
 * <p>Each byte is looked at a bounded number of times. The parts of one kind do not overlap; those
 * of different kinds may, so decoding them recursively wants a limit.
 */
public final class LayerFinder {
  /** Is given each encoded part. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A part of the text decodes to {@code part}.
     *
     * @param start of what must be shown to {@link #find} again for the part to be found again
     * @param end of it
     */
    void found(Opened part, int start, int end);
  }

  private static final Layer BACKSLASH = new BackslashLayer();
  private static final Layer CHARACTERS = BackslashLayer.CHARACTERS;
  private static final Layer ENTITY = new EntityLayer();
  private static final Layer UTF16 = new Utf16Layer();
  private static final Layer GZIP = new GzipLayer();
  private static final Layer ZSTD = new ZstdLayer();

  /**
   * Codes of what parts a name and its value, and a scheme and its host, without the first sign.
   */
  private static final String EQUALS = "3d";

  private static final String SCHEME_END = "3a%2f%2f";

  private LayerFinder() {}

  /** Shows each part of {@code text} that is in some encoding to {@code sink}, decoded. */
  public static void find(Text text, Sink sink) {
    Optional<Opened> unpacked = unpacked(text);
    if (unpacked.isPresent()) {
      sink.found(unpacked.get(), text.start(), text.end());
      return;
    }
    if (Utf16Layer.is(text)) {
      show(UTF16, text, sink);
    }
    // Which of two kinds of escapes was written last, the bytes do not say: each is tried as the
    // outer one.
    literals(text, sink);
    percents(text, sink);
    entities(text, sink);
    QuotedPrintableLayer.find(text, sink);
    SpelledRuns.find(text, sink);
    FlatArray.find(text, sink);
    HoistedValues.find(text, sink);
    PlusForms.find(text, region -> show(PercentLayer.FORM, region, sink));
    new EncodedRuns(text, sink).find();
  }

  private static void show(Layer layer, Text region, Sink sink) {
    layer.open(region).ifPresent(part -> sink.found(part, region.start(), region.end()));
  }

  /** What gzip, zlib or zstd made of a text; empty if the text begins like theirs by chance. */
  static Optional<Opened> unpacked(Text text) {
    if (GzipLayer.is(text)) {
      return GZIP.open(text);
    }
    if (ZstdLayer.is(text)) {
      return ZSTD.open(text);
    }
    // Two bytes are no proof, but noise does not inflate to much.
    return DeflateLayer.isZlib(text)
        ? DeflateLayer.ZLIB.open(text).filter(o -> o.text().length() * 2L > text.length())
        : Optional.empty();
  }

  private static void literals(Text text, Sink sink) {
    int done = text.start();
    byte[] bytes = text.bytes();
    if (Bytes.find(bytes, done, text.end(), (byte) '\\') == text.end()) {
      return;
    }
    boolean escapedName = false;
    boolean json = json(text);
    int template = text.start();
    for (int at = nextBackslash(text, done); at < text.end(); at = nextBackslash(text, done)) {
      Text literal = literal(text, at, done);
      // With its quote, so that a look at this part alone finds it as well.
      int start = json && literal.start() > text.start() ? literal.start() - 1 : literal.start();
      BACKSLASH.open(literal).ifPresent(part -> sink.found(part, start, literal.end()));
      escapedName |= isEscapedName(text, at, literal.end());
      if (!json && at >= template && isQuoteInTemplate(bytes, at, text.end())) {
        template = template(text, at, template, sink);
      }
      done = Math.max(literal.end(), at + 1);
    }
    if (escapedName) {
      // On its own a name says nothing of the value beside it.
      show(CHARACTERS, text, sink);
    }
  }

  /** {@code \\\\"}: in double quotes it would end the literal, so those around are others. */
  private static boolean isQuoteInTemplate(byte[] bytes, int at, int end) {
    return at + 2 < end && bytes[at + 1] == '\\' && bytes[at + 2] == '"';
  }

  /**
   * Shows what stands from one backtick to the next: a document in a template literal of a script
   * (ECMA-262 section 12.9.6). Returns where another one may begin.
   */
  private static int template(Text text, int at, int from, Sink sink) {
    byte[] bytes = text.bytes();
    int start = at;
    while (start > from && bytes[start - 1] != '`') {
      start--;
    }
    if (start == text.start() || bytes[start - 1] != '`') {
      return at + 1;
    }
    int end = at;
    while (end < text.end() && bytes[end] != '`') {
      end += bytes[end] == '\\' ? 2 : 1;
    }
    if (end < text.end()) {
      show(BACKSLASH, text.part(start, end), sink);
    }
    return end + 1;
  }

  /** True if the escape is one of a character, in a literal that a colon follows. */
  private static boolean isEscapedName(Text text, int at, int close) {
    byte[] bytes = text.bytes();
    int next = close + 1;
    while (next < text.end() && next < close + 8 && bytes[next] == ' ') {
      next++;
    }
    return CharacterCode.length(bytes, at, text.end()) > 0
        && next < text.end()
        && bytes[next] == ':';
  }

  private static int nextBackslash(Text text, int from) {
    byte[] bytes = text.bytes();
    int at = Bytes.find(bytes, from, text.end(), (byte) '\\');
    while (at < text.end() && !backslash(bytes, at, text.end())) {
      at = at + 2 < text.end() ? Bytes.find(bytes, at + 2, text.end(), (byte) '\\') : text.end();
    }
    return at;
  }

  private static void percents(Text text, Sink sink) {
    byte[] bytes = text.bytes();
    int done = text.start();
    int at = Bytes.find(bytes, done, text.end(), (byte) '%');
    while (at < text.end()) {
      int next = at + 1;
      if (PercentLayer.length(bytes, at, text.end()) > 0) {
        Text region = url(text, at, done);
        PlusForms.parts(region, part -> show(PercentLayer.URL, part, sink));
        if (Bytes.find(bytes, region.start(), region.end(), (byte) '+') < region.end()) {
          // Whether a plus is a blank, as in forms, the bytes seldom say either.
          show(PercentLayer.FORM, region, sink);
        }
        done = region.end();
        next = done;
      }
      at = Bytes.find(bytes, next, text.end(), (byte) '%');
    }
  }

  private static void entities(Text text, Sink sink) {
    byte[] bytes = text.bytes();
    int done = text.start();
    int at = Bytes.find(bytes, done, text.end(), (byte) '&');
    while (at < text.end()) {
      int next = at + 1;
      if (EntityLayer.mayBegin(bytes, at, text.end())) {
        Text region = markup(text, at, done);
        show(ENTITY, region, sink);
        done = Math.max(region.end(), next);
        next = done;
      }
      at = Bytes.find(bytes, next, text.end(), (byte) '&');
    }
  }

  /** True if the text begins as JSON does, which scripts hardly ever do, or is a single string. */
  private static boolean json(Text text) {
    byte first = text.length() > 0 ? text.bytes()[text.start()] : 0;
    return first == '{'
        || first == '['
        || (first == '"'
            && Bytes.find(text.bytes(), text.start() + 1, text.end(), (byte) '"') == text.end());
  }

  /**
   * True for escapes that can hide a character of a secret or of the syntax around it. The others,
   * {@code \n} and what regular expressions use, are left alone in scripts, which are full of them;
   * in JSON, and in what was cut out of it, a string with line breaks may be a document of its own.
   */
  private static boolean backslash(byte[] bytes, int at, int end) {
    if (at + 1 >= end) {
      return false;
    }
    return switch (bytes[at + 1]) {
      case '"', '\'', '/', '\\', 'n' -> true;
      case 'u', 'U', 'x' -> CharacterCode.length(bytes, at, end) > 0;
      // Of ASCII: style sheets and ranges in regular expressions have the others.
      case '0', '1' ->
          CharacterCode.length(bytes, at, end) > 0
              && PlainText.isPrintable(CharacterCode.value(bytes, at, CharacterCode.OCTAL));
      default -> false;
    };
  }

  /**
   * From one unescaped double quote to the next: in JSON within JSON, exactly the inner document.
   */
  private static Text literal(Text text, int at, int from) {
    byte[] bytes = text.bytes();
    int start = at;
    while (start > from && bytes[start - 1] != '"') {
      start--;
    }
    int end = at;
    while (end < text.end() && bytes[end] != '"') {
      end += bytes[end] == '\\' ? 2 : 1;
    }
    return NamedPart.ofString(text, start, Math.min(end, text.end()), from);
  }

  /**
   * The URL or form around the percent code at {@code at}. What encodes the equals signs of a form
   * within, or the slashes of a URL, encodes semicolons as well: the next one that stands as such
   * parts matrix parameters.
   */
  private static Text url(Text text, int at, int from) {
    byte[] bytes = text.bytes();
    int start = at;
    while (start > from && urlByte(bytes[start - 1])) {
      start--;
    }
    int end = at;
    boolean nested = false;
    UrlCell cell = new UrlCell(text, at);
    while (end < text.end()
        && urlByte(bytes[end])
        && !(nested && bytes[end] == ';')
        && !cell.endsAt(end)) {
      nested |= bytes[end] == '%' && isDelimiter(bytes, end + 1, text.end());
      end++;
    }
    boolean section = end < text.end() && bytes[end] == '>';
    while (section && end > at + 3 && bytes[end - 1] == ']') {
      end--;
    }
    return text.part(start, end);
  }

  /** True for a code of what parts the value of a parameter, encoded once or more often. */
  private static boolean isDelimiter(byte[] bytes, int at, int end) {
    int code = at;
    while (Bytes.startsWith(bytes, code, end, "25")) {
      code += 2;
    }
    return Bytes.startsWithIgnoreCase(bytes, code, end, EQUALS)
        || Bytes.startsWithIgnoreCase(bytes, code, end, SCHEME_END);
  }

  /** False for what never stands in a URL or a form, encoded as it may be. */
  private static boolean urlByte(byte b) {
    return switch (b) {
      case '"', '<', '>', '\\', ' ' -> false;
      default -> b < 0 || b > ' ';
    };
  }

  private static Text markup(Text text, int at, int from) {
    byte[] bytes = text.bytes();
    int start = at;
    while (start > from && markupByte(bytes[start - 1])) {
      start--;
    }
    if (EntityLayer.isAngle(bytes, at, text.end())) {
      int node = start;
      while (node > from && !angle(bytes[node - 1])) {
        node--;
      }
      boolean whole = node == text.start() && !json(text);
      if (whole || (node > from && bytes[node - 1] == '>')) {
        // Escaped markup has quotes that are not those of an attribute.
        int end = at + 1;
        while (end < text.end() && !angle(bytes[end])) {
          end++;
        }
        return text.part(node, end);
      }
    }
    int end = at + 1;
    while (end < text.end() && markupByte(bytes[end])) {
      end++;
    }
    return NamedPart.ofMarkup(text, start, end, from);
  }

  private static boolean angle(byte b) {
    return b == '<' || b == '>';
  }

  /** An attribute value or the text between two tags holds none of these unescaped. */
  private static boolean markupByte(byte b) {
    return b != '"' && b != '<' && b != '>';
  }
}
