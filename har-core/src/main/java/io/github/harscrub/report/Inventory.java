package io.github.harscrub.report;

import java.util.List;

/**
 * Every distinct credential of a file, once. Holds no value of the input. Immutable.
 *
 * @param inputBytes length of the input
 * @param entries elements of {@code log.entries}
 * @param credentials in the order of their first places
 * @param unreadBodies how many values nobody could read, so that credentials may be missing from
 *     the list: bodies that are no text or in an unknown encoding, and what lies under too many
 *     layers
 * @param unread the first of these
 */
public record Inventory(
    long inputBytes,
    long entries,
    List<Credential> credentials,
    long unreadBodies,
    List<UnreadBody> unread) {

  public Inventory {
    credentials = List.copyOf(credentials);
    unread = List.copyOf(unread);
  }
}
