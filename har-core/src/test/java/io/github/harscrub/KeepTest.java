package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.policy.Keep;
import io.github.harscrub.policy.Keep.Scope;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.Target;
import io.github.harscrub.policy.Where;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeepTest {
  private final Secrets random = new Secrets(System.nanoTime());
  private final String kept = random.token(32);
  private final String gone = random.token(32);

  private static String scrub(String har, Policy policy) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HarSanitizer.builder()
        .policy(policy)
        .build()
        .sanitize(new ByteArrayInputStream(har.getBytes(UTF_8)), out);
    return out.toString(UTF_8);
  }

  private void keeps(Scope scope, String name, String har) throws Exception {
    Policy policy = Policy.support().keeping(new Keep(scope, name));
    assertThat(scrub(har, policy)).as("%s", random).contains(kept).doesNotContain(gone);
    assertThat(scrub(har, Policy.support())).as("%s", random).doesNotContain(kept, gone);
  }

  private static String entry(String request, String response) {
    return "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{"
        + request
        + "},\"response\":{"
        + response
        + "}}]}}";
  }

  @Test
  void keepsAHeader() throws Exception {
    keeps(
        Scope.HEADER,
        "x-api-key",
        entry(
            "\"headers\":[{\"name\":\"X-Api-Key\",\"value\":\"%s\"},{\"name\":\"X-Auth-Token\",\"value\":\"%s\"}]"
                .formatted(kept, gone),
            ""));
  }

  @Test
  void keepsACookie() throws Exception {
    keeps(
        Scope.COOKIE,
        "sid",
        entry(
            "\"headers\":[{\"name\":\"Cookie\",\"value\":\"sid=%s; JSESSIONID=%s\"}]"
                .formatted(kept, gone),
            ""));
  }

  @Test
  void keepsAParameterInUrlAndList() throws Exception {
    keeps(
        Scope.PARAMETER,
        "access_token",
        entry(
            ("\"url\":\"https://a.example.test/?access_token=%s&refresh_token=%s\",\"queryString\":["
                    + "{\"name\":\"access_token\",\"value\":\"%s\"}]")
                .formatted(kept, gone, kept),
            ""));
  }

  @Test
  void keepsAPropertyOfABody() throws Exception {
    keeps(
        Scope.FIELD,
        "access_token",
        entry(
            "",
            "\"content\":{\"mimeType\":\"application/json\",\"text\":\"{\\\"access_token\\\":\\\"%s\\\",\\\"refresh_token\\\":\\\"%s\\\"}\"}"
                .formatted(kept, gone)));
  }

  @Test
  void whatWasLearnedElsewhereGoesAlsoWhereItIsKept() throws Exception {
    String har =
        entry(
            "\"headers\":[{\"name\":\"X-Api-Key\",\"value\":\"%s\"},{\"name\":\"X-Auth-Token\",\"value\":\"%s\"}]"
                .formatted(gone, gone),
            "");
    assertThat(scrub(har, Policy.support().keeping(new Keep(Scope.HEADER, "X-Api-Key"))))
        .doesNotContain(gone);
  }

  @Test
  void removesWhatWasLearnedFromEncodingsInAKeptPlace() throws Exception {
    String har =
        entry(
            ("\"headers\":[{\"name\":\"X-Auth-Token\",\"value\":\"%s\"},"
                    + "{\"name\":\"X-Debug\",\"value\":\"t=%s\"},{\"name\":\"X-Trace\",\"value\":\"%s\"}]")
                .formatted(gone, percent(gone), base64("seen " + gone + " before")),
            "");
    Policy policy =
        Policy.support()
            .keeping(new Keep(Scope.HEADER, "X-Debug"))
            .keeping(new Keep(Scope.HEADER, "X-Trace"));
    assertThat(scrub(har, policy))
        .as("%s", random)
        .contains("{\"name\":\"X-Debug\",\"value\":\"t=REDACTED-")
        .doesNotContain(percent(gone), base64("seen " + gone + " before"));
  }

  /** What the report says of each edit: the name in its place, and whether that was to be kept. */
  private static List<String> told(String har, Policy policy) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return HarSanitizer.builder()
        .policy(policy)
        .build()
        .sanitize(new ByteArrayInputStream(har.getBytes(UTF_8)), out)
        .redactions()
        .listed()
        .stream()
        .map(edit -> (edit.kept() ? "kept, yet " : "") + edit.rule().id() + " " + edit.place())
        .toList();
  }

  @Test
  void tellsWhereAKeptValueWentSinceItWasFoundElsewhere() throws Exception {
    String headers =
        "\"headers\":[{\"name\":\"X-Auth-Token\",\"value\":\"%1$s\"},"
            + "{\"name\":\"X-Debug\",\"value\":\"t=%2$s\"},"
            + "{\"name\":\"X-Trace\",\"value\":\"%3$s\"},"
            + "{\"name\":\"Cookie\",\"value\":\"a=1; dbg=%1$s\"},"
            + "{\"name\":\"X-Info\",\"value\":\"note=%1$s; last=%1$s\"}]";
    String har =
        entry(headers.formatted(gone, percent(gone), base64("seen " + gone + " before")), "");
    Policy policy =
        Policy.support()
            .keeping(new Keep(Scope.HEADER, "X-Debug"))
            .keeping(new Keep(Scope.HEADER, "X-Trace"))
            .keeping(new Keep(Scope.COOKIE, "dbg"))
            .keeping(new Keep(Scope.FIELD, "note"));
    String place = "log.entries[0].request.headers[%d].value (%s)";
    assertThat(told(har, policy))
        .as("%s", random)
        .containsExactly(
            "auth-token " + place.formatted(0, "X-Auth-Token"),
            "kept, yet auth-token " + place.formatted(1, "X-Debug"),
            "kept, yet auth-token " + place.formatted(2, "X-Trace"),
            "cookie " + place.formatted(3, "Cookie"),
            "kept, yet auth-token " + place.formatted(3, "Cookie"),
            "kept, yet auth-token " + place.formatted(4, "X-Info"),
            "auth-token " + place.formatted(4, "X-Info"));
  }

  @Test
  void tellsOfKeptCategoriesAndValues() throws Exception {
    String har =
        entry(
            "\"url\":\"https://a.example.test/?m=ann@corp.example\","
                + "\"headers\":[{\"name\":\"X-Mail\",\"value\":\"ann@corp.example\"}]",
            "");
    Policy policy =
        Policy.support().toBuilder()
            .keep(new KeepRule(Target.category(Category.EMAIL), Where.in(Place.HEADER)))
            .build();
    assertThat(told(har, policy))
        .containsExactly(
            "email log.entries[0].request.url",
            "kept, yet email log.entries[0].request.headers[0].value (X-Mail)");
  }

  private static String percent(String value) {
    StringBuilder all = new StringBuilder();
    value.chars().forEach(c -> all.append("%%%02x".formatted(c)));
    return all.toString();
  }

  private static String base64(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
  }
}
