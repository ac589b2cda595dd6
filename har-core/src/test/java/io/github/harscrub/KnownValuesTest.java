package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.Where;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes again is not looked through again: nobody must be able to tell. */
final class KnownValuesTest {
  private final Secrets random = Secrets.fresh();

  /** Where entries may be dropped, each value may mean something else: none is remembered. */
  private static HarSanitizer.Builder forgetful() {
    return Scrub.builder()
        .policy(
            Policy.support().toBuilder().dropEntries(Where.host("nowhere.example.test")).build());
  }

  private static void requireSame(String har) throws Exception {
    byte[] bytes = har.getBytes(UTF_8);
    Scrub.Outcome known = Scrub.checked(bytes);
    Scrub.Outcome anew = Scrub.run(forgetful().build(), bytes, new ByteArrayInputStream(bytes));
    assertThat(known.report()).isEqualTo(anew.report());
    assertThat(known.text()).isEqualTo(anew.text());
  }

  @Test
  void redactsEachCopyOfAValue() throws Exception {
    String secret = random.token(32);
    String answer =
        Hars.content("application/json", Hars.escaped("{\"refresh_token\":\"" + secret + "\"}"));
    String entry = Hars.entry("", ", " + answer);
    String har = Hars.har(entry, entry, entry);
    assertThat(Scrub.checked(har)).as("%s", random).doesNotContain(secret);
    requireSame(har);
  }

  /** The same bytes are a secret in one place and none in another. */
  @Test
  void tellsPlacesApart() throws Exception {
    String value = "app-0192-violet";
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      entries.add(Hars.entry(", " + Hars.header("X-Api-Key", value), ""));
      entries.add(Hars.entry(", " + Hars.header("X-Build-Name", value), ""));
      entries.add(Hars.entry("", ", " + Hars.header("X-Api-Key", value)));
      entries.add(
          Hars.entry(
              ", \"queryString\": [{\"name\": \"q\", \"value\": \"%s\"}]".formatted(value), ""));
      entries.add(Hars.entry("", ", " + Hars.content("text/plain", value)));
    }
    requireSame(Hars.har(entries.toArray(String[]::new)));
  }

  /** The same words are code in a script, and data between the tags of a page. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/javascript | text/plain | access_token=summerNights2Go, sent",
        "text/html              | text/plain | access_token=summerNights2Go, sent",
        "text/css               | text/plain | <pre>secret: n.rawIdx2State</pre>",
        "application/javascript | text/html  | <p>mail to x pin: 0x4712 </p>",
        "text/css               | text/html  | <p>mail to x pin: 0x4712 </p>",
      })
  void tellsCodeFromText(String before, String type, String text) throws Exception {
    for (HarSanitizer sanitizer : List.of(Scrub.builder().build(), forgetful().build())) {
      String alone = run(sanitizer, Hars.har(answer(type, text)));
      String both = run(sanitizer, Hars.har(answer(before, text), answer(type, text)));
      String scrubbed = alone.substring(alone.indexOf("\"response\""));
      assertThat(scrubbed).contains("REDACTED");
      assertThat(both).endsWith(scrubbed);
    }
  }

  private static String run(HarSanitizer sanitizer, String har) throws Exception {
    byte[] bytes = har.getBytes(UTF_8);
    return Scrub.run(sanitizer, bytes, new ByteArrayInputStream(bytes)).text();
  }

  private static String answer(String type, String text) {
    return Hars.entry("", ", " + Hars.content(type, text));
  }

  /** The secret is learned behind the first copy of the value that hides it. */
  @Test
  void findsWhatIsLearnedLaterInEachCopy() throws Exception {
    String secret = random.token(32);
    String log =
        Hars.entry("", ", " + Hars.content("text/plain", "u=" + Encodings.percentAll(secret)));
    String har =
        Hars.har(log, Hars.entry(", " + Hars.header("X-Auth-Token", secret), ""), log, log);
    assertThat(Scrub.checked(har))
        .as("%s", random)
        .doesNotContain(secret, Encodings.percentAll(secret));
    requireSame(har);
  }

  @Test
  void listsEachBodyThatWasNotRead() throws Exception {
    String bytes = Encodings.base64("\u0000\u0001\u0002binary\u0003".repeat(9));
    String body =
        "\"content\": {\"size\": 9, \"mimeType\": \"a/b\", \"encoding\": \"base64\", \"text\": \"%s\"}"
            .formatted(bytes);
    String entry = Hars.entry("", ", " + body);
    assertThat(Scrub.run(Hars.har(entry, entry).getBytes(UTF_8)).report().unread().count())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void areNotSeenInRecordings(Path recording) throws Exception {
    requireSame(Files.readString(recording));
  }

  static List<Path> recordings() {
    return Shared.files(Shared.testdata().resolve("hars"), ".har");
  }
}
