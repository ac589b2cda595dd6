package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  @TempDir Path folder;
  private CiShell shell;

  @BeforeEach
  void begin() throws IOException {
    Cli cli = new Cli(folder);
    cli.write("recordings/dirty.har", Hars.dirty());
    cli.write("recordings/clean.har", Hars.clean());
    shell = new CiShell(folder);
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
    shell.set("GITHUB_ACTION_PATH", ROOT.resolve(".github/actions/harscrub").toString());
    shell.set("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    shell.set("HARSCRUB_PATHS", "recordings\n");
    shell.set("HARSCRUB_ARGUMENTS", "--no-policy\n--exclude=clean.*\n");
    shell.set("HARSCRUB_SARIF", "out.sarif");
    CiShell.Run run = shell.run(script);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).startsWith("::error file=recordings/dirty.har,line=4,col=");
    assertThat(Files.readString(folder.resolve("summary.md")))
        .startsWith("### harscrub: 2 findings in 1 file\n");
    assertThat(folder.resolve("out.sarif")).isNotEmptyFile();
    shell.set("HARSCRUB_ARGUMENTS", "--fail-on=payment");
    assertThat(shell.run(script).code()).isZero();
  }

  @Test
  void theActionOfGithubBuildsFromThisRepository() throws Exception {
    Object build = at(yaml(".github/actions/harscrub/action.yml"), "runs", "steps", 0);
    shell.command("mvn", "printf '%s\\n' \"$@\"");
    shell.set("GITHUB_ACTION_PATH", ROOT.resolve(".github/actions/harscrub").toString());
    List<String> arguments = shell.run((String) at(build, "run")).out().lines().toList();
    Path pom = Path.of(arguments.get(arguments.indexOf("-f") + 1));
    assertThat(pom.toRealPath()).isEqualTo(ROOT.resolve("pom.xml").toRealPath());
    assertThat(arguments).contains("package");
  }

  @Test
  void theHookOfPreCommitRefusesFiles() throws Exception {
    Object hook = at(yaml(".pre-commit-hooks.yaml"), 0);
    shell.command("harscrub", "exec java -jar \"$HARSCRUB_JAR\" \"$@\"");
    String entry = (String) at(hook, "entry");
    CiShell.Run clean = shell.run(entry + " recordings/clean.har");
    assertThat(clean.code()).isZero();
    assertThat(clean.out()).isEmpty();
    CiShell.Run dirty = shell.run(entry + " recordings/clean.har recordings/dirty.har");
    assertThat(dirty.code()).isEqualTo(3);
    assertThat(dirty.out()).hasLineCount(2);
    Pattern files = Pattern.compile((String) at(hook, "files"));
    assertThat(files.matcher("a/b.HAR").find()).isTrue();
    assertThat(files.matcher("a/b.hard").find()).isFalse();
  }

  @Test
  void theJobOfGitlabLeavesAReport() throws Exception {
    Object job = at(yaml(".ci/harscrub.gitlab-ci.yml"), "harscrub");
    shell.set("HARSCRUB_PATHS", (String) at(job, "variables", "HARSCRUB_PATHS"));
    assertThat(shell.run((String) at(job, "script", 0)).code()).isEqualTo(3);
    String report = (String) at(job, "artifacts", "reports", "junit");
    assertThat(folder.resolve(report)).content().contains("failures=\"1\" errors=\"0\"");
  }

  @Test
  void theStageOfJenkinsLeavesAReport() throws Exception {
    String file = Files.readString(ROOT.resolve(".ci/harscrub.Jenkinsfile"));
    Matcher script = Pattern.compile("sh '(.*)'").matcher(file);
    Matcher report = Pattern.compile("junit '(.*)'").matcher(file);
    assertThat(script.find() && report.find()).isTrue();
    shell.set("HARSCRUB_PATHS", "recordings");
    assertThat(shell.run(script.group(1)).code()).isEqualTo(3);
    assertThat(folder.resolve(report.group(1))).content().contains("2 findings");
  }
}
