package io.github.harscrub.internal.learn;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SweepIndexTest {
  private static final Rule RULE = new Rule("some-rule", Category.TOKEN);

  private final LearnedSecrets secrets = new LearnedSecrets();

  private void learn(String secret, Spread spread) {
    byte[] bytes = secret.getBytes(US_ASCII);
    secrets.learn(bytes, 0, bytes.length, RULE, Rank.NAME, spread);
  }

  private List<String> find(String text, boolean raw) {
    TreeSet<String> found = new TreeSet<>();
    Sweep.Sink sink = (secret, start, end) -> found.add(start + " " + text.substring(start, end));
    SweepIndex index = new SweepIndex(secrets);
    if (raw) {
      index.findRaw(Text.of(text), sink);
    } else {
      index.find(Text.of(text), sink);
    }
    return new ArrayList<>(found);
  }

  /** Against looking for each secret at each place. */
  @Test
  void findsWhatAPlainSearchFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      String secret = apart(random, 8 + random.nextInt(40));
      all.add(secret);
      learn(secret, Spread.ANYWHERE);
      text.append(letters(random, random.nextInt(9)))
          .append(random.nextBoolean() ? secret : secret.substring(1));
    }
    TreeSet<String> expected = new TreeSet<>();
    for (String secret : all) {
      for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
        expected.add(at + " " + secret);
      }
    }
    assertThat(find(text.toString(), false))
        .as("seed %d", seed)
        .containsExactlyElementsOf(expected);
  }

  /** None that begins inside of itself: the second of two that overlap is not looked for. */
  private static String apart(Random random, int length) {
    String letters = letters(random, length);
    for (int i = 1; i < length; i++) {
      if (letters.startsWith(letters.substring(i))) {
        return apart(random, length);
      }
    }
    return letters;
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(4)));
    }
    return letters.toString();
  }

  @Test
  void findsWholeOnesOnlyBetweenOtherBytes() {
    learn("hunter-two", Spread.WHOLE);
    assertThat(find("hunter-two xhunter-two hunter-twox (hunter-two)", false))
        .containsExactly("0 hunter-two", "36 hunter-two");
  }

  /** In JSON that is not decoded, the letter of an escape is no letter of a word. */
  @Test
  void knowsEscapesInRawJson() {
    learn("hunter-two", Spread.WHOLE);
    assertThat(find("a\\nhunter-two b\\\\nhunter-two", true)).containsExactly("3 hunter-two");
  }

  @Test
  void neverFindsWhatStaysWhereItIs() {
    learn("somewhere-else", Spread.HERE);
    assertThat(find("somewhere-else", false)).isEmpty();
  }

  /** Thousands of addresses of one company: each has the same domain. */
  @Test
  @Timeout(20)
  void manyWithOneEndingDoNotMeetInOnePlace() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      String address = Integer.toString(random.nextInt(1 << 30), 36) + "@company.example.test";
      learn(address, Spread.WHOLE);
      text.append(address).append(' ');
    }
    assertThat(find(text.toString(), false)).hasSizeGreaterThan(49_000);
  }

  /** What tells them apart stands where no window is tried at first. */
  @Test
  @Timeout(20)
  void manyWithOneBeginningAndEndDoNotMeetInOnePlace() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(4);
    for (int i = 0; i < 50_000; i++) {
      String token =
          "Q3x7Zk2Lm9Pq".repeat(4)
              + Integer.toString(1 << 30 | random.nextInt(1 << 30), 36)
              + "Rt5Wn8Vb4c".repeat(8);
      learn(token, Spread.ANYWHERE);
      text.append(token).append(' ');
    }
    assertThat(find(text.toString(), false)).hasSizeGreaterThan(49_000);
  }
}
