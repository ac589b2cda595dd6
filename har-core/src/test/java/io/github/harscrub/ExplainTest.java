package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.escaped;
import static io.github.harscrub.Hars.har;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.explain.Explanation;
import io.github.harscrub.explain.NameExplanation;
import io.github.harscrub.explain.Step;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Keep;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Target;
import io.github.harscrub.policy.Where;
import io.github.harscrub.report.Redaction;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why values stay or go, and never which. */
final class ExplainTest {
  private final Secrets random = Secrets.fresh();
  private final String token = random.token(32);

  private static List<Explanation> explain(Policy policy, String har, String place)
      throws Exception {
    return Scrub.builder()
        .policy(policy)
        .build()
        .explain(new ByteArrayInputStream(har.getBytes(UTF_8)), place);
  }

  private static String told(Policy policy, String har, String place) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Explanation one : explain(policy, har, place)) {
      text.append(one.place()).append(" | ").append(one.kind()).append(" | ").append(one.name());
      for (Step step : one.steps()) {
        text.append('\n').append(step.verdict()).append(' ').append(step.layers()).append(' ');
        text.append(step.rule().map(rule -> rule.id()).orElse("-")).append(' ');
        text.append(step.confidence().map(Enum::name).orElse("-")).append(": ");
        text.append(step.reason());
      }
      text.append('\n').append(one.edits()).append(' ').append(one.outcome()).append('\n');
    }
    return text.toString();
  }

  private static String headers(String name, String value, String other, String again) {
    return ", \"headers\": [{\"name\": \"%s\", \"value\": \"%s\"}, {\"name\": \"%s\", \"value\": \"%s\"}]"
        .formatted(name, value, other, again);
  }

  private static final String FIRST = "/log/entries/0/request/headers/0/value";
  private static final String SECOND = "/log/entries/0/request/headers/1/value";

  @Test
  void tellsOfATellingName() throws Exception {
    String har = har(entry(headers("X-Api-Key", token, "X-Request-Id", random.hex(32)), ""));
    assertThat(told(Policy.support(), har, FIRST))
        .isEqualTo(
            """
            log.entries[0].request.headers[0].value (X-Api-Key) | request header | api-key: a telling name: any value goes that is no word, message or mask
            REDACTED [] api-key MEDIUM: the name beside it gives it away; removed elsewhere too, also as a part of something longer; action pseudonym
            REDACTED [] api-key MEDIUM: a value found in this file, here or elsewhere
            1 GOES
            """);
    assertThat(told(Policy.support(), har, SECOND))
        .isEqualTo(
            """
            log.entries[0].request.headers[1].value (X-Request-Id) | request header | known to be harmless; only what its own format gives away goes
            0 STAYS
            """);
  }

  @Test
  void tellsTheLayersAndWhatWasFoundElsewhere() throws Exception {
    String inner = Base64.getEncoder().encodeToString(("seen in a line: " + token).getBytes(UTF_8));
    String har =
        har(
            entry(headers("X-Api-Key", token, "X-A", "b"), ""),
            entry("", ", " + content("text/plain", inner)));
    assertThat(told(Policy.support(), har, "/log/entries/1/response/content/text"))
        .contains(
            "REDACTED [base64] api-key MEDIUM: a value found in this file, here or elsewhere\n")
        .endsWith(" CHANGES\n");
  }

  @Test
  void tellsOfTheDecisionsOfThePolicy() throws Exception {
    String har = har(entry(headers("X-Api-Key", token, "X-Mail", "ann@corp.example"), ""));
    Policy keeping = Policy.support().keeping(new Keep(Keep.Scope.HEADER, "X-Api-Key"));
    assertThat(told(keeping, har, FIRST))
        .endsWith("\nKEPT [] - -: the policy keeps what goes by this name; only swept\n0 STAYS\n");
    assertThat(told(Policy.credentials(), har, SECOND))
        .contains("KEPT [] email -: the policy keeps such values\n")
        .endsWith("0 STAYS\n");
    Policy dropping =
        Policy.support().toBuilder().dropEntries(Where.EVERYWHERE.withHosts("app.*")).build();
    assertThat(told(dropping, har, FIRST)).endsWith("0 DROPPED\n");
  }

  @Test
  void tellsThatAValueDoesNotLookLikeOne() throws Exception {
    String har =
        har(
            entry(
                "",
                ", "
                    + content(
                        "application/json",
                        escaped("{\"password\": \"must be at least 8 characters\"}"))));
    assertThat(told(Policy.support(), har, "/log/entries/0/response/content/text"))
        .contains("PASSED [] password -: a name asks for any value; this one is")
        .endsWith("0 STAYS\n");
  }

  @Test
  void takesEveryPlaceThatAReportLists() throws Exception {
    String har =
        har(
            entry(headers("X-Api-Key", token, "Cookie", "a=" + token), ""),
            entry(
                "",
                ", "
                    + content("application/json", escaped("{\"x\": \"ann@corp.example\"}"))
                    + ", \"_a/b~c\": {\"password\": \"hunter2x\"}"));
    for (Redaction edit : Scrub.run(har.getBytes(UTF_8)).report().redactions().listed()) {
      List<Explanation> explained = explain(Policy.support(), har, edit.place());
      assertThat(explained).as(edit.place()).hasSizeGreaterThanOrEqualTo(1);
      assertThat(explained.get(0).edits()).as(edit.place()).isPositive();
    }
    assertThat(explain(Policy.support(), har, "/log/entries/1/response/_a~1b~0c/password"))
        .extracting(Explanation::kind)
        .containsExactly("response field");
    assertThat(explain(Policy.support(), har, "/log/entries/7/request/url")).isEmpty();
  }

  @Test
  void neverTellsAValue() throws Exception {
    for (int i = 0; i < 200; i++) {
      String secret = random.token(12 + i % 40);
      String where =
          switch (i % 5) {
            case 0 -> headers("X-Api-Key", secret, "X-A", "b");
            case 1 -> headers("Cookie", "sessionid=" + secret, "X-A", "b");
            case 2 -> headers(secret, secret, "X-A", "b");
            case 3 -> headers("Authorization", "Bearer " + secret, "X-" + secret, "b");
            default -> headers("Referer", "https://a.test/?token=" + secret, "X-A", "b");
          };
      String har = har(entry(where, ""));
      for (String place : List.of(FIRST, SECOND, "/log/entries/0/request/headers/0/name")) {
        for (Explanation one : explain(Policy.support(), har, place)) {
          boolean name = i % 5 == 2 || (i % 5 == 3 && !place.equals(FIRST));
          String text = one.toString() + one.steps() + one.name() + one.kind();
          if (!name) {
            assertThat(text).as("%s, %d", random, i).doesNotContain(secret);
          }
          assertThat(one.steps().toString() + one.name() + one.kind())
              .as("%s, %d", random, i)
              .doesNotContain(secret);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEADER | X-Api-Key | api-key | a telling name: any value goes that is no word, message or mask | [key: pseudonym]",
        "HEADER | Cookie | cookie | holds cookies, which go one by one; their names and attributes stay | [cookie: pseudonym]",
        "HEADER | Authorization | authorization | holds credentials, which go; the scheme stays | [token: pseudonym]",
        "HEADER | X-Qwpl | - | not known; what looks random may go, and what its own format gives away | []",
        "BODY | token_type | - | known to be harmless; only what its own format gives away goes | []",
        "COOKIE | theme | - | a cookie goes whatever its name; this one is not looked for elsewhere | [cookie: pseudonym]",
        "QUERY | client_id | client-id | a name that may mean more: a value goes if it looks like one | [client-id: keep]",
      })
  void tellsWhatANameSays(Place place, String name, String rule, String verdict, String policy) {
    NameExplanation said = HarSanitizer.create().explainName(name, place);
    assertThat(said.rule().map(found -> found.id()).orElse("-")).isEqualTo(rule);
    assertThat(said.verdict()).isEqualTo(verdict);
    assertThat(said.policy().toString()).isEqualTo(policy);
  }

  @Test
  void tellsWhatThePolicySaysOfAName() {
    Policy policy =
        Policy.strict().toBuilder()
            .keep(KeepRule.of(Target.words("tenant id")))
            .redact(RedactRule.of(Target.name("x-tenant-id"), Where.EVERYWHERE, Action.MASK))
            .build();
    assertThat(
            HarSanitizer.builder()
                .policy(policy)
                .build()
                .explainName("X-Tenant-Id", Place.HEADER)
                .policy())
        .contains(
            "a rule of the policy keeps it",
            "a rule of the policy redacts it, as policy-name, action mask");
  }
}
