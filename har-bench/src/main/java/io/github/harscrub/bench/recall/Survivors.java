package io.github.harscrub.bench.recall;

import io.github.harscrub.bench.recall.Node.Leaf;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what was planted, in every layer of every string of a file. */
final class Survivors {
  private static final int GRAM = 8;
  private static final int BLOOM_BITS = 22;

  private final Map<Integer, Planted> bySpot = new HashMap<>();
  private final Map<Long, List<Owned>> byGram = new HashMap<>();
  private final BitSet bloom = new BitSet(1 << BLOOM_BITS);

  private final Set<Owned> needles = new HashSet<>();
  private final Set<Owned> second = new HashSet<>();
  private final Map<Integer, Set<Planted.Kept>> kept = new HashMap<>();

  /** A needle of the planting at a spot. */
  record Owned(int spot, Needle needle) {}

  private Survivors(List<Planted> planted) {
    for (Planted plant : planted) {
      bySpot.put(plant.spot(), plant);
      for (Needle needle : plant.needles()) {
        if (needle.text().length() >= GRAM && needle.reach() != Reach.HERE) {
          long gram = gram(needle.text(), 0);
          byGram.computeIfAbsent(gram, g -> new ArrayList<>()).add(new Owned(plant.spot(), needle));
          bloom.set(hash(gram));
        }
      }
    }
  }

  /** {@code spots} says of each leaf of the planted file whose it is; equal files, equal leaves. */
  static Survivors in(List<Leaf> leaves, List<Integer> spots, List<Planted> planted) {
    Survivors survivors = new Survivors(planted);
    // Recorded entries are planted in many times, and what is not planted in stays the same.
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < leaves.size(); i++) {
      int spot = spots.get(i);
      if (spot == Leaf.NOBODY && !seen.add(leaves.get(i).text())) {
        continue;
      }
      Layers.of(leaves.get(i).text(), text -> survivors.look(text, spot));
    }
    return survivors;
  }

  /** Found where they were planted. */
  Set<Owned> needles() {
    return needles;
  }

  /** Found elsewhere. */
  Set<Owned> elsewhere() {
    return second;
  }

  boolean isKept(int spot, Planted.Kept value) {
    return kept.getOrDefault(spot, Set.of()).contains(value);
  }

  private void look(String text, int spot) {
    Planted here = bySpot.get(spot);
    if (here != null) {
      for (Needle needle : here.needles()) {
        if (contains(text, needle.text(), needle.text().length() < 6)) {
          needles.add(new Owned(spot, needle));
        }
      }
      for (Planted.Kept value : here.kept()) {
        if (text.contains(value.text())) {
          kept.computeIfAbsent(spot, s -> new HashSet<>()).add(value);
        }
      }
    }
    long gram = 0;
    for (int i = 0; i < text.length(); i++) {
      gram = (gram << 8) | (text.charAt(i) & 0xff);
      if (i >= GRAM - 1 && bloom.get(hash(gram))) {
        for (Owned owned : byGram.getOrDefault(gram, List.of())) {
          if (owned.spot() != spot && stands(owned.needle(), text, i - GRAM + 1)) {
            second.add(owned);
          }
        }
      }
    }
  }

  private static boolean stands(Needle needle, String text, int at) {
    return text.startsWith(needle.text(), at)
        && (needle.reach() == Reach.ANYWHERE || isWhole(text, at, at + needle.text().length()));
  }

  private static boolean contains(String text, String value, boolean whole) {
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      if (!whole || isStandingAlone(text, at, at + value.length())) {
        return true;
      }
    }
    return false;
  }

  /** False also for the number of a character reference: 049 is an encoded 1 there. */
  private static boolean isStandingAlone(String text, int start, int end) {
    return isWhole(text, start, end)
        && !(text.startsWith("&#", start - 2) && text.startsWith(";", end));
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !isWord(text.charAt(start - 1)))
        && (end == text.length() || !isWord(text.charAt(end)));
  }

  private static boolean isWord(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static long gram(String text, int at) {
    long gram = 0;
    for (int i = at; i < at + GRAM; i++) {
      gram = (gram << 8) | (text.charAt(i) & 0xff);
    }
    return gram;
  }

  private static int hash(long gram) {
    return (int) ((gram * 0x9E3779B97F4A7C15L) >>> (64 - BLOOM_BITS));
  }
}
