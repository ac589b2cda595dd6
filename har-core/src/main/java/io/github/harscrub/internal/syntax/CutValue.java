package io.github.harscrub.internal.syntax;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Arrays;
import java.util.Optional;

/**
 * The value in whose midst a text ends, where what says of which kind it is would stand behind it:
 * the name of a field or a member, the host of a URL with a password. Looks back from the end over
 * one word.
 */
public final class CutValue {
  private static final int MIN_LENGTH = 8;

  /** What a URL may have before the colon of its user, and a host before that of its port. */
  private static final int MAX_USER = 256;

  private static final int MAX_PORT = 5;

  private static final boolean[] ENDS_WORD = new boolean[256];

  static {
    Arrays.fill(ENDS_WORD, 0, ' ' + 1, true);
    for (byte b : "\"'`<>\\{}(),;".getBytes(US_ASCII)) {
      ENDS_WORD[b] = true;
    }
  }

  private final Text text;

  /** Where the last word begins. */
  private final int start;

  /** Looks at the end of {@code text}. */
  public CutValue(Text text) {
    this.text = text;
    this.start = wordStart(text);
  }

  /** The value of {@code value} or {@code content} at the end of the text, not closed. */
  public Optional<Text> unnamed() {
    byte[] bytes = text.bytes();
    int quote = start - 1;
    if (text.end() - start < MIN_LENGTH
        || quote <= text.start()
        || (bytes[quote] != '"' && bytes[quote] != '\'')) {
      return Optional.empty();
    }
    int sign = Literals.skipBlanksBack(bytes, quote, text.start()) - 1;
    boolean named =
        sign > text.start()
            && (bytes[sign] == '='
                ? isAttribute(text, Literals.skipBlanksBack(bytes, sign, text.start()))
                : bytes[sign] == ':' && isKey(text, sign));
    return named ? Optional.of(text.part(start, text.end())) : Optional.empty();
  }

  /** The password at the end of the text, behind {@code scheme://user:}; no port. */
  public Optional<Text> password() {
    byte[] bytes = text.bytes();
    int colon = Bytes.find(bytes, start, text.end(), (byte) ':');
    boolean scheme = Bytes.startsWith(bytes, colon, text.end(), "://") && colon > start;
    int user = colon + 3;
    int end = scheme ? Bytes.find(bytes, user, text.end(), (byte) ':') : text.end();
    if (end == text.end()
        || end - user > MAX_USER
        || text.end() - end - 1 < MIN_LENGTH
        || end == user
        || !isUserInfo(bytes, user, text.end())
        || isPort(bytes, end + 1, text.end())) {
      return Optional.empty();
    }
    return Optional.of(text.part(end + 1, text.end()));
  }

  private static int wordStart(Text text) {
    byte[] bytes = text.bytes();
    int at = text.end();
    while (at > text.start() && !ENDS_WORD[bytes[at - 1] & 0xFF]) {
      at--;
    }
    return at;
  }

  private static boolean isAttribute(Text text, int end) {
    return isCalled(text, end, "value") || isCalled(text, end, "content");
  }

  private static boolean isCalled(Text text, int end, String name) {
    int start = end - name.length();
    return start > text.start()
        && Bytes.startsWithIgnoreCase(text.bytes(), start, end, name)
        && Blanks.is(text.bytes()[start - 1]);
  }

  /** True if {@code "value"} stands before the colon at {@code sign}. */
  private static boolean isKey(Text text, int sign) {
    int end = Literals.skipBlanksBack(text.bytes(), sign, text.start());
    return end - 7 >= text.start() && Bytes.startsWith(text.bytes(), end - 7, end, "\"value\"");
  }

  /** True for what may stand in a user and a password (RFC 3986 section 3.2.1). */
  private static boolean isUserInfo(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b == '/' || b == '?' || b == '#' || b == '@' || b == '[' || b == ']') {
        return false;
      }
    }
    return true;
  }

  /** True for digits, and what is no letter behind them. */
  private static boolean isPort(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && at - start <= MAX_PORT && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at > start && (at == end || !Bytes.wordByte(bytes[at]));
  }
}
