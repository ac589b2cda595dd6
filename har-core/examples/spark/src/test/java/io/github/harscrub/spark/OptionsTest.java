package io.github.harscrub.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OptionsTest {
  private static final String USAGE =
      "expected INPUT_GLOB OUTPUT_DIR [--key-file FILE] [--policy NAME]";

  @TempDir java.nio.file.Path folder;

  @Test
  void readsWhatItIsTold() throws UsageException {
    assertThat(Options.of("s3a://in/*", "--policy", "gdpr", "--key-file", "k", "s3a://out/x"))
        .isEqualTo(
            new Options(
                new Path("s3a://in/*"),
                new Path("s3a://out/x"),
                Optional.of(new Path("k")),
                Preset.GDPR));
    assertThat(Options.of("in", "out").preset()).isEqualTo(Preset.SUPPORT);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    String[][] wrong = {
      {}, {"in"}, {"in", "out", "more"}, {"in", "out", "--force", "x"}, {"in", "out", "--policy"}
    };
    for (String[] args : wrong) {
      assertThatThrownBy(() -> Options.of(args))
          .isInstanceOf(UsageException.class)
          .hasMessage(USAGE);
    }
    assertThatThrownBy(() -> Options.of("in", "out", "--policy", "Strict"))
        .hasMessage(
            "--policy takes credentials, support, strict, gdpr, pci or hipaa, not 'Strict'");
    assertThatThrownBy(() -> Options.of("in", "")).hasMessageEndingWith(USAGE);
  }

  @Test
  void keysAreHexadecimalAndNeverQuoted() throws Exception {
    java.nio.file.Path file = folder.resolve("key");
    Path path = new Path(file.toUri());
    Files.writeString(file, "0a".repeat(32) + "\n");
    assertThat(KeyFile.read(path, new Configuration())).hasSize(32).containsOnly(10);
    for (String bad : new String[] {"", "0a".repeat(31), "0a".repeat(32) + "0", "zz".repeat(32)}) {
      Files.writeString(file, bad);
      assertThatThrownBy(() -> KeyFile.read(path, new Configuration()))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "--key-file holds no key in hexadecimal; to make one, type: harscrub key NEWFILE");
    }
  }
}
