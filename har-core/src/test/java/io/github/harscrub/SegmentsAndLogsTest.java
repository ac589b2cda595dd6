package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People in HL7 messages and in the access logs of web servers. */
final class SegmentsAndLogsTest {
  private static final String STAND =
      "REDACTED-(health-id|person-name|birth-date|postal-address|phone(-number)?)(-[0-9a-z]{10})?";

  private static final String MESSAGE =
      "MSH|^~\\&|ADT1|GOOD HEALTH|GHH LAB|ELAB|20260102||ADT^A01|M4711|P|2.3\r"
          + "PID|1||4827193^^^HOSP^MR~88120^^^X||Lindqvist^Marta^A||19711118|F||2106-3"
          + "|17 Elm Street^^GREENSBORO^NC^27401^US||(336)555-2814|||S||A9917\r"
          + "PV1|1|I|2000^2012^01\r";

  @Test
  void whoAPatientIsGoesByPosition() throws Exception {
    String scrubbed = InBody.scrubbed(MESSAGE);
    assertThat(scrubbed)
        .doesNotContain("4827193", "88120", "Lindqvist", "Marta", "19711118", "17 Elm Street")
        .doesNotContain("GREENSBORO", "27401", "555-2814", "A9917");
    assertThat(scrubbed.replaceAll(STAND, "*"))
        .isEqualTo(
            InBody.har(
                "MSH|^~\\&|ADT1|GOOD HEALTH|GHH LAB|ELAB|20260102||ADT^A01|M4711|P|2.3\r"
                    + "PID|1||*^^^HOSP^MR~*^^^X||*^*^*||*|F||2106-3"
                    + "|*^^*^NC^*^US||*|||S||*\r"
                    + "PV1|1|I|2000^2012^01\r"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PID|USER|PR|NI|VIRT|RES|COMMAND\n17|root|20|0|1|2|sh\n",
        "a RAPID|1||x||y||z|1 b",
        "PID|1\n",
        "[10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.1\" 200 17",
        "x - - [10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.1\" 200 17",
        "127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.1\" 200 17",
        "a b c [list] \"GET /a\"",
      })
  void keepsWhatOnlyLooksAlike(String text) throws Exception {
    InBody.requireKept(text);
  }

  @Test
  void whoAskedGoesFromAccessLogs() throws Exception {
    String first =
        "81.191.133.7 - guwigugab [10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.1\" 200 17";
    String second =
        "10.0.0.9 - - [10/Oct/2000:13:55:37 -0700] \"POST /b HTTP/1.1\" 302 0 \"-\" \"m\"";
    assertThat(InBody.scrubbed(first + "\n" + second + "\n"))
        .isEqualTo(
            InBody.har(
                first
                        .replace("81.191.133.7", Scrub.placeholder("ip-address", "81.191.133.7"))
                        .replace("guwigugab", "REDACTED-username")
                    + "\n"
                    + second.replace("10.0.0.9", "REDACTED-ip-address")
                    + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Marta Lindqvist\r\nNOTE:password=*\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\nURL:https://a.example/?access_token=*\nEND:VCARD\n",
        "BEGIN:VCARD\nN:Lindqvist;Marta;;;\nBEGIN:VCARD\nX-API-KEY:*\n",
        "BEGIN:VCARD of a test, with password=*",
        "PID|1||4827193^^^HOSP^MR||Lindqvist^Marta^A||19711118|F|||password=*|x\r",
      })
  void otherFieldsMayHoldAnything(String text) throws Exception {
    String secret = Secrets.fresh().token(24);
    assertThat(InBody.scrubbed(text.replace("*", secret)))
        .doesNotContain(secret)
        .contains("REDACTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "candidate:842163049 1 udp 1677729535 * 51234 typ srflx raddr 0.0.0.0 rport 0",
        "a=candidate:1 1 udp 1677729535 192.0.2.1 51234 typ relay raddr * rport 9",
        "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\nc=IN IP4 *\r\n",
      })
  void whoTalksGoesFromSessionDescriptions(String text) throws Exception {
    assertThat(InBody.scrubbed(text.replace("*", "81.191.133.7")))
        .isEqualTo(InBody.har(text.replace("*", Scrub.placeholder("ip-address", "81.191.133.7"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "candidate:1 1 udp 1 81.191.133.7 3478 typ relay",
        "a typ host of 81.191.133.7, 10 typ host, c=IN IP4 0.0.0.0",
        " typ srflx",
        " raddr ",
      })
  void keepsWhereARelayStands(String text) throws Exception {
    InBody.requireKept(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "created account with pwd=#password:Moonraker%3743np#; page=1",
        "user=bob, pwd=#password:Moon%raker!3743#, page=1",
        "login pwd=#password:hgaa-tbxe-wnob-uepm#; page=1",
      })
  void passwordsGoFromLists(String marked) throws Exception {
    String password = marked.replaceAll(".*:|#.*$", "").replace('%', '#');
    String text = marked.replaceAll("#password:(.*)#", "$1").replace('%', '#');
    assertThat(InBody.scrubbed(text))
        .isEqualTo(InBody.har(text.replace(password, Scrub.placeholder("password", password))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect(host=h, password=pw, timeout=3)",
        "var a = 1, b=2, password=form, page=1;",
        "page=1, password=required; page=2",
      })
  void variablesStay(String text) throws Exception {
    InBody.requireKept(text);
  }
}
