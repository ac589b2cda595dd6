package io.github.harscrub.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Keeps HotSpot's second compiler (C2) from what it cannot finish before a run has ended. The code
 * of all rules is wide: C2 is busy with it for 20 seconds on one of the cores, while what waits for
 * it runs in its slowest form. Left to C2 are small loops that take much of the time.
 *
 * <p>No flag in a jar can say so. The JVM takes such directives while it runs, from whoever asks it
 * as the tool {@code jcmd} does (<a href="https://openjdk.org/jeps/165">JEP 165</a>). Whatever JVM
 * does not do that runs as it always would: slower, to the same result.
 */
final class ShortRun {
  /** Below this a run ends before C2 begins. */
  private static final long FROM = 16L << 20;

  /** Above this C2 gains more than it takes, on a JDK that is quick to compile. */
  private static final long TO = 1L << 30;

  private static final String DIRECTIVES = "short-run.json";

  private ShortRun() {}

  /** Gives the directives, in the background, if the files among the arguments are that long. */
  static void prepare(String[] args) {
    long length = Stream.of(args).map(File::new).filter(File::isFile).mapToLong(File::length).sum();
    if (length >= FROM && length <= TO) {
      Thread thread = new Thread(ShortRun::direct, "short-run");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void direct() {
    try {
      List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
      if (flags.stream().noneMatch(ShortRun::speaksOfCompilers)) {
        add();
      }
    } catch (IOException | JMException | RuntimeException | LinkageError notThisJvm) {
      // Slower, and as good. A runtime made by jlink may lack the management beans.
    }
  }

  /** True of the flags of {@code bin/harscrub}, among others: who set them knows better. */
  private static boolean speaksOfCompilers(String flag) {
    return Stream.of("-Xint", "-Xcomp", "Tiered", "Inline", "Compile")
        .anyMatch(word -> flag.contains(word));
  }

  /** Returns what the JVM says to it. */
  static String add() throws IOException, JMException {
    Path file = Files.createTempFile("harscrub", ".json");
    try (InputStream directives = ShortRun.class.getResourceAsStream(DIRECTIVES)) {
      Files.write(file, Objects.requireNonNull(directives).readAllBytes());
      return diagnose("compilerDirectivesAdd", "\"" + file + "\"");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** What {@code jcmd} does in another process. */
  static String diagnose(String command, String... arguments) throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("com.sun.management:type=DiagnosticCommand");
    boolean plain = arguments.length == 0;
    Object[] values = plain ? new Object[0] : new Object[] {arguments};
    String[] types = plain ? new String[0] : new String[] {String[].class.getName()};
    return String.valueOf(server.invoke(name, command, values, types));
  }
}
