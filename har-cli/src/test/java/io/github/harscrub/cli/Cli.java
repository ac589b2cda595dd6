package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs commands over a folder, without a process. In arguments and in what is printed, {@code DIR}
 * stands for the folder.
 */
final class Cli {
  /** What rules are called and how they are told apart is har-core's business. */
  private static final String TALLY = "(?m)^ +\\d+  [a-z-]+ +(?=[a-z]+ [a-z]+$)";

  /** What a run printed and returned. */
  record Result(int code, String out, String err) {}

  private final Path folder;

  /** What the last run wrote to standard error, with its figures. */
  private String printed = "";

  /** What the next run reads from standard input. */
  private InputStream in = InputStream.nullInputStream();

  private boolean terminal;

  Cli(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Path write(String name, byte[] content) throws IOException {
    Files.createDirectories(path(name).getParent());
    return Files.write(path(name), content);
  }

  byte[] read(String name) throws IOException {
    return Files.readAllBytes(path(name));
  }

  /** All that is in the folder, to any depth, in order. */
  List<String> names() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !Files.isDirectory(path))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  Cli reading(byte[] standardInput) {
    return reading(new ByteArrayInputStream(standardInput));
  }

  Cli reading(InputStream standardInput) {
    this.in = standardInput;
    return this;
  }

  Cli onTerminal() {
    this.terminal = true;
    return this;
  }

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Result result = runInto(out, arguments);
    return new Result(result.code(), shortened(out.toString(UTF_8)), result.err());
  }

  Result runInto(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] real =
        Stream.of(arguments)
            .map(argument -> argument.replace("DIR", folder.toString()))
            .toArray(String[]::new);
    Streams streams =
        new Streams(
            in,
            new DataOutput(out),
            new PrintStream(err, true, UTF_8),
            terminal,
            terminal,
            new Surroundings(folder, folder.resolve("home"), Map.of(), false));
    int code = Harscrub.run(real, streams);
    printed = shortened(err.toString(UTF_8));
    return new Result(code, "", printed.replaceAll(TALLY, "  TALLY "));
  }

  String printed() {
    return printed;
  }

  private String shortened(String printed) {
    return printed.replace(folder.toString(), "DIR").replace(System.lineSeparator(), "\n");
  }
}
