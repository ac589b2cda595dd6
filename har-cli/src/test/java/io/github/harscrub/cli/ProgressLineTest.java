package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.ProgressListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong millis = new AtomicLong(5_000);

  private ProgressLine line(boolean wanted) {
    return new ProgressLine(
        new PrintStream(err, true, UTF_8), wanted, () -> millis.get() * 1_000_000);
  }

  @Test
  void showsPercentAndSpeedAndGoesAway() {
    ProgressLine line = line(true);
    ProgressListener listener = line.of("a.har");
    millis.addAndGet(50);
    listener.progress(10_000_000, 400_000_000); // too early
    millis.addAndGet(50);
    listener.progress(20_000_000, 400_000_000);
    millis.addAndGet(400);
    listener.progress(4_000_000, 400_000_000);
    line.clear();
    line.clear();
    assertThat(err.toString(UTF_8))
        .isEqualTo("\ra.har   5% 100 MB/s\ra.har   1% 4 MB/s  \r" + " ".repeat(19) + "\r");
  }

  @Test
  void shortensLongNames() {
    ProgressListener listener = line(true).of("folder/".repeat(10) + "a.har");
    millis.addAndGet(100);
    listener.progress(200_000, 200_000);
    assertThat(err.toString(UTF_8))
        .isEqualTo("\r...der/folder/folder/folder/folder/a.har 100% 1 MB/s");
  }

  @Test
  void staysAwayUnlessWanted() {
    ProgressLine line = line(false);
    ProgressListener listener = line.of("a.har");
    millis.addAndGet(1_000);
    listener.progress(1, 2);
    line.clear();
    assertThat(err.toString(UTF_8)).isEmpty();
  }
}
