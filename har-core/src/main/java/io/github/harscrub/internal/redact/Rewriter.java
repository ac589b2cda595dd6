package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Placeholders;
import io.github.harscrub.internal.learn.SipHash;
import io.github.harscrub.internal.learn.Sweep;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.site.Content;
import io.github.harscrub.internal.site.Depth;
import io.github.harscrub.internal.site.Hidden;
import io.github.harscrub.internal.site.LongValue;
import io.github.harscrub.internal.site.SiteInspector;
import io.github.harscrub.internal.site.Window;
import io.github.harscrub.internal.splice.Edit;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.internal.walk.SiteReader;
import io.github.harscrub.internal.walk.SiteVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The second pass over a batch: says what to replace. One for each thread.
 *
 * <p>Most values need no second look. What was learned is searched in the bytes as they stand in
 * the file, all values at once, and in the parts of values that the first pass saw to be encoded.
 * Only values in which it was found, or in which the first pass found something, are looked through
 * again.
 */
final class Rewriter {
  /**
   * A batch to rewrite.
   *
   * @param marks what the first pass said of it
   */
  record Task(Batch batch, Learner.Marks marks) {}

  /** What most values come to, that are looked at. */
  static final List<Patch> NO_PATCHES = List.of();

  /** The memory of a patch, without its text. */
  private static final int PATCH_COST = 80;

  private static final byte[] ZERO = "0".getBytes(US_ASCII);

  private final SiteInspector sites;
  private final Sweep sweep;
  private final EntryDrops drops;
  private final Optional<KnownValues<List<Patch>>> known;

  /**
   * @param known what was replaced in earlier values, by all rewriters of the run; empty if that is
   *     not to be used
   */
  Rewriter(
      SiteInspector sites,
      Sweep sweep,
      EntryDrops drops,
      Optional<KnownValues<List<Patch>>> known) {
    this.known = known;
    this.sites = sites;
    this.sweep = sweep;
    this.drops = drops;
  }

  /** The edits of a batch, in the order of the file. */
  List<SiteEdit> rewrite(Task task) throws IOException {
    Batch batch = task.batch();
    Learner.Marks marks = task.marks();
    Visitor visitor = new Visitor(batch, marks);
    batch
        .whole()
        .ifPresent(
            json -> {
              long shift = batch.start() - json.start();
              sweep.findRaw(json, (secret, start, end) -> visitor.hits.add(start + shift));
            });
    visitor.hits.sort();
    for (long mark : marks.found()) {
      visitor.interesting.add(mark);
    }
    for (long mark : marks.hidden()) {
      visitor.interesting.add(mark);
    }
    visitor.interesting.addAll(visitor.hits);
    visitor.interesting.sort();
    SiteReader.read(batch, visitor);
    sites.ends();
    visitor.edits.addAll(drops.edits(batch.start(), batch.end()));
    return SiteEdit.merged(visitor.edits);
  }

  private final class Visitor implements SiteVisitor {
    private final Batch batch;
    private final Learner.Marks marks;

    /** Where learned secrets stand as they are. */
    private final Positions hits = new Positions();

    /** Those, and all marks: most values have none. */
    private final Positions interesting = new Positions();

    private final List<SiteEdit> edits = new ArrayList<>();

    Visitor(Batch batch, Learner.Marks marks) {
      this.batch = batch;
      this.marks = marks;
    }

    @Override
    public boolean skips(long start, long end) {
      return (!interesting.anyIn(start, end) && batch.isInMemory()) || drops.cover(start, end);
    }

    @Override
    public boolean skipsKey(String key, long start, long end) {
      return skips(start, end);
    }

    @Override
    public boolean wantsEntries() {
      return sites.wantsEntries();
    }

    @Override
    public void begins(Optional<Entry> entry) {
      sites.begins(entry);
    }

    @Override
    public void visit(Site site) throws IOException {
      Optional<byte[]> dropped = sites.dropped(site);
      if (dropped.isPresent()) {
        drop(site, dropped.get());
        return;
      }
      if (LongValue.is(site)) {
        longValue(site);
        return;
      }
      whole(site, patches(site, Content.of(batch, site)), Content.start(site));
    }

