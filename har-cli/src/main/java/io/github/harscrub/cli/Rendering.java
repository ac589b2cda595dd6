package io.github.harscrub.cli;

import java.io.IOException;

/** A report of a check in the making, in one format. Nothing in it quotes a HAR. */
interface Rendering {
  /** Here is the next file, in the order of the check. */
  void file(CheckedFile file) throws IOException;

  /** That was all. */
  void end(CheckTotals totals) throws IOException;
}
