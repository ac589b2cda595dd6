package io.github.harscrub.internal.learn;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.StandIn;
import io.github.harscrub.internal.layer.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes placeholders that keep the shape of what they replace: {@link StandIn}. What has no shape
 * that is safe, such as cards and identity numbers, for which any right number may be somebody's,
 * keeps its placeholder. Of telephone numbers there are 72,000, of IPv4 addresses 762: two that
 * differ may get the same.
 */
final class StandIns {
  /** Compiled at the first use: most runs neither make nor meet a stand-in. */
  private static final class Patterns {
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
      return Optional.of("user" + tail + StandIn.MAIL);
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
      return Optional.of(StandIn.network(bits) + (1 + bits / 3 % 254));
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
}
