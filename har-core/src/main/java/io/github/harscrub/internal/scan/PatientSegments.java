package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Segments of HL7 messages that say who a patient, their next of kin or their guarantor is (HL7
 * v2.5.1 sections 3.4.2, 3.4.5, 6.5.5): names, births, addresses, telephones and numbers, all known
 * by their positions. State and country of an address stay.
 */
final class PatientSegments {
  /** The kinds of fields, by segment. */
  private static final Map<String, Map<Integer, Rule>> SEGMENTS = segments();

  static final List<String> ANCHORS = List.of("PID|", "NK1|", "GT1|");

  private static final int MIN_FIELDS = 5;
  private static final int STATE = 4;
  private static final int COUNTRY = 6;

  private PatientSegments() {}

  private static Map<String, Map<Integer, Rule>> segments() {
    Rule phone = PhoneDetector.RULE;
    Rule national = new Rule("national-id", Category.NATIONAL_ID);
    Rule license = new Rule("driver-license", Category.NATIONAL_ID);
    return Map.of(
        "PID",
        Map.ofEntries(
            Map.entry(2, SharedRules.HEALTH_ID),
            Map.entry(3, SharedRules.HEALTH_ID),
            Map.entry(4, SharedRules.HEALTH_ID),
            Map.entry(5, SharedRules.PERSON_NAME),
            Map.entry(6, SharedRules.PERSON_NAME),
            Map.entry(7, SharedRules.BIRTH_DATE),
            Map.entry(9, SharedRules.PERSON_NAME),
            Map.entry(11, SharedRules.POSTAL_ADDRESS),
            Map.entry(13, phone),
            Map.entry(14, phone),
            Map.entry(18, SharedRules.HEALTH_ID),
            Map.entry(19, national),
            Map.entry(20, license),
            Map.entry(21, SharedRules.HEALTH_ID)),
        "NK1",
        Map.of(
            2,
            SharedRules.PERSON_NAME,
            4,
            SharedRules.POSTAL_ADDRESS,
            5,
            phone,
            6,
            phone,
            16,
            SharedRules.BIRTH_DATE,
            37,
            national),
        "GT1",
        Map.of(
            3,
            SharedRules.PERSON_NAME,
            4,
            SharedRules.PERSON_NAME,
            5,
            SharedRules.POSTAL_ADDRESS,
            6,
            phone,
            7,
            phone,
            8,
            SharedRules.BIRTH_DATE,
            12,
            national));
  }

  /**
   * Reports what the segment at {@code at} says of people. The scan goes on inside of it: its other
   * fields may hold anything.
   */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    boolean line = at == from || text[at - 1] == '\r' || text[at - 1] == '\n';
    if (!line || !isNumbered(text, at + 4, to)) {
      return at;
    }
    int end = at;
    int fields = 0;
    while (end < to && text[end] != '\r' && text[end] != '\n') {
      fields += text[end] == '|' ? 1 : 0;
      end++;
    }
    if (fields < MIN_FIELDS) {
      return at;
    }
    Map<Integer, Rule> rules =
        Optional.ofNullable(SEGMENTS.get(new String(text, at, 3, US_ASCII))).orElseThrow();
    int start = at + 4;
    for (int field = 1; start <= end; field++) {
      int stop = Bytes.find(text, start, end, (byte) '|');
      Rule rule = rules.get(field);
      if (rule != null) {
        field(rule, text, start, stop, sink);
      }
      start = stop + 1;
    }
    return at;
  }

  /** True if the first field is the number of the segment, or empty. */
  private static boolean isNumbered(byte[] text, int from, int end) {
    int at = from;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at < end && text[at] == '|';
  }

  /** The components that say something, of each repetition. */
  private static void field(Rule rule, byte[] text, int from, int end, MatchSink sink) {
    int component = 1;
    int start = from;
    for (int i = from; i <= end; i++) {
      if (i == end || text[i] == '^' || text[i] == '~' || text[i] == '&') {
        if (says(rule, component, text, start, i)) {
          sink.match(rule, start, i);
        }
        component = i < end && text[i] == '~' ? 1 : component + (i < end && text[i] == '^' ? 1 : 0);
        start = i + 1;
      }
    }
  }

  private static boolean says(Rule rule, int component, byte[] text, int start, int end) {
    if (end == start || (end == start + 2 && text[start] == '"')) {
      // "" tells to forget what was known.
      return false;
    }
    return switch (rule.id()) {
      case "person-name" -> component <= 3;
      case "postal-address" -> component != STATE && component < COUNTRY;
      case "health-id", "national-id", "driver-license" -> component == 1;
      default -> digits(text, start, end) >= MIN_FIELDS;
    };
  }

  private static int digits(byte[] text, int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      digits += text[i] >= '0' && text[i] <= '9' ? 1 : 0;
    }
    return digits;
  }
}
