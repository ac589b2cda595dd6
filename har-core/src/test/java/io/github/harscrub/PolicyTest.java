package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.escaped;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static io.github.harscrub.Hars.request;
import static io.github.harscrub.Hars.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.BodyDrop;
import io.github.harscrub.policy.Check;
import io.github.harscrub.policy.JwtMode;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.SamlMode;
import io.github.harscrub.policy.Target;
import io.github.harscrub.policy.Where;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** What policies say, seen from outside: whole files in, whole files out. */
final class PolicyTest {
  private static final Rule TENANT = new Rule("tenant", Category.TOKEN);

  private final Secrets random = Secrets.fresh();

  /** The output, of which locality, validity and idempotence under the same policy were checked. */
  private static String scrub(Policy policy, String har) throws Exception {
    return scrub(Scrub.builder().policy(policy).build(), har);
  }

  private static String scrub(HarSanitizer sanitizer, String har) throws Exception {
    byte[] bytes = har.getBytes(UTF_8);
    Scrub.Outcome once = Scrub.run(sanitizer, bytes, new ByteArrayInputStream(bytes));
    Scrub.requireLocality(once);
    Scrub.Outcome twice =
        Scrub.run(sanitizer, once.output(), new ByteArrayInputStream(once.output()));
    assertThat(twice.text()).as("idempotent").isEqualTo(once.text());
    return once.text();
  }

  private static Policy.Builder support() {
    return Policy.support().toBuilder();
  }

  private static RedactRule tenant(Target what, Where where, Action action) {
    return new RedactRule(what, where, TENANT, action);
  }

  // --- actions

  @Test
  void actsByCategory() throws Exception {
    String token = random.token(32);
    String har =
        request(header("Authorization", "Bearer " + token)).replace("recorder", "Bearer " + token);
    String template = har.replace(token, "%1$s");
    assertThat(scrub(Policy.support(), har))
        .isEqualTo(template.formatted(Scrub.placeholder("bearer", token)));
    assertThat(scrub(support().action(Category.TOKEN, Action.MASK).build(), har))
        .isEqualTo(template.formatted("REDACTED-bearer"));
    assertThat(scrub(support().action(Category.TOKEN, Action.REMOVE).build(), har))
        .isEqualTo(template.formatted(""));
    assertThat(scrub(support().action(Category.TOKEN, Action.KEEP).build(), har)).isEqualTo(har);
  }

  @Test
  void keepsNumbersNumbersAndPropertiesApartWhateverTheAction() throws Exception {
    String a = random.token(32);
    String b = random.token(32);
    String har =
        har(
            entry("", ", " + content("application/json", escaped("{\"pin\": 480213}"))),
            entry(
                ", " + header("Authorization", "Bearer " + a) + ", \"_x\": {\"" + a + "\": 1}",
                ", "
                    + content(
                        "application/json",
                        escaped("{\"access_token\": \"" + b + "\", \"" + b + "\": 2}"))));
    Policy remove =
        support()
            .action(Category.TOKEN, Action.REMOVE)
            .action(Category.PASSWORD, Action.REMOVE)
            .build();
    assertThat(scrub(remove, har))
        .isEqualTo(
            har.replace("480213", "0")
                .replace("Bearer " + a, "Bearer ")
                .replace("\"" + a + "\"", "\"" + Scrub.placeholder("bearer", a) + "\"")
                .replace("\\\"" + b + "\\\"}", "\\\"\\\"}")
                .replace("access_token\\\": \\\"" + b, "access_token\\\": \\\"")
                .replace(b, Scrub.placeholder("access-token", b)));
  }

  // --- keep and redact by name

