package io.github.harscrub.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One job over recordings and files that are none, held against the command line. */
final class SanitizeBucketTest {
  private static final Path RECORDINGS = Path.of("../../../testdata/hars");

  /** Too short, or words: removed only where they are found, see testdata/README.md. */
  private static final Set<String> HERE =
      Set.of("short-password", "one-time-code", "recovery-code", "card", "person-name");

  private static final String CLEAN =
      """
      {"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": []}}
      """;

  @TempDir static Path folder;

  private static final List<String> secrets = new ArrayList<>();
  private static JavaSparkContext spark;
  private static Path key;
  private static boolean jackson2;
  private static boolean jackson3;

  @BeforeAll
  static void runBoth() throws Exception {
    plant();
    int code =
        CommandLine.run(
            "sanitize",
            folder.resolve("in"),
            "--output-dir",
            folder.resolve("expected"),
            "--key-file",
            key,
            "--report",
            folder.resolve("expected.json"));
    assertThat(code).isEqualTo(Failure.PARTLY);
    spark =
        new JavaSparkContext(
            SanitizeBucket.settings()
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
    BucketReport report = SanitizeBucket.run(options(folder.resolve("out")), spark);
    assertThat(report.files()).isEqualTo(7);
    assertThat(List.of(report.scrubbed(), report.clean(), report.failed()))
        .containsExactly(4, 1, 2);
    jackson2 = LoadedClasses.has("com.fasterxml.jackson.databind.ObjectMapper");
    jackson3 = LoadedClasses.has("tools.jackson.core.json.JsonFactory");
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private static Options options(Path output) throws UsageException {
    return Options.of(
        folder.resolve("in").toUri().toString(),
        output.toUri().toString(),
        "--key-file",
        key.toUri().toString());
  }

  private static void plant() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/recordings/2026"));
    for (String name : List.of("chrome-har", "devtools", "playwright")) {
      Files.copy(RECORDINGS.resolve(name + ".har"), in.resolve(name + ".har"));
      for (String line : Files.readAllLines(RECORDINGS.resolve(name + ".secrets.txt"))) {
        String[] planted = line.split("\t", 2);
        if (!HERE.contains(planted[0])) {
          secrets.add(planted[1]);
        }
      }
    }
    byte[] whole = Files.readAllBytes(in.resolve("devtools.har"));
    Files.write(in.resolve("cut.har"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(folder.resolve("in/clean.har"), CLEAN);
    String token = token();
    secrets.add(token);
    Files.writeString(folder.resolve("in/notes.har"), "Authorization: Bearer " + token + "\n");
    Files.writeString(
        folder.resolve("in/session of " + token + ".har"),
        CLEAN.replace("[]", "[{\"request\":{\"url\":\"/?access_token=" + token + "\"}}]"));
    key = Files.writeString(folder.resolve("key"), random(32));
    secrets.add(Files.readString(key));
  }

  /** In the form of one that GitHub issues. */
  private static String token() {
    return "gh" + "p_" + random(18);
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Test
  void writesWhatTheCommandLineWrites() throws IOException {
    Map<String, String> written = contents(folder.resolve("out"));
    assertThat(written.remove(SanitizeBucket.REPORT)).isNotNull();
    assertThat(written).hasSize(5).isEqualTo(contents(folder.resolve("expected")));
  }

  @Test
  void reportsWhatTheCommandLineReports() throws IOException {
    JsonNode report = report("out/" + SanitizeBucket.REPORT);
    assertThat(report).isEqualTo(report("expected.json"));
    List<String> failed = new ArrayList<>();
    report.get("files").forEach(file -> failed.add(file.path("error").asText()));
    failed.removeIf(String::isEmpty);
    assertThat(failed)
        .satisfiesExactly(
            notes -> assertThat(notes).startsWith("DIR/in/notes.har: refused: "),
            cut -> assertThat(cut).startsWith("DIR/in/recordings/2026/cut.har: refused: "));
  }

  @Test
  void neitherOutputsNorReportNorLogsHoldSecrets() throws IOException {
    Map<String, String> written = contents(folder.resolve("out"));
    String log = Files.readString(Path.of("target/job.log"));
    assertThat(log).contains("Finished task");
    assertThat(secrets)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            secret -> {
              assertThat(written.values()).noneMatch(text -> text.contains(secret));
              assertThat(log.contains(secret)).isFalse();
            });
  }

  @Test
  void runsBesideTheJacksonOfSpark() {
    assertThat(jackson2).as("com.fasterxml is loaded").isTrue();
    assertThat(jackson3).as("tools.jackson is loaded").isTrue();
  }

  @Test
  void refusesAnOutputFolderThatExists() {
    assertThatThrownBy(() -> SanitizeBucket.run(options(folder.resolve("out")), spark))
        .isInstanceOf(UsageException.class)
        .hasMessage("OUTPUT_DIR exists already; name a new folder");
  }

  @Test
  void samePlaceholdersWithoutAKeyOfOnesOwn() throws Exception {
    Path in = Files.createDirectories(folder.resolve("twice"));
    String har =
        CLEAN.replace("[]", "[{\"request\":{\"url\":\"/?access_token=" + token() + "\"}}]");
    Files.writeString(in.resolve("a.har"), har);
    Files.writeString(in.resolve("b.har"), har);
    Path out = folder.resolve("twice-out");
    SanitizeBucket.run(Options.of(in + "/*.har", out.toString(), "--policy", "strict"), spark);
    assertThat(Files.readString(out.resolve("a.har")))
        .contains("REDACTED-")
        .isEqualTo(Files.readString(out.resolve("b.har")));
  }

  /**
   * All files below a folder by their names, but for the check sums that Hadoop puts beside them.
   */
  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (!path.toString().endsWith(".crc")) {
          contents.put(root.relativize(path).toString(), Files.readString(path, UTF_8));
        }
      }
    }
    return contents;
  }

  /** Paths are the only difference: Hadoop's are URIs. */
  private static JsonNode report(String name) throws IOException {
    String text =
        Files.readString(folder.resolve(name))
            .replace("file:" + folder, "DIR")
            .replace(folder.toString(), "DIR")
            .replace("DIR/expected/", "DIR/out/");
    return new ObjectMapper().readTree(text);
  }
}
