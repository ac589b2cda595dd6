package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.verify.Problem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Counts problems and lists the first of them. */
final class Problems {
  private final List<Problem> listed = new ArrayList<>();
  private final int most;
  private long count;

  Problems(int most) {
    this.most = most;
  }

  void add(Kind kind, Trail trail, JsonTokens token, String rule) {
    if (count++ < most) {
      listed.add(new Problem(kind, trail.place(), token.start(), rule));
    }
  }

  long count() {
    return count;
  }

  List<Problem> listed() {
    return listed;
  }
}
