package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes and recognises placeholders that keep the shape of what they replace, from what is set
 * aside for nobody:
 *
 * <ul>
 *   <li>e-mail: {@code user-k3v9q2x8fm@redacted.invalid} (RFC 2606 section 2).
 *   <li>telephone: {@code 415-555-0142}, of the numbers 555-0100 to 555-0199 that each area of the
 *       North American plan keeps for fiction (NANPA, 555 line numbers). Without a plus, which is a
 *       space in a form.
 *   <li>IPv4: {@code 203.0.113.87} (RFC 5737).
 *   <li>IPv6: {@code 2001:db8:3a9c:71f0:5e02::1} (RFC 3849).
 *   <li>UUIDs: {@code 00000000-0000-8000-80a1-b2c3d4e5f607}, version 8 (RFC 9562 section 5.8).
 *   <li>names of people: {@code Someone-k3v9q2x8fm}.
 * </ul>
 *
 * <p>What has no shape that is safe, such as cards and identity numbers, for which any right number
 * may be somebody's, keeps its placeholder. Of telephone numbers there are 72,000, of IPv4
 * addresses 762: two that differ may get the same.
 */
final class StandIns {
  private static final String MAIL = "@redacted.invalid";
  private static final String TAIL = "[0-9a-hjkmnp-tv-z]{10}";
  private static final String[] NETWORKS = {"192.0.2.", "198.51.100.", "203.0.113."};

  /** Three times escaped, the longest stand-in has 40 characters. */
  private static final int MAX_LENGTH = 64;

  private static final int MAX_ESCAPES = 3;

  private static final String[] BEGINNINGS = {
    "user", "Someone", "2001", NETWORKS[0], NETWORKS[1], NETWORKS[2], "00000000-0000-8000-80"
  };

  /** Compiled at the first use: most runs neither make nor meet a stand-in. */
  private static final class Patterns {
    static final Pattern STAND_IN =
        Pattern.compile(
            ("user(-TAIL)?@redacted\\.invalid|[2-9][0-8][0-9]-555-01[0-9]{2}"
                    + "|(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.[0-9]{1,3}"
                    + "|2001:db8:(:1|[0-9a-f]{4}:[0-9a-f]{4}:[0-9a-f]{4}::1)"
                    + "|00000000-0000-8000-80[0-9a-f]{2}-[0-9a-f]{12}|Someone(-TAIL)?")
                .replace("TAIL", TAIL));

    static final Pattern MAIL_SHAPE = Pattern.compile("[^@ \t\r\n,;<>\"'()]+@[^@ ,;<>\"'()]+");
    static final Pattern PHONE_SHAPE = Pattern.compile("\\+?[0-9 ()./-]{6,24}");
    static final Pattern IPV4_SHAPE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    static final Pattern IPV6_SHAPE = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    static final Pattern ESCAPED_AT = Pattern.compile("%(25)*40");
    static final Pattern ESCAPED_COLON = Pattern.compile("%(25)*3[Aa]");
  }

  private StandIns() {}

