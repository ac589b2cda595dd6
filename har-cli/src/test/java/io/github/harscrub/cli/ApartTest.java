package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No file that a run needs, or has just written, is replaced by something else that it writes. */
final class ApartTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("x.json", Hars.dirty());
    cli.write("p.yaml", "version: 1\n".getBytes(UTF_8));
    assertThat(cli.run("key", "DIR/k").code()).isEqualTo(ExitCode.OK);
    assertThat(cli.run("check", "DIR/x.json", "--write-baseline=DIR/b").code())
        .isEqualTo(ExitCode.OK);
    cli.write("list", (cli.path("x.json") + "\n").getBytes(UTF_8));
    cli.write(".harscrub.yaml", "version: 1\n".getBytes(UTF_8));
    cli.write("home/.config/harscrub/policy.yaml", "version: 1\n".getBytes(UTF_8));
    cli.write(".harscrub-ignore", "# nothing\n".getBytes(UTF_8));
    cli.write("ignored", "# nothing\n".getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sanitize DIR/x.json --report DIR/x.json                      | DIR/x.json is an input",
        "sanitize DIR/x.json --in-place --report DIR/./x.json         | DIR/./x.json is an input",
        "sanitize DIR/x.json -o DIR/new --report DIR/new              | DIR/new is an output",
        "sanitize DIR/x.json --key-file DIR/k --report DIR/k          | DIR/k is the key file",
        "sanitize DIR/x.json --key-file DIR/k -o DIR/k --force        | DIR/k is the key file",
        "sanitize DIR/x.json --policy DIR/p.yaml --report DIR/p.yaml  | DIR/p.yaml is the policy",
        "sanitize DIR/x.json --policy DIR/p.yaml -o DIR/p.yaml --force | DIR/p.yaml is the policy",
        "check DIR/x.json --report json=DIR/x.json                    | DIR/x.json is to be checked",
        "check DIR/x.json --write-baseline DIR/x.json                 | DIR/x.json is to be checked",
        "check DIR/x.json --key-file DIR/k --report json=DIR/k        | DIR/k is the key file",
        "check DIR/x.json --key-file DIR/k --write-baseline DIR/k     | DIR/k is the key file",
        "check DIR/x.json --policy DIR/p.yaml --report json=DIR/p.yaml | DIR/p.yaml is the policy",
        "check DIR/x.json --baseline DIR/b --report json=DIR/b        | DIR/b is the baseline",
        "check DIR/x.json --ignore-file DIR/ignored --write-baseline DIR/ignored"
            + " | DIR/ignored is the ignore file",
        "check --files-from DIR/list --write-baseline DIR/list"
            + " | DIR/list is the list of --files-from",
        "check DIR/x.json --report json=DIR/.harscrub-ignore"
            + " | DIR/.harscrub-ignore is the ignore file",
        "check DIR/x.json --report json=DIR/.harscrub.yaml    | DIR/.harscrub.yaml is the policy",
        "check DIR/x.json --write-baseline DIR/home/.config/harscrub/policy.yaml"
            + " | DIR/home/.config/harscrub/policy.yaml is the policy",
        "sanitize DIR/x.json -o DIR/.harscrub.yaml --force    | DIR/.harscrub.yaml is the policy",
        "sanitize DIR/x.json --report DIR/.harscrub.yaml      | DIR/.harscrub.yaml is the policy",
        "inventory DIR/x.json --output DIR/x.json             | DIR/x.json is an input",
        "inventory --files-from DIR/list --output DIR/list"
            + " | DIR/list is the list of --files-from",
        "inventory DIR/x.json --key-file DIR/k --output DIR/k | DIR/k is the key file",
        "inventory DIR/x.json --output DIR/.harscrub.yaml     | DIR/.harscrub.yaml is the policy",
      })
  void refuses(String arguments, String taken) throws IOException {
    Map<String, byte[]> before = content();
    Cli.Result result = cli.run(arguments.split(" "));
    assertThat(result.err())
        .endsWith("harscrub: " + taken + " and would be replaced; name another file\n");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(content()).containsExactlyEntriesOf(before);
  }

  private Map<String, byte[]> content() throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    for (String name : cli.names()) {
      content.put(name, cli.read(name));
    }
    return content;
  }

  @Test
  void letsABaselineBeMadeAnew() {
    List<String> again = List.of("--baseline=DIR/b", "--write-baseline=DIR/b");
    assertThat(cli.run("check", "DIR/x.json", again.get(0), again.get(1)).code())
        .isEqualTo(ExitCode.OK);
  }
}
