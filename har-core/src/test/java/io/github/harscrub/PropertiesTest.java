package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No leak, locality, validity and idempotence for files made at random. */
final class PropertiesTest {
  private static final int FILES = 400;

  @Test
  void keepsItsPromisesForRandomFiles() throws Exception {
    long seed = System.nanoTime();
    for (int i = 0; i < FILES; i++) {
      RandomHar har = new RandomHar(seed + i);
      byte[] out;
      try {
        out = Scrub.checked(har.text().getBytes(UTF_8)).output();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + (seed + i), e);
      }
      var readings = Decoded.readings(out);
      for (String secret : har.secrets()) {
        assertThat(Decoded.holds(readings, secret))
            .as("seed %dL, secret %s in%n%s", seed + i, secret, har.text())
            .isFalse();
      }
    }
  }

  @Test
  void threadsDoNotDisturbOneAnother() throws Exception {
    HarSanitizer shared = Scrub.builder().build();
    long seed = System.nanoTime();
    List<byte[]> hars = new ArrayList<>();
    List<byte[]> expected = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      hars.add(new RandomHar(seed + i).text().getBytes(UTF_8));
      expected.add(Scrub.run(hars.get(i)).output());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<byte[]>>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(
            threads.submit(
                () -> {
                  List<byte[]> outputs = new ArrayList<>();
                  for (byte[] har : hars) {
                    outputs.add(Scrub.run(shared, har, Scrub.slow(har, 777)).output());
                  }
                  return outputs;
                }));
      }
      for (Future<List<byte[]>> result : results) {
        assertThat(result.get())
            .as("seed %dL", seed)
            .usingElementComparator(java.util.Arrays::compare)
            .isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
