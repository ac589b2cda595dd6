package io.github.harscrub.internal.walk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.MendedSource;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.policy.Limits;
import java.io.IOException;
import java.util.Optional;

/**
 * The complete part of a HAR that was cut off, with its brackets closed.
 *
 * <p>It ends behind the last complete entry, or behind the last complete member or page if that
 * comes later. Nothing but brackets is added, in the way in which the file breaks its lines.
 *
 * @param source the part, valid JSON
 * @param lost how many bytes of the file were left out
 * @param entries how many entries are complete
 */
public record Salvage(Source source, long lost, long entries) {
  /** How far indentation is looked for: nobody indents wider. */
  private static final int MAX_BLANKS = 256;

  /**
   * Reads the file once, without a look at its values.
   *
   * @return empty if the file is whole, or broken in another way than by its end; the run will tell
   * @throws HarFormatException if it ends before the first entry does
   */
  public static Optional<Salvage> of(Source source, Limits limits)
      throws IOException, HarFormatException {
    Source readable = new MendedSource(source, CutToken.start(source), new byte[0]);
    try (HarWalker walker = new HarWalker(readable, limits)) {
      try {
        walker.start();
        Optional<Batch> batch = walker.next();
        while (batch.isPresent()) {
          walker.release(batch.get());
          batch = walker.next();
        }
        return Optional.empty();
      } catch (HarFormatException problem) {
        if (!walker.isCutOff()) {
          return Optional.empty();
        }
        return Optional.of(upTo(walker.intact(), source, problem));
      }
    }
  }

  private static Salvage upTo(IntactPart intact, Source source, HarFormatException problem)
      throws IOException, HarFormatException {
    if (intact.entries() == 0 && !intact.hasAllEntries()) {
      throw new HarFormatException(
          "the input is cut off before its first entry ends, nothing can be saved",
          source.length(),
          problem.place());
    }
    // Blanks and a comma may stand between a scalar and what comes behind it.
    long end = Backwards.behindLast(source, intact.end(), (byte) ',');
    StringBuilder closing = new StringBuilder();
    for (int level = intact.depth() - 1; level >= 0; level--) {
      closing.append(lineBreak(intact, level, source, end));
      closing.append(level == 2 ? ']' : '}');
    }
    byte[] tail = closing.toString().getBytes(US_ASCII);
    return new Salvage(
        new MendedSource(source, end, tail), source.length() - end, intact.entries());
  }

  /** What stands before the bracket that closes the level: a line break if one opened it. */
  private static String lineBreak(IntactPart intact, int level, Source source, long end)
      throws IOException {
    String inside = blanks(source, intact.opening(level) + 1);
    if (intact.opening(level) + 1 >= end || inside.indexOf('\n') < 0) {
      return "";
    }
    String outside = level == 0 ? "" : blanks(source, intact.opening(level - 1) + 1);
    if (outside.indexOf('\n') >= 0) {
      return outside;
    }
    return inside.indexOf('\r') >= 0 ? "\r\n" : "\n";
  }

  /** The blanks from {@code start} on. */
  private static String blanks(Source source, long start) throws IOException {
    byte[] head = new byte[MAX_BLANKS];
    int n = source.read(start, head, 0, MAX_BLANKS);
    int end = 0;
    while (end < n && Backwards.isBlank(head[end])) {
      end++;
    }
    return new String(head, 0, end, US_ASCII);
  }
}
