package io.github.harscrub;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Looks at a sanitized file that is complete but has not got its name yet. */
@FunctionalInterface
public interface OutputReview {
  /**
   * Returns if the file is good. Whatever is thrown ends the run: the file is removed, and one that
   * had its name before stays as it was.
   *
   * @param original what was read, for reading only; closed afterwards
   * @param sanitized the file under a temporary name
   */
  void review(SeekableByteChannel original, Path sanitized) throws IOException, HarFormatException;
}
