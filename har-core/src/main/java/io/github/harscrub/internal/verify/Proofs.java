package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.verify.JsonTokens.Kind;
import io.github.harscrub.internal.verify.Removals.Removed;
import io.github.harscrub.internal.verify.RemovedValues.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Whether sanitized files are their originals without what was removed: reads both in step, and
 * then the sanitized ones once more for what is left.
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
   * Two files that belong together.
   *
   * @param before the original's name in its archive; empty if it is in none
   * @param name of the other
   * @param har false for a file that is no HAR, and comes as a body in one
   */
  public record Pair(String before, String name, Source original, Source sanitized, boolean har) {}

  /**
   * Reads all files and compares them: what was removed from one must be gone from all.
   *
   * @throws HarFormatException if one of them is no HAR
   */
  public static Proofs of(List<Pair> files, Terms terms) throws IOException, HarFormatException {
    for (Pair file : files) {
      HarSyntax.require(file.original(), "the original");
      HarSyntax.require(file.sanitized(), "the sanitized file");
    }
    RemovedValues values = new RemovedValues(terms.rules());
    Problems problems = new Problems(terms.maxListed());
    for (int i = 0; i < files.size(); i++) {
      Pair file = files.get(i);
      problems.begin(shown(i, files), file.har());
      if (files.size() > 1) {
        compareNames(file, terms, values, problems);
      }
      new Comparison(file.original(), file.sanitized(), terms, values, problems).run();
    }
    ValueIndex index = new ValueIndex(values, terms.placeholders());
    for (int i = 0; i < files.size() && !index.isEmpty(); i++) {
      Pair file = files.get(i);
      problems.begin(shown(i, files), file.har());
      ResidueSearch residue = new ResidueSearch(index);
      residue
          .find(Bytes.of(file.name().getBytes(UTF_8)), false)
          .ifPresent(value -> problems.add(Problem.Kind.RESIDUE, value.rule()));
      search(new JsonTokens(file.sanitized()), residue, problems);
    }
    return new Proofs(values.ranges(), values.distinct(), problems.count(), problems.listed());
  }

  /** What is gone from a name counts as what is gone from a text. */
  private static void compareNames(
      Pair file, Terms terms, RemovedValues values, Problems problems) {
    Alignment alignment = new Alignment(terms.placeholders(), terms.mayVanish());
    if (!alignment.explains(
        Bytes.of(file.before().getBytes(UTF_8)), Bytes.of(file.name().getBytes(UTF_8)))) {
      problems.add(Problem.Kind.STRUCTURE, "");
      return;
    }
    for (Removed removed : alignment.removed()) {
      values.add(removed.stand(), removed.value(), removed.depth() == 0, removed.number());
    }
  }

  /** A number, since names of files may be secrets. */
  private static String shown(int index, List<Pair> files) {
    return files.size() == 1 ? "" : "file " + (index + 1);
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
