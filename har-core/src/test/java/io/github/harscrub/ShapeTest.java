package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.escaped;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static io.github.harscrub.Hars.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Policy;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders in the shape of what they replace, if the policy asks for them. */
final class ShapeTest {
  private static final String TAIL = "[0-9a-hjkmnp-tv-z]{10}";
  private static final String MAIL = "user-" + TAIL + "@redacted\\.invalid";
  private static final String ANN = "ann.lee@corp.example";
  private static final Policy SHAPED = shaped();

  private static Policy shaped() {
    Policy.Builder policy = Policy.support().toBuilder();
    for (Category category : Category.values()) {
      if (category != Category.CLIENT_ID) {
        policy.action(category, Action.SHAPE);
      }
    }
    return policy.build();
  }

  private static Scrub.Outcome run(Policy policy, byte[] har) throws Exception {
    return Scrub.run(Scrub.builder().policy(policy).build(), har, new ByteArrayInputStream(har));
  }

  /** The output, which both this policy and others take for clean. */
  private static String scrub(String har) throws Exception {
    Scrub.Outcome once = run(SHAPED, har.getBytes(UTF_8));
    Scrub.requireLocality(once);
    Tokens.requireSame(once);
    for (Policy policy : new Policy[] {SHAPED, Policy.support(), Policy.gdpr()}) {
      assertThat(run(policy, once.output()).text()).as("idempotent").isEqualTo(once.text());
    }
    return once.text();
  }

  private static String text(String body) throws Exception {
    String har = response(content("text/plain", escaped(body)));
    String scrubbed = scrub(har);
    int end = har.indexOf(escaped(body));
    String rest = har.substring(end + escaped(body).length());
    assertThat(scrubbed).startsWith(har.substring(0, end)).endsWith(rest);
    return scrubbed.substring(end, scrubbed.length() - rest.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "email=ann.lee@corp.example => email=user-TAIL@redacted\\.invalid",
        "phone: +49 30 901820 now => phone: [2-9][0-8]\\d-555-01\\d\\d now",
        "X-Forwarded-For: 81.2.69.160, 10.0.0.1 => X-Forwarded-For: (192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+, 10\\.0\\.0\\.1",
        "client_ip=2a02:2e0:3fe:1001:302::45 => client_ip=2001:db8:[0-9a-f]{4}:[0-9a-f]{4}:[0-9a-f]{4}::1",
        "card 4111 1111 1111 1111 ok => card REDACTED-payment-card-TAIL ok",
        "session_id=0b9c7f0e-31c5-4b43-9d0e-6f1d2a7c8e55 => session_id=00000000-0000-8000-80[0-9a-f]{2}-[0-9a-f]{12}",
      })
  void keepsTheShapeWhereOneIsSafe(String body, String pattern) throws Exception {
    assertThat(text(body)).matches(pattern.replace("TAIL", TAIL));
  }

  @Test
  void namesBecomeNeutralWords() throws Exception {
    String body = "{\"user\": {\"firstName\": \"Mathilda\", \"fullName\": \"Mathilda Okonkwo\"}}";
    String scrubbed = scrub(response(content("application/json", escaped(body))));
    assertThat(scrubbed)
        .contains(escaped("\"firstName\": \"Someone\""))
        .containsPattern("fullName\\\\\": \\\\\"Someone-" + TAIL + "\\\\\"");
  }

