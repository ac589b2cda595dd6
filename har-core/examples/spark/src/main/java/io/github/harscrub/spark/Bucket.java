package io.github.harscrub.spark;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Where files are read and written, by whatever Hadoop has a file system for. */
final class Bucket {
  private final String unfinished;
  private final Configuration conf;

  Bucket(String unfinished, Configuration conf) {
    this.unfinished = unfinished;
    this.conf = conf;
  }

  /**
   * Streams a file through a sanitizer. The output appears complete or not at all, and replaces
   * what a task that was lost has left.
   */
  Report sanitize(HarFile file, HarSanitizer sanitizer) throws IOException, HarFormatException {
    Path input = new Path(file.input());
    Path output = new Path(file.output());
    FileSystem fs = output.getFileSystem(conf);
    Path written = new Path(unfinished, UUID.randomUUID().toString());
    try {
      Report report;
      try (InputStream in = input.getFileSystem(conf).open(input);
          OutputStream out = fs.create(written, false)) {
        report = sanitizer.sanitize(in, out);
      }
      commit(written, output, fs);
      return report;
    } finally {
      fs.delete(written, false);
    }
  }

  private static void commit(Path written, Path output, FileSystem fs) throws IOException {
    fs.mkdirs(output.getParent());
    // File systems do not agree on what renaming does to a file that is there.
    fs.delete(output, false);
    if (!fs.rename(written, output)) {
      throw new IOException("rename refused");
    }
  }
}
