package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Confidence;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.policy.Language;
import io.github.harscrub.internal.policy.NamedRules;
import io.github.harscrub.internal.scan.JwtDetector;
import io.github.harscrub.internal.syntax.Contents;
import io.github.harscrub.internal.syntax.Leaves;
import io.github.harscrub.internal.syntax.Lines;
import io.github.harscrub.internal.syntax.Value;
import io.github.harscrub.internal.syntax.Value.Form;
import io.github.harscrub.internal.syntax.ValueFinder;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.RedactRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a text that a policy names: parameters of URLs and forms, properties in whatever
 * notation. Those to be redacted are found at once; those that are kept are remembered.
 *
 * <p>Takes time in proportion to the text: what is inside of a value that was dealt with is passed
 * over.
 */
public final class NamedParts {
  /** A text in which nothing is kept. */
  static final NamedParts NONE = new NamedParts();

  private static final int MAX_NAME = 128;
  private static final Find ANY = new Find(JwtDetector.SIGNATURE, Confidence.LOW);
  private static final Set<Place> PARAMETER = Set.of(Place.QUERY, Place.FORM);
  private static final Set<Place> PROPERTY = Set.of(Place.BODY, Place.FIELD);

  private final List<Text> kept = new ArrayList<>();

  /** The parts of a frame's text that are kept; those that are redacted go to {@code findings}. */
  static NamedParts in(Frame frame, NamedRules rules, Findings findings) {
    return search(frame, rules, findings, true);
  }

  /** As {@link #in}, redacting nothing. */
  public static NamedParts keptIn(Frame frame, NamedRules rules, Findings findings) {
    return search(frame, rules, findings, false);
  }

  private static NamedParts search(
      Frame frame, NamedRules rules, Findings findings, boolean redacts) {
    NamedParts parts = new NamedParts();
    new Search(frame, rules, findings, parts, redacts).run();
    return parts.kept.isEmpty() ? NONE : parts;
  }

  /** True if {@code [start, end)} is part of a value that is kept. */
  boolean cover(int start, int end) {
    return Frame.covers(kept, start, end);
  }

  /** True if the whole of an encoded part is kept. */
  boolean cover(Opened part) {
    if (kept.isEmpty()) {
      return false;
    }
    int start = part.text().start();
    Patch all = new Patch(start, part.text().end(), new byte[] {0}, ANY, 0, 0, false);
    Patch outside = part.outward(List.of(all)).get(0);
    return cover(outside.start(), outside.end());
  }

  private static final class Search {
    private final Text text;
    private final byte[] bytes;
    private final Frame frame;
    private final NamedRules rules;
    private final Findings findings;
    private final NamedParts parts;
    private final boolean redacts;

    /** Names before this position stand in a value that is kept. */
    private int keptUntil;

    Search(Frame frame, NamedRules rules, Findings findings, NamedParts parts, boolean redacts) {
      this.frame = frame;
      this.text = frame.text();
      this.bytes = text.bytes();
      this.rules = rules;
      this.findings = findings;
      this.parts = parts;
      this.redacts = redacts;
    }

    void run() {
      int i = text.start();
      while (i < text.end()) {
        byte b = bytes[i];
        if (b == '"') {
          int close = quotedKey(i);
          i = close < 0 ? i + 1 : Math.max(close, name(i + 1, close));
        } else if (ValueFinder.isNameByte(b)) {
          int end = i + 1;
          while (end < text.end() && ValueFinder.isNameByte(bytes[end])) {
            end++;
          }
          i = end - i > MAX_NAME ? end : Math.max(end, name(i, end));
        } else {
          i++;
        }
      }
    }

