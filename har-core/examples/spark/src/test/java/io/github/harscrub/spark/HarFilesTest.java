package io.github.harscrub.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HarFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void begin() throws IOException {
    write("a/one.har", 3);
    write("a/two 2.HAR", 5);
    write("a/notes.txt", 7);
    write("b/c/three.har", 4);
  }

  private void write(String name, int length) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x".repeat(length));
  }

  /** Input and output, below the folder and {@code out:}. */
  private List<String> matching(String glob) throws IOException {
    org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path("out:/copies");
    return HarFiles.matching(
            new org.apache.hadoop.fs.Path(folder + glob), output, new Configuration())
        .stream()
        .map(file -> file.input().replace("file:" + folder, "") + " -> " + file.output())
        .toList();
  }

  @Test
  void findsHarsInFoldersLongestFirst() throws IOException {
    assertThat(matching(""))
        .containsExactly(
            "/a/two 2.HAR -> out:/copies/a/two 2.HAR",
            "/b/c/three.har -> out:/copies/b/c/three.har",
            "/a/one.har -> out:/copies/a/one.har");
  }

  @Test
  void keepsWhatFollowsTheFixedPartOfAGlob() throws IOException {
    assertThat(matching("/b/*/t*.har"))
        .containsExactly("/b/c/three.har -> out:/copies/c/three.har");
    assertThat(matching("/{b,b/c}")).containsExactly("/b/c/three.har -> out:/copies/b/c/three.har");
  }

  @Test
  void takesWhateverIsNamed() throws IOException {
    assertThat(matching("/a/notes.txt")).containsExactly("/a/notes.txt -> out:/copies/notes.txt");
    assertThat(matching("/a/n*")).containsExactly("/a/notes.txt -> out:/copies/notes.txt");
    assertThat(matching("/nothing")).isEmpty();
    assertThat(matching("/nothing*")).isEmpty();
  }
}
