package io.github.harscrub.internal.site;

import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.report.UnreadBody.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Bodies that were searched as bytes or redacted whole, since nobody knows what they say. */
public final class UnreadBodies {
  /** A body and why it was not read. */
  public record Unread(Site site, Reason reason) {}

  private final int maxListed;
  private final List<Unread> listed = new ArrayList<>();
  private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

  /** Where the last one begins: long bodies come in windows. */
  private long last = -1;

  public UnreadBodies(int maxListed) {
    this.maxListed = maxListed;
  }

  /** Takes bodies in the order of the file. */
  public void addAll(List<Unread> bodies) {
    for (Unread body : bodies) {
      if (body.site().start() != last) {
        last = body.site().start();
        counts.merge(body.reason(), 1L, Long::sum);
        if (listed.size() < maxListed) {
          listed.add(body);
        }
      }
    }
  }

  /** How many there are, by reason. */
  public Map<Reason, Long> counts() {
    return counts;
  }

  public List<Unread> listed() {
    return listed;
  }
}
