package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Text;
import java.util.List;

/** Rows of cells below the names of their columns. */
public interface Columns {
  /** Is given the cells below the head. */
  @FunctionalInterface
  interface Sink {
    /** A cell, without its quotes. */
    void cell(int column, Text cell);
  }

  /** The names of the columns. */
  List<Text> head();

  /** Where the first row begins. */
  int body();

  /** Shows every cell below the head, in order; none that is in no column. */
  void cells(Sink sink);
}
