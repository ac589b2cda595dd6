package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told of commands before they run one. */
final class HelpTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(folder);
  }

  /** The names of all commands, by the names of their manual pages. */
  private List<String> pages() throws IOException {
    assertThat(cli.run("man", "DIR/man"))
        .isEqualTo(new Cli.Result(0, "", "Manual pages are in DIR/man.\n"));
    return cli.names().stream().filter(name -> name.endsWith(".1")).toList();
  }

  @Test
  void everyCommandHasExamplesAndExitCodes() throws IOException {
    List<String> pages = pages();
    assertThat(pages)
        .contains(
            "man/harscrub.1",
            "man/harscrub-inventory.1",
            "man/harscrub-man.1",
            "man/harscrub-policy-init.1",
            "man/harscrub-rules-show.1");
    for (String page : pages) {
      String name = page.substring("man/harscrub".length(), page.length() - ".1".length());
      List<String> words = new ArrayList<>(List.of(name.split("-")));
      words.remove(0);
      words.add("--help");
      Cli.Result help = cli.run(words.toArray(String[]::new));
      assertThat(help.code()).as(page).isZero();
      assertThat(help.out().lines()).as(page).allMatch(line -> line.length() <= 80);
      if (words.contains("help")) {
        continue;
      }
      assertThat(help.out()).as(page).contains("\nExit codes:\n");
      String examples = help.out().substring(help.out().indexOf("\nExamples:\n") + 1);
      assertThat(examples.lines().filter(line -> line.startsWith("  ")))
          .as(page)
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void manualPagesSayWhatTheHelpSays() throws IOException {
    pages();
    String page = new String(cli.read("man/harscrub-key.1"), UTF_8);
    assertThat(page.lines().filter(line -> line.startsWith(".")).distinct())
        .containsExactly(
            ".TH \"HARSCRUB-KEY\" \"1\"",
            ".SH NAME",
            ".SH SYNOPSIS",
            ".SH DESCRIPTION",
            ".PP",
            ".SH OPTIONS",
            ".TP",
            ".SH EXIT STATUS",
            ".SH EXAMPLES",
            ".nf",
            ".fi");
    assertThat(page)
        .contains("\\fIFILE\\fR\nWhere to; it must not exist.\n")
        .contains("\\fB\\-h, \\-\\-help\\fR\n")
        .contains("harscrub key ~/team.key\n");
  }

  @Test
  void saysWhereManualPagesCannotGo() throws IOException {
    cli.write("full", new byte[0]);
    assertThat(cli.run("man", "DIR/full/of"))
        .isEqualTo(
            new Cli.Result(
                1, "", "harscrub: cannot write manual pages into DIR/full/of: Not a directory\n"));
  }

  @Test
  void completesCommandsInTheShell() throws IOException, InterruptedException {
    for (String shell : List.of("bash", "zsh")) {
      Cli.Result script = cli.run("completion", shell);
      assertThat(script.code()).isZero();
      assertThat(script.out()).contains("sanitize").contains("inventory").contains("--key-file");
    }
    assumeThat(Files.isExecutable(Path.of("/bin/bash"))).isTrue();
    Path script = cli.write("c.sh", cli.run("completion", "bash").out().getBytes(UTF_8));
    Process process = new ProcessBuilder("/bin/bash", "-n", script.toString()).start();
    assertThat(process.waitFor()).isZero();
  }
}
