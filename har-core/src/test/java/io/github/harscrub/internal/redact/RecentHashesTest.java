package io.github.harscrub.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.learn.SipHash;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RecentHashesTest {
  private final RecentHashes hashes = new RecentHashes(4);

  private static SipHash.Hash hash(int place, int number) {
    return new SipHash.Hash((long) number << 32 | place, 0x700L * number);
  }

  @Test
  void knowsTheNumberThatWasPutWithAHash() {
    hashes.put(hash(1, 5), 3);
    hashes.put(hash(2, 5), 0);
    assertThat(hashes.find(hash(1, 5))).isEqualTo(3);
    assertThat(hashes.find(hash(2, 5))).isZero();
    assertThat(hashes.find(hash(3, 5))).isEqualTo(RecentHashes.NONE);
  }

  @Test
  void tellsHashesApartThatDifferInOneWord() {
    hashes.put(new SipHash.Hash(1, 0x100), 1);
    assertThat(hashes.find(new SipHash.Hash(1, 0x200))).isEqualTo(RecentHashes.NONE);
    assertThat(hashes.find(new SipHash.Hash(5, 0x100))).isEqualTo(RecentHashes.NONE);
  }

  @Test
  void keepsWhatWasFoundAgain() {
    hashes.put(hash(1, 1), 2);
    assertThat(hashes.find(hash(1, 1))).isEqualTo(2);
    for (int i = 2; i < 10; i++) {
      hashes.put(hash(1, i), 1);
    }
    assertThat(hashes.find(hash(1, 1))).isEqualTo(2);
    assertThat(hashes.find(hash(1, 8))).isEqualTo(RecentHashes.NONE);
    assertThat(hashes.find(hash(1, 9))).isEqualTo(1);
  }

  @Test
  void findsNothingInAFreshTable() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1000; i++) {
      assertThat(hashes.find(new SipHash.Hash(random.nextLong(), random.nextLong())))
          .isEqualTo(RecentHashes.NONE);
    }
  }

  /** While another thread puts two hashes into one place by turns. */
  @Test
  @Timeout(60)
  void neverTellsTheNumberOfAnotherHash() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              while (!done.get()) {
                hashes.put(hash(1, 5), 1);
                hashes.put(hash(1, 6), 2);
              }
            });
    writer.start();
    Set<Integer> told = new HashSet<>();
    try {
      for (int i = 0; i < 5_000_000; i++) {
        told.add(hashes.find(hash(1, 5)));
        // Takes the place that has been found, so that the next look goes to the other again.
        hashes.find(hash(1, 6));
      }
    } finally {
      done.set(true);
      writer.join();
    }
    assertThat(told).isSubsetOf(1, RecentHashes.NONE);
  }
}
