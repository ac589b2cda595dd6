package io.github.harscrub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says how fast inputs go through that were made to be slow, in a body and in a header, once the
 * compilers are done with what they run.
 */
public final class Hostile {
  private static final List<String> PLACES =
      List.of(
          "\"content\":{\"text\":\"%s\"}",
          "\"headers\":[{\"name\":\"Set-Cookie\",\"value\":\"%s\"}],\"url\":\"x\"");

  private static final long WARMUP_NANOS = 1_000_000_000;
  private static final int ROUNDS = 5;

  private static final HarSanitizer SANITIZER = HarSanitizer.builder().threads(1).build();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Hostile() {}

  /** {@code Hostile [KILOBYTES...]}: the lengths to try, 250 and 1000 if none is given. */
  public static void main(String[] args) throws IOException, HarFormatException {
    List<Integer> lengths = new ArrayList<>();
    for (String arg : args) {
      lengths.add(Integer.parseInt(arg));
    }
    if (lengths.isEmpty()) {
      lengths.addAll(List.of(250, 1000));
    }
    StringBuilder head = new StringBuilder("| pattern |");
    StringBuilder line = new StringBuilder("| --- |");
    for (int kilobytes : lengths) {
      head.append(" body, ").append(kilobytes).append(" KB | header |");
      line.append(" ---: | ---: |");
    }
    System.out.println(head + "\n" + line);
    for (HostileInput input : HostileInput.ALL) {
      System.out.println(row(input, lengths));
    }
  }

  /** The speeds in MB a second: where they fall with the length, the time is not linear. */
  private static String row(HostileInput input, List<Integer> lengths)
      throws IOException, HarFormatException {
    StringBuilder row = new StringBuilder("| ").append(input.title()).append(" |");
    for (int kilobytes : lengths) {
      String text = input.text(kilobytes * 1000);
      for (String place : PLACES) {
        row.append(
            input.isValue()
                ? String.format(Locale.ROOT, " %.1f |", speed(place.replace("%s", text)))
                : place.equals(PLACES.get(0))
                    ? String.format(Locale.ROOT, " %.1f |", speed(text))
                    : " - |");
      }
    }
    return row.toString();
  }

  /**
   * MB a second of processor time for a response with these members: a string is one thread's work,
   * and what else runs on the machine does not show.
   */
  private static double speed(String members) throws IOException, HarFormatException {
    byte[] har = ("{\"log\":{\"entries\":[{\"response\":{" + members + "}}]}}").getBytes(UTF_8);
    long start = System.nanoTime();
    do {
      sanitize(har);
    } while (System.nanoTime() - start < WARMUP_NANOS);
    List<Double> speeds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long begun = THREADS.getCurrentThreadCpuTime();
      sanitize(har);
      speeds.add(har.length / 1e6 / ((THREADS.getCurrentThreadCpuTime() - begun) / 1e9));
    }
    return Rounds.median(speeds);
  }

  private static void sanitize(byte[] har) throws IOException, HarFormatException {
    SANITIZER.sanitize(new ByteArrayInputStream(har), OutputStream.nullOutputStream());
  }
}
