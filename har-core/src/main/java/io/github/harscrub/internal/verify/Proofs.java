package io.github.harscrub.internal.verify;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.verify.JsonTokens.Kind;
import io.github.harscrub.internal.verify.RemovedValues.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether a sanitized HAR is its original without what was removed: reads both in step, and then
 * the sanitized one once more for what is left.
 *
 * @param ranges how many ranges were removed
 * @param values how many distinct values must stand nowhere else
 * @param problems how many places there are at which a proof fails
 * @param listed the first of them in the order of the file, by proof
 */
public record Proofs(long ranges, long values, long problems, List<Problem> listed) {
  /** Longer strings are looked through in windows. */
  private static final int WINDOW = 2 << 20;

  /** More than a value takes, in several encodings. */
  private static final int OVERLAP = 1 << 16;

  /**
   * Reads both files and compares them.
   *
   * @throws HarFormatException if one of the two is no HAR
   */
  public static Proofs of(Source original, Source sanitized, Terms terms)
      throws IOException, HarFormatException {
    HarSyntax.require(original, "the original");
    HarSyntax.require(sanitized, "the sanitized file");
    RemovedValues values = new RemovedValues(terms.rules());
    Problems problems = new Problems(terms.maxListed());
    new Comparison(original, sanitized, terms, values, problems).run();
    ValueIndex index = new ValueIndex(values, terms.rules().keySet());
    if (!index.isEmpty()) {
      search(new JsonTokens(sanitized), new ResidueSearch(index), problems);
    }
    return new Proofs(values.ranges(), values.distinct(), problems.count(), problems.listed());
  }

  private static void search(JsonTokens tokens, ResidueSearch residue, Problems problems)
      throws IOException {
    Trail trail = new Trail();
    while (tokens.next() != Kind.END) {
      if (tokens.kind() == Kind.STRING || tokens.kind() == Kind.SCALAR) {
        Optional<Value> found = inToken(tokens, residue, trail.atBody());
        if (found.isPresent()) {
          problems.add(Problem.Kind.RESIDUE, trail, tokens, found.get().rule());
        }
      }
      trail.take(tokens);
    }
  }

  private static Optional<Value> inToken(JsonTokens tokens, ResidueSearch residue, boolean body)
      throws IOException {
    int quote = tokens.kind() == Kind.STRING ? 1 : 0;
    if (tokens.isWhole()) {
      return residue.find(
          new Bytes(tokens.bytes(), tokens.from() + quote, tokens.to() - quote), body);
    }
    Optional<Value> found = Optional.empty();
    long end = tokens.end() - quote;
    for (long at = tokens.start() + quote; at < end && found.isEmpty(); at += WINDOW) {
      long from = Math.max(tokens.start() + quote, at - OVERLAP);
      found = residue.find(Bytes.of(tokens.load(from, Math.min(end, at + WINDOW))), body);
    }
    return found;
  }
}
