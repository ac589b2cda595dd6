package io.github.harscrub.bench;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.JsonStringDecoder;
import io.github.harscrub.internal.layer.LayerFinder;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.ObjectKeys;
import io.github.harscrub.internal.scan.TextScanner;
import io.github.harscrub.internal.source.FileSource;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.splice.Splicer;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.HarWalker;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.internal.walk.SiteReader;
import io.github.harscrub.internal.walk.SiteVisitor;
import io.github.harscrub.policy.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of a run, each alone, on one file and in one thread. Their times do not add up to that
 * of a run: values that come again are looked at once there, and each of these sees them all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class StageBenchmark {
  /** The HAR; if empty, a generated corpus. */
  @Param("")
  public String har = "";

  /** Size of the generated corpus. */
  @Param("50")
  public int corpusMb;

  private Scratch scratch;
  private Source source;

  /** All strings of the file, up to 2 MB each, as they stand in it. */
  private List<Text> raw;

  /** The same, decoded. */
  private List<Text> texts;

  private Stages stages;

  @SuppressWarnings("NullAway.Init") // JMH calls setUp before all else.
  public StageBenchmark() {}

  @Setup
  public void setUp() throws IOException, HarFormatException {
    scratch = Scratch.create();
    source = FileSource.open(har.isEmpty() ? scratch.corpus(corpusMb) : Path.of(har));
    raw = new ArrayList<>();
    texts = new ArrayList<>();
    JsonStringDecoder decoder = new JsonStringDecoder();
    eachBatch(
        batch ->
            SiteReader.read(
                batch,
                new Sites(
                    site -> {
                      if (!site.number() && site.end() - site.start() < 2 << 20) {
                        byte[] bytes = batch.array(site.start() + 1, site.end() - 1);
                        int at = batch.offset(site.start() + 1, site.end() - 1);
                        int length = (int) (site.end() - site.start() - 2);
                        Text copy = Text.of(new Text(bytes, at, at + length).copy());
                        raw.add(copy);
                        texts.add(Text.of(decoder.decode(copy).copy()));
                      }
                    })));
    stages = new Stages(texts);
  }

  @TearDown
  public void tearDown() throws IOException {
    source.close();
    scratch.close();
  }

  /** Jackson goes over the file, and UTF-8 and a checksum are computed. */
  @Benchmark
  public long walk() throws IOException, HarFormatException {
    return eachBatch(batch -> {});
  }

  /** The same, and every string is said to be what it is in HTTP terms. */
  @Benchmark
  public int sites() throws IOException, HarFormatException {
    int[] count = {0};
    eachBatch(batch -> SiteReader.read(batch, new Sites(site -> count[0]++)));
    return count[0];
  }

  /** Escapes of JSON are undone. */
  @Benchmark
  public long unescape() {
    JsonStringDecoder decoder = new JsonStringDecoder();
    long length = 0;
    for (Text text : raw) {
      length += decoder.decode(text).length();
    }
    return length;
  }

  /** Anchors are found, and formats verified at them; names are not looked at any closer. */
  @Benchmark
  public int anchors() {
    Finds finds = new Finds();
    for (Text text : texts) {
      TextScanner.standard().scan(text, finds);
    }
    return finds.count;
  }

  /** Encoded parts are found and decoded, one layer deep. */
  @Benchmark
  public int layers() {
    int[] count = {0};
    for (Text text : texts) {
      LayerFinder.find(text, (part, start, end) -> count[0]++);
    }
    return count[0];
  }

  /** Anchors, names and layers together, and what is found there is learned: all but the HAR. */
  @Benchmark
  public int verify() {
    return Stages.verify(texts);
  }

  /** What was learned is looked for, in the strings as they stand in the file. */
  @Benchmark
  public int sweep() {
    return stages.sweep(raw);
  }

  /** The file is copied by the splicer, without an edit. */
  @Benchmark
  public long splice() throws IOException {
    Splicer splicer = new Splicer(source, OutputStream.nullOutputStream());
    splicer.finish();
    return splicer.checksum();
  }

  @FunctionalInterface
  private interface Look {
    void at(Batch batch) throws IOException;
  }

  private long eachBatch(Look look) throws IOException, HarFormatException {
    try (HarWalker walker = new HarWalker(source, Limits.DEFAULT)) {
      walker.start();
      for (Optional<Batch> next = walker.next(); next.isPresent(); next = walker.next()) {
        look.at(next.get());
        walker.release(next.get());
      }
      return walker.checksum();
    }
  }

  @FunctionalInterface
  private interface Visit {
    void of(Site site) throws IOException;
  }

  /** Shows every value. */
  private record Sites(Visit visit) implements SiteVisitor {
    @Override
    public boolean skips(long start, long end) {
      return false;
    }

    @Override
    public boolean skipsKey(String key, long start, long end) {
      return false;
    }

    @Override
    public boolean wantsEntries() {
      return false;
    }

    @Override
    public void begins(Optional<Entry> entry) {}

    @Override
    public void visit(Site site) throws IOException {
      visit.of(site);
    }
  }

  private static final class Finds implements TextScanner.Sink {
    private int count;

    @Override
    public void match(Rule rule, int start, int end) {
      count++;
    }

    @Override
    public int name(int position) {
      count++;
      return position;
    }

    @Override
    public void object(ObjectKeys.Meaning meaning, int position, int end) {
      count++;
    }
  }
}
