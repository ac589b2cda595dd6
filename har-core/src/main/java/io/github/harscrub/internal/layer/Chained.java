package io.github.harscrub.internal.layer;

import java.util.List;

/** A part with two encodings undone, where the outer one alone would show nothing. */
record Chained(Opened outer, Opened inner) implements Opened {
  @Override
  public String encoding() {
    return outer.encoding() + " of " + inner.encoding();
  }

  @Override
  public Text text() {
    return inner.text();
  }

  @Override
  public boolean isComplete() {
    return outer.isComplete() && inner.isComplete();
  }

  @Override
  public boolean isCutOff() {
    return outer.isCutOff() || inner.isCutOff();
  }

  @Override
  public List<Patch> outward(List<Patch> patches) {
    return outer.outward(inner.outward(patches));
  }
}
