package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.report.Report;
import io.github.harscrub.verify.HarVerifier;
import io.github.harscrub.verify.Verification;
import java.io.IOException;
import java.util.Optional;

/** What is done with each file of a run. May be used by several threads. */
final class Scrubbing {
  /** What a single pass holds; half of it is how far it looks ahead. */
  private static final int WINDOW = 16 << 20;

  private final boolean dryRun;
  private final boolean salvage;
  private final boolean singlePass;
  private final Optional<HarVerifier> verifier;

  /** True once an input was refused that could be tried again with {@code --salvage}. */
  private volatile boolean sawCutOff;

  /**
   * @param dryRun true if nothing is written
   * @param verifier if copies are to be proven before they get their names
   */
  Scrubbing(boolean dryRun, boolean salvage, boolean singlePass, Optional<HarVerifier> verifier) {
    this.dryRun = dryRun;
    this.salvage = salvage;
    this.singlePass = singlePass;
    this.verifier = verifier.map(by -> salvage ? by.salvaging() : by);
  }

  boolean isDryRun() {
    return dryRun;
  }

  boolean sawCutOff() {
    return sawCutOff;
  }

  /**
   * Scrubs one file.
   *
   * @param builder with policy, key, progress and threads
   */
  Report on(Job job, HarSanitizer.Builder builder) throws IOException, HarFormatException {
    builder.salvage(salvage).sideFiles(dryRun || job.takesBeside());
    verifier.ifPresent(
        by -> builder.review((original, copy, beside) -> prove(by.verify(original, copy, beside))));
    HarSanitizer sanitizer = (singlePass ? builder.singlePass(WINDOW) : builder).build();
    try {
      return dryRun ? job.input().scan(sanitizer) : job.target().receive(job.input(), sanitizer);
    } catch (HarFormatException refusal) {
      if (!salvage && CutOff.isBehindAnEntry(refusal)) {
        sawCutOff = true;
      }
      throw refusal;
    }
  }

  /** True if the files beside the HAR that hold its bodies are not scrubbed with it. */
  boolean leavesBeside(Job job) {
    return !dryRun && !job.beside().isEmpty() && (!job.takesBeside() || singlePass);
  }

  private static void prove(Verification result) throws NotProven {
    if (!result.isProven()) {
      throw new NotProven(result);
    }
  }
}
