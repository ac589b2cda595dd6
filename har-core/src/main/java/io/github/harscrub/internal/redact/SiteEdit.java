package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.splice.Edit;
import io.github.harscrub.internal.splice.Splicer;
import io.github.harscrub.internal.walk.Batch;
import io.github.harscrub.internal.walk.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An edit of the file with what the report says of it. */
record SiteEdit(Edit edit, Site site, Find find, int count) {
  private static final Comparator<SiteEdit> BY_PLACE =
      Comparator.<SiteEdit>comparingLong(e -> e.edit().start())
          .thenComparingLong(e -> e.edit().end());

  /** The edits in the order of the file. Where some overlap, the longest stands for all. */
  static List<SiteEdit> merged(List<SiteEdit> edits) {
    List<SiteEdit> sorted = new ArrayList<>(edits);
    sorted.sort(BY_PLACE);
    List<SiteEdit> merged = new ArrayList<>(sorted.size());
    for (SiteEdit next : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && next.edit().start() < merged.get(last).edit().end()) {
        merged.set(last, merged.get(last).union(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  /** Copies a batch with its edits. */
  static void splice(Splicer splicer, Batch batch, List<SiteEdit> edits) throws IOException {
    Optional<Text> bytes = batch.whole();
    if (bytes.isPresent()) {
      Text json = bytes.get();
      splicer.use(json.bytes(), json.start(), batch.start(), batch.end());
    }
    for (SiteEdit edit : edits) {
      splicer.apply(edit.edit());
    }
    splicer.copyTo(batch.end());
  }

  private SiteEdit union(SiteEdit other) {
    SiteEdit longer = other.length() > length() ? other : this;
    long end = Math.max(edit.end(), other.edit.end());
    return new SiteEdit(
        new Edit(edit.start(), end, longer.edit.text()),
        site,
        longer.find.with(find).with(other.find),
        Math.max(count, other.count));
  }

  private long length() {
    return edit.end() - edit.start();
  }
}
