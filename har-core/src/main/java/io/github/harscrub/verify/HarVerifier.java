package io.github.harscrub.verify;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.RuleCatalog;
import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.RuleInfo;
import io.github.harscrub.internal.source.ChannelSource;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.verify.Problem;
import io.github.harscrub.internal.verify.Proofs;
import io.github.harscrub.internal.verify.Terms;
import io.github.harscrub.policy.Policy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that a sanitized HAR is its original without what was removed.
 *
 * <p>Three proofs share no code with {@link HarSanitizer}: both files are read in step, what
 * differs must be what a placeholder stands for, and what that was must stand nowhere else in the
 * sanitized file, in any encoding, as far as its kind must not. In addition a fresh scan must find
 * nothing.
 *
 * <p><b>Not proven:</b> that nothing else in the original is a secret. What was never found is
 * missed by the fresh scan as well.
 *
 * <p>Each file is read twice, and the sanitized one twice more by the scan. The heap needed does
 * not grow with the files, only with the number of distinct values, by about 300 bytes for each
 * besides its length. Immutable and safe for use by several threads.
 */
public final class HarVerifier {
  private static final int MAX_LISTED = 1000;

  private final Policy policy;
  private final Terms terms;

  private HarVerifier(Policy policy) {
    this.policy = policy;
    Map<String, Category> rules = new HashMap<>();
    for (RuleInfo info : RuleCatalog.all()) {
      rules.put(info.rule().id(), info.rule().category());
    }
    this.terms = new Terms(policy, rules, MAX_LISTED);
  }

  /**
   * A verifier for what was sanitized under this policy, which says what may be missing and what a
   * fresh scan looks for.
   */
  public static HarVerifier of(Policy policy) {
    return new HarVerifier(policy);
  }

  /**
   * Compares two files.
   *
   * @throws HarFormatException if one of them is no HAR
   * @throws IOException if reading fails
   */
  public Verification verify(Path original, Path sanitized) throws IOException, HarFormatException {
    try (FileChannel channel = FileChannel.open(original, StandardOpenOption.READ)) {
      return verify(channel, sanitized);
    }
  }

  /** As {@link #verify(Path, Path)}; the channel stays open, and its position changes. */
  public Verification verify(SeekableByteChannel original, Path sanitized)
      throws IOException, HarFormatException {
    try (FileChannel channel = FileChannel.open(sanitized, StandardOpenOption.READ);
        Source before = new ChannelSource(original);
        Source after = new ChannelSource(channel)) {
      Proofs proofs = Proofs.of(before, after, terms);
      List<Gap> gaps = proofs.listed().stream().map(HarVerifier::gap).toList();
      return new Verification(
          before.length(),
          after.length(),
          proofs.ranges(),
          proofs.values(),
          proofs.problems(),
          gaps,
          HarSanitizer.builder().policy(policy).build().scan(sanitized));
    }
  }

  private static Gap gap(Problem problem) {
    Proof proof =
        switch (problem.kind()) {
          case LOCALITY -> Proof.LOCALITY;
          case STRUCTURE -> Proof.STRUCTURE;
          case RESIDUE -> Proof.NO_RESIDUE;
        };
    return new Gap(proof, problem.place(), problem.offset(), problem.rule());
  }
}
