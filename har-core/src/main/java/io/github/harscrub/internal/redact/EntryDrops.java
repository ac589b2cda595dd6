package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.splice.Edit;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries that a policy drops. The first pass collects them in the order of the file, for only
 * then it is known which comma goes with which: the one before it, or behind it if nothing before
 * it is kept. Afterwards it does not change.
 */
final class EntryDrops {
  private static final Find DROPPED = new Find(PolicyRules.DROPPED_ENTRY, Confidence.CERTAIN);
  private static final byte[] NOTHING = "".getBytes(US_ASCII);

  private final List<SiteEdit> edits = new ArrayList<>();

  /** Where the dropped entries begin and end, in order. */
  private final Positions starts = new Positions();

  private final Positions ends = new Positions();

  /** Where the entry before the one at hand ends, kept or not. */
  private long previousEnd;

  /** True once an entry of the array at hand is kept. */
  private boolean anyKept;

  /** Takes the next entries of the file. */
  void addAll(List<Learner.SeenEntry> entries) {
    entries.forEach(seen -> add(seen.entry(), seen.dropped()));
  }

  private void add(Entry entry, boolean dropped) {
    if (entry.path().index() == 0) {
      anyKept = false;
    }
    if (dropped) {
      starts.add(entry.start());
      ends.add(entry.end());
      long start = anyKept ? previousEnd : entry.start();
      long end = anyKept || entry.next() < 0 ? entry.end() : entry.next();
      edits.add(new SiteEdit(new Edit(start, end, NOTHING), site(entry), DROPPED, 1));
    }
    anyKept |= !dropped;
    previousEnd = entry.end();
  }

  private static Site site(Entry entry) {
    return new Site(
        Site.Kind.FIELD,
        Site.Side.NEITHER,
        "",
        entry.path(),
        entry.start(),
        entry.end(),
        false,
        "",
        false);
  }

  /** The edits that begin in {@code [from, to)}. */
  List<SiteEdit> edits(long from, long to) {
    int first = firstFrom(from);
    int last = first;
    while (last < edits.size() && edits.get(last).edit().start() < to) {
      last++;
    }
    return edits.subList(first, last);
  }

  private int firstFrom(long position) {
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edits.get(middle).edit().start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** True if {@code [start, end)} is part of an entry that is dropped. */
  boolean cover(long start, long end) {
    int entry = starts.upTo(start) - 1;
    return entry >= 0 && end <= ends.at(entry);
  }
}
