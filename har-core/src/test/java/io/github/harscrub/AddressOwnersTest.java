package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people in pages, beside their addresses or as first and last name. */
final class AddressOwnersTest {
  private static final String ADDRESS = "marta.kessler@" + "mail-host.org";

  private static String page(String script) {
    return Hars.response(Hars.content("text/html", Hars.escaped(script)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>analytics.identify('7',{name:'Marta Kessler',email:'@',plan:'pro'});</script>",
        "<script>FS.identify(\"7\", {email: \"@\", displayName: \"Marta Kessler\"});</script>",
        "<script>boot({user:{'username':'Marta Kessler','email':'@','id':7}})</script>",
        "<p>Ask <a href=\"mailto:@\" class=\"x\">Marta Kessler</a> or <a href='mailto:@?subject=a'>Marta"
            + " Kessler</a></p>",
        "ORGANIZER;CN=Marta Kessler:mailto:@ / ATTENDEE;CN=\"Marta Kessler\";RSVP=TRUE:mailto:@",
      })
  void goWithTheAddress(String text) throws Exception {
    String scrubbed = Scrub.checked(page(text.replace("@", ADDRESS)));
    String expected =
        text.replace("@", Scrub.placeholder("email", ADDRESS))
            .replace("Marta Kessler", Scrub.placeholder("person-name", "Marta Kessler"));
    assertThat(scrubbed).isEqualTo(page(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>module={author:{name:'Marta Kessler',email:'@',url:'https://a.example'}}</script>",
        "<script>x={name:'Premium Plan',email:'@'};y={name:'Marta Kessler'}</script>",
        "<p><a href='mailto:@'>Contact us</a></p>",
      })
  void staysWhereItIsNobodysOrAnAuthors(String text) throws Exception {
    String scrubbed = Scrub.checked(page(text.replace("@", ADDRESS)));
    assertThat(scrubbed).isEqualTo(page(text.replace("@", Scrub.placeholder("email", ADDRESS))));
  }

  /** Of trackers, chats, shops and banks. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "{\"street\":[\"Via Garibaldi 143\"],\"company\":\"Calder Mills\"}"
            + " => {\"street\":[\"REDACTED-postal-address\"],\"company\":\"Calder Mills\"}",
        "{\"global_name\":\"Marta Vandermeer\",\"bot\":false}"
            + " => {\"global_name\":\"REDACTED-full-name\",\"bot\":false}",
        "{\"owner\":{\"display_name\":\"Acme\",\"type\":\"team\"}}"
            + " => {\"owner\":{\"display_name\":\"Acme\",\"type\":\"team\"}}",
        "{\"creditorName\":\"Nordwind Logistik GmbH\"} => {\"creditorName\":\"Nordwind Logistik GmbH\"}",
        "{\"debtorName\":\"Calder Mills Ltd.\"} => {\"debtorName\":\"Calder Mills Ltd.\"}",
        "{\"fields\":{\"uname\":\"Kofi Fernsby\",\"stype\":100}}"
            + " => {\"fields\":{\"uname\":\"REDACTED-username\",\"stype\":100}}",
        "card[billing_details][name]=Wanjiru+Nakagawa&card[type]=visa"
            + " => card[billing_details][name]=REDACTED-full-name&card[type]=visa",
      })
  void goByWhatTheyAreCalled(String text, String expected) throws Exception {
    assertThat(InBody.scrubbed(text)).isEqualTo(InBody.har(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'caller_id':{'display_value':'#person-name:Tomasz Vandermeer#','link':'/api/now/table/sys_user/5'}}",
        "{'imdisplayname':'#full-name:Kofi Oyelaran#','messagetype':'Text'}",
        "{'creditorName':'#full-name:Oskar Achterberg#','currency':'EUR'}",
        "{'type':'private','customerName':'#full-name:Oskar Achterberg#','enabled':true}",
        "localStorage.setItem('user_name', '#username:Priya Nakagawa#');setItem('theme', 'dark')",
        "{'id':7,'sortable_name':'#full-name:Achterberg, Oskar#','locale':null}",
        "{'occupation':'Engineer','publicIdentifier':'#username:marta-vandermeer-80468a#'}",
        "[['msg-f:1','#email:marta@mail-host.org#','#person-name:Marta Vandermeer#','Re: invoice']]",
        "{'real_name':'#full-name:Ruth Fernsby#','tz':'Europe/Berlin'}",
      })
  void goAndTeach(String marked) throws Exception {
    InBody.requireRemoved(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":{\"title\":\"Ms\",\"first\":\"Marta\",\"last\":\"Kessler\"}}",
        "[{\"user\":{\"last\":\"O'Neill\",\"middle\":\"Ann\",\"first\":\"Zoë\",\"id\":7}}]",
      })
  void namesOfTwoPartsGo(String text) throws Exception {
    assertThat(InBody.scrubbed(text))
        .doesNotContain("Marta", "Kessler", "Neill", "Zo")
        .contains("REDACTED-person-name");
  }

  @Test
  void firstAndLastOfManyStay() throws Exception {
    InBody.requireKept("{\"first\":\"First\",\"last\":\"Last\",\"next\":\"Next\"}");
    InBody.requireKept("{\"first\":\"Erste\",\"previous\":\"Vorige\",\"last\":\"Letzte\"}");
    InBody.requireKept("{\"links\":{\"first\":\"/a?page=1\",\"last\":\"/a?page=9\"}}");
    InBody.requireKept("{\"first\":10,\"last\":20}");
    InBody.requireKept("{\"first\":\"Marta\",\"kind\":\"x\"}");
  }
}
