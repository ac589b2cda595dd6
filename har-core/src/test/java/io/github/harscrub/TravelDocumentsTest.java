package io.github.harscrub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines read in passports and identity cards: the specimens of ICAO Doc 9303. */
final class TravelDocumentsTest {
  private static final String PASSPORT =
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<@L898902C36UTO7408122F1204159ZE184226B<<<<<10";
  private static final String CARD =
      "I<UTOD231458907<<<<<<<<<<<<<<<@7408122F1204159UTO<<<<<<<<<<<6@ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
  private static final String VISA =
      "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<@L8988901C4XXX4009078F9612109<<<<<<<<";

  @ParameterizedTest
  @ValueSource(strings = {PASSPORT, CARD, VISA})
  void goWithAllTheirLines(String zone) throws Exception {
    for (String end : new String[] {"\n", "\r\n", " ", ""}) {
      String lines = zone.replace("@", end);
      InBody.requireRemoved("ok #travel-document:" + lines + "# x-7");
      InBody.requireRemoved("{'zone': '#travel-document:" + lines + "#', 'n': 7}");
    }
  }

  @Test
  void stayWithoutTheirCheckDigits() throws Exception {
    InBody.requireKept(PASSPORT.replace('@', '\n').replace("2C36", "2C35"));
    InBody.requireKept("<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> X\nA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<");
  }
}
