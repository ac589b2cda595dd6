package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are checked: all of them are broken, and so each is named on standard error. */
final class SelectionTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    for (String name :
        new String[] {"a.har", "b.HAR", "c.json", "old/a.har", "old/deep/d.har", "new/old/e.har"}) {
      cli.write(name, Hars.bad());
    }
  }

  private String checked(String... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "check";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    String err = cli.run(words).err();
    StringBuilder names = new StringBuilder();
    for (String line : err.lines().toList()) {
      if (line.contains(": refused:")) {
        names.append(line, "harscrub: DIR/".length(), line.indexOf(": refused:")).append(' ');
      }
    }
    return names.toString().strip();
  }

  @Test
  void globsChooseInFolders() {
    String[][] cases = {
      {"", "a.har b.HAR new/old/e.har old/a.har old/deep/d.har"},
      {"--include=*.json", "c.json"},
      {"--include=old/*.har", "old/a.har"},
      {"--include=/old/**", "old/a.har old/deep/d.har"},
      {"--include=**/old/*.har", "new/old/e.har old/a.har"},
      {"--exclude=a.*", "b.HAR new/old/e.har old/deep/d.har"},
      {"--exclude=old", "a.har b.HAR"},
      {"--exclude=old/", "a.har b.HAR new/old/e.har"},
      {"--exclude=old/deep", "a.har b.HAR new/old/e.har old/a.har"},
    };
    for (String[] one : cases) {
      assertThat(one[0].isEmpty() ? checked("DIR") : checked("DIR", one[0]))
          .as(one[0])
          .isEqualTo(one[1]);
    }
    assertThat(checked("DIR", "--include=*.json", "--include=*.har", "--exclude=old"))
        .isEqualTo("a.har c.json");
  }

  @Test
  void whatIsNamedItselfIsCheckedWhateverTheGlobsSay() {
    assertThat(checked("DIR/c.json", "DIR/old", "--exclude=*")).isEqualTo("c.json");
    assertThat(checked("DIR/a.har", "DIR", "DIR/old/../a.har", "--exclude=old"))
        .isEqualTo("a.har b.HAR");
  }

  @Test
  void aListNamesFilesAndFolders() throws IOException {
    cli.write("list", (folder + "/c.json\r\n\n" + folder + "/old\n").getBytes(UTF_8));
    assertThat(checked("--files-from=DIR/list")).isEqualTo("c.json old/a.har old/deep/d.har");
    cli.reading((folder + "/a.har\0" + folder + "/c.json\0").getBytes(UTF_8));
    assertThat(checked("--files-from=-")).isEqualTo("a.har c.json");
  }

  @Test
  void mistakesAreToldBeforeAnythingIsRead() {
    String[][] cases = {
      {"--include=[", "[ is no pattern; put a backslash before [ and {"},
      {"--files-from=DIR/none", "DIR/none: the list cannot be read: no such file; check the name"},
      {"--format=pdf", "--format: there is no format 'pdf'; choose " + ReportFormat.ALL},
      {
        "--report=out.sarif",
        "--report wants a format and a file, as in --report sarif=harscrub.sarif"
      },
      {"--report=json=DIR/x.har", "DIR/x.har is named like a HAR; give the report another name"},
      {"--report=json=DIR", "DIR is a folder; name a file in it"},
      {
        "--report=json=DIR/none/r",
        "DIR/none/r cannot be written, its folder does not exist; make the folder first"
      },
      {
        "--fail-on=secret,lots",
        "--fail-on: there is no 'lots'; choose low, medium, high or certain, or secret, or a"
            + " category such as token; harscrub rules list names all categories"
      },
      {
        "--baseline=DIR/none",
        "DIR/none: no such file; to make a baseline, use --write-baseline FILE"
      },
      {
        "--baseline=DIR/c.json",
        "DIR/c.json is no baseline of this version; to make one, use --write-baseline FILE"
      },
      {
        "--ignore-file=DIR/c.json",
        "DIR/c.json:1: expected a fingerprint, a last day as in 2027-01-31 or forever, and a reason"
      },
    };
    for (String[] one : cases) {
      assertThat(cli.run("check", "DIR", one[0]))
          .isEqualTo(new Cli.Result(2, "", "harscrub: " + one[1] + "\n"));
    }
    assertThat(cli.run("check", "DIR/c.json", "--report=json=DIR/c.json").err())
        .isEqualTo(
            "harscrub: DIR/c.json is to be checked and would be replaced; name another file\n");
    assertThat(cli.run("check", "-", "--report=json=DIR/r", "--report=junit=DIR/r").err())
        .isEqualTo("harscrub: DIR/r is named for two reports\n");
  }
}
