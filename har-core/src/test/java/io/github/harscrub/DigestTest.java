package io.github.harscrub;

import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.harscrub.report.Redaction;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report says of a find, so that it can be known again. */
final class DigestTest {
  private final Secrets random = Secrets.fresh();

  private static List<Redaction> listed(String har, byte[] key) throws Exception {
    HarSanitizer sanitizer = HarSanitizer.builder().key(key).build();
    return sanitizer.scan(new ByteArrayInputStream(har.getBytes(UTF_8))).redactions().listed();
  }

  private byte[] key() {
    return random.token(32).getBytes(UTF_8);
  }

  private static String password(String value) {
    return entry(", " + header("X-Password", value), "");
  }

  @Test
  void equalValuesHaveEqualDigestsInAllRunsWithOneKey() throws Exception {
    String first = random.token(20);
    String second = random.token(20);
    byte[] key = key();
    long digest = listed(har(password(first)), key).get(0).digest();
    assertThat(listed(har(password(second), password(first)), key))
        .extracting(found -> found.digest() == digest)
        .containsExactly(false, true);
    assertThat(listed(har(password(first)), key()).get(0).digest()).isNotEqualTo(digest);
  }

  @Test
  void thatOfAShortValueTellsNothing() throws Exception {
    byte[] key = key();
    assertThat(listed(har(password("k7Qm2"), password("x9Zp4")), key))
        .extracting(Redaction::digest)
        .hasSize(2)
        .containsOnly(listed(har(password("w3Lt8")), key).get(0).digest());
  }

  @Test
  void placesAreNamedByKindAndHost() throws Exception {
    String other =
        password(random.token(20))
            .replace("https://app.example.test/a", "https://u:p@API.example.test.:8443/a");
    String secret = "gh" + "p_" + random.text(Secrets.LETTERS_AND_DIGITS, 36);
    String inHost =
        password(random.token(20))
            .replace("https://app.example.test/a", "https://" + secret + ".example.test/");
    String har =
        har(password(random.token(20)), other, inHost)
            .replace(
                "\"version\": \"1.2\",", "\"version\": \"1.2\", \"comment\": \"a@corp.example\",");
    List<Redaction> listed = listed(har, key());
    assertThat(listed)
        .extracting(Redaction::kind, found -> found.host().replaceAll("D-.*", "D"))
        .containsSubsequence(
            tuple("field", ""),
            tuple("request header", "app.example.test"),
            tuple("request header", "api.example.test"),
            tuple("request header", "REDACTED"));
    assertThat(listed.toString()).doesNotContainIgnoringCase(secret);
  }

  @Test
  void hostsAreThoseOfTheEntryHoweverManyThereAre() throws Exception {
    String[] entries = new String[3_000];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = password(random.token(20)).replace("app.example", "h" + i + ".example");
    }
    List<Redaction> listed = listed(har(entries), key());
    assertThat(listed).hasSize(entries.length);
    for (int i = 0; i < entries.length; i++) {
      assertThat(listed.get(i).host()).isEqualTo("h" + i + ".example.test");
    }
    assertThat(listed(har(Collections.nCopies(2, "{}").toArray(String[]::new)), key())).isEmpty();
  }
}
