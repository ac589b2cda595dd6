package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.escaped;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.policy.Policy;
import io.github.harscrub.report.Report;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of applications and service accounts: kept or not, they are listed. */
final class ClientIdsTest {
  private final Secrets random = Secrets.fresh();

  private static Scrub.Outcome run(Policy policy, String har) throws Exception {
    byte[] bytes = har.getBytes(UTF_8);
    return Scrub.run(
        Scrub.builder().policy(policy).build(), bytes, new ByteArrayInputStream(bytes));
  }

  private static List<String> kept(Report report) {
    return report.kept().listed().stream().map(id -> id.rule().id() + " " + id.place()).toList();
  }

  @Test
  void supportKeepsAndListsThem() throws Exception {
    String id = random.token(24);
    String twilio = "A" + "C" + random.hex(32);
    String har =
        har(
            entry(", " + header("X-Client-Id", id), ""),
            entry(
                "",
                ", "
                    + content(
                        "application/json",
                        escaped(
                            "{\"a\": \"%s\", \"b\": \"%s\", \"client_id\": \"%s\"}"
                                .formatted(twilio, twilio, id)))));
    Scrub.Outcome outcome = run(Policy.support(), har);
    assertThat(outcome.text()).as("%s", random).isEqualTo(har);
    assertThat(outcome.report().isClean()).isTrue();
    assertThat(outcome.report().kept().count()).isEqualTo(3);
    assertThat(kept(outcome.report()))
        .as("%s", random)
        .containsExactly(
            "client-id log.entries[0].request.headers[0].value (X-Client-Id)",
            "twilio-account-sid log.entries[1].response.content.text",
            "client-id log.entries[1].response.content.text");
    assertThat(outcome.report().toString()).doesNotContain(id, twilio);
  }

  @Test
  void strictRedactsThemAndThenThereIsNothingToList() throws Exception {
    String id = random.token(24);
    String har = har(entry(", " + header("X-Client-Id", id), ""));
    Scrub.Outcome strict = run(Policy.strict(), har);
    assertThat(strict.text()).isEqualTo(har.replace(id, Scrub.placeholder("client-id", id)));
    assertThat(strict.report().kept().listed()).isEmpty();
    assertThat(run(Policy.support(), strict.text()).report().kept().count()).isZero();
  }

  /** What was seen before without a find is not looked at again; this must be. */
  @Test
  void countsEachOfEqualValues() throws Exception {
    String line = "\"text\": \"see AIDA" + random.text("ABCDEFGHJKLMNPQ234567", 15) + "7\"";
    String frame = "\"_a\": {%s}, \"_b\": {%s}, \"_c\": {%s}".formatted(line, line, line);
    assertThat(run(Policy.support(), Hars.request(frame)).report().kept().count())
        .as("%s", random)
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build-bot@acme-prod-421.iam.gserviceaccount.com",
        "acme-prod-421@appspot.gserviceaccount.com",
        "381722094412-compute@developer.gserviceaccount.com",
        "381722094412@cloudbuild.gserviceaccount.com"
      })
  void serviceAccountsAreNobody(String account) throws Exception {
    String har =
        har(
            entry(
                ", " + header("X-Note", "runs as " + account),
                ", "
                    + content(
                        "application/json", escaped("{\"client_email\": \"" + account + "\"}"))));
    Scrub.Outcome support = run(Policy.support(), har);
    assertThat(support.text()).isEqualTo(har);
    assertThat(support.report().kept().listed())
        .extracting(id -> id.rule().id())
        .containsOnly("google-service-account");
    assertThat(run(Policy.strict(), har).text()).doesNotContain(account);
  }

  @Test
  void aPersonAtTheSameProviderIsOne() throws Exception {
    String har = har(entry(", " + header("X-Note", "ann@gserviceaccount.com.example.org"), ""));
    assertThat(run(Policy.support(), har).text()).doesNotContain("ann@");
  }
}
