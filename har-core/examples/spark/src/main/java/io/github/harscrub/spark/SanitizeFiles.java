package io.github.harscrub.spark;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/** What a task does: its files one after the other, with one sanitizer. */
final class SanitizeFiles implements FlatMapFunction<Iterator<HarFile>, FileResult> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Orders> orders;

  SanitizeFiles(Broadcast<Orders> orders) {
    this.orders = orders;
  }

  @Override
  public Iterator<FileResult> call(Iterator<HarFile> files) throws IOException {
    HarSanitizer sanitizer = orders.value().sanitizer();
    Bucket bucket = orders.value().bucket();
    List<FileResult> results = new ArrayList<>();
    while (files.hasNext()) {
      results.add(sanitize(files.next(), sanitizer, bucket));
    }
    return results.iterator();
  }

  /** One bad file fails alone: an exception would have Spark try it again, and end the job. */
  private static FileResult sanitize(HarFile file, HarSanitizer sanitizer, Bucket bucket)
      throws IOException {
    try {
      return FileResult.Done.of(file, bucket.sanitize(file, sanitizer));
    } catch (IOException | RuntimeException failure) {
      if (TaskContext.get().isInterrupted()) {
        // The task was killed; whatever this is, it says nothing about the file.
        throw failure;
      }
      return FileResult.Failed.of(file, failure);
    } catch (HarFormatException | OutOfMemoryError | StackOverflowError failure) {
      // What was allocated is garbage by now, and the next file may be smaller.
      return FileResult.Failed.of(file, failure);
    }
  }
}
