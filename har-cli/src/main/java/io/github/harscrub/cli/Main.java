package io.github.harscrub.cli;

/** Entry point of the {@code harscrub} command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the command and returns its exit code. */
  static int run(String... args) {
    WarmUp.startFor(args);
    ShortRun.prepare(args);
    Interruption interruption = Interruption.ofCurrentThread();
    try {
      return Harscrub.run(args, Streams.ofProcess());
    } finally {
      // Before System.exit, which starts the hook that waits for this.
      interruption.disarm();
    }
  }
}
