package io.github.harscrub.internal.syntax;

/** Receives the named values of a text: positions in that text. A name may be empty. */
@FunctionalInterface
public interface FieldSink {
  void field(int nameStart, int nameEnd, int valueStart, int valueEnd);
}