  @Test
  void redactsByNameInEveryNotation() throws Exception {
    Policy policy =
        support().redact(tenant(Target.name("tenantId"), Where.EVERYWHERE, Action.MASK)).build();
    String har =
        har(
            """
            {"request": {"url": "https://a.example.test/x?tenantId=blue&b=2#tenantId=gold",
              "headers": [{"name": "TENANTID", "value": "red sky"}, {"name": "Cookie", "value": "tenantId=grey; b=1"}],
              "cookies": [{"name": "tenantId", "value": "grey"}],
              "queryString": [{"name": "tenantId", "value": "blue"}],
              "postData": {"mimeType": "x", "text": "tenantId=teal&c=3", "params": [{"name": "tenantId", "value": "teal"}]}},
             "response": {"_tenantId": 1, "tenantId": {"a": "pink", "n": 7, "f": true},
               "content": {"mimeType": "application/json",
                 "text": "{\\"tenantId\\": [\\"lime\\", 5, null], \\"x\\": {\\"tenantId\\":12,\\"y\\":13}, \\"tenantIdentity\\": \\"ruby\\"}"}}}
            """);
    String expected = har;
    for (String value : new String[] {"blue", "gold", "red sky", "grey", "teal", "pink", "lime"}) {
      expected = expected.replace(value, "REDACTED-tenant");
    }
    expected = expected.replace("; b=1", "; b=REDACTED-cookie");
    expected = expected.replace("\"n\": 7", "\"n\": 0").replace(", 5, null", ", 0, null");
    expected = expected.replace(":12,", ":0,");
    assertThat(scrub(policy, har)).isEqualTo(expected);
  }

  @Test
  void redactsByWordsAndGlobs() throws Exception {
    String har =
        request(
            "\"headers\": [{\"name\": \"X-Tenant-ID\", \"value\": \"blue\"}, "
                + "{\"name\": \"X-Tenantid\", \"value\": \"gold\"}, "
                + "{\"name\": \"X-Acme-Trace\", \"value\": \"ruby\"}]");
    assertThat(
            scrub(
                support()
                    .redact(tenant(Target.words("tenant id"), Where.EVERYWHERE, Action.REMOVE))
                    .redact(tenant(Target.names("x-acme-*"), Where.EVERYWHERE, Action.MASK))
                    .build(),
                har))
        .isEqualTo(har.replace("blue", "").replace("ruby", "REDACTED-tenant"));
  }

  @Test
  void looksElsewhereForWhatANameGaveAway() throws Exception {
    String id = random.token(20);
    String har =
        har(
            entry("", ", " + content("text/plain", "done for " + id)),
            entry(", " + header("X-Tenant", id), ""));
    Policy policy =
        support()
            .redact(tenant(Target.name("x-tenant"), Where.in(Place.HEADER), Action.PSEUDONYM))
            .build();
    assertThat(scrub(policy, har)).isEqualTo(har.replace(id, Scrub.placeholder("tenant", id)));
  }

  @Test
  void redactingWinsOverKeeping() throws Exception {
    String har = request(header("X-Api-Key", random.token(32)));
    Policy policy =
        support()
            .keep(KeepRule.of(Target.name("X-Api-Key")))
            .redact(tenant(Target.words("api key"), Where.EVERYWHERE, Action.MASK))
            .build();
    assertThat(scrub(policy, har)).contains("\"value\": \"REDACTED-tenant\"");
  }

  @Test
  void keepsByNameOnlyWhereTheRuleHolds() throws Exception {
    String kept = random.token(32);
    String gone = random.token(32);
    String other = random.token(32);
    String har =
        har(
            entry(", " + header("X-Api-Key", kept), ""),
            entry(", " + header("X-Api-Key", gone), "").replace("app.example", "api.other"),
            entry(
                "",
                ", " + content("application/json", escaped("{\"x-api-key\":\"" + other + "\"}"))));
    Policy policy =
        support()
            .keep(
                new KeepRule(
                    Target.name("x-api-key"),
                    Where.in(Place.HEADER).withHosts("*.example.test").withPaths("/a*")))
            .build();
    assertThat(scrub(policy, har)).contains(kept).doesNotContain(gone, other);
  }

  @Test
  void aKeptPlaceNeitherTeachesNorHidesWhatOthersTeach() throws Exception {
    String secret = random.token(32);
    String har =
        har(
            entry(", " + header("X-Api-Key", secret), ""),
            entry(", " + header("Authorization", "Bearer " + secret), ""));
    Policy policy = support().keep(KeepRule.of(Target.name("X-Api-Key"))).build();
    assertThat(scrub(policy, har)).doesNotContain(secret);
  }

