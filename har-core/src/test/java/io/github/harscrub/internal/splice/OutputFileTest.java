package io.github.harscrub.internal.splice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
  @TempDir private Path folder;

  /** Recorders name files after URLs. */
  @Test
  void makesAFileOfAnyNameThatMayBe() throws Exception {
    Path target = folder.resolve("x".repeat(251) + ".har");
    try (OutputFile file = OutputFile.beside(target)) {
      file.stream().write("scrubbed".getBytes(UTF_8));
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("scrubbed");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(target));
  }
}
