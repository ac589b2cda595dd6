package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.report.Credential;
import io.github.harscrub.report.Holder;
import io.github.harscrub.report.Inventory;
import io.github.harscrub.report.TokenClaims;
import io.github.harscrub.report.Uses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class InventoryTest {
  private final Secrets secrets = Secrets.fresh();
  private final byte[] key = secrets.token(32).getBytes(UTF_8);

  /** An entry of some minute of an hour; request and response members begin with commas. */
  private static String entry(int minute, String host, String request, String response) {
    return """
    {"startedDateTime": "2026-01-02T03:%02d:05.678+01:00", "time": 7.5,
      "request": {"method": "GET", "url": "https://%s/a"%s},
      "response": {"status": 200%s},
      "cache": {}, "timings": {"send": 1, "wait": 2, "receive": 4}}\
    """
        .formatted(minute, host, request, response);
  }

  private static String header(String name, String value) {
    return ", " + Hars.header(name, value);
  }

  private static String body(String text) {
    return ", " + Hars.content("application/json", Hars.escaped(text));
  }

  private Inventory inventory(String... entries) throws IOException, HarFormatException {
    return inventory(1, entries);
  }

  private Inventory inventory(int threads, String... entries)
      throws IOException, HarFormatException {
    HarSanitizer sanitizer = HarSanitizer.builder().key(key).threads(threads).build();
    return sanitizer.inventory(stream(Hars.har(entries)));
  }

  private static ByteArrayInputStream stream(String har) {
    return new ByteArrayInputStream(har.getBytes(UTF_8));
  }

  private static Optional<Instant> minute(int minute) {
    return Optional.of(Instant.parse("2026-01-02T02:%02d:05.678Z".formatted(minute)));
  }

  @Test
  void listsACredentialOnceWithWhereItWentAndWhen() throws Exception {
    String token = secrets.token(40);
    Inventory inventory =
        inventory(
            entry(5, "login.example.test", "", body("{\"access_token\":\"" + token + "\"}")),
            entry(9, "b.example.test", header("Authorization", "Bearer " + token), ""),
            entry(7, "A.example.test:8443", header("Authorization", "Bearer " + token), ""),
            entry(8, "c.example.test", "", ""));
    assertThat(inventory.entries()).isEqualTo(4);
    assertThat(inventory.credentials())
        .containsExactly(
            new Credential(
                inventory.credentials().get(0).rule(),
                Confidence.HIGH,
                inventory.credentials().get(0).fingerprint(),
                new Uses(2, List.of("a.example.test", "b.example.test"), false),
                new Uses(1, List.of("login.example.test"), false),
                0,
                List.of("request header Authorization", "response body"),
                "log.entries[0].response.content.text",
                minute(5),
                minute(9),
                Optional.empty()));
    assertThat(inventory.credentials().get(0).rule().id()).isEqualTo("bearer");
  }

  @Test
  void listsWhatWasNeverSent() throws Exception {
    String key = "gh" + "p_" + secrets.token(36);
    Inventory inventory =
        inventory(entry(1, "a.example.test", "", body("{\"x\":\"" + key + "\"}")));
    Credential credential = inventory.credentials().get(0);
    assertThat(inventory.credentials()).hasSize(1);
    assertThat(credential.rule().id()).isEqualTo("github-pat");
    assertThat(credential.isNeverSent()).isTrue();
    assertThat(credential.received().hosts()).containsExactly("a.example.test");
  }

  /** Browsers keep the fragment of a URL for themselves. */
  @Test
  void whatStandsInAFragmentWasNotSent() throws Exception {
    String inner = secrets.token(40);
    String token = secrets.token(40);
    String url =
        "https://app.example.test/?next=%2Fb%23access_token%3D" + inner + "#access_token=" + token;
    Inventory inventory =
        inventory(entry(1, "a.example.test", "", "").replace("https://a.example.test/", url));
    assertThat(inventory.credentials()).hasSize(2);
    assertThat(inventory.credentials())
        .filteredOn(Credential::isNeverSent)
        .extracting(Credential::elsewhere)
        .containsExactly(1L);
  }

  @Test
  void knowsACredentialInEveryEncoding() throws Exception {
    String token = secrets.token(20) + "+/" + secrets.token(20) + "=";
    String percent = URLEncoder.encode(token, UTF_8);
    Inventory inventory =
        inventory(
            entry(1, "a.example.test", header("Authorization", "Bearer " + token), ""),
            entry(
                2,
                "b.example.test",
                ", \"queryString\": [{\"name\": \"access_token\", \"value\": \"" + percent + "\"}]",
                ""),
            entry(3, "c.example.test", "", body("{\"t\":\"" + token.replace("/", "\\/") + "\"}")));
    assertThat(inventory.credentials()).hasSize(1);
    assertThat(inventory.credentials().get(0).sent().entries()).isEqualTo(2);
    assertThat(inventory.credentials().get(0).received().entries()).isEqualTo(1);
  }

  private String jwt(String claims) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString("{\"alg\":\"ES256\",\"typ\":\"JWT\"}".getBytes(UTF_8))
        + '.'
        + base64.encodeToString(claims.getBytes(UTF_8))
        + '.'
        + secrets.token(86);
  }

  @Test
  void readsWhatATokenSaysOfItself() throws Exception {
    String token =
        jwt(
            """
            {"iss":"https://login.example.test/t","sub":"u-1","aud":["api","ann@acme-corp.com"],
             "nested":{"iss":"no"},"exp":1767322800,"nbf":1767319200.5,"iat":1767319200,
             "email":"ann@acme-corp.com"}\
            """);
    Inventory inventory =
        inventory(
            entry(1, "a.example.test", header("Authorization", "Bearer " + token), ""),
            entry(2, "a.example.test", header("Cookie", "session=" + token + "; theme=dark"), ""),
            entry(3, "a.example.test", "", body("{\"id_token\":\"" + token + "\"}")));
    assertThat(inventory.credentials()).hasSize(1);
    Credential credential = inventory.credentials().get(0);
    assertThat(credential.rule().id()).isEqualTo("jwt-signature");
    assertThat(credential.sent().entries()).isEqualTo(2);
    TokenClaims claims = credential.claims().orElseThrow();
    assertThat(claims)
        .isEqualTo(
            new TokenClaims(
                "https://login.example.test/t",
                List.of("api", "REDACTED-email"),
                Holder.HUMAN,
                Optional.of(Instant.ofEpochSecond(1767319200)),
                Optional.of(Instant.ofEpochSecond(1767319200)),
                Optional.of(Instant.ofEpochSecond(1767322800))));
    assertThat(claims.isValidAt(Instant.ofEpochSecond(1767319199))).isFalse();
    assertThat(claims.isValidAt(Instant.ofEpochSecond(1767319200))).isTrue();
    assertThat(claims.isValidAt(Instant.ofEpochSecond(1767322800))).isFalse();
  }

  @Test
  void tellsMachinesFromPeople() throws Exception {
    String[][] cases = {
      {"{\"sub\":\"x1@clients\",\"gty\":\"client-credentials\"}", "MACHINE"},
      {"{\"sub\":\"7f\",\"idtyp\":\"app\"}", "MACHINE"},
      {"{\"sub\":\"system:serviceaccount:prod:web\"}", "MACHINE"},
      {"{\"sub\":\"cli7\",\"client_id\":\"cli7\"}", "MACHINE"},
      {"{\"sub\":\"7f\",\"client_id\":\"cli7\",\"name\":\"Ann\"}", "HUMAN"},
      {"{\"sub\":\"7f\",\"amr\":[\"pwd\",\"mfa\"]}", "HUMAN"},
      {"{\"sub\":\"7f\"}", "UNKNOWN"}
    };
    for (String[] one : cases) {
      Inventory inventory =
          inventory(entry(1, "a.test", header("Authorization", "Bearer " + jwt(one[0])), ""));
      assertThat(inventory.credentials().get(0).claims().orElseThrow().holder())
          .as(one[0])
          .isEqualTo(Holder.valueOf(one[1]));
    }
  }

  @Test
  void takesBasicCredentialsForTheirPassword() throws Exception {
    String password = secrets.token(24);
    String basic = Base64.getEncoder().encodeToString(("ann:" + password).getBytes(UTF_8));
    Inventory inventory =
        inventory(
            entry(1, "a.example.test", header("Authorization", "Basic " + basic), ""),
            entry(
                2,
                "b.example.test",
                ", \"postData\": {\"mimeType\": \"application/json\", \"text\": \""
                    + Hars.escaped("{\"password\":\"" + password + "\"}")
                    + "\"}",
                ""));
    assertThat(inventory.credentials()).hasSize(1);
    assertThat(inventory.credentials().get(0).sent().hosts())
        .containsExactly("a.example.test", "b.example.test");
  }

  @Test
  void leavesOutPreferencesAndPersonalData() throws Exception {
    assertThat(
            inventory(
                    entry(
                        1,
                        "a.example.test",
                        header("Cookie", "theme=dark; lang=en-GB"),
                        body("{\"email\":\"ann@acme-corp.com\"}")))
                .credentials())
        .isEmpty();
  }

  @Test
  void listsClientIdsAndServiceAccounts() throws Exception {
    Inventory inventory =
        inventory(
            entry(
                1,
                "a.example.test",
                "",
                body(
                    "{\"client_id\":\""
                        + secrets.token(24)
                        + "\",\"client_email\":\"ci-deploy@proj-7.iam.gserviceaccount.com\"}")));
    assertThat(inventory.credentials().stream().map(c -> c.rule().id()).toList())
        .containsExactlyInAnyOrder("client-id", "google-service-account");
  }

  @Test
  void namesACredentialAsItsPlaceholderDoes() throws Exception {
    String har =
        Hars.har(entry(1, "a.test", header("Authorization", "Bearer " + secrets.token(40)), ""));
    HarSanitizer sanitizer = HarSanitizer.builder().key(key).build();
    Credential credential = sanitizer.inventory(stream(har)).credentials().get(0);
    ByteArrayOutputStream scrubbed = new ByteArrayOutputStream();
    sanitizer.sanitize(stream(har), scrubbed);
    assertThat(scrubbed.toString(UTF_8))
        .contains("REDACTED-" + credential.rule().id() + "-" + credential.fingerprint());
  }

  @Test
  void masksSecretsInNamesAndHosts() throws Exception {
    String token = secrets.token(40);
    Inventory inventory =
        inventory(
            entry(
                1,
                token + ".example.test",
                ", \"headers\": [{\"name\": \"Authorization\", \"value\": \"Bearer "
                    + token
                    + "\"}, {\"name\": \"X-Token-"
                    + token
                    + "\", \"value\": \""
                    + token
                    + "\"}]",
                ""));
    assertThat(inventory.toString().toLowerCase(Locale.ROOT))
        .doesNotContain(token.toLowerCase(Locale.ROOT));
  }

  @Test
  void putsFilesTogether() throws Exception {
    String token = secrets.token(40);
    Credential one =
        inventory(entry(5, "a.test", header("Authorization", "Bearer " + token), ""))
            .credentials()
            .get(0);
    Credential two =
        inventory(entry(3, "b.test", header("X-Api-Key", token), "")).credentials().get(0);
    Credential both = one.with(two);
    assertThat(both.sent()).isEqualTo(new Uses(2, List.of("a.test", "b.test"), false));
    assertThat(both.firstSeen()).isEqualTo(minute(3));
    assertThat(both.lastSeen()).isEqualTo(minute(5));
    assertThat(both.rule().id()).isEqualTo("bearer");
  }

  @Test
  void listsTwoThousandCredentialsEachOnceAndQuotesNone() throws Exception {
    List<String> planted = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      List<String> eight = new ArrayList<>();
      for (int j = 0; j < 8; j++) {
        eight.add(secrets.token(32));
      }
      planted.addAll(eight);
      entries.add(
          entry(
              i % 60,
              "h" + i + ".example.test",
              ", \"headers\": [{\"name\": \"Authorization\", \"value\": \"Bearer "
                  + eight.get(0)
                  + "\"}, {\"name\": \"Cookie\", \"value\": \"session="
                  + eight.get(1)
                  + "; theme=dark\"}], \"queryString\": [{\"name\": \"api_key\", \"value\": \""
                  + eight.get(2)
                  + "\"}], \"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\","
                  + " \"text\": \"grant=x&client_secret="
                  + eight.get(3)
                  + "&password="
                  + eight.get(4)
                  + "\"}",
              ", \"headers\": [{\"name\": \"Set-Cookie\", \"value\": \"sid="
                  + eight.get(5)
                  + "; Path=/; HttpOnly\"}], \"content\": {\"mimeType\": \"application/json\","
                  + " \"text\": \""
                  + Hars.escaped(
                      "{\"access_token\":\""
                          + eight.get(6)
                          + "\",\"refresh_token\":\""
                          + eight.get(7)
                          + "\",\"note\":\"again "
                          + planted.get(i)
                          + "\"}")
                  + "\"}"));
    }
    Inventory inventory = inventory(entries.toArray(String[]::new));
    assertThat(inventory.credentials()).as(secrets.toString()).hasSize(2000);
    assertThat(
            inventory.credentials().stream()
                .map(Credential::fingerprint)
                .collect(Collectors.toSet()))
        .hasSize(2000);
    assertThat(inventory.credentials().stream().filter(Credential::isNeverSent)).hasSize(750);
    String said = inventory.toString();
    assertThat(planted).noneMatch(said::contains);
    assertThat(inventory(3, entries.toArray(String[]::new))).isEqualTo(inventory);
  }
}
