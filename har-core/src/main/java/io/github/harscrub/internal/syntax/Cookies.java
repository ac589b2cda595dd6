package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/** The values of {@code Cookie} and {@code Set-Cookie} (RFC 6265 sections 4 and 5). */
public final class Cookies {
  /** RFC 6265 section 4.1.1, and what browsers added. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "path",
          "domain",
          "expires",
          "max-age",
          "samesite",
          "secure",
          "httponly",
          "priority",
          "partitioned",
          "version",
          "comment");

  /** Attributes without a value, which servers send without a cookie, and clients send back. */
  private static final Set<String> FLAGS = Set.of("secure", "httponly", "partitioned");

  private static final int LONGEST_FLAG = 11;

  private Cookies() {}

  /** True for the name of an attribute, which is no cookie. */
  public static boolean isAttribute(Text name) {
    return name.length() <= LONGEST_FLAG && ATTRIBUTES.contains(name.lower());
  }

  /** {@code a=b; c=d}. A piece without {@code =} is the value of a cookie without a name. */
  public static void request(Text text, FieldSink sink) {
    int start = text.start();
    while (start < text.end()) {
      int end = start;
      while (end < text.end() && !separator(text.bytes()[end])) {
        end++;
      }
      cookie(text.bytes(), start, end, sink);
      start = end + 1;
    }
  }

  /** Recorders join several headers by a newline; a newline never stands inside of one. */
  private static boolean separator(byte b) {
    return b == ';' || b == '\n' || b == '\r';
  }

  /**
   * {@code a=b; Path=/; Secure}, also several of them, joined by newlines or by commas. Only the
   * cookies are shown, not their attributes.
   */
  public static void response(Text text, FieldSink sink) {
    byte[] bytes = text.bytes();
    int start = text.start();
    boolean attribute = false;
    while (start < text.end()) {
      int end = start;
      while (end < text.end()
          && !separator(bytes[end])
          && !(attribute && nextCookie(bytes, end, text.end()))) {
        end++;
      }
      if (!attribute) {
        cookie(bytes, start, end, sink);
      }
      attribute = end < text.end() && bytes[end] == ';';
      start = end + 1;
    }
  }

  /**
   * True at a comma behind which a new cookie begins, unlike the comma in {@code Expires=Wed, 21
   * Oct}.
   */
  private static boolean nextCookie(byte[] bytes, int comma, int end) {
    if (bytes[comma] != ',') {
      return false;
    }
    int i = comma + 1;
    while (i < end && bytes[i] == ' ') {
      i++;
    }
    int name = i;
    while (i < end && bytes[i] > ' ' && bytes[i] != '=' && bytes[i] != ';' && bytes[i] != ',') {
      i++;
    }
    return i > name && i < end && bytes[i] == '=';
  }

  private static void cookie(byte[] bytes, int from, int to, FieldSink sink) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    if (start == end) {
      return;
    }
    int equals = Bytes.find(bytes, start, end, (byte) '=');
    if (equals == end) {
      if (!isFlag(bytes, start, end)) {
        sink.field(start, start, start, end);
      }
      return;
    }
    int value = equals + 1;
    if (end - value >= 2 && bytes[value] == '"' && bytes[end - 1] == '"') {
      sink.field(start, equals, value + 1, end - 1);
    } else {
      sink.field(start, equals, value, end);
    }
  }

  private static boolean isFlag(byte[] bytes, int start, int end) {
    return end - start <= LONGEST_FLAG && FLAGS.contains(new Text(bytes, start, end).lower());
  }
}
