package io.github.harscrub.policy;

/**
 * What an input may cost. Whatever is over a limit is refused or redacted whole, never let through
 * unseen.
 *
 * @param maxDepth nesting of JSON objects and arrays in the file. Real files reach 40; each level
 *     costs a stack frame.
 * @param maxUnitTokens JSON tokens in one element of {@code log.entries}, {@code log.pages} and the
 *     like. Each costs 24 bytes of heap; real entries have fewer than 50,000.
 * @param maxLayers encodings inside one another that are undone. Real secrets stand under at most
 *     five; what is encoded deeper is redacted whole.
 * @param spoolMemory bytes of a stream that are kept in memory; what is longer goes to a private
 *     temporary file.
 * @param maxListed redactions a {@link io.github.harscrub.report.Report} lists one by one; all of
 *     them are counted.
 */
public record Limits(
    int maxDepth, int maxUnitTokens, int maxLayers, int spoolMemory, int maxListed) {
  /** What fits every real file we know and a heap of 64 MB. */
  public static final Limits DEFAULT = new Limits(500, 500_000, 8, 4 << 20, 10_000);

  public Limits {
    atLeast("maxDepth", maxDepth, 16);
    atLeast("maxUnitTokens", maxUnitTokens, 1_000);
    atLeast("maxLayers", maxLayers, 2);
    atLeast("spoolMemory", spoolMemory, 0);
    atLeast("maxListed", maxListed, 0);
  }

  private static void atLeast(String name, int actual, int minimum) {
    if (actual < minimum) {
      throw new IllegalArgumentException(name + " must be at least " + minimum + ", is " + actual);
    }
  }
}
