package io.github.harscrub.internal.verify;

import io.github.harscrub.internal.verify.Problem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Counts problems and lists the first of them. */
final class Problems {
  private final List<Problem> listed = new ArrayList<>();
  private final int most;
  private long count;

  /** What stands before places: which of several files is looked at. */
  private String file = "";

  /** False for what is no HAR: then there are no places in it. */
  private boolean har = true;

  Problems(int most) {
    this.most = most;
  }

  /**
   * Says which file is looked at from now on.
   *
   * @param name empty if there is but one
   * @param isHar whether there are places in it
   */
  void begin(String name, boolean isHar) {
    file = name;
    har = isHar;
  }

  /** Adds a problem with the file as a whole. */
  void add(Kind kind, String rule) {
    if (count++ < most) {
      listed.add(new Problem(kind, file, 0, rule));
    }
  }

  void add(Kind kind, Trail trail, JsonTokens token, String rule) {
    if (!har) {
      add(kind, rule);
    } else if (count++ < most) {
      String place = file.isEmpty() ? trail.place() : file + ": " + trail.place();
      listed.add(new Problem(kind, place, token.start(), rule));
    }
  }

  long count() {
    return count;
  }

  List<Problem> listed() {
    return listed;
  }
}
