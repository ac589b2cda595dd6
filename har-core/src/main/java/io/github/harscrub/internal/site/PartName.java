package io.github.harscrub.internal.site;

/**
 * Which of several files that are sanitized together a value is in.
 *
 * @param file its name in the archive or folder; empty if there is only one file
 * @param body true for a file that is a body as a whole, where a place inside says nothing
 */
public record PartName(String file, boolean body) {
  /** The only file of a run. */
  public static final PartName ONLY = new PartName("", false);

  /** A place inside of the file, as people write it. */
  public String with(String place) {
    if (body) {
      return file;
    }
    return file.isEmpty() ? place : file + ": " + place;
  }
}
