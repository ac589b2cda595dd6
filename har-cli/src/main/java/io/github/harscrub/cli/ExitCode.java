package io.github.harscrub.cli;

/** What the exit code says. Scripts rely on it; README and the help texts list it. */
final class ExitCode {
  static final int OK = 0;

  /** Reading or writing failed, or harscrub has a bug. */
  static final int FAILED = 1;

  /** The command line makes no sense, or would overwrite something. */
  static final int USAGE = 2;

  /** {@code check} found something. */
  static final int FOUND = 3;

  /** Of several files some failed or were refused; the others are done. */
  static final int PARTLY = 4;

  /** The input is no HAR that can be read safely. */
  static final int REFUSED = 5;

  /** {@code verify} could not prove that nothing is left. */
  static final int UNPROVEN = 6;

  /** As a shell says of a command that Ctrl-C ended. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