  @Test
  void equalValuesGetEqualStandInsAndOthersOthers() throws Exception {
    String[] words = text("ann@a.example ben@a.example ann@a.example").split(" ", -1);
    assertThat(words[0]).isEqualTo(words[2]).isNotEqualTo(words[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1&email=ann.lee%40corp.example&b=2",
        "a=1&email=ann.lee%2540corp.example&b=2",
        "a=1&email=ann.lee@corp.example&b=2",
        "next=https%3A%2F%2Fapp.example.test%2F%3Fm%3Dann.lee%2540corp.example",
        "https://ann.lee%40corp.example:hunter2x@app.example.test/",
        "mailto:ann.lee@corp.example?subject=x",
        "see <a href='mailto:ann.lee@corp.example'>ann.lee&#64;corp.example</a>",
        "var m = 'ann.lee\\u0040corp.example', n = \"ann.lee\\x40corp.example\";",
        "To: Ann Lee <ann.lee@corp.example>, ben@corp.example",
        "id:ann.lee@corp.example;x-ann.lee@corp.example",
      })
  void addressesSurviveEveryLayer(String body) throws Exception {
    assertThat(text(body))
        .doesNotContainIgnoringCase("ann.lee", "hunter2x")
        .containsIgnoringCase("redacted");
  }

  @Test
  void anAtSignInAUrlIsEscapedAsItWas() throws Exception {
    assertThat(text("a=1&email=ann.lee%40corp.example&b=2"))
        .matches("a=1&email=user-" + TAIL + "%40redacted\\.invalid&b=2");
    assertThat(text("a=1&email=ann.lee%2540corp.example&b=2"))
        .matches("a=1&email=user-" + TAIL + "%2540redacted\\.invalid&b=2");
  }

  @Test
  void cookiesHeadersAndUrlsKeepTheirForm() throws Exception {
    String har =
        har(
            entry(
                ", "
                    + "\"headers\": [{\"name\": \"Cookie\", \"value\": \"u=ann.lee%40corp.example; t=1\"},"
                    + " {\"name\": \"X-User\", \"value\": \"ann.lee@corp.example\"}],"
                    + " \"queryString\": [{\"name\": \"email\", \"value\": \"ann.lee@corp.example\"}]",
                ""));
    assertThat(scrub(har))
        .doesNotContain("ann.lee")
        .containsPattern("\"X-User\", \"value\": \"" + MAIL + "\"")
        .containsPattern("\"email\", \"value\": \"" + MAIL + "\"");
  }

  @Test
  void base64AndBinaryBodiesStaySound() throws Exception {
    String text = "to=" + ANN + "; from=" + ANN + ".";
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    byte[] decoded = Base64.getDecoder().decode(text(encoded));
    assertThat(new String(decoded, ISO_8859_1))
        .matches("to=" + MAIL + "\\.{0,2}; from=" + MAIL + "\\.{0,3}");
    byte[] binary = ("\0\1\2\24" + ANN + "\7\0\3\4\24" + ANN + "\0").getBytes(ISO_8859_1);
    String body =
        "\"content\": {\"mimeType\": \"application/x-protobuf\", \"encoding\": \"base64\","
            + " \"text\": \""
            + Base64.getEncoder().encodeToString(binary)
            + "\"}";
    String after = scrub(response(body));
    int from = after.indexOf("\"text\": \"") + 9;
    assertThat(Base64.getDecoder().decode(after.substring(from, after.indexOf('"', from))))
        .hasSameSizeAs(binary);
  }

  @Test
  void propertyNamesStayApart() throws Exception {
    String har =
        response(
            content(
                "application/json",
                escaped("{\"+493090182011\": 1, \"+493090182012\": 2, \"a\": \"+493090182011\"}")));
    assertThat(scrub(har)).containsPattern("REDACTED-phone-" + TAIL).doesNotContain("9018201");
  }

  @Test
  void numbersStayNumbers() throws Exception {
    String har = response(content("application/json", escaped("{\"phone\": 493090182011}")));
    assertThat(scrub(har)).isEqualTo(har.replace("493090182011", "0"));
  }

  /** Values of all kinds at random, in places of all kinds: nothing is found a second time. */
  @Test
  void aSecondRunFindsNothing() throws Exception {
    Secrets random = Secrets.fresh();
    for (int i = 0; i < 60; i++) {
      String mail = random.token(7).toLowerCase(Locale.ROOT) + "@" + "corp.example";
      String ip = "81.200.1" + random.digits(2) + ".1" + random.digits(2);
      String uuid = UUID.nameUUIDFromBytes(random.token(9).getBytes(UTF_8)).toString();
      String phone = "+4930" + random.digits(8);
      String json =
          "{\"email\": \"%s\", \"phone\": \"%s\", \"ip\": \"%s\", \"sessionId\": \"%s\", \"log\":"
                  .formatted(mail, phone, ip, uuid)
              + " \"%s called %s from %s, key %s\"}".formatted(mail, phone, ip, uuid);
      String base64 = Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
      String query =
          "?email=%s&phone=%s&client_ip=%s&sid=%s"
              .formatted(mail.replace("@", "%40"), phone.replace("+", "%2B"), ip, uuid);
      String har =
          har(
              entry(
                  ", " + header("X-Forwarded-For", ip + ", " + ip),
                  ", " + content("application/json", escaped(json))),
              entry(", " + header("Referer", "https://a.example.test/" + query), ""),
              entry("", ", " + content("text/plain", base64)),
              entry("", ", " + content("text/plain", escaped(escaped(json)))));
      assertThat(scrub(har)).as("%s", random).doesNotContain(mail, phone, ip, uuid);
    }
  }
}
