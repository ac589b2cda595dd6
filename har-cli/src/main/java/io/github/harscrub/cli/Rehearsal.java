package io.github.harscrub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Scrubs a recording that comes with the command, so that a JVM that is told to keep what it has
 * read and checked of classes meets all that a run needs. Started by {@code bin/harscrub}; nothing
 * of a user's file goes into what is kept.
 */
public final class Rehearsal {
  private static final String RECORDING = "playwright.har";

  private Rehearsal() {}

  /**
   * Writes to {@code args[0]}, an empty folder of the user's alone, and removes nothing there.
   *
   * @throws IOException if that fails
   */
  public static void main(String[] args) throws IOException {
    Path recording = Path.of(args[0]).resolve(RECORDING);
    try (InputStream from = Rehearsal.class.getResourceAsStream(RECORDING)) {
      Files.copy(Objects.requireNonNull(from), recording);
    }
    // Most runs are of this command, and write a file.
    System.exit(Main.run("sanitize", "--no-policy", recording.toString()));
  }
}
