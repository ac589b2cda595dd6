package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Label;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Arguments;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Set;

/**
 * Redacts what FHIR says of a person in arrays and under plain names: {@code given} and {@code
 * text} of a HumanName, {@code line} and {@code text} of an Address, {@code value} of a patient's
 * Identifier (HL7 FHIR R5, Datatypes).
 */
final class HealthRecords {

  private static final Set<String> PLACES = Set.of("text", "city", "district");

  /** Relative references to people. */
  private static final String[] PEOPLE = {"Patient/", "Practitioner/", "RelatedPerson/", "Person/"};

  private final Findings findings;

  HealthRecords(Findings findings) {
    this.findings = findings;
  }

  /**
   * The names of a person, given in the array that begins at {@code array}. Returns how far it
   * looked.
   */
  int name(Frame frame, Text part, int open, int array) {
    strings(frame, part, array, SharedRules.PERSON_NAME);
    return members(frame, part, open, SharedRules.PERSON_NAME, Set.of("text"));
  }

  /** The lines of an address, if a city or a postal code stands beside them. */
  int address(Frame frame, Text part, int open, int array) {
    boolean[] address = new boolean[1];
    int reached =
        Siblings.read(
            part,
            open,
            (key, value, number) ->
                address[0] |=
                    !number && (is(key, "city") || is(key, "postalCode") || is(key, "country")));
    if (address[0]) {
      strings(frame, part, array, SharedRules.POSTAL_ADDRESS);
      members(frame, part, open, SharedRules.POSTAL_ADDRESS, PLACES);
    }
    return reached;
  }

  /**
   * What the person is called that the reference at {@code value} leads to: {@code {"reference":
   * "Patient/7", "display": "…"}} (FHIR R5 section 2.1.3.1). Returns how far it looked.
   */
  int reference(Frame frame, Text part, int open, int value) {
    for (String person : PEOPLE) {
      if (Bytes.startsWith(part.bytes(), value + 1, part.end(), person)) {
        return members(frame, part, open, SharedRules.PERSON_NAME, Set.of("display"));
      }
    }
    return value;
  }

  /** The identifiers behind the key that ends at {@code keyEnd}, of a resource about a person. */
  int identifiers(Frame frame, Text part, int open, int keyEnd) {
    boolean[] person = new boolean[1];
    int reached =
        Siblings.read(
            part,
            open,
            (key, value, number) ->
                person[0] |=
                    is(key, "resourceType")
                        && (is(value, "Patient")
                            || is(value, "Person")
                            || is(value, "RelatedPerson")));
    return person[0] ? Siblings.objects(part, keyEnd, id -> identifier(frame, part, id)) : reached;
  }

  private int identifier(Frame frame, Text part, int open) {
    return Siblings.read(
        part,
        open,
        (key, value, number) -> {
          if (!number && is(key, "value") && value.length() > 0) {
            findings.found(frame, SharedRules.HEALTH_ID, value.start(), value.end(), Rank.NAME);
          }
        });
  }

  private void strings(Frame frame, Text part, int array, Rule rule) {
    Arguments.array(part, array, (i, start, end) -> said(frame, rule, part.part(start, end)));
  }

  private int members(Frame frame, Text part, int open, Rule rule, Set<String> keys) {
    return Siblings.read(
        part,
        open,
        (key, value, number) -> {
          for (String name : keys) {
            if (!number && is(key, name)) {
              said(frame, rule, value);
            }
          }
        });
  }

  private void said(Frame frame, Rule rule, Text value) {
    if (value.length() > 1 && !Label.is(Category.PERSON, value)) {
      findings.found(
          frame,
          rule,
          value.start(),
          value.end(),
          Rank.NAME,
          rule.equals(SharedRules.PERSON_NAME) && FullName.is(value));
    }
  }

  private static boolean is(Text text, String word) {
    return text.length() == word.length()
        && Bytes.startsWith(text.bytes(), text.start(), text.end(), word);
  }
}