  @Test
  void keepsNoOneWhenAnEntryNamesTwoHosts() throws Exception {
    String secret = random.token(32);
    String har = request("\"url\": \"https://evil.test/\", " + header("X-Api-Key", secret));
    Policy policy =
        support()
            .keep(new KeepRule(Target.name("X-Api-Key"), Where.host("app.example.test")))
            .build();
    assertThat(scrub(policy, har)).doesNotContain(secret);
  }

  @Test
  void keepsAndRedactsCategoriesByPlace() throws Exception {
    String har =
        har(
            entry(
                ", " + header("X-Note", "ann@corp.test"),
                ", " + content("text/plain", "ann.lee@corp.test")),
            entry(", " + header("X-Note", "bob@corp.test"), "")
                .replace("app.example", "crm.other"));
    Policy kept =
        support()
            .keep(new KeepRule(Target.category(Category.EMAIL), Where.host("app.example.test")))
            .build();
    assertThat(scrub(kept, har))
        .contains("\"ann@corp.test\"", "\"ann.lee@corp.test\"")
        .doesNotContain("bob@corp.test");
    Policy removed =
        support()
            .redact(
                RedactRule.of(
                    Target.category(Category.EMAIL),
                    Where.in(Place.BODY).withMimeTypes("text/*"),
                    Action.REMOVE))
            .build();
    assertThat(scrub(removed, har))
        .contains("\"text\": \"\"", Scrub.placeholder("email", "bob@corp.test"));
  }

  // --- values

  @Test
  void removesAndKeepsValues() throws Exception {
    String kept = random.token(32);
    String har =
        har(
            entry(
                ", " + header("X-Api-Key", kept),
                ", " + content("text/html", "by Contoso-Widgets, acme and macmec; acme")));
    Policy policy =
        support()
            .keep(KeepRule.of(Target.value(kept)))
            .redact(tenant(Target.value("Contoso-Widgets"), Where.EVERYWHERE, Action.MASK))
            .redact(tenant(Target.value("acme"), Where.EVERYWHERE, Action.REMOVE))
            .build();
    assertThat(scrub(policy, har))
        .isEqualTo(
            har.replace(
                "Contoso-Widgets, acme and macmec; acme", "REDACTED-tenant,  and macmec; "));
  }

  @Test
  void removesAValueInAnyEncodingAndAlsoWhereItIsKept() throws Exception {
    String har =
        request(
            "\"headers\": [{\"name\": \"X-Api-Key\", \"value\": \"Contoso Widgets\"}, "
                + "{\"name\": \"X-B\", \"value\": \"%43ontoso%20Widgets\"}]");
    Policy policy =
        support()
            .keep(KeepRule.of(Target.name("x-api-key")))
            .redact(tenant(Target.value("Contoso Widgets"), Where.EVERYWHERE, Action.MASK))
            .build();
    assertThat(scrub(policy, har))
        .isEqualTo(
            har.replace("Contoso Widgets", "REDACTED-tenant")
                .replace("%43ontoso%20Widgets", "REDACTED-tenant"));
  }

  // --- own detectors

  @Test
  void findsWhatAKeywordAndAPatternDescribe() throws Exception {
    String good = "acme-" + "4539148803436467";
    String bad = "acme-" + "4539148803436468";
    String har = har(entry("", ", " + content("text/plain", "ok " + good + ", no " + bad)));
    KeywordRule rule =
        new KeywordRule(
            new Rule("acme-number", Category.CLIENT_ID),
            "ACME-",
            "acme-([0-9]{16})",
            Check.LUHN,
            Where.EVERYWHERE,
            Action.MASK);
    Policy policy = Policy.credentials().toBuilder().detect(rule).build();
    assertThat(scrub(policy, har)).isEqualTo(har.replace(good, "acme-REDACTED-acme-number"));
    assertThat(scrub(policy, har.replace("acme-", "%61cme%2D")))
        .contains("no %61cme%2D4539148803436468")
        .doesNotContain("4539148803436467");
  }

