package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.Where;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many threads work on an input must not show, neither in the output nor in the report. */
final class ThreadsTest {
  private static final int ENTRIES = 60;

  private final Secrets random = Secrets.fresh();
  private final Encodings encodings = new Encodings(random.random());

  /** Some ten batches; each secret stands in several entries, in spellings that differ. */
  private String har() {
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      secrets.add(random.token(24) + "+/" + random.token(8));
    }
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      String sent = Hars.header("X-Auth-Token", secrets.get(i));
      String earlier = secrets.get((i + 7) % ENTRIES);
      String body =
          "line "
              + Encodings.percentAll(earlier)
              + "\nsession_id="
              + Encodings.slashes(secrets.get((i + 13) % ENTRIES))
              + "\npassword: "
              + encodings.percentSome(secrets.get((i + 29) % ENTRIES))
              + "\n"
              + "the quick brown fox "
                  .repeat(i % 9 == 0 ? 200_000 : 4_000)
                  .substring(random.random().nextInt(20));
      entries.add(Hars.entry(", " + sent, ", " + Hars.content("text/plain", Hars.escaped(body))));
    }
    return Hars.har(entries.toArray(String[]::new));
  }

  private static Scrub.Outcome run(HarSanitizer.Builder builder, byte[] har, int threads)
      throws IOException, HarFormatException {
    return Scrub.run(builder.threads(threads).build(), har, new ByteArrayInputStream(har));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void doNotShow(int threads) throws Exception {
    byte[] har = har().getBytes(UTF_8);
    Scrub.Outcome one = run(Scrub.builder(), har, 1);
    Scrub.Outcome several = run(Scrub.builder(), har, threads);
    assertThat(several.report()).as("%s", random).isEqualTo(one.report());
    assertThat(several.output()).as("%s", random).isEqualTo(one.output());
    assertThat(one.report().redactions().count()).isGreaterThanOrEqualTo(4 * ENTRIES);
  }

  @Test
  void doNotShowInCookiesInCookies() throws Exception {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 8_000; i++) {
      String guid = random.token(20);
      String other = i % 3 == 0 ? Hars.header("X-Auth-Token", guid) : Hars.header("A", "b");
      String cookie = Hars.header("Cookie", (i % 2 == 0 ? "x=GUID=" : "theme=GUID=") + guid);
      entries.add(Hars.entry(", " + (i % 4 == 0 ? other : cookie), ""));
      entries.add(Hars.entry(", " + (i % 4 == 0 ? cookie : other), ""));
    }
    byte[] har = Hars.har(entries.toArray(String[]::new)).getBytes(UTF_8);
    Scrub.Outcome one = run(Scrub.builder(), har, 1);
    for (int round = 0; round < 2; round++) {
      Scrub.Outcome several = run(Scrub.builder(), har, 4);
      assertThat(Arrays.equals(several.output(), one.output())).as("%s", random).isTrue();
      assertThat(several.report()).as("%s", random).isEqualTo(one.report());
    }
  }

  @Test
  void doNotShowInDroppedEntries() throws Exception {
    byte[] har =
        har()
            .replaceAll("app(?=\\.example\\.test)", "ads")
            .replaceFirst("ads", "app")
            .getBytes(UTF_8);
    Policy policy =
        Policy.support().toBuilder().dropEntries(Where.host("ads.example.test")).build();
    Scrub.Outcome one = run(Scrub.builder().policy(policy), har, 1);
    Scrub.Outcome several = run(Scrub.builder().policy(policy), har, 3);
    assertThat(several.report()).as("%s", random).isEqualTo(one.report());
    assertThat(several.output())
        .as("%s", random)
        .isEqualTo(one.output())
        .hasSizeLessThan(har.length / 4);
  }

  @Test
  void failLikeOne() {
    String har = har();
    byte[] cutOff = har.substring(0, har.length() - 60).getBytes(UTF_8);
    for (int threads : new int[] {1, 4}) {
      assertThatExceptionOfType(HarFormatException.class)
          .isThrownBy(() -> run(Scrub.builder(), cutOff, threads))
          .withMessageStartingWith("the input is cut off at byte ");
    }
  }

  @Test
  void handOnWhatADetectorThrows() {
    byte[] har = har().getBytes(UTF_8);
    HarSanitizer.Builder broken =
        Scrub.builder()
            .detector(
                (bytes, start, end, finds) -> {
                  throw new IllegalStateException("out of order");
                });
    assertThatThrownBy(() -> run(broken, har, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("out of order");
  }

  @Test
  void endWithTheRun() throws Exception {
    run(Scrub.builder(), har().getBytes(UTF_8), 3);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("harscrub-"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stopWhenTheCallerIsInterrupted(int threads) {
    Limits inMemory = new Limits(500, 500_000, 8, 64 << 20, 10_000);
    assertStopsWhenInterrupted(Scrub.builder().limits(inMemory).threads(threads).build());
  }

  @Test
  void stopInSinglePassesToo() {
    assertStopsWhenInterrupted(Scrub.builder().singlePass(8 << 20).build());
  }

  /** From memory to nowhere: no file is there that would notice. */
  private void assertStopsWhenInterrupted(HarSanitizer sanitizer) {
    InputStream in = new ByteArrayInputStream(har().getBytes(UTF_8));
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(ClosedByInterruptException.class)
          .isThrownBy(() -> sanitizer.sanitize(in, OutputStream.nullOutputStream()));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void areAtLeastOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HarSanitizer.builder().threads(0))
        .withMessage("at least 1 thread is needed, not 0");
  }
}
