package io.github.harscrub.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BucketTest {
  @TempDir Path folder;

  private final HarSanitizer sanitizer = HarSanitizer.create();

  private void sanitize(String input) throws IOException, HarFormatException {
    Path in = Files.writeString(folder.resolve("in.har"), input);
    HarFile file = new HarFile(in.toString(), folder.resolve("out.har").toString(), 0);
    String unfinished = folder.resolve("unfinished").toString();
    new Bucket(unfinished, new Configuration()).sanitize(file, sanitizer);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void replacesWhatALostTaskLeft() throws Exception {
    Files.writeString(folder.resolve("out.har"), "of a task that was lost");
    sanitize("{\"log\":{\"entries\":[]}}");
    assertThat(Files.readString(folder.resolve("out.har"))).isEqualTo("{\"log\":{\"entries\":[]}}");
    assertThat(names()).containsExactly(".out.har.crc", "in.har", "out.har");
  }

  @Test
  void leavesNothingOfWhatIsRefused() throws Exception {
    assertThatThrownBy(() -> sanitize("{\"log\":{")).isInstanceOf(HarFormatException.class);
    assertThat(names()).containsExactly("in.har");
  }
}
