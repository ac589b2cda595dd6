package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ContactCardsTest {
  private static List<String> found(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    List<String> found = new ArrayList<>();
    ContactCards.find(
        bytes,
        bytes.length,
        text.toLowerCase(Locale.ROOT).indexOf(ContactCards.ANCHOR),
        (rule, start, end) ->
            found.add(rule.id() + "=" + new String(bytes, start, end - start, UTF_8)));
    return found;
  }

  @Test
  void reportsWhoSomebodyIsAndWhereTheyLive() {
    String card =
        """
        BEGIN:VCARD
        VERSION:4.0
        FN:Tomasz Zieliński
        N:Zieliński;Tomasz;;;
        item1.TEL;TYPE="voice,home:x":tel:+48-601-234-567
        ADR;TYPE=home:;;ul. Długa 12;Gdańsk;Pomorze;80-831;Polska
        BDAY:19790412
        ORG:Example GmbH
        NOTE:likes tea\\; and
          long walks
        END:VCARD
        FN:somebody else
        """;
    assertThat(found(card))
        .containsExactly(
            "full-name=Tomasz Zieliński",
            "person-name=Zieliński",
            "person-name=Tomasz",
            "phone=tel:+48-601-234-567",
            "postal-address=ul. Długa 12",
            "postal-address=Gdańsk",
            "postal-address=80-831",
            "birth-date=19790412");
  }

  @Test
  void readsWhatIsCutOffOrBroken() {
    assertThat(found("begin:vcard\r\nfn:Ana Lopez\r\nADR:;"))
        .containsExactly("full-name=Ana Lopez");
    assertThat(found("BEGIN:VCARD")).isEmpty();
    assertThat(found("BEGIN:VCARD\n:\n\nFN")).isEmpty();
    assertThat(found("BEGIN:VCARD\nFN:Ana\n Lopez\nEND:VCARD"))
        .containsExactly("full-name=Ana\n Lopez");
  }
}
