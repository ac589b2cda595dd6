package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sanitize says and leaves behind when it does not succeed. */
final class SanitizeFailureTest {
  private static final String FOUND =
      "2 redactions\n  TALLY request header\n  TALLY request header\n";
  private static final String ROTATE =
      "What has already been shared must be rotated: scrubbing a copy revokes nothing.\n";
  private static final String REFUSED =
      "refused: the input is cut off at byte 9 (log); nothing was written, record the HAR again\n";

  @TempDir Path folder;
  private Cli cli;

  /** What an exception may quote. */
  private final String secret = Hars.secret();

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("x.har", Hars.with(secret, Hars.secret()));
  }

  @Test
  void refusesWhatIsNoHar() throws IOException {
    cli.write("bad.har", Hars.bad());
    assertThat(cli.run("sanitize", "DIR/bad.har"))
        .isEqualTo(new Cli.Result(5, "", "harscrub: DIR/bad.har: " + REFUSED));
    assertThat(cli.reading(Hars.bad()).run("sanitize", "-", "-o", "DIR/y.har"))
        .isEqualTo(new Cli.Result(5, "", "harscrub: standard input: " + REFUSED));
    assertThat(cli.reading(Hars.bad()).run("sanitize", "-"))
        .isEqualTo(new Cli.Result(5, "", "harscrub: standard input: " + REFUSED));
    assertThat(cli.run("sanitize", "--in-place", "DIR/bad.har").code()).isEqualTo(5);
    assertThat(cli.names()).containsExactly("bad.har", "x.har");
    assertThat(cli.read("bad.har")).isEqualTo(Hars.bad());
  }

  @Test
  void goesOnAfterARefusedFile() throws IOException {
    cli.write("bad.har", Hars.bad());
    assertThat(cli.run("sanitize", "DIR/bad.har", "DIR/none.har", "DIR/x.har"))
        .isEqualTo(
            new Cli.Result(
                4,
                "",
                "harscrub: DIR/bad.har: "
                    + REFUSED
                    + "harscrub: DIR/none.har: no such file; check the name\n"
                    + "DIR/x.har -> DIR/x.scrubbed.har: "
                    + FOUND
                    + ROTATE
                    + "3 files: 1 with findings, 0 clean, 2 failed\n"));
    assertThat(cli.names()).containsExactly("bad.har", "x.har", "x.scrubbed.har");
  }

  @Test
  void failsForAMissingFile() throws IOException {
    assertThat(cli.run("sanitize", "DIR/none.har"))
        .isEqualTo(new Cli.Result(1, "", "harscrub: DIR/none.har: no such file; check the name\n"));
    assertThat(cli.run("sanitize", "DIR/none/y.har"))
        .isEqualTo(
            new Cli.Result(1, "", "harscrub: DIR/none/y.har: no such file; check the name\n"));
    assertThat(cli.names()).containsExactly("x.har");
  }

  @Test
  void neverReadsAnArgumentFile() {
    assertThat(cli.run("sanitize", "@DIR/x.har"))
        .isEqualTo(new Cli.Result(1, "", "harscrub: @DIR/x.har: no such file; check the name\n"));
  }

  @Test
  void failsWhenTheReaderOfItsOutputHasGone() {
    assertThat(cli.runInto(new GonePipe(), "sanitize", "DIR/x.har", "-o", "-"))
        .isEqualTo(
            new Cli.Result(1, "", "harscrub: cannot write to standard output: Broken pipe\n"));
  }

  @Test
  void hidesWhatAnUnexpectedExceptionSays() {
    Cli.Result bug =
        cli.reading(new Broken(new IllegalStateException(secret))).run("sanitize", "-");
    assertThat(bug.code()).isEqualTo(1);
    assertThat(bug.err())
        .matches(
            "harscrub: standard input: internal error, please report it:"
                + " IllegalStateException in \\w+\\.java:\\d+\n");
    assertThat(
            cli.reading(new Broken(new IOException(secret)))
                .run("sanitize", "-", "-o", "DIR/y.har"))
        .isEqualTo(new Cli.Result(1, "", "harscrub: standard input: reading or writing failed\n"));
    assertThat(cli.path("y.har")).doesNotExist();
  }

  @Test
  void stopsBeforeTheFirstFileIfInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    Cli.Result result = cli.run("sanitize", "DIR/x.har");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result)
        .isEqualTo(new Cli.Result(130, "", "harscrub: interrupted; no unfinished file is left\n"));
    assertThat(cli.names()).containsExactly("x.har");
  }

  @Test
  void leavesNothingIfInterruptedWhileItRuns() throws IOException {
    InputStream interrupting =
        new Broken(new IOException()) {
          @Override
          public int read(byte[] bytes, int offset, int length) {
            Thread.currentThread().interrupt();
            return -1;
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Cli.Result result =
        cli.reading(new SequenceInputStream(bytes(Hars.dirty()), interrupting))
            .runInto(out, "sanitize", "-", "-o", "DIR/y.har");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.code()).isEqualTo(130);
    assertThat(cli.names()).containsExactly("x.har");
  }

  private static InputStream bytes(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  /** Standard output whose reader has gone. */
  private static final class GonePipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }

  /** Fails when read. */
  private static class Broken extends InputStream {
    private final Exception failure;

    Broken(Exception failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw (IOException) failure;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }
}
