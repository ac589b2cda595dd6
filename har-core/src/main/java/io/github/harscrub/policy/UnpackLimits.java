package io.github.harscrub.policy;

/**
 * What packed input may unpack to. What is over a limit is refused before the disk is full.
 *
 * @param maxBytes of all that comes out
 * @param maxRatio of what comes out to what went in, once 64 MB came out: recordings of one page
 *     over and over reach a hundred, a bomb a thousand
 * @param maxFiles in an archive
 */
public record UnpackLimits(long maxBytes, int maxRatio, int maxFiles) {
  /** More than any recording we know. */
  public static final UnpackLimits DEFAULT = new UnpackLimits(8L << 30, 400, 100_000);

  /** What may come out at any ratio. */
  public static final long HARMLESS = 64L << 20;

  public UnpackLimits {
    atLeastOne("maxBytes", maxBytes);
    atLeastOne("maxRatio", maxRatio);
    atLeastOne("maxFiles", maxFiles);
  }

  private static void atLeastOne(String name, long actual) {
    if (actual < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, is " + actual);
    }
  }
}
