package io.github.harscrub.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

final class FailureTest {
  @Test
  void quotesNothing() {
    String signed = "https://bucket.example.test/a.har?X-Signature=" + "0a".repeat(32);
    assertThat(Failure.of(new FileNotFoundException(signed)))
        .isEqualTo(new Failure(1, "no such file; check the name"));
    assertThat(Failure.of(new AccessDeniedException(signed)))
        .isEqualTo(new Failure(1, "reading or writing failed: AccessDeniedException"));
    assertThat(Failure.of(new IOException(signed)))
        .isEqualTo(new Failure(1, "reading or writing failed: IOException"));
    assertThat(Failure.of(new OutOfMemoryError(signed)))
        .isEqualTo(new Failure(1, "out of memory; raise spark.executor.memory"));
    assertThat(Failure.of(new IllegalStateException(signed)).sentence())
        .startsWith("internal error, please report it: IllegalStateException in FailureTest.java:");
  }

  @Test
  void secretsInNamesGo() {
    String token = "gh" + "p_" + "a1B2c3D4e5".repeat(4).substring(4);
    assertThat(NameMask.masked("s3a://in/x " + token + "/b.har"))
        .isEqualTo("s3a://in/x REDACTED-github-pat/b.har");
    assertThat(NameMask.masked("s3a://in/" + (char) 0xD800 + token)).doesNotContain(token);
    assertThat(NameMask.masked("s3a://in/2026-01-02T03-04-05 (1).har"))
        .isEqualTo("s3a://in/2026-01-02T03-04-05 (1).har");
  }
}
