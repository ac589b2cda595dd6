package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of 2,000 secrets none is in anything that a check writes. */
final class CheckLeakTest {
  @TempDir Path folder;
  private final PlantedSecrets secrets = new PlantedSecrets();

  @Test
  void noReportHoldsASecret() throws IOException {
    byte[] har = secrets.har();
    Cli cli = new Cli(folder.resolve("of"));
    cli.write("in/" + secrets.formatted() + "/recording " + secrets.formatted() + ".har", har);
    cli.write("in/cut " + secrets.formatted() + ".har", Arrays.copyOf(har, har.length / 2));
    assertThat(secrets.count()).isGreaterThanOrEqualTo(2_000);
    StringBuilder written = new StringBuilder();
    cli.run("key", "DIR/key");
    cli.write("out/empty", new byte[0]);
    for (ReportFormat format : ReportFormat.values()) {
      Cli.Result result =
          cli.run(
              "check",
              "DIR/in",
              "--format=" + format,
              "--fail-on=high",
              "--key-file=DIR/key",
              "--report=" + format + "=DIR/out/" + format);
      assertThat(result.code()).as(result.err()).isEqualTo(4);
      written.append(result.out()).append(result.err());
    }
    cli.reading(har);
    Cli.Result baseline = cli.run("check", "-", "--write-baseline=DIR/out/known.json");
    assertThat(baseline.code()).as(baseline.err()).isZero();
    written.append(baseline.out()).append(baseline.err());
    for (String name : cli.names()) {
      if (!name.startsWith("in/") && !name.equals("key")) {
        written.append(name).append(new String(cli.read(name), UTF_8));
      }
    }
    assertThat(written.length()).isGreaterThan(1_000_000);
    secrets.requireNoneIn(written);
  }
}