  /**
   * What stands for a value.
   *
   * @param rule what the value is
   * @param value decoded
   * @param bits 56 of its keyed hash, or 0 if it gets no tail
   * @param tail the same as text, with a dash before it, or nothing
   * @return empty if no shape is safe
   */
  static Optional<String> of(Rule rule, Text value, long bits, String tail) {
    if (value.length() > LearnedSecrets.MAX_LENGTH) {
      return Optional.empty();
    }
    String text = new String(value.copy(), ISO_8859_1);
    if (Opacity.uuid(value.bytes(), value.start(), value.end()) && text.length() == 36) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "00000000-0000-8000-80%02x-%012x",
              bits >>> 48 & 0xFF,
              bits & 0xFFFFFFFFFFFFL));
    }
    if (rule.category() == Category.EMAIL && Patterns.MAIL_SHAPE.matcher(text).matches()) {
      return Optional.of("user" + tail + MAIL);
    }
    if (rule.category() == Category.PHONE && Patterns.PHONE_SHAPE.matcher(text).matches()) {
      return Optional.of(phone(bits));
    }
    if (rule.id().equals("ip-address")) {
      return address(text, bits);
    }
    boolean name = rule.id().equals("person-name") || rule.id().equals("full-name");
    return name ? Optional.of("Someone" + tail) : Optional.empty();
  }

  private static String phone(long bits) {
    int area = (int) (bits % 720);
    int line = (int) (bits / 720 % 100);
    return String.format(
        Locale.ROOT, "%d%d%d-555-01%02d", 2 + area / 90, area / 10 % 9, area % 10, line);
  }

  private static Optional<String> address(String text, long bits) {
    if (Patterns.IPV4_SHAPE.matcher(text).matches()) {
      return Optional.of(NETWORKS[(int) (bits % 3)] + (1 + bits / 3 % 254));
    }
    if (!Patterns.IPV6_SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        bits == 0
            ? "2001:db8::1"
            : String.format(
                Locale.ROOT,
                "2001:db8:%04x:%04x:%04x::1",
                bits >>> 32 & 0xFFFF,
                bits >>> 16 & 0xFFFF,
                bits & 0xFFFF));
  }

  /**
   * The stand-in as it has to be written where {@code occurrence} stands: an at sign or a colon is
   * escaped as it was there. Empty if it cannot be told how.
   */
  static Optional<byte[]> at(Text occurrence, String standIn) {
    return at(occurrence, standIn, "@", Patterns.ESCAPED_AT)
        .flatMap(text -> at(occurrence, text, ":", Patterns.ESCAPED_COLON))
        .map(text -> text.getBytes(US_ASCII));
  }

  private static Optional<String> at(
      Text occurrence, String standIn, String sign, Pattern escaped) {
    if (!standIn.contains(sign)) {
      return Optional.of(standIn);
    }
    String text = new String(occurrence.copy(), ISO_8859_1);
    if (text.contains(sign)) {
      return Optional.of(standIn);
    }
    Matcher escape = escaped.matcher(text);
    return escape.find() ? Optional.of(standIn.replace(sign, escape.group())) : Optional.empty();
  }

  /** True if the whole of {@code [start, end)} is a stand-in, also with dots behind it. */
  static boolean is(byte[] bytes, int start, int end) {
    if (end - start > MAX_LENGTH || !mayBegin(bytes, start, end)) {
      return false;
    }
    int stop = end;
    while (stop > start && bytes[stop - 1] == '.') {
      stop--;
    }
    Text text = new Text(bytes, start, stop);
    for (int i = 0; i < MAX_ESCAPES; i++) {
      Optional<Opened> opened = PercentLayer.URL.open(text);
      if (opened.isEmpty()) {
        break;
      }
      text = opened.get().text();
    }
    return Patterns.STAND_IN.matcher(new String(text.copy(), ISO_8859_1)).matches();
  }

  /** Spares most values the pattern. */
  private static boolean mayBegin(byte[] bytes, int start, int end) {
    for (String beginning : BEGINNINGS) {
      if (Bytes.startsWith(bytes, start, end, beginning)) {
        return true;
      }
    }
    return Bytes.startsWith(bytes, start + 3, end, "-555-01");
  }

  /** Where the first e-mail stand-in in {@code [from, to)} begins, or -1. */
  static int find(byte[] bytes, int from, int to) {
    int at = Bytes.find(bytes, from, to, (byte) '@');
    while (at < to) {
      if (Bytes.startsWith(bytes, at, to, MAIL)) {
        int start = at;
        while (start > from && isTailByte(bytes[start - 1])) {
          start--;
        }
        if (is(bytes, start, at + MAIL.length())) {
          return start;
        }
      }
      at = Bytes.find(bytes, at + 1, to, (byte) '@');
    }
    return -1;
  }

  /** Where the e-mail stand-in that {@link #find} found at {@code start} ends. */
  static int end(byte[] bytes, int start, int to) {
    return Bytes.find(bytes, start, to, (byte) '@') + MAIL.length();
  }

  private static boolean isTailByte(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }
}
