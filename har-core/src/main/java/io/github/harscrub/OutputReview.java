package io.github.harscrub;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;

/** Looks at a sanitized file that is complete but has not got its name yet. */
@FunctionalInterface
public interface OutputReview {
  /**
   * A file that was sanitized together with a HAR, since it holds one of its bodies.
   *
   * @param name as the HAR has it
   * @param sanitized what was written, under a temporary name
   */
  record SideFile(String name, Path original, Path sanitized) {}

  /**
   * Returns if the file is good. Whatever is thrown ends the run: the file is removed, and one that
   * had its name before stays as it was.
   *
   * @param original what was read, for reading only; closed afterwards
   * @param sanitized the file under a temporary name
   * @param beside the files beside it that were sanitized with it, as {@link
   *     HarSanitizer.Builder#sideFiles} says
   */
  void review(SeekableByteChannel original, Path sanitized, List<SideFile> beside)
      throws IOException, HarFormatException;
}
