package io.github.harscrub.internal.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Runs the scanner as its callers do and shows each hit as {@code rule:text}. */
final class PersonalDataHits {
  private PersonalDataHits() {}

  static List<String> in(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return in(bytes, 0, bytes.length);
  }

  static List<String> in(byte[] text, int from, int to) {
    List<String> hits = new ArrayList<>();
    MatchSink sink =
        (rule, start, end) ->
            hits.add(rule.id() + ":" + new String(text, start, end - start, UTF_8));
    scan(text, from, to, sink);
    return hits;
  }

  static void scan(byte[] text, int from, int to, MatchSink sink) {
    for (int i = from; i < to; i++) {
      if (text[i] == '@') {
        PersonalDataScanner.atSign(text, from, to, i, sink);
      }
    }
    int i = DigitRuns.next(text, from, to);
    while (i < to) {
      i = DigitRuns.next(text, PersonalDataScanner.digits(text, from, to, i, sink), to);
    }
  }
}
