package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recordings of this project: what was planted is gone, what is harmless is still there. */
final class TestdataTest {
  /** Too short to be looked for as a part of something else. */
  private static final Set<String> WHOLE =
      Set.of("short-password", "one-time-code", "recovery-code", "card", "person-name");

  /** A value and its kind, as testdata/README.md explains. */
  private record Planted(String kind, String value) {
    @Override
    public String toString() {
      return kind + " " + value;
    }
  }

  static Stream<Path> recordings() {
    return Shared.files(Shared.testdata().resolve("hars"), ".har").stream();
  }

  private static List<Planted> list(Path har, String kind) throws IOException {
    String name = har.getFileName().toString().replaceFirst("har$", kind + ".txt");
    return Files.readAllLines(har.resolveSibling(name)).stream()
        .map(
            line ->
                new Planted(
                    line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void removesAllThatWasPlanted(Path har) throws Exception {
    byte[] input = Files.readAllBytes(har);
    Set<String> before = Decoded.readings(input);
    List<Planted> planted = list(har, "secrets");
    assertThat(planted.stream().filter(one -> !standsIn(before, one)))
        .as("the test sees all")
        .isEmpty();
    Set<String> after = Decoded.readings(Scrub.run(input).output());
    assertThat(planted.stream().filter(one -> standsIn(after, one))).isEmpty();
  }

  private static boolean standsIn(Set<String> readings, Planted planted) {
    if (WHOLE.contains(planted.kind())) {
      Pattern whole =
          Pattern.compile(
              "(?<![A-Za-z0-9])"
                  + Pattern.quote(Decoded.bytes(planted.value()))
                  + "(?![A-Za-z0-9])");
      return readings.stream().anyMatch(text -> whole.matcher(text).find());
    }
    return Decoded.holds(readings, planted.value());
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void keepsItsPromises(Path har) throws Exception {
    Scrub.checked(Files.readAllBytes(har));
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void keepsAllThatIsHarmless(Path har) throws Exception {
    String output = Scrub.run(Files.readAllBytes(har)).text();
    assertThat(list(har, "keep").stream().filter(one -> !output.contains(one.value()))).isEmpty();
  }
}
