package io.github.harscrub.cli;

/** One input and where it goes. */
record Job(Input input, Target target) {
  /** What people read. */
  String shown() {
    return input.path().isPresent() && input.path().equals(target.path())
        ? input.shown()
        : input.shown() + " -> " + target.shown();
  }
}
