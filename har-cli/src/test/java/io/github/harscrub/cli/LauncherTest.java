package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the script with a JDK that only says what it was asked for, and once with the real one. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String FLAGS = "-XX:+UseSerialGC -XX:-UsePerfData";

  /** Prints its arguments in brackets, and writes the archive it is asked for. */
  private static final String FAKE =
      """
      #!/bin/sh
      for word in "$@"; do
        printf '[%s]' "$word"
        case $word in
          -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo archive >"${word#*=}" ;;
        esac
      done
      """;

  @TempDir private Path folder;

  private Path cache;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(folder.resolve("app/bin"));
    Files.copy(Path.of("src/main/launcher/harscrub"), folder.resolve("app/bin/harscrub"));
    Files.writeString(folder.resolve("app/harscrub.jar"), "a jar");
    Files.createDirectories(folder.resolve("home"));
    cache = folder.resolve("home/.cache/harscrub");
    jdk("17.0.15");
  }

  /** What makes an archive in the background must not write into a folder that is being removed. */
  @AfterEach
  void awaitArchive() throws Exception {
    for (int i = 0; i < 500 && isMaking(); i++) {
      Thread.sleep(20);
    }
  }

  private boolean isMaking() throws IOException {
    if (!Files.isDirectory(cache)) {
      return false;
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.anyMatch(file -> file.toString().endsWith(".making"));
    }
  }

  private void jdk(String version) throws IOException {
    Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(
        folder.resolve("jdk/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.writeString(folder.resolve("jdk/bin/java"), FAKE);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @CsvSource({
    "17.0.15, -XX:SharedArchiveFile=",
    "21, -XX:SharedArchiveFile=",
    "25.0.3, -XX:AOTCache="
  })
  void makesAnArchiveOnceAndUsesItThen(String version, String option) throws Exception {
    jdk(version);
    Path small = Files.writeString(folder.resolve("small.har"), "{}");

    assertThat(run("sanitize", small.toString()))
        .isEqualTo(
            asked(
                FLAGS + " -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1",
                "sanitize",
                small.toString()));
    Path archive = archive();
    assertThat(archive).hasContent("archive");
    assertThat(Files.getPosixFilePermissions(archive))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(run("sanitize", small.toString()))
        .isEqualTo(
            asked(
                FLAGS
                    + " -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xlog:disable "
                    + option
                    + archive,
                "sanitize",
                small.toString()));
  }

  @Test
  void handsOnArgumentsAsTheyAre() throws Exception {
    String[] words = {"sanitize", "a b", "*", "", "$HOME", "-o", "it's \"x\"\\n"};

    assertThat(run(words))
        .isEqualTo(asked(FLAGS + " -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1", words));
  }

  @Test
  void compilesInTwoThreadsFrom8MegabytesOn() throws Exception {
    Path file = file(8L << 20);
    assertThat(run("check", file.toString())).contains("[-XX:CICompilerCount=1]");

    file((8L << 20) + 512);
    assertThat(run("check", file.toString()))
        .contains("[-XX:TieredStopAtLevel=1]")
        .doesNotContain("CICompilerCount");
  }

  private Path file(long length) throws IOException {
    Path file = folder.resolve("some.har");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(length);
    }
    return file;
  }

  @Test
  void compilesWellForLongRuns() throws Exception {
    Path big = file((256L << 20) + 512);

    assertThat(run("check", big.toString()))
        .isEqualTo(asked(FLAGS + " -XX:FreqInlineSize=80", "check", big.toString()));
    assertThat(run("check", "-")).startsWith("[-XX:+UseSerialGC][-XX:-UsePerfData][-");
    assertThat(run("check", "-")).doesNotContain("TieredStopAtLevel");
    assertThat(run("check", folder.toString())).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void countsAPolicyAndATargetAsNoMoreWork() throws Exception {
    Path small = Files.writeString(folder.resolve("small.har"), "{}");
    Path policy = Files.writeString(folder.resolve("policy.yaml"), "");
    Path target = Files.writeString(folder.resolve("out.har"), "{}");
    String[] words = {
      "sanitize", "--policy", policy.toString(), small.toString(), "-o", target.toString()
    };

    assertThat(run(words)).contains("TieredStopAtLevel=1");
    String[] four = {
      "check", policy.toString(), small.toString(), target.toString(), small.toString()
    };
    assertThat(run(four)).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void runsWithoutAnArchiveWhereNoneCanBeKept() throws Exception {
    String plain = asked(FLAGS + " -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1", "--version");
    assertThat(run(Map.of("HARSCRUB_CACHE", "off"), "--version")).isEqualTo(plain);
    assertThat(run(Map.of("HOME", ""), "--version")).isEqualTo(plain);
    assertThat(run(Map.of("HOME", "relative"), "--version")).isEqualTo(plain);
    assertThat(run(Map.of("HOME", "/proc/nowhere"), "--version")).isEqualTo(plain);
    assertThat(cache).doesNotExist();
  }

  @Test
  void trustsNoFolderThatOthersCanWriteTo() throws Exception {
    Files.createDirectories(cache);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

    run("--version");
    run("--version");

    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void putsNothingWhereEverybodyMayWrite() throws Exception {
    Path base = Files.createDirectories(cache.getParent());
    Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxrwxrwx"));

    run("--version");
    run("--version");

    assertThat(cache).doesNotExist();
  }

  @Test
  void asksAJavaThatMakesNoArchiveOnce() throws Exception {
    Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$1\"\n");
    run("--version");
    Path archive = archive();
    assertThat(archive).isEmptyFile();

    assertThat(run("--version")).isEqualTo("-XX:+UseSerialGC\n");
    assertThat(archive).isEmptyFile();
    assertThat(Path.of(archive + ".making")).doesNotExist();
  }

  @Test
  void takesNothingFromAHalfMadeArchive() throws Exception {
    // What others make at this moment, or left behind.
    run("--version");
    Path archive = archive();
    Files.delete(archive);
    Files.createDirectory(Path.of(archive + ".making"));

    assertThat(run("--version"))
        .isEqualTo(asked(FLAGS + " -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1", "--version"));
    assertThat(archive).doesNotExist();
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("app/bin/harscrub"));

    assertThat(start(Map.of("HARSCRUB_CACHE", "off"), link.toString(), "--version"))
        .isEqualTo(asked(FLAGS + " -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1", "--version"));
  }

  @Test
  void givesJavaTheOptionsOfTheUser() throws Exception {
    assertThat(
            run(Map.of("HARSCRUB_CACHE", "off", "HARSCRUB_JAVA_OPTS", "-Xmx64m -ea"), "--version"))
        .isEqualTo(asked(FLAGS + " -XX:TieredStopAtLevel=1 -Xmx64m -ea", "--version"));
  }

  @Test
  void readsNothingWhereStandardInputIsClosed() throws Exception {
    jarOfThisBuild();
    Path told = folder.resolve("told");
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh", "-c", "\"$0\" check - <&-", folder.resolve("app/bin/harscrub").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HARSCRUB_CACHE", "off");

    int code = builder.redirectError(told.toFile()).start().waitFor();

    assertThat(told).content().startsWith("harscrub: standard input: refused: the input is empty");
    assertThat(code).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void scrubsAFile() throws Exception {
    jarOfThisBuild();
    String secret = Hars.secret();
    Path har = Files.write(folder.resolve("a.har"), Hars.with(secret, Hars.secret()));

    start(
        Map.of("JAVA_HOME", System.getProperty("java.home")),
        folder.resolve("app/bin/harscrub").toString(),
        "sanitize",
        "--quiet",
        har.toString());

    assertThat(folder.resolve("a.scrubbed.har"))
        .content()
        .contains("REDACTED-")
        .doesNotContain(secret);
  }

  private void jarOfThisBuild() throws IOException {
    StringBuilder urls = new StringBuilder();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.append(Path.of(entry).toUri()).append(' ');
    }
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, urls.toString());
    try (OutputStream out = Files.newOutputStream(folder.resolve("app/harscrub.jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }

  /** What the JDK prints when it is run so. */
  private String asked(String flags, String... words) {
    List<String> all = new ArrayList<>(List.of(flags.split(" ")));
    all.add("-jar");
    all.add(folder + "/app/bin/../harscrub.jar");
    all.addAll(List.of(words));
    return "[" + String.join("][", all) + "]";
  }

  private String run(String... words) throws Exception {
    return run(Map.of(), words);
  }

  private String run(Map<String, String> variables, String... words) throws Exception {
    String[] command = new String[words.length + 1];
    command[0] = folder.resolve("app/bin/harscrub").toString();
    System.arraycopy(words, 0, command, 1, words.length);
    return start(variables, command);
  }

  private String start(Map<String, String> variables, String... command) throws Exception {
    List<String> all = new ArrayList<>(List.of("sh"));
    all.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().remove("XDG_CACHE_HOME");
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return printed;
  }

  /** The archive, which is made in the background. */
  private Path archive() throws Exception {
    for (long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        System.nanoTime() < end; ) {
      if (Files.isDirectory(cache)) {
        try (Stream<Path> files = Files.list(cache)) {
          List<Path> all = files.toList();
          if (all.size() == 1 && all.get(0).toString().endsWith(".jsa")) {
            return all.get(0);
          }
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no archive was made");
  }
}
