package io.github.harscrub.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds tokens the plain way, with a map of 4-byte grams: what the real scanner must also find. */
final class TokenScan {
  private static final int GRAM = 4;

  private final List<TokenRule> rules;
  private final Map<Integer, List<Integer>> rulesOfGram = new HashMap<>();
  private final BitSet grams = new BitSet(1 << 16);

  TokenScan(List<TokenRule> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      Set<Integer> own = new HashSet<>();
      for (String anchor : rules.get(i).format().anchors()) {
        own.add(gram(anchor.getBytes(StandardCharsets.US_ASCII), 0));
      }
      for (int gram : own) {
        rulesOfGram.computeIfAbsent(gram, g -> new ArrayList<>()).add(i);
        grams.set(slot(gram));
      }
    }
  }

  /**
   * @param start first redacted byte
   * @param end byte after the last
   */
  record Hit(TokenRule rule, int start, int end) {}

  /** The earliest row's match at each anchor; behind a match the scan goes on at its end. */
  List<Hit> hits(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at + GRAM <= bytes.length) {
      Hit hit = grams.get(slot(gram(bytes, at))) ? hitAt(bytes, at) : null;
      if (hit != null) {
        hits.add(hit);
      }
      at = hit != null ? Math.max(at + 1, hit.end()) : at + 1;
    }
    return hits;
  }

  private @Nullable Hit hitAt(byte[] bytes, int at) {
    for (int rule : rulesOfGram.getOrDefault(gram(bytes, at), List.of())) {
      long match = rules.get(rule).match(bytes, 0, bytes.length, at);
      if (match != TokenFormat.NO_MATCH) {
        return new Hit(rules.get(rule), TokenFormat.start(match), TokenFormat.end(match));
      }
    }
    return null;
  }

  private static int gram(byte[] bytes, int at) {
    return (bytes[at] << 24)
        | ((bytes[at + 1] & 0xff) << 16)
        | ((bytes[at + 2] & 0xff) << 8)
        | (bytes[at + 3] & 0xff);
  }

  private static int slot(int gram) {
    return (gram * 0x9E3779B1) >>> 16;
  }
}
