package io.github.harscrub.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;

/**
 * What the command reads from and writes to besides files.
 *
 * @param in standard input
 * @param out standard output, for data only; see {@link DataOutput}
 * @param err standard error, for people
 * @param terminal true if a person watches {@code err}
 * @param colour true if {@code err} may be coloured
 * @param surroundings where the command runs
 */
record Streams(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean terminal,
    boolean colour,
    Surroundings surroundings) {
  /** Those of the process. */
  static Streams ofProcess() {
    boolean terminal = StandardError.isTerminal();
    // Channels, unlike System.in and System.out, are left at once when the thread is interrupted.
    return new Streams(
        ProcessInput.open(),
        new DataOutput(
            Channels.newOutputStream(new FileOutputStream(FileDescriptor.out).getChannel())),
        System.err,
        terminal,
        terminal && colourWanted(),
        Surroundings.ofProcess());
  }

  /** See no-color.org. */
  private static boolean colourWanted() {
    return System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
        && !System.getenv().getOrDefault("TERM", "").equals("dumb");
  }
}
