package io.github.harscrub.report;

import java.util.List;
import java.util.TreeSet;

/**
 * Where a credential went, or came from.
 *
 * @param entries how many entries of {@code log.entries} carry it on this side
 * @param hosts the hosts of these, in alphabetical order, lower case; the first {@link #MAX_HOSTS}
 * @param more true if there were more hosts than are listed
 */
public record Uses(long entries, List<String> hosts, boolean more) {
  /** How many hosts are listed of a credential. */
  public static final int MAX_HOSTS = 64;

  /** What nobody saw. */
  public static final Uses NONE = new Uses(0, List.of(), false);

  public Uses {
    hosts = List.copyOf(hosts);
  }

  /** These and those of another file. */
  public Uses with(Uses other) {
    TreeSet<String> all = new TreeSet<>(hosts);
    all.addAll(other.hosts);
    boolean cut = all.size() > MAX_HOSTS;
    while (all.size() > MAX_HOSTS) {
      all.pollLast();
    }
    return new Uses(entries + other.entries, List.copyOf(all), more || other.more || cut);
  }
}
