package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.Where;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream that is read once: as the two passes do, as far as it can look ahead. */
final class SinglePassTest {
  private static final int WINDOW = 4 << 20;

  private final Secrets random = Secrets.fresh();

  private static HarSanitizer sanitizer() {
    return Scrub.builder().singlePass(WINDOW).build();
  }

  private static Scrub.Outcome once(String har) throws Exception {
    byte[] bytes = har.getBytes(UTF_8);
    return Scrub.run(sanitizer(), bytes, Scrub.slow(bytes, 5_000));
  }

  /** Harmless entries that are together about as long. */
  private static String filler(int bytes) {
    int length = Math.min(bytes, 400_000);
    String entry =
        Hars.entry("", ", " + Hars.content("text/plain", "lorem ipsum ".repeat(length / 12)));
    return String.join(",", Collections.nCopies(bytes / length, entry));
  }

  private static String log(String line) {
    return Hars.entry("", ", " + Hars.content("text/plain", line));
  }

  private static String sent(String secret) {
    return Hars.entry(", " + Hars.header("X-Auth-Token", secret), "");
  }

  static List<Path> recordings() {
    return Shared.files(Shared.testdata().resolve("hars"), ".har");
  }

  /** They are shorter than the window, so that all is known before anything is written. */
  @ParameterizedTest
  @MethodSource("recordings")
  void doesTheSameToShortRecordings(Path recording) throws Exception {
    String har = Files.readString(recording);
    Scrub.Outcome once = once(har);
    assertThat(once.text()).isEqualTo(Scrub.run(har.getBytes(UTF_8)).text());
    assertThat(once.report().singlePass()).isTrue();
    Scrub.requirePromises(once);
  }

  @Test
  void removesWhatStandsBeforeItsNameWithinReach() throws Exception {
    String secret = random.token(32);
    String encoded = Encodings.percentAll(secret);
    String near = log("near " + secret + " u=" + encoded);
    String half = filler(WINDOW / 4);
    Scrub.Outcome out =
        once(Hars.har(filler(WINDOW), near, half, sent(secret), filler(WINDOW), near, half, half));
    assertThat(out.text()).as("%s", random).doesNotContain(secret, encoded);
    Scrub.requireLocality(out);
  }

  /** An entry is held back for half a window from its end on, however long it is itself. */
  @Test
  void removesWhatStandsAtTheEndOfALongEntry() throws Exception {
    String secret = random.token(32);
    String end = log("lorem ipsum ".repeat(WINDOW / 50) + " near " + secret);
    String har =
        Hars.har(end, filler(3 * WINDOW / 8), sent(secret), filler(WINDOW), filler(WINDOW));
    assertThat(once(har).text()).as("%s", random).doesNotContain(secret);
  }

  /** Said in the documentation, so that whoever changes it notices. */
  @Test
  void leavesWhatStandsOutOfReach() throws Exception {
    String secret = random.token(32);
    Scrub.Outcome out = once(Hars.har(log("far " + secret), filler(2 * WINDOW), sent(secret)));
    assertThat(out.text()).contains("far " + secret);
    assertThat(out.report().redactions().count()).isEqualTo(1);
  }

  /** Thousands of secrets, learned all along: the index grows by and by. */
  @Test
  void looksForAllThatWasLearnedSoFar() throws Exception {
    List<String> entries = new ArrayList<>();
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      List<String> lines = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        String secret = random.token(24);
        secrets.add(secret);
        lines.add("{\\\"access_token\\\":\\\"" + secret + "\\\"}");
      }
      entries.add(log(String.join(",", lines)));
      entries.add(filler(40_000));
      entries.add(log("again " + secrets.get(random.random().nextInt(secrets.size()))));
    }
    Scrub.Outcome out = once(Hars.har(entries.toArray(String[]::new)));
    assertThat(secrets.stream().filter(out.text()::contains).toList()).as("%s", random).isEmpty();
    assertThat(out.report().redactions().count()).isEqualTo(4_400);
    Scrub.requireLocality(out);
  }

  @Test
  void keepsTheBytesOfACleanStream() throws Exception {
    String har = "\uFEFF" + Hars.har(filler(WINDOW), filler(100), filler(WINDOW)) + "\n\n ";
    assertThat(once(har).text()).isEqualTo(har);
  }

  @Test
  void dropsEntriesWithTheirCommas() throws Exception {
    Policy policy =
        Policy.support().toBuilder().dropEntries(Where.host("ads.example.test")).build();
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      entries.add(
          filler(300_000).replace("app.example", i % 3 == 0 ? "ads.example" : "app.example"));
    }
    byte[] har = Hars.har(entries.toArray(String[]::new)).getBytes(UTF_8);
    Scrub.Outcome once =
        Scrub.run(
            Scrub.builder().policy(policy).singlePass(WINDOW).build(),
            har,
            new ByteArrayInputStream(har));
    Scrub.Outcome twice =
        Scrub.run(Scrub.builder().policy(policy).build(), har, new ByteArrayInputStream(har));
    assertThat(once.text()).isEqualTo(twice.text());
  }

  @Test
  void refusesAnEntryThatDoesNotFit() {
    assertThatExceptionOfType(HarFormatException.class)
        .isThrownBy(() -> once(Hars.har(log("lorem ipsum ".repeat(WINDOW / 4)))))
        .withMessageStartingWith("the entries here are longer than a single pass can hold back");
  }

  @Test
  void leavesNoFileIfTheInputIsCutOff(@TempDir Path folder) throws Exception {
    byte[] har = Hars.har(filler(3 * WINDOW / 2), filler(100)).getBytes(UTF_8);
    Path output = folder.resolve("out.har");
    try (InputStream cut = new ByteArrayInputStream(har, 0, har.length - 40)) {
      assertThatExceptionOfType(HarFormatException.class)
          .isThrownBy(() -> sanitizer().sanitize(cut, output))
          .matches(refusal -> !refusal.isBehindOutput());
    }
    assertThat(folder).isEmptyDirectory();
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    try (InputStream cut = new ByteArrayInputStream(har, 0, har.length - 40)) {
      assertThatExceptionOfType(HarFormatException.class)
          .isThrownBy(() -> sanitizer().sanitize(cut, part))
          .matches(HarFormatException::isBehindOutput);
    }
    assertThat(part.size()).isPositive();
    Path input = Files.write(folder.resolve("in.har"), har);
    assertThat(sanitizer().sanitize(input, output).isClean()).isTrue();
    assertThat(output).hasSameBinaryContentAs(input);
    assertThat(sanitizer().sanitize(input, OutputStream.nullOutputStream()).entries())
        .isGreaterThan(10);
  }

  @Test
  void cannotSalvage() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> HarSanitizer.builder().singlePass(WINDOW).salvage(true).build())
        .withMessage("a single pass cannot salvage");
  }

  @Test
  void needsAWindow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarSanitizer.builder().singlePass(1000))
        .withMessage("the window must have at least 4194304 bytes, has 1000");
  }
}
