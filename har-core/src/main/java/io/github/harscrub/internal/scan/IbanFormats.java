package io.github.harscrub.internal.scan;

import java.util.Arrays;

/**
 * Length and structure of account numbers by country: ISO 13616, as published in the SWIFT IBAN
 * registry. {@code n} stands for digits, {@code a} for letters, {@code c} for either.
 */
final class IbanFormats {
  /** Russia's. */
  static final int MAX_LENGTH = 33;

  private static final String FORMATS =
      "AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c"
          + " CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n"
          + " FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n"
          + " IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c"
          + " LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n"
          + " MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c"
          + " RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SO19n"
          + " ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c";

  /** The kind of each character behind the check digits, by country; empty if there is none. */
  private static final String[] STRUCTURES = structures();

  private IbanFormats() {}

  /** The kinds of the characters behind the check digits, or an empty string. */
  static String structure(byte first, byte second) {
    return STRUCTURES[index((char) (first & ~0x20), (char) (second & ~0x20))];
  }

  private static int index(char first, char second) {
    return (first - 'A') * 26 + second - 'A';
  }

  private static String[] structures() {
    String[] structures = new String[26 * 26];
    Arrays.fill(structures, "");
    for (String format : FORMATS.split(" ", -1)) {
      StringBuilder kinds = new StringBuilder();
      int count = 0;
      for (int i = 2; i < format.length(); i++) {
        char c = format.charAt(i);
        if (c <= '9') {
          count = count * 10 + c - '0';
        } else {
          kinds.append(String.valueOf(c).repeat(count));
          count = 0;
        }
      }
      structures[index(format.charAt(0), format.charAt(1))] = kinds.toString();
    }
    return structures;
  }
}
