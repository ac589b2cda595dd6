package io.github.harscrub.bench;

import io.github.harscrub.HarFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Each {@link Operation} on one file, in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
// After 30 s of 100 MB, the compilers worked 47 ms in the next 9 s.
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 10)
public class SanitizeBenchmark {
  /** The HAR; if empty, the system property {@code harscrub.har}, or else a generated corpus. */
  @Param("")
  public String har = "";

  /** Size of the generated corpus. */
  @Param("100")
  public int corpusMb;

  private Scratch scratch;
  private Path input;

  @SuppressWarnings("NullAway.Init") // JMH calls setUp before all else.
  public SanitizeBenchmark() {}

  @Setup
  public void setUp() throws IOException {
    scratch = Scratch.create();
    String path = har.isEmpty() ? System.getProperty("harscrub.har", "") : har;
    input = path.isEmpty() ? scratch.corpus(corpusMb) : Path.of(path);
  }

  @TearDown(Level.Invocation)
  public void clearOutput() throws IOException {
    scratch.clearOutput();
  }

  @TearDown
  public void tearDown() throws IOException {
    scratch.close();
  }

  @Benchmark
  public void sanitize() throws IOException, HarFormatException {
    Operation.SANITIZE.run(input, scratch.output());
  }

  @Benchmark
  public void sanitizeTwoThreads() throws IOException, HarFormatException {
    Operation.SANITIZE_TWO.run(input, scratch.output());
  }

  @Benchmark
  public void singlePass() throws IOException, HarFormatException {
    Operation.SINGLE_PASS.run(input, scratch.output());
  }

  @Benchmark
  public void jacksonCopy() throws IOException, HarFormatException {
    Operation.JACKSON_COPY.run(input, scratch.output());
  }

  @Benchmark
  public void fileCopy() throws IOException, HarFormatException {
    Operation.FILE_COPY.run(input, scratch.output());
  }
}
