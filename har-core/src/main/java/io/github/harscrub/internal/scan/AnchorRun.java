package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.scan.TokenPart.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Chooses the literal text inside a token by which a scan finds it. */
final class AnchorRun {
  /** Shorter texts are filled up to a gram with each byte that can follow. */
  private static final int GRAM = 4;

  /** A single letter would need more grams than all other rules together. */
  private static final int MIN_LITERAL = 2;

  private AnchorRun() {}

  /** Index of the first part of the longest run of literals, the first of equals. */
  static int longest(List<TokenPart> parts) {
    int best = -1;
    int start = 0;
    int bestLength = 0;
    int length = 0;
    for (int i = 0; i < parts.size(); i++) {
      TokenPart part = parts.get(i);
      if (part.kind() != Kind.LITERAL || part.optional()) {
        length = 0;
        start = i + 1;
        continue;
      }
      length += part.options().get(part.options().size() - 1).length;
      if (length > bestLength) {
        best = start;
        bestLength = length;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("no literal to look for");
    }
    return best;
  }

  /** Every text that the run of literals at {@code first} can be. */
  static List<String> expand(List<TokenPart> parts, int first) {
    List<String> texts = List.of("");
    int end = endOfRun(parts, first);
    for (TokenPart part : parts.subList(first, end)) {
      List<String> longer = new ArrayList<>();
      for (String text : texts) {
        for (byte[] option : part.options()) {
          longer.add(text.concat(new String(option, StandardCharsets.US_ASCII)));
        }
      }
      texts = longer;
    }
    while (end < parts.size() && parts.get(end).kind() == Kind.START) {
      end++;
    }
    boolean runFollows = end < parts.size() && parts.get(end).kind() == Kind.RUN;
    if (!runFollows || parts.get(end).canBeEmpty()) {
      return List.copyOf(texts);
    }
    List<String> filled = new ArrayList<>();
    for (String text : texts) {
      fill(text, parts.get(end), filled);
    }
    return List.copyOf(filled);
  }

  private static void fill(String text, TokenPart next, List<String> into) {
    if (text.length() >= GRAM || text.length() < MIN_LITERAL || next.min() < GRAM - text.length()) {
      into.add(text);
      return;
    }
    fill(text, next.chars(), into);
  }

  private static void fill(String text, CharClass next, List<String> into) {
    if (text.length() == GRAM) {
      into.add(text);
      return;
    }
    for (char c = 0; c < 128; c++) {
      if (next.contains(c)) {
        fill(text.concat(String.valueOf(c)), next, into);
      }
    }
  }

  private static int endOfRun(List<TokenPart> parts, int from) {
    int end = from;
    while (end < parts.size()
        && parts.get(end).kind() == Kind.LITERAL
        && !parts.get(end).optional()) {
      end++;
    }
    return end;
  }
}
