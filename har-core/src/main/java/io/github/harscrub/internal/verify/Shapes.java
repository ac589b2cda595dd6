package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders in the shape of what they replace, as README.md lists them: written down a second
 * time. An at sign or a colon may be percent-escaped, as it was in the value.
 */
final class Shapes {
  private static final String TAIL = "(-[0-9a-hjkmnp-tv-z]{10})?";
  private static final String AT = "(?:@|%(?:25)*40)";
  private static final String COLON = "(?::|%(?:25)*3[Aa])";
  private static final String GROUP = "[0-9a-f]{4}" + COLON;

  /** Longer than any shape, its signs escaped three times. */
  private static final int MAX_LENGTH = 64;

  /**
   * One kind of shape.
   *
   * @param begins what all of them begin with
   * @param at how many bytes before that they begin
   * @param plain what stands for a value that is too common for a tail; empty if that shows
   */
  private record Shape(String begins, int at, Pattern pattern, String rule, String plain) {
    Shape(String begins, String pattern, String rule, String plain) {
      this(begins, 0, Pattern.compile(pattern), rule, plain);
    }
  }

  private static final Shape[] SHAPES = {
    new Shape("user", "user" + TAIL + AT + "redacted\\.invalid", "email", ""),
    new Shape("Someone", "Someone" + TAIL, "person-name", ""),
    new Shape(
        "-555-01", 3, Pattern.compile("[2-9][0-8][0-9]-555-01[0-9]{2}"), "phone", "200-555-0100"),
    new Shape("192.0.2.", "192\\.0\\.2\\.[0-9]{1,3}", "ip-address", "192.0.2.1"),
    new Shape("198.51.100.", "198\\.51\\.100\\.[0-9]{1,3}", "ip-address", ""),
    new Shape("203.0.113.", "203\\.0\\.113\\.[0-9]{1,3}", "ip-address", ""),
    new Shape(
        "2001",
        "2001"
            + COLON
            + ("db8" + COLON)
            + ("(?:" + COLON + "1|" + GROUP + GROUP + GROUP + COLON + "1)"),
        "ip-address",
        "2001:db8::1"),
    new Shape(
        "00000000-0000-8000-80",
        "00000000-0000-8000-80[0-9a-f]{2}-[0-9a-f]{12}",
        "",
        "00000000-0000-8000-8000-000000000000"),
  };

  private Shapes() {}

  /** The placeholder that begins at {@code at}, if one does. */
  static Optional<Placeholder> at(byte[] bytes, int at, int to) {
    for (Shape shape : SHAPES) {
      if (begins(bytes, at + shape.at, to, shape.begins)) {
        int end = Math.min(to, at + MAX_LENGTH);
        String text = new String(bytes, at, end - at, ISO_8859_1);
        Matcher matcher = shape.pattern.matcher(text);
        if (matcher.lookingAt()) {
          boolean tailed =
              matcher.groupCount() > 0
                  ? matcher.group(1) != null
                  : !matcher.group().replaceAll("%(25)*3[Aa]", ":").equals(shape.plain);
          return Optional.of(new Placeholder(shape.rule, tailed, at + matcher.end()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int at, int to, String text) {
    if (to - at < text.length()) {
      return false;
    }
    int i = 0;
    while (i < text.length() && bytes[at + i] == text.charAt(i)) {
      i++;
    }
    return i == text.length();
  }
}
