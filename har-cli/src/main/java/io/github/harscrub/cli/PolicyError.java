package io.github.harscrub.cli;

import java.nio.file.Path;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A policy file that makes no sense. The message names file, line and column and says what was
 * expected; it quotes nothing of the file but what is nearly a word of ours.
 */
final class PolicyError extends Exception {
  private static final long serialVersionUID = 1L;

  private PolicyError(String message) {
    super(message);
  }

  static PolicyError at(Path file, Node node, String problem) {
    return node.getStartMark()
        .map(mark -> at(file, mark.getLine(), mark.getColumn(), problem))
        .orElseGet(() -> at(file, 0, 0, problem));
  }

  /** A file that is none, or that is no file. */
  static PolicyError of(Path file, String problem) {
    return new PolicyError(Printable.of(file) + problem);
  }

  /**
   * @param line counted from 0
   * @param column counted from 0
   */
  static PolicyError at(Path file, int line, int column, String problem) {
    return new PolicyError(
        Printable.of(file) + ":" + (line + 1) + ":" + (column + 1) + ": " + problem);
  }
}
