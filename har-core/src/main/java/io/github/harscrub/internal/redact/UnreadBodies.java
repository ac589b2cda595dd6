package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.walk.Site;
import java.util.ArrayList;
import java.util.List;

/** Bodies that were searched as bytes or redacted whole, since nobody knows what they say. */
final class UnreadBodies {
  static final String BINARY = "no text; searched byte by byte";
  static final String CUT_OFF = "compressed, but cut off or damaged; the rest is left out";

  static final String BESIDE = "in a file beside the HAR, left as it is";

  /** A body and why it was not read. */
  record Unread(Site site, String reason) {}

  private final int maxListed;
  private final List<Unread> listed = new ArrayList<>();
  private long count;

  /** Where the last one begins: long bodies come in windows. */
  private long last = -1;

  UnreadBodies(int maxListed) {
    this.maxListed = maxListed;
  }

  /** Takes bodies in the order of the file. */
  void addAll(List<Unread> bodies) {
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

  long count() {
    return count;
  }

  List<Unread> listed() {
    return listed;
  }
}
