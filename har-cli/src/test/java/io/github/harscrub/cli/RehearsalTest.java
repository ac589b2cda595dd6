package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearsalTest {
  @TempDir private Path folder;

  @Test
  void scrubsTheRecordingThatComesWithTheCommand() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Rehearsal.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("told").toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("playwright.scrubbed.har")).content().contains("REDACTED-");
  }
}
