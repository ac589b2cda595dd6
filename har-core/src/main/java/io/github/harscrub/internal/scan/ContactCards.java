package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a vCard (RFC 6350 section 3.3, RFC 2426) that say who somebody is and where they
 * live. Addresses of e-mail are found by themselves; of a postal address region and country stay.
 */
final class ContactCards {
  /** In any case. */
  static final String ANCHOR = "begin:vcard";

  private static final String END = "end:vcard";

  /** Cards with pictures are longer; what names a person stands before these. */
  private static final int REACH = 1 << 16;

  private static final Map<String, Rule> PROPERTIES =
      Map.of(
          "fn", SharedRules.FULL_NAME,
          "n", SharedRules.PERSON_NAME,
          "nickname", SharedRules.PERSON_NAME,
          "adr", SharedRules.POSTAL_ADDRESS,
          "label", SharedRules.POSTAL_ADDRESS,
          "bday", SharedRules.BIRTH_DATE,
          "tel", PhoneDetector.RULE,
          "geo", GeoDetector.RULE);

  private static final int LONGEST = 8;

  /** Components of an address (RFC 6350 section 6.3.1) that stay. */
  private static final int REGION = 4;

  private static final int COUNTRY = 6;

  private ContactCards() {}

  /**
   * Reports the lines of the card that begins at {@code at}, up to the next card. Its notes and
   * links may hold anything, so the scan goes on at its first line.
   */
  static int find(byte[] text, int to, int at, MatchSink sink) {
    int most = Math.min(to, at + REACH);
    int behind = at + ANCHOR.length();
    if (behind >= most || (text[behind] != '\r' && text[behind] != '\n')) {
      return at;
    }
    int line = nextLine(text, behind, most);
    while (line < most
        && !Bytes.startsWithIgnoreCase(text, line, most, END)
        && !Bytes.startsWithIgnoreCase(text, line, most, ANCHOR)) {
      int next = nextLine(text, line, most);
      property(text, line, lineEnd(text, line, next), sink);
      line = next;
    }
    return behind;
  }

  /** Behind the line break that no blank follows: a line that begins with one goes on. */
  private static int nextLine(byte[] text, int from, int to) {
    int at = Bytes.find(text, from, to, (byte) '\n') + 1;
    while (at < to && (text[at] == ' ' || text[at] == '\t')) {
      at = Bytes.find(text, at, to, (byte) '\n') + 1;
    }
    return Math.min(at, to);
  }

  private static int lineEnd(byte[] text, int line, int next) {
    int end = next;
    while (end > line && text[end - 1] <= ' ' && text[end - 1] >= 0) {
      end--;
    }
    return end;
  }

  private static void property(byte[] text, int line, int end, MatchSink sink) {
    int colon = colon(text, line, end);
    Optional<Rule> rule = rule(text, line, colon);
    if (rule.isEmpty() || colon == end) {
      return;
    }
    int start = colon + 1;
    for (int component = 0; start <= end; component++) {
      int stop = Bytes.find(text, start, end, (byte) ';');
      while (stop < end && text[stop - 1] == '\\') {
        stop = Bytes.find(text, stop + 1, end, (byte) ';');
      }
      boolean stays =
          rule.get().equals(SharedRules.POSTAL_ADDRESS)
              && (component == REGION || component == COUNTRY);
      if (stop > start && !stays) {
        sink.match(rule.get(), start, stop);
      }
      start = stop + 1;
    }
  }

  /** The colon that ends name and parameters, which may be quoted; {@code end} if there is none. */
  private static int colon(byte[] text, int line, int end) {
    boolean quoted = false;
    for (int i = line; i < end; i++) {
      quoted ^= text[i] == '"';
      if (text[i] == ':' && !quoted) {
        return i;
      }
    }
    return end;
  }

  /** By the name of a property, without its group and its parameters. */
  private static Optional<Rule> rule(byte[] text, int line, int colon) {
    int start = line;
    int end = line;
    while (end < colon && text[end] != ';') {
      start = text[end] == '.' ? end + 1 : start;
      end++;
    }
    if (end - start > LONGEST) {
      return Optional.empty();
    }
    return Optional.ofNullable(PROPERTIES.get(new Text(text, start, end).lower()));
  }
}
