package io.github.harscrub.internal.splice;

/**
 * A replacement in the file.
 *
 * @param start first byte replaced, from the start of the file
 * @param end behind the last one
 * @param text what stands there afterwards; a JSON string's content or a number, already escaped
 */
@SuppressWarnings("ArrayRecordComponent") // edits are never compared
public record Edit(long start, long end, byte[] text) {
  public Edit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "range " + start + ".." + end + " is reversed or negative");
    }
  }

  /** Never the bytes. */
  @Override
  public String toString() {
    return "Edit[" + start + ".." + end + "]";
  }
}
