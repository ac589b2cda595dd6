package io.github.harscrub.spark;

import io.github.harscrub.HarFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.security.AccessControlException;

/**
 * What went wrong, in words that quote nothing: only har-core's refusals are known to keep quiet.
 * What a storage client says may hold URLs with signatures.
 *
 * @param exitCode as the command line has it
 */
record Failure(int exitCode, String sentence) {
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int PARTLY = 4;
  static final int REFUSED = 5;

  private static final String OWN_PACKAGE = "io.github.harscrub.";

  static Failure of(Throwable thrown) {
    if (thrown instanceof UsageException) {
      return new Failure(USAGE, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof HarFormatException) {
      return new Failure(
          REFUSED,
          "refused: " + thrown.getMessage() + "; nothing was written, record the HAR again");
    }
    if (thrown instanceof FileNotFoundException) {
      return new Failure(FAILED, "no such file; check the name");
    }
    if (thrown instanceof AccessControlException) {
      return new Failure(FAILED, "permission denied");
    }
    if (thrown instanceof IOException) {
      return new Failure(FAILED, "reading or writing failed: " + type(thrown));
    }
    if (thrown instanceof OutOfMemoryError) {
      return new Failure(FAILED, "out of memory; raise spark.executor.memory");
    }
    return new Failure(FAILED, "internal error, please report it: " + where(thrown));
  }

  private static String type(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }

  private static String where(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(OWN_PACKAGE)) {
        return type(thrown) + " in " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return type(thrown);
  }
}