  @Test
  void takesALongFindWhole() throws Exception {
    String long1 = "acme_" + random.token(5000);
    String har = har(entry("", ", " + content("text/plain", long1 + " " + long1)));
    KeywordRule rule = KeywordRule.of(new Rule("acme", Category.KEY), "acme_", "acme_[0-9A-Za-z]+");
    assertThat(scrub(Policy.support().toBuilder().detect(rule).build(), har))
        .doesNotContain(long1.substring(4000, 4100));
  }

  @Test
  void staysLinearOnHostileInput() throws Exception {
    KeywordRule rule =
        KeywordRule.of(new Rule("acme", Category.KEY), "aaaa", "(a+)+b|a(a|aa)+c|(a|b|ab)*d");
    String har = har(entry("", ", " + content("text/plain", "a".repeat(100_000))));
    long start = System.nanoTime();
    scrub(Policy.support().toBuilder().detect(rule).build(), har);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void asksDetectorsOfUsersAboutDecodedBytes() throws Exception {
    Detector detector =
        (bytes, start, end, finds) -> {
          for (int i = start; i + 4 <= end; i++) {
            if (bytes[i] == 'q'
                && bytes[i + 1] == 'z'
                && bytes[i + 3] <= '9'
                && bytes[i + 3] > ' ') {
              finds.found(new Rule("found-qzq", Category.KEY), i, i + 4);
            }
          }
        };
    HarSanitizer sanitizer = Scrub.builder().detector(detector).build();
    String har = har(entry("", ", " + content("text/plain", "a qzq1 \\u0071zq2 %71zq3 b")));
    assertThat(scrub(sanitizer, har))
        .isEqualTo(
            har.replace(
                "qzq1 \\u0071zq2 %71zq3",
                "REDACTED-found-qzq REDACTED-found-qzq REDACTED-found-qzq"));
    HarSanitizer wrong =
        Scrub.builder()
            .detector((b, s, e, f) -> f.found(new Rule("x", Category.KEY), s, e + 1))
            .build();
    assertThatThrownBy(() -> scrub(wrong, har))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outside of its text");
  }

  // --- drops

  @Test
  void dropsBodiesAndStillLearnsFromThem() throws Exception {
    String token = random.token(32);
    String har =
        har(
            entry(
                ", \"postData\": {\"mimeType\": \"application/pdf\", \"text\": \"abc\", \"params\": [{\"name\": \"a\", \"value\": \"def\"}]}",
                ", "
                    + content("text/javascript", escaped("let access_token = \"" + token + "\";"))),
            entry("", ", " + content("text/plain", "got " + token)));
    Policy policy =
        support()
            .drop(new BodyDrop(Where.EVERYWHERE.withMimeTypes("text/javascript"), true))
            .drop(new BodyDrop(Where.EVERYWHERE.withMimeTypes("application/*"), false))
            .build();
    assertThat(scrub(policy, har))
        .isEqualTo(
            har.replace(escaped("let access_token = \"" + token + "\";"), "REDACTED-dropped-body")
                .replace("\"abc\"", "\"\"")
                .replace("\"def\"", "\"\"")
                .replace(token, Scrub.placeholder("access-token", token)));
  }

  @Test
  void dropsEntriesWithTheirCommas() throws Exception {
    Policy policy = support().dropEntries(Where.host("*.ads.test")).build();
    String keep = "{\"request\": {\"url\": \"https://a.test/\"}, \"n\": %d}";
    String drop = "{\"request\": {\"url\": \"https://x.ads.test/\"}, \"n\": %d}";
    String[][] cases = {
      // K is kept, D is dropped; the expected text of the array.
      {"[K, K]", "[K, K]"},
      {"[D]", "[]"},
      {"[ D ]", "[  ]"},
      {"[D, K]", "[K]"},
      {"[K, D]", "[K]"},
      {"[K ,\\n D , K]", "[K , K]"},
      {"[D, D, K, D, K, D, D]", "[K, K]"},
      {"[D , D]", "[]"},
    };
    for (String[] row : cases) {
      String in = "{\"log\": {\"entries\": " + row[0] + ", \"pages\": []}}";
      String out = "{\"log\": {\"entries\": " + row[1] + ", \"pages\": []}}";
      String k = keep.formatted(1);
      String d = drop.formatted(2);
      assertThat(scrub(policy, in.replace("K", k).replace("D", d).replace("\\n", "\n")))
          .as(row[0])
          .isEqualTo(out.replace("K", k));
    }
  }

  @Test
  void dropsEntriesAcrossBatchesAndLearnsFromThem() throws Exception {
    String token = random.token(32);
    String filler = "x ".repeat(100_000);
    StringBuilder entries = new StringBuilder();
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      boolean drop = i % 3 != 1;
      String entry =
          "{\"request\": {\"url\": \"https://%s.test/\", \"headers\": [{\"name\": \"%s\", \"value\": \"%s\"}]}, \"c\": \"%s\"}"
              .formatted(
                  drop ? "ads" : "app", drop ? "Authorization" : "X-Y", "Bearer " + token, filler);
      entries.append(i > 0 ? ",\n" : "").append(entry);
      if (!drop) {
        kept.append(kept.length() > 0 ? ",\n" : "")
            .append(entry.replace(token, Scrub.placeholder("bearer", token)));
      }
    }
    String har = "{\"log\": {\"entries\": [%s]}}";
    Policy policy = support().dropEntries(Where.host("ads.test")).build();
    assertThat(scrub(policy, har.formatted(entries))).isEqualTo(har.formatted(kept));
  }