    /** Where the string that begins at {@code quote} ends, if it is short and a JSON key; or -1. */
    private int quotedKey(int quote) {
      int most = Math.min(text.end(), quote + MAX_NAME + 2);
      int close = quote + 1;
      while (close < most && bytes[close] != '"' && bytes[close] != '\\') {
        close++;
      }
      if (close >= most || bytes[close] != '"' || close == quote + 1) {
        return -1;
      }
      int colon = close + 1;
      while (colon < text.end() && bytes[colon] >= 0 && bytes[colon] <= ' ') {
        colon++;
      }
      return colon < text.end() && bytes[colon] == ':' ? close : -1;
    }

    /** Deals with a name. Returns where to go on. */
    private int name(int start, int end) {
      NamedRules.Match match = rules.of(bytes, start, end);
      Text name = text.part(start, end);
      if (match.isEmpty() || !ValueFinder.mayHaveValue(text, name)) {
        return end;
      }
      Set<Place> places = places(start);
      Optional<RedactRule> redact = rules.redacts(match, places);
      boolean keep =
          redact.isEmpty()
              && start >= keptUntil
              && rules.keeps(match, new String(name.copy(), UTF_8), places);
      if (redact.isEmpty() && !keep) {
        return end;
      }
      Optional<Value> value = ValueFinder.value(text, start, end);
      // What a path leads to is no member, and a policy that names one does not mean it.
      if (value.isEmpty()
          || value.get().form() == Form.SEGMENT
          || value.get().form() == Form.QUERY) {
        return end;
      }
      if (redact.isPresent()) {
        if (redacts) {
          redact(redact.get(), name, value.get());
        }
        return value.get().end();
      }
      parts.kept.add(text.part(value.get().start(), value.get().end()));
      keptUntil = Math.max(keptUntil, value.get().end());
      return end;
    }

    /** A name behind {@code ?}, {@code #} or {@code &} is that of a parameter. */
    private Set<Place> places(int start) {
      byte before = start > text.start() ? bytes[start - 1] : 0;
      boolean multipart = Bytes.startsWith(bytes, start - 8, text.end(), "; name=\"");
      return before == '?' || before == '&' || before == '#' || multipart ? PARAMETER : PROPERTY;
    }

    private void redact(RedactRule rule, Text name, Value value) {
      int start = value.start();
      int end = value.end();
      switch (value.form()) {
        case QUOTED, MARKUP, PAIR, LITERAL -> findings.demanded(frame, rule, start, end);
        case CONTAINER ->
            Leaves.read(
                text.part(start, end),
                (keyStart, keyEnd, from, to, number) -> {
                  if (number) {
                    findings.demandedNumber(frame, rule, from, to);
                  } else {
                    findings.demanded(frame, rule, from, to);
                  }
                });
        case CONTENTS ->
            Contents.read(
                text.part(start, end),
                (keyStart, keyEnd, from, to) -> findings.demanded(frame, rule, from, to));
        case LINES ->
            Lines.read(
                text.part(start, end),
                (keyStart, keyEnd, from, to) -> findings.demanded(frame, rule, from, to));
        case BARE, LINE -> bare(rule, name, start, end);
        case SEGMENT, QUERY -> throw new IllegalArgumentException("no value of a name");
      }
    }

    /** In JSON a number stays one, and true, false and null stay what they are. */
    private void bare(RedactRule rule, Text name, int start, int end) {
      boolean json = name.end() < text.end() && bytes[name.end()] == '"';
      if (json && number(start, end)) {
        findings.demandedNumber(frame, rule, start, end);
      } else if (!json && (Opacity.hasDigit(bytes, start, end) || !isCode())) {
        findings.demanded(frame, rule, start, end);
      }
    }

    private boolean isCode() {
      return frame.language(findings.scene()) != Language.DATA;
    }

    private boolean number(int start, int end) {
      for (int i = start; i < end; i++) {
        byte b = bytes[i];
        if (!(b >= '0' && b <= '9') && "-+.eE".indexOf(b) < 0) {
          return false;
        }
      }
      return end > start && bytes[end - 1] >= '0' && bytes[end - 1] <= '9';
    }
  }
}
