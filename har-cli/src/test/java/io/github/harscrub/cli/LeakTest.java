package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of 2,000 secrets none is in anything that any command writes, whether it does its work or says
 * why it cannot. {@link CheckLeakTest} has all formats of reports.
 */
final class LeakTest {
  @TempDir Path folder;
  private final PlantedSecrets secrets = new PlantedSecrets();
  private final StringBuilder written = new StringBuilder();
  private byte[] har;
  private Cli cli;

  @BeforeEach
  void plant() throws IOException {
    har = secrets.har();
    cli = new Cli(folder);
    cli.write("in.har", har);
    assertThat(secrets.count()).isGreaterThanOrEqualTo(2_000);
  }

  @AfterEach
  void nothingLeaked() throws IOException {
    for (String name : cli.names()) {
      if (name.startsWith("out")) {
        written.append(name).append('\n').append(new String(cli.read(name), UTF_8));
      }
    }
    assertThat(written.length()).isGreaterThan(100);
    secrets.requireNoneIn(written);
    assertThat(cli.names()).noneMatch(name -> name.endsWith(".tmp"));
  }

  private Cli.Result run(int code, String... arguments) {
    return taken(code, cli.run(arguments));
  }

  private Cli.Result taken(int code, Cli.Result result) {
    assertThat(result.code()).as(result.err()).isEqualTo(code);
    written.append(result.out()).append(result.err());
    return result;
  }

  @Test
  void sanitize() throws IOException {
    run(0, "sanitize", "DIR/in.har", "-o", "DIR/out.har", "--report", "DIR/out.json", "--verify");
    run(2, "sanitize", "DIR/in.har", "-o", "DIR/out.har");
    run(0, "sanitize", "DIR/in.har", "--dry-run");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    cli.reading(har).onTerminal();
    taken(0, cli.runInto(out, "sanitize", "-"));
    written.append(out.toString(UTF_8));
    cli.reading(har);
    run(0, "sanitize", "-", "-o", "DIR/out2.har", "--single-pass", "--policy-preset", "strict");
  }

  @Test
  void sanitizeOfManyOnATerminal() throws IOException {
    for (int i = 0; i < 3; i++) {
      cli.write("many/" + secrets.formatted() + "/of " + secrets.formatted() + ".har", har);
    }
    cli.write("many/" + secrets.formatted() + ".har", Arrays.copyOf(har, har.length / 2));
    cli.onTerminal();
    for (String threads : List.of("1", "3")) {
      run(
          4,
          "sanitize",
          "DIR/many",
          "--output-dir",
          "DIR/done",
          "--resume",
          "--threads",
          threads,
          "--report",
          "DIR/out.json");
    }
    run(1, "verify", "DIR/in.har", "DIR/" + secrets.formatted() + ".har");
    run(2, "key", "DIR/none/" + secrets.formatted());
  }

  @Test
  void sanitizeOfWhatIsRefused() throws IOException {
    cli.write("cut.har", Arrays.copyOf(har, har.length / 2));
    byte[] broken = har.clone();
    broken[har.length / 2] = (byte) 0xFF;
    cli.write("broken.har", broken);
    cli.write("array.har", ("[" + new String(har, UTF_8) + "]").getBytes(UTF_8));
    cli.write("name.har", ("{\"" + secrets.formatted() + "\": tru}").getBytes(UTF_8));
    run(
        4,
        "sanitize",
        "DIR/cut.har",
        "DIR/broken.har",
        "DIR/array.har",
        "DIR/name.har",
        "--output-dir",
        "DIR/out",
        "--report",
        "DIR/out.json");
    run(0, "sanitize", "DIR/cut.har", "-o", "DIR/out.har", "--salvage", "--verify");
    String name = secrets.formatted() + ".har";
    cli.write(name, Arrays.copyOf(har, 100));
    run(5, "sanitize", "DIR/" + name);
    run(1, "sanitize", "DIR/" + secrets.formatted() + ".har");
    run(2, "sanitize", "DIR/in.har", "--policy-preset", secrets.formatted());
    run(2, secrets.formatted());
  }

  @Test
  void verify() throws IOException {
    run(0, "sanitize", "DIR/in.har", "-o", "DIR/out.har");
    run(0, "verify", "DIR/in.har", "DIR/out.har");
    String spoilt = new String(cli.read("out.har"), UTF_8);
    int at = spoilt.indexOf("\"version\": \"1.2\"");
    cli.write(
        "spoilt.har",
        (spoilt.substring(0, at)
                + spoilt.substring(at).replace("REDACTED-session-", secrets.secret()))
            .getBytes(UTF_8));
    for (String format : List.of("human", "json")) {
      run(6, "verify", "DIR/in.har", "DIR/in.har", "--format", format);
      run(6, "verify", "DIR/in.har", "DIR/spoilt.har", "--format", format);
    }
    cli.write("cut.har", Arrays.copyOf(har, har.length / 2));
    run(5, "verify", "DIR/in.har", "DIR/cut.har");
  }

  @Test
  void inventory() {
    for (String format : List.of("table", "json", "csv")) {
      run(0, "inventory", "DIR/in.har", "--format", format);
    }
    run(0, "inventory", "DIR/in.har", "--format", "json", "--output", "DIR/out.json");
    run(0, "key", "DIR/key");
    run(0, "inventory", "DIR/in.har", "--key-file", "DIR/key", "--output", "DIR/out.txt");
    run(2, "inventory", "DIR/" + secrets.formatted(), "--format", secrets.formatted());
  }

  @Test
  void explain() {
    for (String place :
        List.of(
            "request/url",
            "request/headers/0/value",
            "request/headers/1/name",
            "request/headers/1/value",
            "request/headers/3/value",
            "request/postData/text",
            "response/content/text")) {
      run(0, "explain", "DIR/in.har", "--at", "/log/entries/7/" + place);
    }
    run(2, "explain", "DIR/in.har", "--at", "/log/" + secrets.formatted());
  }

  @Test
  void policiesAndOtherFiles() throws IOException {
    String value = secrets.formatted();
    String keep =
        """
        version: 1
        preset: support
        keep:
          - value: %s
        tests:
          - test: it stays
            place: body
            mime: text/plain
            input: 'see %s'
            output: 'see %s'
        """;
    cli.write("keep.yaml", keep.formatted(value, secrets.formatted(), value).getBytes(UTF_8));
    run(0, "policy", "validate", "DIR/keep.yaml");
    run(3, "policy", "test", "DIR/keep.yaml");
    cli.write("bad.yaml", ("version: 1\n" + secrets.formatted() + ": x\n").getBytes(UTF_8));
    run(2, "policy", "validate", "DIR/bad.yaml");
    run(2, "sanitize", "DIR/in.har", "--policy", "DIR/bad.yaml", "-o", "DIR/out.har");
    cli.write("no.key", secrets.secret().substring(0, 20).getBytes(UTF_8));
    run(2, "sanitize", "DIR/in.har", "--key-file", "DIR/no.key", "-o", "DIR/out.har");
    cli.write("no.json", ("{\"" + secrets.formatted() + "\": [").getBytes(UTF_8));
    run(2, "check", "DIR/in.har", "--baseline", "DIR/no.json");
    cli.write("ignore", (secrets.formatted() + " forever because\n").getBytes(UTF_8));
    run(2, "check", "DIR/in.har", "--ignore-file", "DIR/ignore");
    cli.write("list", ("DIR/" + secrets.formatted() + ".har\n").getBytes(UTF_8));
    run(1, "check", "--files-from", "DIR/list");
    run(2, "rules", "show", secrets.formatted());
  }
}
