package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.internal.walk.SiteReader;
import io.github.harscrub.internal.walk.SiteVisitor;
import java.io.IOException;
import java.util.HashSet;
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
   * @param layered values without, that hold encodings in which a learned secret may stand unseen
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Marks(long[] found, long[] layered) {}

  private static final int MAX_KEYS = 1 << 14;

  private final SiteInspector sites;

  /** Property names in which nothing is. */
  private final Set<String> cleanKeys = new HashSet<>();

  Learner(SiteInspector sites) {
    this.sites = sites;
  }

  Marks learn(Batch batch) throws IOException {
    Visitor visitor = new Visitor(batch);
    SiteReader.read(batch, visitor);
    return new Marks(visitor.found.sorted(), visitor.layered.sorted());
  }

  private final class Visitor implements SiteVisitor {
    private final Batch batch;
    private final Positions found = new Positions();
    private final Positions layered = new Positions();

    Visitor(Batch batch) {
      this.batch = batch;
    }

    @Override
    public boolean skips(long start, long end) {
      return false;
    }

    @Override
    public boolean skipsKey(String key, long start, long end) {
      return cleanKeys.contains(key);
    }

    @Override
    public void visit(Site site) throws IOException {
      if (LongValue.is(site)) {
        LongValue value = new LongValue(batch, site);
        Window window = value.first(site);
        look(site, value.load(window), window.cut());
        while (!value.isLast(window)) {
          window = value.next(window);
          look(site, value.load(window), window.cut());
        }
      } else {
        look(site, Content.of(batch, site), site.start());
      }
    }

    private void look(Site site, Text text, long mark) {
      Frame frame = new Frame(text, 0, Content.isSent(site));
      sites.inspect(site, frame, Depth.DETECT);
      if (frame.isHit()) {
        found.add(mark);
      } else if (frame.isLayered()) {
        layered.add(mark);
      } else if (site.kind() == Site.Kind.KEY && cleanKeys.size() < MAX_KEYS) {
        cleanKeys.add(site.name());
      }
    }
  }
}
