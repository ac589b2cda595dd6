package io.github.harscrub.internal.redact;

import io.github.harscrub.internal.site.UnreadBodies;
import io.github.harscrub.policy.Limits;

/** What the first look at all batches has to tell, besides secrets and marks. */
final class Collected {
  private final EntryDrops drops = new EntryDrops();
  private final UnreadBodies unread;
  private final KeptIds keptIds;

  Collected(Limits limits) {
    this.unread = new UnreadBodies(limits.maxListed());
    this.keptIds = new KeptIds(limits.maxListed());
  }

  /** Takes the notes on the next batch of the file. */
  void add(Learner.Notes notes) {
    drops.addAll(notes.entries());
    unread.addAll(notes.unread());
    keptIds.addAll(notes.keptIds());
  }

  EntryDrops drops() {
    return drops;
  }

  UnreadBodies unread() {
    return unread;
  }

  KeptIds keptIds() {
    return keptIds;
  }
}
