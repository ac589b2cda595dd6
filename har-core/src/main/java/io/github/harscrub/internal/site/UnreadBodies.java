package io.github.harscrub.internal.site;

import io.github.harscrub.internal.walk.Site;
import java.util.ArrayList;
import java.util.List;

/** Bodies that were searched as bytes or redacted whole, since nobody knows what they say. */
public final class UnreadBodies {
  static final String BINARY = "no text; searched byte by byte";
  static final String CUT_OFF = "compressed, but cut off or damaged; the rest is left out";

  public static final String BESIDE = "in a file beside the HAR, left as it is";

  /** A body and why it was not read. */
  public record Unread(Site site, String reason) {}

  private final int maxListed;
  private final List<Unread> listed = new ArrayList<>();
  private long count;

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
        count++;
        if (listed.size() < maxListed) {
          listed.add(body);
        }
      }
    }
  }

  public long count() {
    return count;
  }

  public List<Unread> listed() {
    return listed;
  }
}
