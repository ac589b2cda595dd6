package io.github.harscrub;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is promised of every file, kept for recordings of 21 programs. */
final class RealHarsTest {
  private static final String COMPRESSED =
      "not JSON: the input is compressed, unpack it first at byte 0";
  private static final String NO_LOG = "not a HAR: the root object has no member log at byte ";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          entry("haralyzer__haralyzer__tests__data__single_entry.har", NO_LOG + 1973),
          entry("mitmproxy__mitmproxy__test__mitmproxy__data__har_extractor.har", NO_LOG + 2746),
          entry(
              "mitmproxy__mitmproxy__test__mitmproxy__data__flows__compressed.zhar.har",
              COMPRESSED));

  private static final Set<String> PACKED =
      Set.of(
          "sitespeedio__compare__test__har__browsertime-chrome-wikipedia.har.gz.har",
          "sitespeedio__compare__test__har__browsertime-firefox-wikipedia.har.gz.har");

  private static List<Path> recordings() {
    return Shared.files(Shared.folder("hars"), ".har");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  static Stream<Path> readable() {
    return recordings().stream()
        .filter(file -> !REFUSED.containsKey(name(file)) && !PACKED.contains(name(file)));
  }

  static Stream<Path> refused() {
    return recordings().stream().filter(file -> REFUSED.containsKey(name(file)));
  }

  @Test
  void knowsAllRecordings() {
    assertThat(recordings()).hasSize(241);
    assertThat(refused()).hasSameSizeAs(REFUSED.keySet());
    assertThat(packed()).hasSameSizeAs(PACKED);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void keepsItsPromises(Path file) throws Exception {
    Scrub.checked(Files.readAllBytes(file));
  }

  static Stream<Path> packed() {
    return recordings().stream().filter(file -> PACKED.contains(name(file)));
  }

  @ParameterizedTest
  @MethodSource("packed")
  void scrubsWhatIsPackedLikeWhatIsNot(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    assertThat(unpacked(Scrub.run(bytes).output()))
        .isEqualTo(Scrub.checked(unpacked(bytes)).output());
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNoHar(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatExceptionOfType(HarFormatException.class)
        .isThrownBy(() -> HarSanitizer.create().sanitize(file, out))
        .withMessage(REFUSED.get(name(file)))
        .withNoCause();
    assertThat(out.size()).isZero();
  }
}
