package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.internal.walk.SiteReader;
import io.github.harscrub.internal.walk.SiteVisitor;
import java.io.IOException;
import java.util.HashSet;
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

  private static final int MAX_KEYS = 1 << 14;

  private final SiteInspector sites;
  private final EntryDrops drops;

  /** Property names in which nothing is. */
  private final Set<String> cleanKeys = new HashSet<>();

  /**
   * @param drops is told of every entry
   */
  Learner(SiteInspector sites, EntryDrops drops) {
    this.sites = sites;
    this.drops = drops;
  }

  Marks learn(Batch batch) throws IOException {
    Visitor visitor = new Visitor(batch);
    SiteReader.read(batch, visitor);
    return new Marks(visitor.found.sorted(), visitor.hidden.merged());
  }

  private final class Visitor implements SiteVisitor {
    private final Batch batch;
    private final Positions found = new Positions();
    private final Ranges hidden = new Ranges();

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
      entry.ifPresent(found -> drops.add(found, sites.dropsEntry()));
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
      Frame frame = new Frame(Content.of(batch, site), 0, Content.isSent(site));
      Hidden parts = sites.inspect(site, frame, Depth.DETECT);
      if (frame.isHit()) {
        found.add(site.start());
      } else if (!parts.isEmpty()) {
        parts.mark(Content.start(site), hidden);
      } else if (site.kind() == Site.Kind.KEY && cleanKeys.size() < MAX_KEYS) {
        cleanKeys.add(site.name());
      }
    }

    /** The second pass looks into every window anyway: it need only know where to detect. */
    private void window(Site site, LongValue value, Window window) throws IOException {
      Frame frame = new Frame(value.load(window), 0, Content.isSent(site));
      Hidden parts = sites.inspect(site, frame, Depth.DETECT);
      if (frame.isHit()) {
        found.add(window.cut());
      } else if (!parts.isEmpty()) {
        hidden.add(window.cut(), window.cut());
      }
    }
  }
}
