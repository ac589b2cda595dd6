package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code verify} passes scrubbed recordings, and none of them once a single secret is back: each
 * time another one, in another place and another spelling.
 */
final class SpoiltCopiesTest {
  private static final Path RECORDINGS =
      Path.of("").toAbsolutePath().resolveSibling("testdata").resolve("hars");

  private static final List<String> RECORDERS = List.of("playwright", "chrome-har", "devtools");

  /**
   * What must be gone wherever it stands: long and not of letters alone, which might be words. Not
   * the token inside of a cookie, in base64: the cookie is removed as one value.
   */
  private static final Pattern SECRET =
      Pattern.compile("(?!remember-token)[a-z-]+\t((?=.*[0-9])[!-~]{20,200})");

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

  @TempDir Path folder;
  private Cli cli;

  /** The texts of recordings and their copies, by the recorder. */
  private final Map<String, String> originals = new HashMap<>();

  private final Map<String, String> copies = new HashMap<>();

  @BeforeEach
  void scrub() throws IOException {
    cli = new Cli(folder);
    for (String recorder : RECORDERS) {
      Files.copy(RECORDINGS.resolve(recorder + ".har"), cli.path(recorder + ".har"));
    }
    assertThat(cli.run("sanitize", "DIR", "--output-dir", "DIR/out").code()).isZero();
    for (String recorder : RECORDERS) {
      originals.put(recorder, new String(cli.read(recorder + ".har"), UTF_8));
      copies.put(recorder, new String(cli.read("out/" + recorder + ".har"), UTF_8));
    }
  }

  private static List<String> secrets(String recorder) throws IOException {
    List<String> secrets = new ArrayList<>();
    for (String line : Files.readAllLines(RECORDINGS.resolve(recorder + ".secrets.txt"))) {
      Matcher secret = SECRET.matcher(line);
      if (secret.matches()) {
        secrets.add(secret.group(1));
      }
    }
    return secrets;
  }

  private Cli.Result verify(String original, String copy) throws IOException {
    cli.write("before.har", original.getBytes(UTF_8));
    cli.write("after.har", copy.getBytes(UTF_8));
    return cli.run("verify", "DIR/before.har", "DIR/after.har");
  }

  @Test
  void copiesAreProven() throws IOException {
    for (String recorder : RECORDERS) {
      Cli.Result result = verify(originals.get(recorder), copies.get(recorder));
      assertThat(result.code()).as(result.out()).isZero();
    }
  }

  /** What is put in stands in both files, so that it is no difference that gives it away. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aSecretInAnotherPlaceIsCaught(int half) throws IOException {
    List<Spelling> spellings = Spelling.all();
    List<Spot> spots = Spot.all();
    assertThat(2 * spots.size()).isEqualTo(50).isGreaterThanOrEqualTo(spellings.size());
    List<String> missed = new ArrayList<>();
    for (int i = half * spots.size(); i < (half + 1) * spots.size(); i++) {
      Spelling spelling = spellings.get(i % spellings.size());
      Spot spot = spots.get(i % spots.size());
      String recorder = RECORDERS.get(i % RECORDERS.size());
      String original = originals.get(recorder);
      String copy = copies.get(recorder);
      int count = spot.count(original);
      assertThat(spot.count(copy)).as(spot.name()).isEqualTo(count).isPositive();
      List<String> secrets = secrets(recorder);
      String secret = secrets.get(7 * i % secrets.size());
      String text = spelling.of().apply(secret);
      int number = 11 * i % count;
      Cli.Result result = verify(spot.put(text, original, number), spot.put(text, copy, number));
      assertThat(result.out() + result.err()).doesNotContain(secret);
      if (result.code() != ExitCode.UNPROVEN || !result.out().contains("\n  no-residue: ")) {
        missed.add(recorder + ", " + spot + ", " + spelling);
      }
    }
    assertThat(missed).isEmpty();
  }

  /** What was removed in one place is back in it. */
  @Test
  void aSecretBackInItsPlaceIsCaught() throws IOException {
    List<String> missed = new ArrayList<>();
    for (String recorder : RECORDERS) {
      String copy = copies.get(recorder);
      List<MatchResult> before = STRING.matcher(originals.get(recorder)).results().toList();
      List<MatchResult> after = STRING.matcher(copy).results().toList();
      assertThat(after).hasSameSizeAs(before);
      List<Integer> edited = new ArrayList<>();
      for (int i = 0; i < after.size(); i++) {
        if (!before.get(i).group().equals(after.get(i).group())) {
          edited.add(i);
        }
      }
      assertThat(edited.size()).isGreaterThan(100);
      for (int i = 0; i < edited.size(); i += edited.size() / 17) {
        MatchResult at = after.get(edited.get(i));
        String back = before.get(edited.get(i)).group();
        String spoilt = copy.substring(0, at.start()) + back + copy.substring(at.end());
        if (verify(originals.get(recorder), spoilt).code() != ExitCode.UNPROVEN) {
          missed.add(recorder + ", string " + edited.get(i));
        }
      }
    }
    assertThat(missed).isEmpty();
  }
}
