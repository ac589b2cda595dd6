package io.github.harscrub.cli;

/** The command line makes no sense. The message says why, and what to type instead. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
