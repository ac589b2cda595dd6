package io.github.harscrub.internal.explain;

import io.github.harscrub.explain.Explanation;
import io.github.harscrub.explain.Explanation.Outcome;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.site.Content;
import io.github.harscrub.internal.site.Depth;
import io.github.harscrub.internal.site.LongValue;
import io.github.harscrub.internal.site.MaskedNames;
import io.github.harscrub.internal.site.PartName;
import io.github.harscrub.internal.site.SiteInspector;
import io.github.harscrub.internal.site.Window;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Path;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.internal.walk.SiteReader;
import io.github.harscrub.internal.walk.SiteVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks at the values of one place as the second pass does, and tells what is decided. Slow: it
 * asks each value of the file where it stands.
 */
public final class Explainer {
  private final SiteInspector sites;
  private final TraceSteps trace;
  private final MaskedNames masked;
  private final PartName part;
  private final Predicate<Site> dropped;
  private final SiteNames names;
  private final String wanted;
  private final boolean pointer;
  private final List<Explanation> explanations = new ArrayList<>();

  /**
   * @param trace is told by {@code sites}
   * @param masked knows how to show a place
   * @param part the file that is looked through
   * @param dropped true for values in entries that the policy leaves out
   * @param place a JSON pointer (RFC 6901), or a place as reports write it
   */
  public Explainer(
      SiteInspector sites,
      SiteNames names,
      TraceSteps trace,
      MaskedNames masked,
      PartName part,
      Predicate<Site> dropped,
      String place) {
    this.sites = sites;
    this.names = names;
    this.trace = trace;
    this.masked = masked;
    this.part = part;
    this.dropped = dropped;
    this.pointer = place.startsWith("/");
    this.wanted = place;
  }

  /** What there is to say so far; more than one where property names come twice. */
  public List<Explanation> explanations() {
    return explanations;
  }

  public void explain(Batch batch) throws IOException {
    SiteReader.read(batch, new Visitor(batch));
  }

  private boolean isWanted(Site site) {
    String inside = site.path().toString();
    String path = pointer ? pointer(site.path()) : part.with(inside);
    // Reports put the name behind the place: log.entries[0].request.headers[1].value (Cookie).
    return path.equals(wanted)
        || (!pointer && wanted.startsWith(path + " (") && wanted.endsWith(")"));
  }

  private static String pointer(Path path) {
    if (path.parent().isEmpty()) {
      return "";
    }
    String step =
        path.index() >= 0
            ? Integer.toString(path.index())
            : path.key().replace("~", "~0").replace("/", "~1");
    return pointer(path.parent().get()) + "/" + step;
  }

  private final class Visitor implements SiteVisitor {
    private final Batch batch;

    Visitor(Batch batch) {
      this.batch = batch;
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
    public boolean skips(long start, long end) {
      return false;
    }

    @Override
    public boolean skipsKey(String key, long start, long end) {
      return false;
    }

    @Override
    public void visit(Site site) throws IOException {
      if (!isWanted(site)) {
        return;
      }
      int edits = 0;
      Outcome outcome = Outcome.DROPPED;
      if (dropped.test(site) || sites.dropped(site).isPresent()) {
        trace.drops();
      } else if (LongValue.is(site)) {
        LongValue value = new LongValue(batch, site);
        for (Window window = value.first(site); ; window = value.next(window)) {
          edits += inspect(site, new Frame(value.load(window), 0, Content.isSent(site))).size();
          if (value.isLast(window)) {
            break;
          }
        }
        outcome = edits > 0 ? Outcome.CHANGES : Outcome.STAYS;
      } else {
        Frame frame = new Frame(Content.of(batch, site), 0, Content.isSent(site));
        List<Patch> patches = inspect(site, frame);
        edits = patches.size();
        outcome = outcome(patches, frame);
      }
      if (site.kind() == Site.Kind.KEY && edits == 0) {
        // Whoever asks means the value, unless the name is a secret itself.
        trace.take();
        return;
      }
      explanations.add(
          new Explanation(
              masked.place(part, site),
              site.label(),
              names.of(site),
              trace.take(),
              edits,
              outcome));
    }

    private static Outcome outcome(List<Patch> patches, Frame frame) {
      if (patches.isEmpty()) {
        return Outcome.STAYS;
      }
      Patch first = patches.get(0);
      boolean whole = first.start() == frame.text().start() && first.end() == frame.text().end();
      return whole ? Outcome.GOES : Outcome.CHANGES;
    }

    private List<Patch> inspect(Site site, Frame frame) {
      sites.inspect(site, frame, Depth.DETECT);
      return frame.patches().merged();
    }
  }
}
