package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What went wrong, for a person and for a script.
 *
 * <p>An exception's message is passed on only if it is known not to quote what was read: of a
 * refused input, and what the operating system says of a file.
 *
 * @param exitCode one of {@link ExitCode}
 * @param sentence what happened and what to do
 */
record Failure(int exitCode, String sentence) {
  private static final String OWN_PACKAGE = "io.github.harscrub.";

  /** What operating systems and har-core say of files. Whatever else is said may quote. */
  private static final Set<String> HARMLESS =
      Set.of(
          "Bad file descriptor",
          ProcessInput.CLOSED,
          "Broken pipe",
          "Disk quota exceeded",
          "File name too long",
          "File too large",
          "Input/output error",
          "Is a directory",
          "No space left on device",
          "Not a directory",
          "Operation not permitted",
          "Read-only file system",
          "Too many levels of symbolic links",
          "Too many levels of symbolic links or unable to access attributes of symbolic link",
          "Too many open files",
          "the input changed while it was being read");

  /** A failure of the whole run. If it is one over a file, that is named. */
  static Failure of(Throwable thrown) {
    Failure failure = unnamed(thrown, Aim.LOOK);
    return thrown instanceof FileSystemException file && file.getFile() != null
        ? new Failure(
            failure.exitCode,
            Printable.of(NameMask.masked(file.getFile())) + ": " + failure.sentence)
        : failure;
  }

  private static Failure unnamed(Throwable thrown, Aim aim) {
    if (thrown instanceof UsageException) {
      // It quotes what was typed, and people paste the wrong thing.
      return new Failure(ExitCode.USAGE, NameMask.masked(String.valueOf(thrown.getMessage())));
    }
    if (thrown instanceof DataOutput.Lost) {
      return new Failure(ExitCode.FAILED, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof NotProven) {
      return new Failure(ExitCode.UNPROVEN, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof HarFormatException refusal) {
      return new Failure(ExitCode.REFUSED, "refused: " + problem(refusal) + next(refusal, aim));
    }
    if (thrown instanceof ClosedByInterruptException) {
      return new Failure(ExitCode.INTERRUPTED, "interrupted; no unfinished file is left");
    }
    if (thrown instanceof IOException failure) {
      return new Failure(ExitCode.FAILED, reason(failure));
    }
    if (thrown instanceof OutOfMemoryError) {
      return new Failure(ExitCode.FAILED, "out of memory; give Java more, as in java -Xmx2g -jar");
    }
    return new Failure(ExitCode.FAILED, "internal error, please report it: " + where(thrown));
  }

  /**
   * A failure over {@code input}, or over another of the files that {@code label} names.
   *
   * <p>Whoever reads "permission denied" wants to know whether to look at the input or the output.
   */
  static Failure of(Throwable thrown, Input input, String label, Aim aim) {
    Failure failure = unnamed(thrown, aim);
    boolean output =
        thrown instanceof FileSystemException denied
            && !input.path().map(Path::toString).equals(Optional.ofNullable(denied.getFile()));
    return new Failure(
        failure.exitCode, (output ? label : input.shown()) + ": " + failure.sentence);
  }

  /** What became of the output, where there is one, and what to do now. */
  private static String next(HarFormatException refusal, Aim aim) {
    List<String> next = new ArrayList<>();
    if (refusal.isBehindOutput()) {
      next.add("what was written before is no whole HAR, throw it away");
    } else if (aim == Aim.COPY) {
      next.add("nothing was written");
    }
    if (refusal.offset() >= 0) {
      next.add("record the HAR again");
    }
    return next.isEmpty() ? "" : "; " + String.join(", ", next);
  }

  /** Why an input was refused, without a full stop. */
  static String problem(HarFormatException refusal) {
    return Printable.of(String.valueOf(refusal.getMessage()));
  }

  /** Why reading or writing failed, without a full stop. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file; check the name";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String said =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return said != null && HARMLESS.contains(said) ? said : "reading or writing failed";
  }

  /** A line of our own code says enough to find the bug, and nothing about the input. */
  private static String where(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(OWN_PACKAGE)) {
        return name + " in " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return name;
  }
}
