package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Ranges;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.SipHash;
import io.github.harscrub.internal.site.Content;
import io.github.harscrub.internal.site.Depth;
import io.github.harscrub.internal.site.Hidden;
import io.github.harscrub.internal.site.LongValue;
import io.github.harscrub.internal.site.SiteInspector;
import io.github.harscrub.internal.site.UnreadBodies;
import io.github.harscrub.internal.site.Window;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.internal.walk.SiteReader;
import io.github.harscrub.internal.walk.SiteVisitor;
import io.github.harscrub.report.UnreadBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first pass over a batch: looks at every value, learns, and says where it found something. One
 * for each thread.
 */
final class Learner {
  /**
   * Where something was found in a batch, in the order of the file.
   *
   * @param found values with a secret of their own
   * @param hidden start and end of the encodings in values without, in which a learned secret may
   *     stand unseen, as {@link Hidden} notes them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Marks(long[] found, long[] hidden) {}

  /**
   * What there is to say of a batch, besides the secrets.
   *
   * @param entries those that begin in it, in order
   * @param unread bodies that nobody could make sense of
   * @param keptIds identifiers of applications that stay
   */
  record Notes(
      Marks marks,
      List<SeenEntry> entries,
      List<UnreadBodies.Unread> unread,
      List<KeptIds.Kept> keptIds) {}

  /**
   * What the first pass has to say of a value.
   *
   * @param found true if a secret of its own is in it
   * @param unread why nobody could make sense of it, if so
   * @param keptIds rules for identifiers in it that stay
   */
  record Verdict(
      boolean found, Hidden hidden, Optional<UnreadBody.Reason> unread, List<Rule> keptIds) {
    private static final Verdict NOTHING =
        new Verdict(false, Hidden.NOTHING, Optional.empty(), List.of());
    private static final Verdict FOUND =
        new Verdict(true, Hidden.NOTHING, Optional.empty(), List.of());

    /** The verdicts on most values. */
    static final List<Verdict> COMMON = List.of(NOTHING, FOUND);

    /** What is hidden in a value is of no use if something is found: it is looked through again. */
    static Verdict of(
        boolean found, Hidden hidden, Optional<UnreadBody.Reason> unread, List<Rule> keptIds) {
      if (unread.isEmpty() && keptIds.isEmpty() && (found || hidden.isEmpty())) {
        return found ? FOUND : NOTHING;
      }
      return new Verdict(found, hidden, unread, keptIds);
    }
  }

  /** An entry, and whether the policy drops it. */
  record SeenEntry(Entry entry, boolean dropped) {}

  private static final int MAX_KEYS = 1 << 14;

  /** Names the file that holds a body, in HARs by Playwright. */
  private static final String FILE = "_file";

  private final SiteInspector sites;
  private final Optional<KnownValues<Verdict>> known;

  /** Property names in which nothing is. */
  private final Set<String> cleanKeys = new HashSet<>();

  /**
   * @param known what came of earlier values, for all learners of the run; empty if that is not to
   *     be used
   */
  Learner(SiteInspector sites, Optional<KnownValues<Verdict>> known) {
    this.sites = sites;
    this.known = known;
  }

  Notes learn(Batch batch) throws IOException {
    Visitor visitor = new Visitor(batch);
    SiteReader.read(batch, visitor);
    Marks marks = new Marks(visitor.found.sorted(), visitor.hidden.merged());
    return new Notes(marks, visitor.entries, visitor.unread, visitor.keptIds);
  }

  private final class Visitor implements SiteVisitor {
    private final Batch batch;
    private final Positions found = new Positions();
    private final Ranges hidden = new Ranges();
    private final List<SeenEntry> entries = new ArrayList<>();
    private final List<UnreadBodies.Unread> unread = new ArrayList<>();
    private final List<KeptIds.Kept> keptIds = new ArrayList<>();

    Visitor(Batch batch) {
      this.batch = batch;
    }

    @Override
    public boolean skips(long start, long end) {
      return false;
    }

    @Override
    public boolean skipsKey(String key, long start, long end) {
      return cleanKeys.contains(key) && !sites.isBoundToScene();
    }

    @Override
    public boolean wantsEntries() {
      return sites.wantsEntries();
    }

    @Override
    public void begins(Optional<Entry> entry) {
      sites.begins(entry);
      entry.ifPresent(begun -> entries.add(new SeenEntry(begun, sites.dropsEntry())));
    }

    @Override
    public void visit(Site site) throws IOException {
      if (LongValue.is(site)) {
        LongValue value = new LongValue(batch, site);
        Window window = value.first(site);
        window(site, value, window);
        while (!value.isLast(window)) {
          window = value.next(window);
          window(site, value, window);
        }
        return;
      }
      if (site.kind() == Site.Kind.FIELD && site.name().equals(FILE)) {
        unread.add(new UnreadBodies.Unread(site, UnreadBody.Reason.BESIDE));
      }
      Verdict verdict = verdict(site, Content.of(batch, site));
      verdict.unread().ifPresent(reason -> unread.add(new UnreadBodies.Unread(site, reason)));
      keep(site, verdict.keptIds());
      if (verdict.found()) {
        found.add(site.start());
      } else if (!verdict.hidden().isEmpty()) {
        verdict.hidden().mark(Content.start(site), hidden);
      } else if (site.kind() == Site.Kind.KEY && cleanKeys.size() < MAX_KEYS) {
        cleanKeys.add(site.name());
      }
    }

    private Verdict verdict(Site site, Text content) {
      Optional<SipHash.Hash> hash = known.flatMap(k -> k.hash(site, content, Depth.DETECT));
      Optional<Verdict> before = hash.flatMap(h -> known.orElseThrow().find(h));
      if (before.isPresent()) {
        // What is in it was learned when it came first.
        return before.get();
      }
      Frame frame = new Frame(content, 0, Content.isSent(site));
      Hidden parts = sites.inspect(site, frame, Depth.DETECT);
      Verdict verdict = Verdict.of(frame.isHit(), parts, sites.unread(), sites.takeKeptIds());
      hash.ifPresent(h -> known.orElseThrow().put(h, verdict, verdict.hidden().parts().bytes()));
      return verdict;
    }

    private void keep(Site site, List<Rule> rules) {
      for (Rule rule : rules) {
        keptIds.add(new KeptIds.Kept(site, rule));
      }
    }

    /** The second pass looks into every window anyway: it need only know where to detect. */
    private void window(Site site, LongValue value, Window window) throws IOException {
      Frame frame = new Frame(value.load(window), 0, Content.isSent(site));
      Hidden parts = sites.inspect(site, frame, Depth.DETECT);
      sites.unread().ifPresent(reason -> unread.add(new UnreadBodies.Unread(site, reason)));
      keep(site, sites.takeKeptIds());
      if (frame.isHit()) {
        found.add(window.cut());
      } else if (!parts.isEmpty()) {
        hidden.add(window.cut(), window.cut());
      }
    }
  }
}
