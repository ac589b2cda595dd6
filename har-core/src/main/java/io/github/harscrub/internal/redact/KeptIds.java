package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.walk.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * Identifiers of applications and service accounts that stay. The report lists them whatever the
 * policy: they are no secrets, and yet part of what was shared.
 */
final class KeptIds {
  /** A value that holds an identifier, and the rule that found it. */
  record Kept(Site site, Rule rule) {}

  private final int maxListed;
  private final List<Kept> listed = new ArrayList<>();
  private long count;

  /** What was found in the last value: long ones come in windows, and rules overlap. */
  private final List<Kept> last = new ArrayList<>();

  KeptIds(int maxListed) {
    this.maxListed = maxListed;
  }

  /** Takes finds in the order of the file; of one rule only the first in each value counts. */
  void addAll(List<Kept> finds) {
    finds.forEach(this::add);
  }

  private void add(Kept find) {
    if (!last.isEmpty() && last.get(0).site().start() != find.site().start()) {
      last.clear();
    }
    for (Kept known : last) {
      if (known.rule().equals(find.rule())) {
        return;
      }
    }
    last.add(find);
    count++;
    if (listed.size() < maxListed) {
      listed.add(find);
    }
  }

  long count() {
    return count;
  }

  List<Kept> listed() {
    return listed;
  }
}
