package io.github.harscrub.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SideFilesTest {
  @TempDir private Path folder;

  private List<Path> found(String har) throws IOException {
    return SideFiles.of(Files.writeString(folder.resolve("x.har"), har));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_file\":\"a.txt\"}",
        "{\"a\": \"_file\", \"_file\"  :\n \"a.txt\"}",
        "{\"__file\": 1, \"_file\": \"sub\\/..\\/a.txt\"}"
      })
  void findsWhatIsThere(String har) throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Path body = Files.writeString(folder.resolve("a.txt"), "body");
    assertThat(found(har))
        .singleElement()
        .satisfies(f -> assertThat(f).hasSameBinaryContentAs(body));
  }

  /** Wherever the member falls between what is read at a time. */
  @Test
  void findsThemAtEveryPlaceOfALongFile() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "body");
    String member = "\"_file\": \"a.txt\"";
    for (int chunk = 1 << 17; chunk <= 1 << 18; chunk *= 2) {
      for (int at = chunk - 8192 - member.length() - 2;
          at < chunk + 2;
          at += at < chunk - 8200 || at > chunk - 30 ? 1 : 97) {
        assertThat(found("{\"x\": \"" + "_".repeat(at) + "\"," + member + "}"))
            .as("at %s", at)
            .hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"_file\": \"b.txt\"}",
        "{\"_file\": \"../a.txt\"}",
        "{\"_file\": \"sub/../../a.txt\"}",
        "{\"_file\": \"x.har\"}",
        "{\"_file\": 7}",
        "{\"_file\"",
        "{\"_file\": \"a.txt",
        "{\"my_file\": \"a.txt\", \"_files\": \"a.txt\"}"
      })
  void findsNothingElse(String har) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "body");
    assertThat(found(har)).isEmpty();
  }
}
