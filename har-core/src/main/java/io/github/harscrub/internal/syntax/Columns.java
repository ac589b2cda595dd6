package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Text;
import java.util.List;

/** Rows of cells below the names of their columns. */
public abstract class Columns {
  /** Is given the cells below the head. */
  @FunctionalInterface
  public interface Sink {
    /** A cell, without its quotes. */
    void cell(int column, Text cell);
  }

  /** What the rows stand in. */
  final Text text;

  final List<Text> head;
  final int body;

  Columns(Text text, List<Text> head, int body) {
    this.text = text;
    this.head = head;
    this.body = body;
  }

  /** The names of the columns. */
  public final List<Text> head() {
    return head;
  }

  /** Where the first row begins. */
  public final int body() {
    return body;
  }

  /**
   * Shows every cell below the head, in order; none that is in no column. Returns where the rows
   * end.
   */
  public abstract int cells(Sink sink);
}
