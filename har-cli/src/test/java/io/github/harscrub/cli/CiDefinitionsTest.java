package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What we hand out for CI, each shell line run over a folder with a secret in it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the definitions are for POSIX shells")
final class CiDefinitionsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private record Run(int code, String out) {}

  @TempDir Path folder;
  private Path jar;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void begin() throws IOException {
    Cli cli = new Cli(folder);
    cli.write("recordings/dirty.har", Hars.dirty());
    cli.write("recordings/clean.har", Hars.clean());
    cli.write("bin/none", new byte[0]);
    jar = folder.resolve("bin/harscrub.jar");
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    environment.put("HARSCRUB_JAR", jar.toString());
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  /** A command that is found on the path. */
  private void command(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Runs a script as GitHub Actions does. */
  private Run run(String script) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script);
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), out);
  }

  private static Object yaml(String file) throws IOException {
    return new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(ROOT.resolve(file)));
  }

  private static Object at(Object node, Object... keys) {
    Object found = node;
    for (Object key : keys) {
      found =
          key instanceof Integer index
              ? ((List<?>) found).get(index)
              : ((Map<?, ?>) found).get(key);
    }
    return found;
  }

  @Test
  void theActionOfGithubAnnotatesAndReports() throws Exception {
    Object action = yaml(".github/actions/harscrub/action.yml");
    assertThat(at(action, "runs", "using")).isEqualTo("composite");
    Object check = at(action, "runs", "steps", 1);
    ((Map<?, ?>) at(action, "inputs"))
        .keySet()
        .forEach(
            input -> assertThat(at(check, "env").toString()).contains("inputs." + input + " }"));
    String script = (String) at(check, "run");
    assertThat(script).doesNotContain("${{");
    environment.put("GITHUB_ACTION_PATH", ROOT.resolve(".github/actions/harscrub").toString());
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    environment.put("HARSCRUB_PATHS", "recordings\n");
    environment.put("HARSCRUB_ARGUMENTS", "--no-policy\n--exclude=clean.*\n");
    environment.put("HARSCRUB_SARIF", "out.sarif");
    Run run = run(script);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).startsWith("::error file=recordings/dirty.har,line=4,col=");
    assertThat(Files.readString(folder.resolve("summary.md")))
        .startsWith("### harscrub: 2 findings in 1 file\n");
    assertThat(folder.resolve("out.sarif")).isNotEmptyFile();
    environment.put("HARSCRUB_ARGUMENTS", "--fail-on=payment");
    assertThat(run(script).code()).isZero();
  }

  @Test
  void theActionOfGithubBuildsFromThisRepository() throws Exception {
    Object build = at(yaml(".github/actions/harscrub/action.yml"), "runs", "steps", 0);
    command("mvn", "printf '%s\\n' \"$@\"");
    environment.put("GITHUB_ACTION_PATH", ROOT.resolve(".github/actions/harscrub").toString());
    List<String> arguments = run((String) at(build, "run")).out().lines().toList();
    Path pom = Path.of(arguments.get(arguments.indexOf("-f") + 1));
    assertThat(pom.toRealPath()).isEqualTo(ROOT.resolve("pom.xml").toRealPath());
    assertThat(arguments).contains("package");
  }

  @Test
  void theHookOfPreCommitRefusesFiles() throws Exception {
    Object hook = at(yaml(".pre-commit-hooks.yaml"), 0);
    command("harscrub", "exec java -jar '" + jar + "' \"$@\"");
    String entry = (String) at(hook, "entry");
    assertThat(run(entry + " recordings/clean.har")).isEqualTo(new Run(0, ""));
    Run dirty = run(entry + " recordings/clean.har recordings/dirty.har");
    assertThat(dirty.code()).isEqualTo(3);
    assertThat(dirty.out()).hasLineCount(2);
    Pattern files = Pattern.compile((String) at(hook, "files"));
    assertThat(files.matcher("a/b.HAR").find()).isTrue();
    assertThat(files.matcher("a/b.hard").find()).isFalse();
  }

  @Test
  void theJobOfGitlabLeavesAReport() throws Exception {
    Object job = at(yaml(".ci/harscrub.gitlab-ci.yml"), "harscrub");
    environment.put("HARSCRUB_PATHS", (String) at(job, "variables", "HARSCRUB_PATHS"));
    assertThat(run((String) at(job, "script", 0)).code()).isEqualTo(3);
    String report = (String) at(job, "artifacts", "reports", "junit");
    assertThat(folder.resolve(report)).content().contains("failures=\"1\" errors=\"0\"");
  }

  @Test
  void theStageOfJenkinsLeavesAReport() throws Exception {
    String file = Files.readString(ROOT.resolve(".ci/harscrub.Jenkinsfile"));
    Matcher script = Pattern.compile("sh '(.*)'").matcher(file);
    Matcher report = Pattern.compile("junit '(.*)'").matcher(file);
    assertThat(script.find() && report.find()).isTrue();
    environment.put("HARSCRUB_PATHS", "recordings");
    assertThat(run(script.group(1)).code()).isEqualTo(3);
    assertThat(folder.resolve(report.group(1))).content().contains("2 findings");
  }
}
