package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FailureTest {
  private static final Input INPUT = new Input.File(Path.of("in.har"));

  private static String sentence(Throwable thrown) {
    return Failure.of(thrown, INPUT, "in.har -> out.har", Aim.COPY).sentence();
  }

  @Test
  void tellsTheInputFromTheOutput() {
    assertThat(sentence(new AccessDeniedException("in.har")))
        .isEqualTo("in.har: permission denied");
    assertThat(sentence(new AccessDeniedException(".out.har.tmp")))
        .isEqualTo("in.har -> out.har: permission denied");
  }

  @Test
  void namesTheFileOfARun() {
    assertThat(Failure.of(new AccessDeniedException("team.key")).sentence())
        .isEqualTo("team.key: permission denied");
    String secret = "gh" + "p_" + Hars.secret().substring(0, 36);
    assertThat(Failure.of(new AccessDeniedException(secret)).sentence()).doesNotContain(secret);
    assertThat(Failure.of(new IOException("Bad file descriptor")).sentence())
        .isEqualTo("Bad file descriptor");
  }

  @Test
  void passesOnWhatTheSystemSays() {
    assertThat(sentence(new IOException("No space left on device")))
        .isEqualTo("in.har: No space left on device");
    assertThat(sentence(new FileSystemException("in.har", null, "Too many open files")))
        .isEqualTo("in.har: Too many open files");
  }

  @Test
  void neverPassesOnWhatMayQuoteTheInput() {
    String secret = Hars.secret();
    Throwable[] quoting = {
      new IOException(secret),
      new IOException(secret, new IOException(secret)),
      new FileSystemException("in.har", null, secret),
      new IllegalArgumentException(secret),
      new OutOfMemoryError(secret),
      new StackOverflowError(secret),
    };
    for (Throwable thrown : quoting) {
      assertThat(Failure.of(thrown, INPUT, "in.har", Aim.COPY).exitCode())
          .isEqualTo(ExitCode.FAILED);
      assertThat(sentence(thrown)).startsWith("in.har: ").doesNotContain(secret);
    }
  }
}
