package io.github.harscrub.cli;

import io.github.harscrub.ProgressListener;
import java.io.PrintStream;
import java.util.List;

/** Standard error: what people read. Nothing said here quotes a HAR. */
final class Messages {
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintStream err;
  private final boolean colour;
  private final boolean quiet;
  private final ProgressLine progress;

  /**
   * @param quiet true if only errors are wanted
   */
  Messages(Streams streams, boolean quiet) {
    this.err = streams.err();
    this.colour = streams.colour();
    this.quiet = quiet;
    this.progress = new ProgressLine(streams.err(), streams.terminal() && !quiet, System::nanoTime);
  }

  void error(String sentence) {
    progress.clear();
    err.println(painted(RED, "harscrub:") + " " + sentence);
  }

  /** What a quiet run leaves out. */
  void note(String sentence) {
    if (!quiet) {
      progress.clear();
      err.println(sentence);
    }
  }

  void notes(List<String> sentences) {
    sentences.forEach(this::note);
  }

  /** A note that must not be overlooked. */
  void warning(String sentence) {
    note(painted(YELLOW, sentence));
  }

  /** Shows how far the run over {@code file} has come, until the next message. */
  ProgressListener progress(String file) {
    return progress.of(file);
  }

  /** Shows how far the run over many files has come, until the next message. */
  void progress(int done, int files, long doneBytes, long bytes, long nanos) {
    progress.files(done, files, doneBytes, bytes, nanos);
  }

  /** Wipes out what is no message. */
  void clear() {
    progress.clear();
  }

  private String painted(String code, String text) {
    return colour ? code + text + PLAIN : text;
  }
}
