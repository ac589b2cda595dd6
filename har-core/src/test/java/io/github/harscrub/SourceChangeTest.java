package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.policy.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that change meanwhile, streams that fail, and what is left behind: nothing. */
final class SourceChangeTest {
  private static final Limits ON_DISK = new Limits(500, 500_000, 8, 0, 10);

  @TempDir private Path folder;
  private final Secrets random = Secrets.fresh();
  private final String token = random.token(30);
  private Path input;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.writeString(folder.resolve("in.har"), bigHar());
    output = folder.resolve("out.har");
  }

  /** Long enough to be read in several batches. */
  private String bigHar() {
    String[] entries = new String[3_000];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Hars.entry(", \"comment\": \"number " + i + "\"", "");
    }
    entries[0] = Hars.request(Hars.header("Authorization", "Bearer " + token));
    entries[2_999] = entries[0];
    return Hars.har(entries);
  }

  enum Change {
    /** In the first entry, which was read already. */
    BEGINNING {
      @Override
      void make(Path file) throws IOException {
        write(file, Files.readString(file).replaceFirst("recorder", "RECORDER"));
      }
    },
    END {
      @Override
      void make(Path file) throws IOException {
        write(file, Files.readString(file).replace("number 2990", "NUMBER 2990"));
      }
    },
    LONGER {
      @Override
      void make(Path file) throws IOException {
        Files.writeString(file, " ", StandardOpenOption.APPEND);
      }
    },
    SHORTER {
      @Override
      void make(Path file) throws IOException {
        write(file, Files.readString(file).stripTrailing());
      }
    },
    EMPTY {
      @Override
      void make(Path file) throws IOException {
        write(file, "");
      }
    };

    abstract void make(Path file) throws IOException;

    /** Over the bytes of the same file. */
    private static void write(Path file, String text) throws IOException {
      Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesNoFileIfInputChangesBetweenThePasses(Change change) throws Exception {
    long length = Files.size(input);
    boolean[] done = {false};
    HarSanitizer sanitizer =
        HarSanitizer.builder()
            .progress(
                (at, total) -> {
                  if (!done[0] && at >= length) {
                    done[0] = true;
                    change(change);
                  }
                })
            .build();
    Files.writeString(output, "before");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> sanitizer.sanitize(input, output))
        .withMessage("the input changed while it was being read");
    assertThat(done[0]).isTrue();
    assertThat(output).hasContent("before");
    assertThat(files()).containsExactly(input, output);
  }

  private void change(Change change) {
    try {
      change.make(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LONGER", "SHORTER", "EMPTY"})
  void failsIfInputChangesDuringTheFirstPass(Change change) throws Exception {
    boolean[] done = {false};
    HarSanitizer sanitizer =
        HarSanitizer.builder()
            .progress(
                (at, total) -> {
                  if (!done[0]) {
                    done[0] = true;
                    change(change);
                  }
                })
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> sanitizer.sanitize(input, out)).isInstanceOf(IOException.class);
    assertThat(out.size()).isZero();
    assertThat(files()).containsExactly(input);
  }

  @Test
  void readsTheFileItOpenedIfAnotherTakesItsName() throws Exception {
    byte[] before = Files.readAllBytes(input);
    boolean[] done = {false};
    HarSanitizer sanitizer =
        Scrub.builder()
            .progress(
                (at, total) -> {
                  if (!done[0]) {
                    done[0] = true;
                    try {
                      Files.move(input, folder.resolve("moved.har"));
                      Files.writeString(input, "{}");
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }
                })
            .build();
    sanitizer.sanitize(input, output);
    assertThat(Files.readAllBytes(output)).isEqualTo(Scrub.run(before).output());
  }

  @Test
  void writesOverItsInputInOneStep() throws Exception {
    byte[] expected = Scrub.run(Files.readAllBytes(input)).output();
    Scrub.builder().build().sanitize(input, input);
    assertThat(Files.readAllBytes(input)).isEqualTo(expected);
    assertThat(files()).containsExactly(input);
  }

  @Test
  void leavesStreamsOpenAndNoSpoolBehind() throws Exception {
    Path spool = Files.createDirectory(folder.resolve("spool"));
    boolean[] closed = {false, false};
    byte[] har = Files.readAllBytes(input);
    InputStream in =
        new FilterInputStream(new ByteArrayInputStream(har)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out =
        new FilterOutputStream(bytes) {
          @Override
          public void write(byte[] b, int off, int len) {
            bytes.write(b, off, len);
          }

          @Override
          public void close() {
            closed[1] = true;
          }
        };
    HarSanitizer sanitizer =
        Scrub.builder()
            .limits(ON_DISK)
            .spoolFolder(spool)
            .progress((done, total) -> assertThat(Shared.files(spool, "")).isEmpty())
            .build();
    sanitizer.sanitize(in, out);
    assertThat(closed).containsExactly(false, false);
    assertThat(bytes.toByteArray()).isEqualTo(Scrub.run(har).output());
    assertThat(Shared.files(spool, "")).isEmpty();
  }

  @Test
  void leavesNoSpoolIfTheStreamFails() throws Exception {
    Path spool = Files.createDirectory(folder.resolve("spool"));
    HarSanitizer sanitizer = HarSanitizer.builder().limits(ON_DISK).spoolFolder(spool).build();
    InputStream failing =
        new ByteArrayInputStream(new byte[100_000]) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            int n = super.read(target, offset, length);
            if (n < 0) {
              throw new UncheckedIOException(new IOException("unplugged"));
            }
            return n;
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> sanitizer.sanitize(failing, out))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("unplugged");
    assertThat(out.size()).isZero();
    assertThat(Shared.files(spool, "")).isEmpty();
    byte[] bad = ("{\"log\":{\"a\":\"" + token + "\"").getBytes(UTF_8);
    assertThatExceptionOfType(HarFormatException.class)
        .isThrownBy(() -> sanitizer.sanitize(new ByteArrayInputStream(bad), out));
    assertThat(out.size()).isZero();
    assertThat(Shared.files(spool, "")).isEmpty();
  }

  @Test
  void leavesNoFileIfAListenerThrows() throws Exception {
    HarSanitizer sanitizer =
        HarSanitizer.builder()
            .progress(
                (done, total) -> {
                  if (done > total / 2) {
                    throw new IllegalStateException("stop");
                  }
                })
            .build();
    assertThatThrownBy(() -> sanitizer.sanitize(input, output)).hasMessage("stop");
    assertThat(files()).containsExactly(input);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
