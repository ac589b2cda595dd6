package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Label;
import io.github.harscrub.internal.judge.Spelling;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Set;

/** The parts of a postal address, beside one that only addresses have. */
final class AddressObject {
  /** Parts of an address that are no telling names alone. The country tells little and stays. */
  private static final Set<String> PLACES =
      Set.of(
          "city",
          "cityname",
          "city_name",
          "admin_area_2",
          "town",
          "village",
          "locality",
          "addresslocality",
          "municipality",
          "region",
          "addressregion",
          "state",
          "province",
          "state_province",
          "stateprovince",
          "county",
          "district",
          "suburb",
          "neighborhood",
          "neighbourhood",
          "suite",
          "apartment",
          "apt",
          "building",
          "formatted",
          "formattedaddress",
          "address",
          "address2",
          "address_2",
          "address_line2",
          "addressline2",
          "line2",
          "line3",
          "street",
          "street2",
          "street_name",
          "ort",
          "stadt",
          "ville",
          "ciudad",
          "cidade",
          "plaats");

  /** As a number: {@code "zip": 46270}. */
  private static final String CODE = "zip";

  private static final String ADDRESS_KEY = "address";

  private static final int MAX_BLANKS = 20;

  private final Findings findings;

  AddressObject(Findings findings) {
    this.findings = findings;
  }

  /** Looks at the members of the object that opens at {@code open}. Returns how far it looked. */
  int inspect(Frame frame, Text part, int open) {
    boolean itself = isAddress(part, open);
    return Siblings.read(
        part,
        open,
        (key, value, number) -> {
          place(frame, key, value, number);
          if (itself
              && FullName.KEYS.contains(Siblings.name(key))
              && FullName.is(Spelling.plain(value))) {
            findings.found(frame, SharedRules.PERSON_NAME, value.start(), value.end(), Rank.NAME);
          }
        });
  }

  /**
   * True for the object in {@code "address": {…}}: it is called after who lives there. What has an
   * address among other members may be a shop.
   */
  private static boolean isAddress(Text part, int open) {
    int at = open;
    int least = Math.max(part.start(), open - MAX_BLANKS);
    while (at > least && " \n\r\t:\"'\\".indexOf(part.bytes()[at - 1]) >= 0) {
      at--;
    }
    return Bytes.startsWithIgnoreCase(part.bytes(), at - ADDRESS_KEY.length(), at, ADDRESS_KEY);
  }

  private void place(Frame frame, Text key, Text value, boolean number) {
    String name = Siblings.name(key);
    if (number) {
      if (name.equals(CODE)) {
        findings.foundNumber(
            frame, SharedRules.POSTAL_ADDRESS, value.start(), value.end(), Rank.NAME);
      }
    } else if (PLACES.contains(name) && value.hasLetter() && !Label.is(Category.PERSON, value)) {
      findings.foundHere(frame, SharedRules.POSTAL_ADDRESS, value.start(), value.end(), Rank.NAME);
    }
  }
}
