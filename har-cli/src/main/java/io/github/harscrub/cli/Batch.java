package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;

/** The files of one run. One that fails does not stop the others. */
final class Batch {
  /** What is done with one file. */
  @FunctionalInterface
  interface Step<T> {
    T run() throws IOException, HarFormatException;
  }

  private final Messages messages;
  private final int files;
  private final Aim aim;

  private int failed;

  /** True once an input was refused of which something can be saved. */
  private boolean sawCutOff;

  /** Of the last step that failed. */
  private Optional<Failure> last = Optional.empty();

  /**
   * @param files how many there are in all
   */
  Batch(Messages messages, int files, Aim aim) {
    this.messages = messages;
    this.files = files;
    this.aim = aim;
  }

  /**
   * Runs a step; says what went wrong, if something did.
   *
   * @param label names all the files that the step deals with
   * @throws IOException if the other files would fare no better: the run is interrupted, or
   *     standard output is lost
   */
  <T> Optional<T> attempt(Input input, String label, Step<T> step) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new ClosedByInterruptException();
    }
    try {
      return Optional.of(step.run());
    } catch (ClosedByInterruptException | DataOutput.Lost end) {
      throw end;
    } catch (IOException | HarFormatException | RuntimeException failure) {
      if (Thread.currentThread().isInterrupted()) {
        // Whatever it is by now, it began as the end of a read or a write.
        throw new ClosedByInterruptException();
      }
      sawCutOff |= failure instanceof HarFormatException refusal && CutOff.isBehindAnEntry(refusal);
      fail(Failure.of(failure, input, label, aim));
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      // What was allocated is garbage by now, and the next file may be smaller.
      fail(Failure.of(exhausted, input, label, aim));
    }
    return Optional.empty();
  }

  void fail(Failure failure) {
    failed++;
    last = Optional.of(failure);
    messages.error(failure.sentence());
  }

  int failed() {
    return failed;
  }

  /** True once an input was refused of which {@code sanitize --salvage} can save something. */
  boolean sawCutOff() {
    return sawCutOff;
  }

  /** What went wrong last, if anything did. */
  Optional<Failure> last() {
    return last;
  }

  /**
   * @param otherwise the code if no file failed
   */
  int exitCode(int otherwise) {
    if (failed == 0) {
      return otherwise;
    }
    return files == 1 ? last.map(Failure::exitCode).orElse(ExitCode.FAILED) : ExitCode.PARTLY;
  }
}
