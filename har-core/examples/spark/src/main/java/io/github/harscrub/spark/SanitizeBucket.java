package io.github.harscrub.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Sanitizes all HARs of a bucket, for {@code spark-submit}:
 *
 * <pre>SanitizeBucket INPUT_GLOB OUTPUT_DIR [--key-file FILE] [--policy NAME]</pre>
 *
 * <p>A file is streamed by one task, whatever its length: what a run learns at its end is removed
 * from its start. All files have one key, so that equal secrets get equal placeholders in all of
 * them. {@code OUTPUT_DIR} must not exist; it gets the copies, with their places below the fixed
 * part of the glob, and {@value #REPORT}. A file that fails is listed there and stops no other.
 *
 * <p>Exit codes are those of the command line: 0 done, 1 reading or writing failed, 2 wrong usage,
 * 4 some files failed.
 */
public final class SanitizeBucket {
  /** Hadoop takes names with an underscore for no data. */
  static final String REPORT = "_report.json";

  private static final String UNFINISHED = "_unfinished";

  /** The driver keeps a record of each task; beyond this many files a task takes several. */
  private static final int MAX_TASKS = 100_000;

  private SanitizeBucket() {}

  public static void main(String[] args) {
    System.exit(exitCode(args));
  }

  private static int exitCode(String[] args) {
    try {
      Options options = Options.of(args);
      try (JavaSparkContext spark = new JavaSparkContext(settings())) {
        BucketReport report = run(options, spark);
        System.err.printf(
            "%d files: %d with findings, %d clean, %d failed%n",
            report.files(), report.scrubbed(), report.clean(), report.failed());
        return report.failed() == 0 ? 0 : Failure.PARTLY;
      }
    } catch (UsageException | IOException thrown) {
      Failure failure = Failure.of(thrown);
      System.err.println("harscrub: " + failure.sentence());
      return failure.exitCode();
    }
  }

  static SparkConf settings() {
    return new SparkConf()
        .setIfMissing("spark.app.name", "harscrub")
        // Two attempts at a time would take each other's output away.
        .set("spark.speculation", "false")
        // Kryo cannot write records.
        .set("spark.serializer", JavaSerializer.class.getName());
  }

  static BucketReport run(Options options, JavaSparkContext spark)
      throws IOException, UsageException {
    Configuration conf = spark.hadoopConfiguration();
    FileSystem fs = options.output().getFileSystem(conf);
    Path output = fs.makeQualified(options.output());
    if (fs.exists(output)) {
      throw new UsageException("OUTPUT_DIR exists already; name a new folder");
    }
    List<HarFile> files = HarFiles.matching(options.input(), output, conf);
    if (files.isEmpty()) {
      throw new UsageException("INPUT_GLOB matches no file");
    }
    byte[] key =
        options.keyFile().isPresent()
            ? KeyFile.read(options.keyFile().get(), conf)
            : KeyFile.fresh();
    Path unfinished = new Path(output, UNFINISHED);
    Orders orders =
        new Orders(
            options.preset(), key, unfinished.toString(), new SerializableConfiguration(conf));
    BucketReport report;
    try {
      report = new BucketReport(sanitize(files, orders, spark));
    } finally {
      fs.delete(unfinished, true);
    }
    report.write(fs.create(new Path(output, REPORT), false));
    return report;
  }

  private static List<FileResult> sanitize(
      List<HarFile> files, Orders orders, JavaSparkContext spark) {
    Broadcast<Orders> sent = spark.broadcast(orders);
    try {
      return spark
          .parallelize(files, Math.min(files.size(), MAX_TASKS))
          .mapPartitions(new SanitizeFiles(sent))
          .collect();
    } finally {
      // The key with it.
      sent.destroy();
    }
  }
}
