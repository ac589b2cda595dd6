package io.github.harscrub.verify;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.OutputReview;
import io.github.harscrub.RuleCatalog;
import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.RuleInfo;
import io.github.harscrub.internal.pack.BodyFiles;
import io.github.harscrub.internal.pack.Contents;
import io.github.harscrub.internal.pack.Contents.Item;
import io.github.harscrub.internal.pack.Unpacking;
import io.github.harscrub.internal.source.ChannelSource;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.verify.Problem;
import io.github.harscrub.internal.verify.Proofs;
import io.github.harscrub.internal.verify.Proofs.Pair;
import io.github.harscrub.internal.verify.Terms;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.UnpackLimits;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
 * <p>Packed files are unpacked as for a sanitizer, and their contents compared: a copy need not be
 * packed as its original is. Of an archive all files are, and what was removed from one must be
 * gone from all, and from their names; the same holds for files beside a HAR, if they are named.
 *
 * <p>Each file is read twice, and the sanitized one twice more by the scan. The heap needed does
 * not grow with the files, only with the number of distinct values, by about 300 bytes for each
 * besides its length. Immutable and safe for use by several threads.
 */
public final class HarVerifier {
  private static final int MAX_LISTED = 1000;

  /** Of archives with other files in them nothing else is of interest. */
  private static final Proofs UNLIKE =
      new Proofs(0, 0, 1, List.of(new Problem(Problem.Kind.STRUCTURE, "", 0, "")));

  private final Policy policy;
  private final boolean salvage;
  private final Terms terms;

  private HarVerifier(Policy policy, boolean salvage) {
    this.policy = policy;
    this.salvage = salvage;
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
    return new HarVerifier(policy, false);
  }

  /**
   * A verifier for which an original that was cut off is what {@link HarSanitizer.Builder#salvage}
   * saves of it.
   */
  public HarVerifier salvaging() {
    return new HarVerifier(policy, true);
  }

  /**
   * Compares two files.
   *
   * @throws HarFormatException if one of them is no HAR
   * @throws IOException if reading fails
   */
  public Verification verify(Path original, Path sanitized) throws IOException, HarFormatException {
    try (FileChannel channel = FileChannel.open(original, StandardOpenOption.READ)) {
      return verify(channel, sanitized, List.of());
    }
  }

  /**
   * As {@link #verify(Path, Path)}, together with the files beside that were sanitized with the
   * HAR: what was removed from one must be gone from all. The channel stays open, and its position
   * changes.
   */
  public Verification verify(
      SeekableByteChannel original, Path sanitized, List<OutputReview.SideFile> beside)
      throws IOException, HarFormatException {
    try (FileChannel channel = FileChannel.open(sanitized, StandardOpenOption.READ);
        Source before = new ChannelSource(original);
        Source after = new ChannelSource(channel);
        Contents old = unpacking(salvage).open(before);
        Contents now = unpacking(false).open(after);
        Contents oldBodies = bodies(beside, OutputReview.SideFile::original);
        Contents nowBodies = bodies(beside, OutputReview.SideFile::sanitized)) {
      Proofs proofs = UNLIKE;
      if (alike(old, now)) {
        List<Pair> pairs = new ArrayList<>(pairs(old, now));
        pairs.addAll(pairs(oldBodies, nowBodies));
        proofs = Proofs.of(pairs, terms);
      }
      return new Verification(
          before.length(),
          after.length(),
          proofs.ranges(),
          proofs.values(),
          proofs.problems(),
          proofs.listed().stream().map(HarVerifier::gap).toList(),
          HarSanitizer.builder()
              .policy(policy)
              .build()
              .scan(sanitized, beside.stream().map(OutputReview.SideFile::sanitized).toList()));
    }
  }

  private static Contents bodies(
      List<OutputReview.SideFile> beside, Function<OutputReview.SideFile, Path> which)
      throws IOException {
    return BodyFiles.open(
        beside.stream().map(OutputReview.SideFile::name).toList(),
        beside.stream().map(which).toList(),
        unpacking(false));
  }

  private static Unpacking unpacking(boolean salvage) {
    return new Unpacking(Limits.DEFAULT, UnpackLimits.DEFAULT, Optional.empty(), salvage);
  }

  /** True if both hold the same files in the same order; how they are packed is all the same. */
  private static boolean alike(Contents old, Contents now) {
    int files = old.files().size();
    boolean alike = files == now.files().size();
    for (int i = 0; i < files && alike; i++) {
      Item before = old.files().get(i);
      Item after = now.files().get(i);
      alike = before.isHar() == after.isHar();
    }
    return alike;
  }

  private static List<Pair> pairs(Contents old, Contents now) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < old.files().size(); i++) {
      Item before = old.files().get(i);
      Item after = now.files().get(i);
      pairs.add(
          new Pair(before.name(), after.name(), before.source(), after.source(), before.isHar()));
    }
    return pairs;
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
