package io.github.harscrub.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The harscrub command, in a JVM of its own: what the job is held against. */
final class CommandLine {
  private CommandLine() {}

  /** Runs the command and returns its exit code. */
  static int run(Object... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("harscrub.jar"));
    for (Object arg : args) {
      command.add(arg.toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File("target/command.log"))
        .start()
        .waitFor();
  }
}
