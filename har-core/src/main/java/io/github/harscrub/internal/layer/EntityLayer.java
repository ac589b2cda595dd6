package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Character references of HTML and XML: numeric ones and the named ones for ASCII (HTML section
 * 13.5). Names of other characters stay as they are: no secret is written with them.
 */
public final class EntityLayer implements Layer {
  private static final int LONGEST_NAME = 8;

  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("amp", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("nbsp", (int) ' '),
          Map.entry("commat", (int) '@'),
          Map.entry("equals", (int) '='),
          Map.entry("plus", (int) '+'),
          Map.entry("sol", (int) '/'),
          Map.entry("bsol", (int) '\\'),
          Map.entry("colon", (int) ':'),
          Map.entry("semi", (int) ';'),
          Map.entry("period", (int) '.'),
          Map.entry("comma", (int) ','),
          Map.entry("lowbar", (int) '_'),
          Map.entry("excl", (int) '!'),
          Map.entry("quest", (int) '?'),
          Map.entry("num", (int) '#'),
          Map.entry("dollar", (int) '$'),
          Map.entry("percnt", (int) '%'),
          Map.entry("ast", (int) '*'),
          Map.entry("lpar", (int) '('),
          Map.entry("rpar", (int) ')'),
          Map.entry("lbrace", (int) '{'),
          Map.entry("rbrace", (int) '}'),
          Map.entry("lsqb", (int) '['),
          Map.entry("rsqb", (int) ']'),
          Map.entry("verbar", (int) '|'),
          Map.entry("Hat", (int) '^'),
          Map.entry("grave", (int) '`'),
          Map.entry("Tab", (int) '\t'),
          Map.entry("NewLine", (int) '\n'));

  @Override
  public Optional<Opened> open(Text part) {
    byte[] bytes = part.bytes();
    int end = part.end();
    int at = Bytes.find(bytes, part.start(), end, (byte) '&');
    if (at == end) {
      return Optional.empty();
    }
    Unescaper text = new Unescaper(part);
    while (at < end) {
      int next = reference(bytes, at, end, text);
      at = Bytes.find(bytes, next, end, (byte) '&');
    }
    return text.untouched()
        ? Optional.empty()
        : Optional.of(text.finish("character references", EntityLayer::encode));
  }

  /** Only a line break in a replacement might not be its own text in what is around the markup. */
  private static byte[] encode(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 16);
    for (byte b : plain) {
      if (b == '\n' || b == '\r') {
        out.writeBytes(("&#" + b + ';').getBytes(US_ASCII));
      } else {
        out.write(b);
      }
    }
    return out.toByteArray();
  }

  private static int reference(byte[] bytes, int at, int end, Unescaper text) {
    if (at + 2 < end && bytes[at + 1] == '#') {
      return numeric(bytes, at, end, text);
    }
    int semicolon = at + 1;
    int limit = Math.min(end, at + 2 + LONGEST_NAME);
    while (semicolon < limit && bytes[semicolon] != ';') {
      semicolon++;
    }
    if (semicolon == limit) {
      return at + 1;
    }
    Integer plain = NAMED.get(new String(bytes, at + 1, semicolon - at - 1, US_ASCII));
    if (plain == null) {
      return at + 1;
    }
    text.character(at, semicolon + 1, plain);
    return semicolon + 1;
  }

  private static int numeric(byte[] bytes, int at, int end, Unescaper text) {
    boolean hex = (bytes[at + 2] | 0x20) == 'x';
    int first = hex ? at + 3 : at + 2;
    int i = first;
    int value = 0;
    while (i < end && i < first + 8) {
      int digit = Bytes.hexDigit(bytes[i]);
      if (digit < 0 || (!hex && digit > 9)) {
        break;
      }
      value = value * (hex ? 16 : 10) + digit;
      i++;
    }
    if (i == first || value < 0 || value > Character.MAX_CODE_POINT) {
      return at + 2;
    }
    int next = i < end && bytes[i] == ';' ? i + 1 : i;
    text.character(at, next, value);
    return next;
  }
}
