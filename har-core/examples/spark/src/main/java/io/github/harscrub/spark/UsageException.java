package io.github.harscrub.spark;

/** The job was started in a way that makes no sense; its message says what to do. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
