package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.escaped;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Target;
import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.Report;
import io.github.harscrub.report.Tally;
import java.io.ByteArrayInputStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure finds are. */
final class ConfidenceTest {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Secrets random = Secrets.fresh();

  private static Report report(String har) throws Exception {
    return Scrub.checked(har.getBytes(UTF_8)).report();
  }

  private void assertConfidence(String request, String rule, Confidence expected) throws Exception {
    assertThat(report(Hars.request(request)).redactions().listed())
        .as("%s", random)
        .extracting(found -> found.rule().id(), Redaction::confidence)
        .containsOnly(tuple(rule, expected));
  }

  private String github(boolean right) {
    String body = random.text(DIGITS, 30);
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(US_ASCII));
    StringBuilder sum = new StringBuilder();
    long rest = right ? crc.getValue() : crc.getValue() ^ 1;
    for (int i = 0; i < 6; i++, rest /= 62) {
      sum.insert(0, DIGITS.charAt((int) (rest % 62)));
    }
    return "gh" + "p_" + body + sum;
  }

  @Test
  void aRightCheckSumIsAsSureAsCanBeAndAWrongOneSavesNothing() throws Exception {
    assertConfidence(header("X-A", github(true)), "github-pat", Confidence.CERTAIN);
    assertConfidence(header("X-A", github(false)), "github-pat", Confidence.HIGH);
    assertConfidence(header("X-A", "DE89370400440532013000"), "iban", Confidence.CERTAIN);
    assertConfidence(header("X-A", "ann@corp.example"), "email", Confidence.HIGH);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Api-Key, '', api-key, MEDIUM",
    "Authorization, 'Bearer ', bearer, HIGH",
    "Authorization, '', authorization, MEDIUM",
    "X-Qwpl, '', opaque-header, LOW",
    "Cookie, theme=, cookie, LOW",
    "Cookie, sessionid=, session, MEDIUM"
  })
  void namesAreSurerThanPlaces(String name, String before, String rule, Confidence expected)
      throws Exception {
    assertConfidence(header(name, before + random.token(32)), rule, expected);
  }

  @Test
  void whatAPolicyNamesIsCertain() throws Exception {
    byte[] har = Hars.request(header("X-A", "a Project Bluebird b")).getBytes(UTF_8);
    Policy policy =
        Policy.support().toBuilder()
            .redact(RedactRule.of(Target.value("Project Bluebird")))
            .build();
    assertThat(
            Scrub.run(Scrub.builder().policy(policy).build(), har, new ByteArrayInputStream(har))
                .report()
                .redactions()
                .listed())
        .extracting(Redaction::confidence)
        .containsExactly(Confidence.CERTAIN);
  }

  /** Equal secrets go for the same reason, wherever they stand. */
  @Test
  void copiesAreAsSureAsTheSurestFind() throws Exception {
    String token = github(true);
    String line = random.token(12);
    Report report =
        report(
            har(
                entry("", ", " + content("text/plain", line)),
                entry(", " + header("X-Api-Key", token), ""),
                entry(
                    "",
                    ", " + content("application/json", escaped("{\"a\": \"" + token + "\"}")))));
    assertThat(report.redactions().listed())
        .extracting(Redaction::confidence)
        .containsExactly(Confidence.CERTAIN, Confidence.CERTAIN);
    assertThat(report.redactions().tallies())
        .extracting(Tally::confidence, Tally::count)
        .containsExactly(tuple(Confidence.CERTAIN, 1L), tuple(Confidence.CERTAIN, 1L));
  }
}