    /** What to replace in a value, counted from where its content begins. */
    private List<Patch> patches(Site site, Text content) {
      boolean found = Arrays.binarySearch(marks.found(), site.start()) >= 0;
      Hidden.Marks hidden = Hidden.Marks.of(marks.hidden(), Content.start(site), site.end());
      if (!found && hidden.isEmpty() && !isHit(site)) {
        return NO_PATCHES;
      }
      Depth depth = found ? Depth.DETECT : Depth.SWEEP;
      Optional<SipHash.Hash> hash = known.flatMap(k -> k.hash(site, content, depth));
      Optional<List<Patch>> before = hash.flatMap(h -> known.orElseThrow().find(h));
      if (before.isPresent()) {
        return before.get();
      }
      List<Patch> patches =
          found || isHit(site) || sites.hidesLearned(site, content, hidden)
              ? inspected(site, content, depth)
              : NO_PATCHES;
      hash.ifPresent(h -> known.orElseThrow().put(h, patches, cost(patches)));
      return patches;
    }

    private List<Patch> inspected(Site site, Text content, Depth depth) {
      Frame frame = new Frame(content, 0, Content.isSent(site));
      sites.inspect(site, frame, depth);
      List<Patch> patches = frame.patches().merged();
      return patches.isEmpty()
          ? NO_PATCHES
          : patches.stream().map(patch -> patch.shifted(-content.start())).toList();
    }

    private static int cost(List<Patch> patches) {
      int cost = 0;
      for (Patch patch : patches) {
        cost += PATCH_COST + patch.replacement().length;
      }
      return cost;
    }

    private boolean isHit(Site site) {
      // The bytes of what is not in memory were not searched.
      return !batch.isInMemory() || hits.anyIn(site.start(), site.end());
    }

    private void drop(Site site, byte[] replacement) throws IOException {
      long start = Content.start(site);
      long end = start == site.start() ? site.end() : site.end() - 1;
      boolean done =
          end == start
              || (end - start == replacement.length
                  && Content.of(batch, site).sameAs(Text.of(replacement)));
      if (!done) {
        Edit edit = new Edit(start, end, replacement);
        edits.add(
            new SiteEdit(edit, site, new Find(PolicyRules.DROPPED_BODY, Confidence.CERTAIN), 1));
      }
    }

    private void whole(Site site, List<Patch> patches, long shift) {
      if (patches.isEmpty()) {
        return;
      }
      if (site.number()) {
        // A number with a placeholder in it is no number.
        Edit zero = new Edit(site.start(), site.end(), ZERO);
        edits.add(new SiteEdit(zero, site, patches.get(0).find(), 1));
        return;
      }
      for (Patch patch : patches) {
        if (site.kind() != Site.Kind.KEY || isUnique(patch)) {
          add(site, patch, shift);
        }
      }
    }

    private void add(Site site, Patch patch, long shift) {
      Edit edit = new Edit(patch.start() + shift, patch.end() + shift, patch.replacement());
      edits.add(new SiteEdit(edit, site, patch.find(), patch.count()));
    }

    private void longValue(Site site) throws IOException {
      LongValue value = new LongValue(batch, site);
      Window window = value.first(site);
      while (true) {
        Frame frame = new Frame(value.load(window), 0, Content.isSent(site));
        boolean found = Arrays.binarySearch(marks.found(), window.cut()) >= 0;
        sites.inspect(site, frame, found ? Depth.DETECT : Depth.SWEEP);
        boolean cutOff = add(site, value, window, frame);
        if (cutOff && !LongValue.isLongest(window)) {
          // Seen in full, the same finds come again, longer; those collected so far are parts of
          // them.
          window = value.longer(window);
        } else if (value.isLast(window) || cutOff) {
          return;
        } else {
          window = value.next(window);
        }
      }
    }

    /**
     * Adds what the window has to say. Returns true if a find reaches its end and may go on behind
     * it.
     */
    private boolean add(Site site, LongValue value, Window window, Frame frame) {
      long shift = window.start() - frame.text().start();
      boolean cutOff = false;
      for (Patch patch : frame.patches().merged()) {
        long start = patch.start() + shift;
        // What begins earlier the window before has seen better; what begins later the next one
        // will.
        if (start >= window.cut() - LongValue.OVERLAP / 2 && start < window.bodyEnd()) {
          boolean open = patch.end() + shift == window.end() && !value.reachesEnd(window);
          cutOff |= open;
          if (open && LongValue.isLongest(window)) {
            Edit rest = new Edit(start, site.end() - 1, patch.replacement());
            edits.add(new SiteEdit(rest, site, patch.find(), patch.count()));
          } else {
            add(site, patch, shift);
          }
        }
      }
      return cutOff;
    }
  }

  /**
   * A property name is edited only if the placeholder tells it from others: two equal names would
   * be one too few.
   */
  private static boolean isUnique(Patch patch) {
    return patch.replacement().length > Placeholders.plain(patch.rule()).length;
  }
}
