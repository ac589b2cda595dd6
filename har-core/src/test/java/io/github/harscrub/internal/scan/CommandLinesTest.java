package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class CommandLinesTest {
  private static final List<String> PIECES =
      List.of(
          "curl ",
          "curl ",
          "http ",
          "mysql ",
          "'",
          "\"",
          " ",
          " ",
          "-u ",
          "-u",
          "-a ada:",
          "k3v9:q2x8",
          "-pq2x8fm",
          "--user=",
          "--password=z7",
          "x",
          "word ",
          "\\\n",
          "; ",
          "\n");

  private final CommandLines commands = new CommandLines();

  /** What several commands have before them is read once, and found as if each were alone. */
  @Test
  void findsInALineOfManyCommandsWhatEachFindsAlone() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      StringBuilder line = new StringBuilder();
      int rare = random.nextInt(4);
      int pieces = 1 + random.nextInt(1500);
      while (pieces-- > 0) {
        line.append(PIECES.get(random.nextInt(PIECES.size() - rare)));
      }
      String all = line.toString();
      byte[] text = all.getBytes(US_ASCII);
      Set<String> together = new TreeSet<>();
      Set<String> alone = new TreeSet<>();
      CommandLines.Reader shared = reader(text, together);
      for (int at = 0; at < text.length; at++) {
        for (int i = 0; i < commands.size(); i++) {
          if (all.startsWith(commands.literal(i), at)) {
            shared.command(i, at);
            reader(text, alone).command(i, at);
          }
        }
      }
      assertThat(together).as("seed %d", seed).isEqualTo(alone);
    }
  }

  private CommandLines.Reader reader(byte[] text, Set<String> found) {
    return commands.reader(
        text, 0, text.length, (rule, start, end) -> found.add(start + ".." + end));
  }
}
