package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of machines, positions, telephone numbers and stripes of cards. */
final class AddressesAndPlacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"ip\":\"81.2.69.142\"}; ip-address:81.2.69.142",
        "{\"ip\" : \"2a00:1450:4001:81b::200e\"}; ip-address:2a00:1450:4001:81b::200e",
        "{\"lastIp\":\"81.2.69.143\"}; ip-address:81.2.69.143",
        "{\"signup_ip\":\"81.2.69.144:443\"}; ip-address:81.2.69.144",
        "u=1 ip=81.2.69.145 ok; ip-address:81.2.69.145",
        "<ip>::ffff:81.2.69.146</ip>; ip-address:::ffff:81.2.69.146",
        "{ip:\"[2a00::7]:443\"}; ip-address:2a00::7",
        "mac 3c:22:fb:0a:9d:51 up; mac-address:3c:22:fb:0a:9d:51",
        "mac:3c:22:fb:0a:9d:52; mac-address:3c:22:fb:0a:9d:52",
        "\"3C-22-FB-0A-9D-53\"; mac-address:3C-22-FB-0A-9D-53",
        "tel 030 901820; phone:030 901820",
        "<a href=\"tel:4155550134\">; phone:4155550134",
        "Telefon: 0341/2345678; phone:0341/2345678",
        "x +52.5163+013.3777/ y; geo-position:+52.5163+013.3777",
        "(415) 555-0136; phone:415) 555-0136",
        "or (415) 555-0135 today; phone:415) 555-0135",
        "Tél. portable : 06 12 34 56 78; phone:06 12 34 56 78",
        "phone: 555.867.5309; phone:555.867.5309",
        "mobile 1-415-555-0137; phone:1-415-555-0137",
        "Fax no. 020 7946 0958.; phone:020 7946 0958",
      })
  void findsOne(String text, String hit) {
    assertThat(hits(text)).containsExactly(hit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "?ll=52.5163,13.3777&z=3; 52.5163; 13.3777",
        "{\"coordinates\":[13.3778, 52.5164]}; 13.3778; 52.5164",
        "maps/@52.5165,-13.3779,15z; 52.5165; -13.3779",
        "/points/52.5165,-13.3779?z=1; 52.5165; -13.3779",
        "\"center\":[-122.41942,37.77493]; -122.41942; 37.77493",
      })
  void findsBothHalvesOfAPosition(String text, String first, String second) {
    assertThat(hits(text)).containsExactly("geo-position:" + first, "geo-position:" + second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"coordinates\":[[13.3778,52.5164],[13.3780,52.5166]]}; 4",
        "{\"coordinates\":[[[13.3778,52.5164],[13.3780,52.5166],[13.3781,52.5167]]]}; 6",
      })
  void followsATrack(String text, int numbers) {
    assertThat(hits(text)).hasSize(numbers).allMatch(hit -> hit.startsWith("geo-position:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // versions and servers
        "Chrome/126.0.0.0",
        "{\"version\":\"81.2.69.142\"}",
        "{\"serverIp\":\"81.2.69.142\",\"dns_ip\":\"81.2.69.142\"}",
        "https://81.2.69.142/x",
        "{\"ip\":\"127.0.0.1\"}",
        "{\"ip\":\"::1\",\"b\":{\"ip\":\"::\"}}",
        "{\"ip\":\"0.0.0.0\"}",
        "{\"ip\":\"192.0.2.7\"}",
        "{\"ip\":\"256.2.69.142\"}",
        "{\"ip\":\"1.2.3\",\"zip\":\"1.2.3.4\"}",
        "{\"ip\":null,\"v\":\"81.2.69.142\"}",
        "{\"ship\":\"81.2.69.142\"}",
        // no network cards
        "12:34:56 12:34:56:78",
        "3c:22:fb:0a:9d:51:7f:88",
        "00:00:00:00:00:00 ff:ff:ff:ff:ff:ff 01:00:5e:00:00:fb",
        "26-03-01-10-00-00",
        "x3c:22:fb:0a:9d:51",
        // drawings and prices
        "c-11.974-2.163-2.174-30.703-1.402-47.376-6.53-58.473-10.844z",
        "3m-58.473-108.844 3",
        "M12.3456,52.1234 l13.4567,7.8901",
        "\"points\":[12.3456,52.1234]",
        "\"center\":[120.543,80.123]",
        "rgba(12.345,52.123)",
        "\"coordinates\":[1204.3456,52.1234]",
        "cubic-bezier(0.4200,0.0000)",
        // no telephones
        "{\"created\":1700000000,\"phoneModelId\":1234567}",
        "tel 1700000000",
        "hotel 12345678",
        "tel 1.444 1.97 1.444-1.184",
        "(415) 055-0135",
        "1.800.123.4567",
      })
  void leavesOthersAlone(String text) {
    assertThat(hits(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "81.2.69.142, 81.2.69.142",
    "'203.0.113.195, 70.41.3.18, 10.1.2.3', 203.0.113.195 70.41.3.18 10.1.2.3",
    "'for=192.0.2.60;proto=http;by=203.0.113.43', 192.0.2.60 203.0.113.43",
    "'for=\"[2001:db8:cafe::17]:4711\"', 2001:db8:cafe::17",
    "fe80::1%eth0, fe80::1",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
    "127.0.0.1, ''",
    "unknown, ''",
    "12:34:56, ''",
    "3c:22:fb:0a:9d:51, ''",
    "1::2::3, ''",
    "1.2.3.4.5, ''",
  })
  void readsWhatProxiesSayOfTheirClients(String value, String addresses) {
    byte[] bytes = value.getBytes(UTF_8);
    List<String> found = new ArrayList<>();
    IpAddresses.find(
        bytes,
        0,
        bytes.length,
        true,
        (start, end) -> found.add(new String(bytes, start, end - start, UTF_8)));
    assertThat(String.join(" ", found)).isEqualTo(addresses);
  }

  private static List<String> hits(String text) {
    List<String> hits = new ArrayList<>();
    byte[] bytes = text.getBytes(UTF_8);
    TextScanner.standard()
        .scan(
            Text.of(bytes),
            (rule, start, end) ->
                hits.add(rule.id() + ":" + new String(bytes, start, end - start, UTF_8)));
    return hits;
  }
}
