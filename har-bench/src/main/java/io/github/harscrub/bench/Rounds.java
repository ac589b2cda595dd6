package io.github.harscrub.bench;

import io.github.harscrub.HarFormatException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The speeds of all operations on one file, taken in turns: A B C, A B C, … A disturbance of the
 * machine thus hits neighbours, and the ratio of neighbours hardly feels it.
 */
final class Rounds {
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;

  private final Path input;
  private final Scratch scratch;

  /** MB of input a second, by round. */
  private final Map<Operation, List<Double>> speeds = new EnumMap<>(Operation.class);

  private long compilationMillis;

  private Rounds(Path input, Scratch scratch) {
    this.input = input;
    this.scratch = scratch;
  }

  /** Runs rounds for {@code warmupSeconds}, one at least, then those that count. */
  static Rounds run(Path input, Scratch scratch, int warmupSeconds, int rounds)
      throws IOException, HarFormatException {
    Rounds result = new Rounds(input, scratch);
    long warm = System.nanoTime() + warmupSeconds * (long) NANOS;
    do {
      result.round();
    } while (System.nanoTime() < warm);
    result.speeds.clear();
    long compiled = compiledSoFar();
    for (int i = 0; i < rounds; i++) {
      result.round();
    }
    result.compilationMillis = compiledSoFar() - compiled;
    return result;
  }

  List<Double> speeds(Operation operation) {
    return speeds.getOrDefault(operation, List.of());
  }

  /** {@code first}'s speed over {@code second}'s: the median of the rounds. */
  double ratio(Operation first, Operation second) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < speeds(first).size(); i++) {
      ratios.add(speeds(first).get(i) / speeds(second).get(i));
    }
    return median(ratios);
  }

  /** What the JIT compilers worked during the rounds that count: much means, warm up longer. */
  long compilationMillis() {
    return compilationMillis;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private void round() throws IOException, HarFormatException {
    for (Operation operation : Operation.values()) {
      scratch.clearOutput();
      long start = System.nanoTime();
      operation.run(input, scratch.output());
      double seconds = (System.nanoTime() - start) / NANOS;
      speeds
          .computeIfAbsent(operation, o -> new ArrayList<>())
          .add(Files.size(input) / MEGABYTE / seconds);
    }
  }

  private static long compiledSoFar() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }
}
