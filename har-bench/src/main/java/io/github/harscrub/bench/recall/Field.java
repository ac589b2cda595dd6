package io.github.harscrub.bench.recall;

/**
 * A name and its value in a document.
 *
 * @param number written as a number where the notation knows numbers
 */
record Field(String name, String value, boolean number) {
  static Field of(String name, String value) {
    return new Field(name, value, false);
  }
}
