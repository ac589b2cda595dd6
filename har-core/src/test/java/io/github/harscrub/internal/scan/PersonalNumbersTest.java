package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalNumbersTest {
  /** Specimens and examples that the issuers and python-stdnum publish. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pesel=44051401359&; pl-pesel:44051401359",
        "{\"bsn\":\"111222333\"}; nl-bsn:111222333",
        "<nhsNumber>9434765870</nhsNumber>; gb-nhs-number:9434765870",
        "Steuer-ID: 36574261809; de-tax-id:36574261809",
        "\"nir\" : \"295109912611193\"; fr-nir:295109912611193",
        "no. 2 95 10 99 126 111 93 here; fr-nir:2 95 10 99 126 111 93",
        "dni=54362315K; es-dni:54362315K",
        "NIE X-2482300-W.; es-nie:X-2482300-W",
        "x RCCMNL83S18D969H y; it-fiscal-code:RCCMNL83S18D969H",
        "x 85.07.30-033.28 y; be-national-number:85.07.30-033.28",
        "personnummer 880320-0016; se-personal-number:880320-0016",
        "x 131052-308T y; fi-personal-code:131052-308T",
        "cpr-nr 211062-5629; dk-cpr:211062-5629",
        "fnr: 15108695088; no-birth-number:15108695088",
        "kennitala 450401-3150; is-kennitala:450401-3150",
        "pps 6433435F; ie-pps:6433435F",
        "x 756.9217.0769.85 y; ch-ahv:756.9217.0769.85",
        "svnr 1237 010180; at-social-security:1237 010180",
        "rodné číslo 710319/2745; cz-birth-number:710319/2745",
        "cnp 1630615123457; ro-cnp:1630615123457",
        "egn 7523169263; bg-egn:7523169263",
        "afm: 094259216; gr-afm:094259216",
        "oib=33392005961; hr-oib:33392005961",
        "isikukood 36805280109; ee-personal-code:36805280109",
        "asmens kodas 33309240064; lt-personal-code:33309240064",
        "personas kods 161175-19997; lv-personal-code:161175-19997",
        "tckn 17291716060; tr-identity-number:17291716060",
        "инн 500100732259; ru-inn:500100732259",
        "x 112-233-445 95 y; ru-snils:112-233-445 95",
        "aadhaar 2341 2341 2346; in-aadhaar:2341 2341 2346",
        "x 11010519491231002X y; cn-resident-id:11010519491231002X",
        "rrn 971013-9019902; kr-rrn:971013-9019902",
        "mynumber 621498320257; jp-my-number:621498320257",
        "hkid=C668668(9); hk-id:C668668(9)",
        "nric S1234567D; sg-nric:S1234567D",
        "identity A123456789; tw-national-id:A123456789",
        "thai id 1-2345-45678-78-1; th-id:1-2345-45678-78-1",
        "nik 3171011708450001; id-nik:3171011708450001",
        "tfn 123 456 782; au-tfn:123 456 782",
        "ird 49-091-850; nz-ird:49-091-850",
        "x 390.533.447-05 y; br-cpf:390.533.447-05",
        "{\"customerCpf\":39053344705}; br-cpf:39053344705",
        "x 16.727.230/0001-97 y; br-cnpj:16.727.230/0001-97",
        "cuit 20-05536168-2; ar-cuit:20-05536168-2",
        "x 12.531.909-2 y; cl-rut:12.531.909-2",
        "x BOXW310820HNERXN09 1 y; mx-curp:BOXW310820HNERXN09",
        "rfc GODE561231GR8; mx-rfc:GODE561231GR8",
        "sin 123-456-782; ca-sin:123-456-782",
        "idNumber=7503305044089; za-id:7503305044089",
        "SSN 536904399; us-ssn:536904399",
        "npi: 1234567893; us-npi:1234567893",
        "IMEI: 490154203237518; imei:490154203237518",
        "imei 35-209900-176148-1; imei:35-209900-176148-1",
        "iccid=8944500102198304826; iccid:8944500102198304826",
        "\"personalNumber\":\"19640823-3234\"; se-personal-number:19640823-3234",
        "passport no. C01234567; passport-number:C01234567",
        "ЕГН 7523169263; bg-egn:7523169263",
        "numéro\u00a0fiscal\u00a0: 3023217600053; fr-tax-id:3023217600053",
        "RODNÉ ČÍSLO 710319/2745; cz-birth-number:710319/2745",
        "DOB: 03/12/1985; birth-date:03/12/1985",
        "geboren am 12.03.1985; birth-date:12.03.1985",
        "<dt>Date of birth</dt><dd>1985-03-12</dd>; birth-date:1985-03-12",
        "{\"name\":\"pesel\",\"value\":\"44051401359\"}; pl-pesel:44051401359",
      })
  void findsNumbersByShapeCheckAndWord(String text, String hit) {
    assertThat(PersonalDataHits.in(text)).containsExactly(hit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // no word beside it
        "id=44051401359",
        "\"orderId\":\"44051401359\"",
        "pesel=,id=44051401359",
        "{\"pesel\":null,\"id\":44051401359}",
        "pesel 44051401359x",
        "pesel 144051401359",
        // the check fails
        "pesel=44051401358",
        "x 390.533.447-06 y",
        "x RCCMNL83S18D969X y",
        // times
        "{\"createdAt\":1700000000000,\"ts\":1700000000,\"id\":17000000001}",
        "{\"expires\":\"2026-03-12\",\"born_in\":\"Berlin\",\"at\":\"2026-03-12\"}",
        // tied words
        "passport.js 123456789",
        "\"mobileAppId\":1234567890",
        "passport for order 123456789",
        "0.44051401359",
        "/v1/44051401359/items",
      })
  void leavesOthersAlone(String text) {
    assertThat(PersonalDataHits.in(text)).isEmpty();
  }

  static Stream<Arguments> rows() {
    return NameRows.read("personal-numbers.tsv", 6).stream()
        .map(row -> Arguments.of(row[0], row[2], row[3], row[4]));
  }

  /** Whatever the shape: a number with its word is found in each notation, or fails its check. */
  @ParameterizedTest
  @MethodSource("rows")
  void findsMadeUpNumbersInEveryNotation(String rule, String shapes, String check, String words) {
    Random random = new Random(7);
    if (words.equals("-")) {
      return;
    }
    String word = words.split("\\|", -1)[0].replace("$", "");
    int found = 0;
    for (String shape : shapes.replace("!", "").split("\\|", -1)) {
      String classes = NumberShape.parse(shape).toString();
      if (!classes.contains("dddddd") && classes.replaceAll("[^d0-9]", "").length() < 7) {
        // With few digits these are found where their name stands apart from them.
        found++;
        continue;
      }
      for (int i = 0, hits = 0; i < 40_000 && hits < 4; i++) {
        String value = fill(NumberShape.parse(shape).toString(), random);
        byte[] bytes = value.getBytes(UTF_8);
        if (!NumberChecks.parse(check).passes(NumberShape.parse(shape).number(bytes, 0))) {
          continue;
        }
        found++;
        hits++;
        for (String text :
            List.of(
                word + ": " + value,
                word.replace(' ', '_') + "=" + value + "&x=1",
                "{\"" + word.replace(' ', '-') + "\":\"" + value + "\"}",
                "<td>" + word + "</td>\n <td>" + value + "</td>")) {
          assertThat(PersonalDataHits.in(text))
              .as("%s %s", rule, shape)
              .anyMatch(hit -> hit.endsWith(":" + value));
        }
      }
    }
    assertThat(found).as(rule).isPositive();
  }

  private static String fill(String shape, Random random) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      boolean behindDigit = i > 0 && shape.charAt(i - 1) == 'd';
      value.append(
          switch (c) {
            case 'd' -> (char) ('0' + random.nextInt(10));
            case 'a' -> (char) ('A' + random.nextInt(26));
            case 'x' -> (char) ((behindDigit ? 'A' : '0') + random.nextInt(10));
            default -> c;
          });
    }
    return value.toString();
  }

  @Test
  void looksNoFurtherThanAConstant() {
    byte[] text = "1234567890 ".repeat(20_000).getBytes(UTF_8);
    PersonalDataHits.in(text, 0, text.length);
  }

  @ParameterizedTest
  @CsvSource({
    "cpf, 39053344705, true",
    "x-customer-cpf, 390.533.447-05, true",
    "order, 39053344705, false",
    "cpf, 3905334470, false"
  })
  void knowsAValueApartFromItsName(String name, String value, boolean expected) {
    byte[] n = name.getBytes(UTF_8);
    byte[] v = value.getBytes(UTF_8);
    assertThat(PersonalNumbers.standard().beside(n, 0, n.length, v, 0, v.length).isPresent())
        .isEqualTo(expected);
  }
}