  // --- presets

  @Test
  void regimesMaskWhatTheyName() throws Exception {
    String card = "4539 1488 0343 6467";
    String har = response(content("text/plain", "ann@corp.test paid with " + card));
    assertThat(scrub(Policy.gdpr(), har))
        .contains("REDACTED-email paid with REDACTED-payment-card\"");
    assertThat(scrub(Policy.pci(), har))
        .contains("ann@corp.test paid with REDACTED-payment-card\"");
    assertThat(scrub(Policy.hipaa(), har)).contains("\"text\": \"REDACTED-unlisted\"");
  }

  @Test
  void strengtheningTakesNothingAway() {
    Policy mine = Policy.gdpr();
    Policy theirs =
        Policy.credentials().toBuilder()
            .action(Category.KEY, Action.REMOVE)
            .keep(KeepRule.of(Target.name("x")))
            .redact(RedactRule.of(Target.name("y")))
            .build();
    assertThat(mine.strengthenedBy(theirs))
        .isEqualTo(
            Policy.gdpr().toBuilder()
                .action(Category.KEY, Action.REMOVE)
                .redact(RedactRule.of(Target.name("y")))
                .build());
    assertThat(mine.weakenings(theirs))
        .containsExactly(
            "one rule that keeps",
            "cookie: pseudonym",
            "email: keep",
            "location: keep",
            "national-id: keep",
            "password: pseudonym",
            "payment: keep",
            "person: keep",
            "phone: keep",
            "token: pseudonym");
    assertThat(Policy.support().weakenings(Policy.strict())).isEmpty();
  }

  @Test
  void theModeThatTakesMostCounts() {
    Policy claims = Policy.support().toBuilder().jwt(JwtMode.PAYLOAD).build();
    Policy messages = Policy.support().toBuilder().saml(SamlMode.WHOLE).build();
    Policy both = claims.toBuilder().saml(SamlMode.WHOLE).build();
    assertThat(claims.strengthenedBy(messages)).isEqualTo(both).isNotEqualTo(claims);
    assertThat(messages.strengthenedBy(claims)).isEqualTo(both).hasSameHashCodeAs(both);
    assertThat(both.weakenings(Policy.support()))
        .containsExactly("jwt: signature", "saml: signature");
    assertThat(Policy.support().weakenings(both)).isEmpty();
    assertThat(both).asString().contains("jwt payload, saml whole");
  }
}
