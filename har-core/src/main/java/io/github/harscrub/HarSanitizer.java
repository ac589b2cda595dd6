package io.github.harscrub;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.explain.Explanation;
import io.github.harscrub.explain.NameExplanation;
import io.github.harscrub.internal.explain.SiteNames;
import io.github.harscrub.internal.pack.Beside;
import io.github.harscrub.internal.pack.CountedOutput;
import io.github.harscrub.internal.pack.PackedRun;
import io.github.harscrub.internal.pack.SideFiles;
import io.github.harscrub.internal.pack.Unpacking;
import io.github.harscrub.internal.redact.Copying;
import io.github.harscrub.internal.redact.Explaining;
import io.github.harscrub.internal.redact.Listing;
import io.github.harscrub.internal.redact.Purpose;
import io.github.harscrub.internal.redact.Sanitization;
import io.github.harscrub.internal.redact.SinglePass;
import io.github.harscrub.internal.source.FileSource;
import io.github.harscrub.internal.source.Source;
import io.github.harscrub.internal.source.SourceChannel;
import io.github.harscrub.internal.source.Spool;
import io.github.harscrub.internal.splice.OutputFile;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.UnpackLimits;
import io.github.harscrub.report.Inventory;
import io.github.harscrub.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Removes secrets and personal data from HAR files and leaves every other byte as it was.
 *
 * <pre>{@code
 * HarSanitizer sanitizer = HarSanitizer.create();
 * Report report = sanitizer.sanitize(Path.of("session.har"), Path.of("session.scrubbed.har"));
 * for (Tally tally : report.redactions().tallies()) {
 *   System.out.println(tally.count() + " x " + tally.rule().id() + " in " + tally.place());
 * }
 * }</pre>
 *
 * <p>What is redacted where it was found is also removed wherever else it stands in the file, as it
 * is or encoded, unless it is too short or too much a word to be told from other text. Equal
 * secrets get equal placeholders within a run, or, with {@link Builder#key}, in all runs with one
 * key.
 *
 * <p>The input is read twice. It may be of any size: the heap needed does not grow with it, only
 * with the number of distinct secrets, by about 100 bytes for each besides its own length. Nothing
 * is written before the first pass has accepted the whole input, and on any error no unfinished
 * output file is left.
 *
 * <p>Input packed by gzip, zip or Zstandard, told by its content, comes out packed in the same way,
 * Zstandard in blocks that are stored. The files of an archive are sanitized together: HARs, and
 * the bodies that lie beside them.
 *
 * <p><b>Not promised:</b> that a secret without a telling format, name or place is recognised; see
 * the README for what is out of reach. A policy that keeps a category keeps its secrets.
 *
 * <p>Immutable and safe for use by several threads. Each call runs in the calling thread, or in as
 * many more as {@link Builder#threads} says, which end with it; the output and the report do not
 * depend on their number. To cancel a call, interrupt its thread: it ends between two batches of
 * entries with a {@link java.nio.channels.ClosedByInterruptException}, as on any other error.
 */
public final class HarSanitizer {
  private final Policy policy;
  private final List<Detector> detectors;
  private final Limits limits;
  private final ProgressListener progress;
  private final Optional<byte[]> key;
  private final Optional<Path> spoolFolder;
  private final int threads;
  private final OptionalInt window;
  private final boolean salvage;
  private final UnpackLimits unpackLimits;
  private final Optional<OutputReview> review;
  private final boolean sideFiles;

  private HarSanitizer(Builder builder) {
    this.policy = builder.policy;
    this.detectors = List.copyOf(builder.detectors);
    this.limits = builder.limits;
    this.progress = builder.progress;
    this.key = builder.key;
    this.spoolFolder = builder.spoolFolder;
    this.threads = builder.threads;
    this.window = builder.window;
    this.salvage = builder.salvage;
    this.unpackLimits = builder.unpackLimits;
    this.review = builder.review;
    this.sideFiles = builder.sideFiles;
  }

  /** A sanitizer with the policy {@link Policy#support()} and the limits {@link Limits#DEFAULT}. */
  public static HarSanitizer create() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Sanitizes a file into another, which appears complete or not at all.
   *
   * <p>The output is readable by its owner only. An existing file is replaced in one step; input
   * and output may be the same file.
   *
   * @throws HarFormatException if the input is refused
   * @throws IllegalArgumentException if {@link Builder#sideFiles} would be written over the
   *     originals, but the HAR would not
   * @throws IOException if reading or writing fails, or the input changes meanwhile
   */
  public Report sanitize(Path input, Path output) throws IOException, HarFormatException {
    if (window.isPresent()) {
      try (InputStream stream = Files.newInputStream(input)) {
        return sanitize(stream, output);
      }
    }
    try (Source source = open(input);
        Beside beside = beside(input, Optional.of(output));
        OutputFile file = OutputFile.beside(output)) {
      return write(source, file, beside);
    }
  }

  /**
   * The files in the folder of a HAR that its {@code _file} names, as Playwright does for bodies,
   * and that are there. Names that lead out of the folder are none, nor are links. Reads the file
   * once, without a look at its syntax; of one that is packed nothing is known.
   */
  public static List<Path> sideFiles(Path har) throws IOException {
    return SideFiles.of(har);
  }

  private Beside beside(Path input, Optional<Path> output) throws IOException {
    Beside beside = sideFiles ? new Beside(input, SideFiles.of(input), output) : Beside.NONE;
    if (beside.overwritesOriginals()) {
      throw new IllegalArgumentException(
          "the files with bodies beside the input would be overwritten; write into another folder");
    }
    return beside;
  }

  /**
   * As {@link #sanitize(Path, Path)}, from a stream, which is spooled as in {@link
   * #sanitize(InputStream, OutputStream)} and stays open.
   */
  public Report sanitize(InputStream input, Path output) throws IOException, HarFormatException {
    if (window.isPresent()) {
      try (OutputFile file = OutputFile.beside(output)) {
        Report report = once(input, file.stream());
        file.commit();
        return report;
      }
    }
    try (Source source = Spool.of(input, limits.spoolMemory(), spoolFolder);
        OutputFile file = OutputFile.beside(output)) {
      return write(source, file, Beside.NONE);
    }
  }

  /** As {@link #sanitize(InputStream, OutputStream)}, from a file, which needs no spool. */
  public Report sanitize(Path input, OutputStream output) throws IOException, HarFormatException {
    if (window.isPresent()) {
      try (InputStream stream = Files.newInputStream(input)) {
        return onceTo(stream, output);
      }
    }
    try (Source source = open(input)) {
      return run(source, output, Beside.NONE);
    }
  }

  /**
   * Sanitizes a stream. Both streams stay open, and the output is not flushed.
   *
   * <p>The input is read to its end first: into memory while it is short, then into a private
   * temporary file that is gone however the run ends. If the call fails, part of the output may
   * have been written; not so if the input is refused.
   *
   * @throws HarFormatException if the input is refused
   * @throws IOException if reading or writing fails
   */
  public Report sanitize(InputStream input, OutputStream output)
      throws IOException, HarFormatException {
    if (window.isPresent()) {
      return onceTo(input, output);
    }
    try (Source source = Spool.of(input, limits.spoolMemory(), spoolFolder)) {
      return run(source, output, Beside.NONE);
    }
  }

  /** Says what {@link #sanitize(Path, Path)} would redact, and writes nothing. */
  public Report scan(Path input) throws IOException, HarFormatException {
    if (window.isPresent()) {
      try (InputStream stream = Files.newInputStream(input)) {
        return once(stream, OutputStream.nullOutputStream());
      }
    }
    try (Source source = open(input);
        Beside beside = beside(input, Optional.empty())) {
      return run(source, OutputStream.nullOutputStream(), beside);
    }
  }

  /**
   * As {@link #scan(Path)}, together with files that hold bodies of the HAR, wherever they are. In
   * two passes.
   */
  public Report scan(Path input, List<Path> bodies) throws IOException, HarFormatException {
    try (Source source = open(input);
        Beside beside = new Beside(input, bodies, Optional.empty())) {
      return run(source, OutputStream.nullOutputStream(), beside);
    }
  }

  /** As {@link #scan(Path)}, of a stream, which stays open. */
  public Report scan(InputStream input) throws IOException, HarFormatException {
    return sanitize(input, OutputStream.nullOutputStream());
  }

  /**
   * Lists every credential of a file once, with where it was sent to and when, and writes nothing:
   * what a holder of the file could use, and what has to be rotated.
   *
   * <p>Secrets and identifiers of applications are listed, whatever the policy would redact or
   * keep; of the policy only what it adds to look for counts. Always in two passes. Slower than
   * {@link #scan(Path)}, and the heap grows by some hundred bytes more for each distinct
   * credential. To put together what several files say, let them have one {@link Builder#key}, and
   * see {@link io.github.harscrub.report.Credential#with}.
   */
  public Inventory inventory(Path input) throws IOException, HarFormatException {
    try (Source source = open(input);
        Beside beside = beside(input, Optional.empty())) {
      return list(source, beside);
    }
  }

  /** As {@link #inventory(Path)}, of a stream, which is spooled and stays open. */
  public Inventory inventory(InputStream input) throws IOException, HarFormatException {
    try (Source source = Spool.of(input, limits.spoolMemory(), spoolFolder)) {
      return list(source, Beside.NONE);
    }
  }

  /**
   * Says why the values at a place of a file stay or go. Looks at the file once more than {@link
   * #scan(Path)}; writes nothing, and quotes no value.
   *
   * @param place a JSON pointer (RFC 6901) such as {@code /log/entries/3/request/url}, or a place
   *     as a {@link io.github.harscrub.report.Redaction} has it
   * @return empty if no string, number or property name stands there; several if the same property
   *     name comes twice, or the file is an archive of several HARs
   */
  public List<Explanation> explain(Path input, String place)
      throws IOException, HarFormatException {
    try (Source source = open(input)) {
      return explain(source, place);
    }
  }

  /** As {@link #explain(Path, String)}, of a stream, which is spooled and stays open. */
  public List<Explanation> explain(InputStream input, String place)
      throws IOException, HarFormatException {
    try (Source source = Spool.of(input, limits.spoolMemory(), spoolFolder)) {
      return explain(source, place);
    }
  }

  /** Says what a name says of the values beside it, and what the policy makes of that. */
  public NameExplanation explainName(String name, Place place) {
    return new SiteNames(policy).explain(place, name);
  }

  private Source open(Path input) throws IOException {
    if (Files.isRegularFile(input)) {
      return FileSource.open(input);
    }
    // A pipe can be read once only.
    try (InputStream stream = Files.newInputStream(input)) {
      return Spool.of(stream, limits.spoolMemory(), spoolFolder);
    }
  }

  private Report write(Source source, OutputFile file, Beside beside)
      throws IOException, HarFormatException {
    Report report = run(source, file.stream(), beside);
    if (review.isPresent()) {
      review.get().review(new SourceChannel(source), file.unfinished(), copies(beside));
    }
    beside.commit();
    file.commit();
    return report;
  }

  private static List<OutputReview.SideFile> copies(Beside beside) {
    return beside.copies().stream()
        .map(copy -> new OutputReview.SideFile(copy.name(), copy.original(), copy.unfinished()))
        .toList();
  }

  private Report run(Source source, OutputStream output, Beside beside)
      throws IOException, HarFormatException {
    return run(new Copying(), policy, source, output, beside);
  }

  private Inventory list(Source source, Beside beside) throws IOException, HarFormatException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return run(new Listing(limits), listed(policy), source, nowhere, beside);
  }

  private List<Explanation> explain(Source source, String place)
      throws IOException, HarFormatException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return run(new Explaining(limits, place), policy, source, nowhere, Beside.NONE);
  }

  private <T> T run(
      Purpose<T> purpose, Policy rules, Source source, OutputStream output, Beside beside)
      throws IOException, HarFormatException {
    AtomicLong total = new AtomicLong();
    Sanitization<T> sanitization =
        new Sanitization<>(
            purpose,
            rules,
            detectors,
            limits,
            runKey(),
            threads,
            done -> progress.progress(done, total.get()));
    Unpacking unpacking = new Unpacking(limits, unpackLimits, spoolFolder, salvage);
    return new PackedRun<>(sanitization, unpacking, total::set).run(source, output, beside);
  }

  private byte[] runKey() {
    return key.orElseGet(Sanitization::freshKey);
  }

  /** All credentials and identifiers, and what the policy adds to look for. */
  private static Policy listed(Policy policy) {
    Policy.Builder listed = Policy.credentials().toBuilder();
    listed.action(Category.CLIENT_ID, Action.PSEUDONYM);
    policy.keywords().forEach(listed::detect);
    for (RedactRule rule : policy.redacts()) {
      boolean identifies = rule.rule().category() == Category.CLIENT_ID;
      if (identifies || rule.rule().category().secret()) {
        listed.redact(rule);
      }
    }
    return listed.build();
  }

  /** A single pass to where it cannot be taken back. */
  private Report onceTo(InputStream input, OutputStream output)
      throws IOException, HarFormatException {
    CountedOutput counted = new CountedOutput(output);
    try {
      return once(input, counted);
    } catch (HarFormatException refusal) {
      throw counted.count() > 0 ? refusal.behindOutput() : refusal;
    }
  }

  private Report once(InputStream input, OutputStream output)
      throws IOException, HarFormatException {
    LongConsumer done = read -> progress.progress(read, Long.MAX_VALUE);
    return new SinglePass(window.orElseThrow(), policy, detectors, limits, runKey(), done)
        .run(input, output);
  }

  /** Collects the settings of a {@link HarSanitizer}. Not safe for use by several threads. */
  public static final class Builder {
    /** Several batches. */
    private static final int MIN_WINDOW = 4 << 20;

    /**
     * The least length of a key in bytes: shorter ones than the hash are strongly discouraged (RFC
     * 2104 section 3).
     */
    public static final int MIN_KEY = 32;

    private Policy policy = Policy.support();
    private final List<Detector> detectors = new ArrayList<>();
    private Limits limits = Limits.DEFAULT;
    private ProgressListener progress = ProgressListener.NONE;
    private Optional<byte[]> key = Optional.empty();
    private Optional<Path> spoolFolder = Optional.empty();
    private int threads = 1;
    private OptionalInt window = OptionalInt.empty();
    private boolean salvage;
    private UnpackLimits unpackLimits = UnpackLimits.DEFAULT;
    private Optional<OutputReview> review = Optional.empty();
    private boolean sideFiles;

    private Builder() {}

    /** What to redact; {@link Policy#support()} if not set. */
    public Builder policy(Policy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Adds a detector of your own to the built-in ones; see there for what it must stick to. For
     * what a keyword and a pattern can say, {@link Policy.Builder#detect} is faster.
     */
    public Builder detector(Detector detector) {
      this.detectors.add(detector);
      return this;
    }

    /** What an input may cost; {@link Limits#DEFAULT} if not set. */
    public Builder limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    /** What packed input may unpack to; {@link UnpackLimits#DEFAULT} if not set. */
    public Builder unpackLimits(UnpackLimits limits) {
      this.unpackLimits = limits;
      return this;
    }

    /** Who hears how far a run has come. */
    public Builder progress(ProgressListener listener) {
      this.progress = listener;
      return this;
    }

    /**
     * Makes equal secrets get placeholders with equal tails in all runs with this key. Whoever has
     * the key can test guesses: keep it as you would keep the secrets.
     *
     * @param secretKey at least {@link #MIN_KEY} random bytes; copied
     */
    public Builder key(byte[] secretKey) {
      if (secretKey.length < MIN_KEY) {
        throw new IllegalArgumentException(
            "the key must have at least " + MIN_KEY + " bytes, has " + secretKey.length);
      }
      this.key = Optional.of(secretKey.clone());
      return this;
    }

    /** Where long streams are spooled; the system's temporary folder if not set. */
    public Builder spoolFolder(Path folder) {
      this.spoolFolder = Optional.of(folder);
      return this;
    }

    /**
     * How many threads work on one input; 1 if not set. Each needs some memory, up to 20 MB for an
     * input with large entries. A host that runs many calls at a time wants one each.
     */
    public Builder threads(int number) {
      if (number < 1) {
        throw new IllegalArgumentException("at least 1 thread is needed, not " + number);
      }
      this.threads = number;
      return this;
    }

    /**
     * Reads each input once only, and writes nothing but the output: for streams of any length on
     * hosts where nothing may touch a disk. Works in the calling thread.
     *
     * <p><b>What that cannot promise.</b> The output runs behind the input by half of {@code
     * window}. A copy of a secret that has no name beside it is removed if what gives the secret
     * away stands before it, or behind it by no more than that. If the input is refused, part of
     * the output was written. Entries of up to a quarter of the window always fit; a longer one may
     * be refused, and one of more than half is. So is packed input.
     *
     * @param window how many bytes of the input are held in memory, at least 4 MB; the heap needed
     *     is about twice that, besides what is needed anyway
     */
    public Builder singlePass(int window) {
      if (window < MIN_WINDOW) {
        throw new IllegalArgumentException(
            "the window must have at least " + MIN_WINDOW + " bytes, has " + window);
      }
      this.window = OptionalInt.of(window);
      return this;
    }

    /**
     * Whether an input that was cut off is to be saved as far as it is whole: up to its last
     * complete entry, with its brackets closed; {@link Report#loss} says what is missing. If not,
     * which is the default, such an input is refused, as is what is broken in any other way.
     */
    public Builder salvage(boolean wanted) {
      this.salvage = wanted;
      return this;
    }

    /**
     * Whether {@link HarSanitizer#sideFiles} are sanitized together with a HAR that is read from a
     * file, as those of an archive are. They are written beside its output, under their names,
     * which must not be the folder of the input unless that is to be rewritten. Each of them
     * appears complete or not at all, and the HAR last. Scans and inventories look at them. Not so
     * if not set, with streams, with {@link HarSanitizer#explain}, and where the input is read once
     * only.
     */
    public Builder sideFiles(boolean wanted) {
      this.sideFiles = wanted;
      return this;
    }

    /**
     * Who looks at a file that was written before it gets its name. Not asked about streams; not
     * with an input that is read once only.
     */
    public Builder review(OutputReview outputReview) {
      this.review = Optional.of(outputReview);
      return this;
    }

    /**
     * A sanitizer with the settings so far.
     *
     * @throws IllegalStateException if a single pass is to salvage: what it has written cannot be
     *     taken back to the last entry; or if its output is to be reviewed: the input is gone
     */
    public HarSanitizer build() {
      if (review.isPresent() && window.isPresent()) {
        throw new IllegalStateException("a single pass cannot be reviewed");
      }
      if (salvage && window.isPresent()) {
        throw new IllegalStateException("a single pass cannot salvage");
      }
      return new HarSanitizer(this);
    }
  }
}
