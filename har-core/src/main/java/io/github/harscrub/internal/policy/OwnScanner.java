package io.github.harscrub.internal.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Spread;
import io.github.harscrub.internal.scan.AnchorIndex;
import io.github.harscrub.policy.KeywordRule;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a policy describes: keywords with their patterns, and values. One scan finds the
 * keywords and values of all rules; a pattern runs near its keyword only, and over each byte a few
 * times at most, however often the keyword stands there. Immutable and safe for use by several
 * threads.
 */
public final class OwnScanner {
  /**
   * What one look at a text covers behind a keyword: twice what the rule promises, so that the next
   * keywords need no look of their own.
   */
  private static final int LOOK = 2 * KeywordRule.BEHIND;

  /** How far a find that was cut off goes on to the left. To the right it goes on to its end. */
  private static final int MAX_LEFT = 4096;

  /**
   * Each find costs at most one run over the text looked at; more of them than this in it are taken
   * for one.
   */
  private static final int MAX_FINDS = 256;

  private final List<KeywordRule> keywords;
  private final List<RedactRule> values;
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<byte[]> literals = new ArrayList<>();
  private final AnchorIndex index;

  /** Is told of each find. */
  public interface Sink {
    void keyword(KeywordRule rule, int start, int end);

    void value(RedactRule rule, int start, int end);
  }

  /**
   * @param values rules about a {@link Target.Literal}
   */
  OwnScanner(List<KeywordRule> keywords, List<RedactRule> values) {
    this.keywords = keywords;
    this.values = values;
    AnchorIndex.Builder builder = new AnchorIndex.Builder();
    for (KeywordRule rule : keywords) {
      builder.addIgnoringCase(rule.keyword(), patterns.size());
      patterns.add(Pattern.compile(rule.pattern()));
    }
    for (RedactRule rule : values) {
      if (rule.what() instanceof Target.Literal literal) {
        byte[] bytes = literal.value().getBytes(UTF_8);
        builder.add(new String(bytes, ISO_8859_1), keywords.size() + literals.size());
        literals.add(bytes);
      }
    }
    index = builder.build();
  }

  public boolean isEmpty() {
    return keywords.isEmpty() && values.isEmpty();
  }

  /** Shows everything found in {@code text} to {@code sink}. */
  public void scan(Text text, Sink sink) {
    Run run = new Run(text, sink);
    index.scan(text.bytes(), text.start(), text.end(), run::anchor);
  }

  /** One scan of one text. */
  private final class Run {
    private final Text text;
    private final Sink sink;

    /** Keywords of each rule before this position need no look any more. */
    private final int[] done = new int[keywords.size()];

    Run(Text text, Sink sink) {
      this.text = text;
      this.sink = sink;
    }

    int anchor(int id, int at) {
      if (id >= keywords.size()) {
        value(id - keywords.size(), at);
      } else if (at >= done[id]) {
        done[id] = at + KeywordRule.BEHIND;
        look(id, at);
      }
      return at;
    }

    private void value(int id, int at) {
      int end = at + literals.get(id).length;
      byte[] bytes = text.bytes();
      boolean long8 = literals.get(id).length >= Spread.MIN_WHOLE;
      boolean whole =
          (at == text.start() || !Bytes.wordByte(bytes[at - 1]))
              && (end == text.end() || !Bytes.wordByte(bytes[end]));
      if (long8 || whole) {
        sink.value(values.get(id), at, end);
      }
    }

    private void look(int id, int at) {
      int from = Math.max(text.start(), at - KeywordRule.BEFORE);
      int to = (int) Math.min(text.end(), (long) at + LOOK);
      // A character for each byte: positions agree, and broken UTF-8 breaks nothing.
      String near = new String(text.bytes(), from, to - from, ISO_8859_1);
      Matcher matcher = patterns.get(id).matcher(near);
      int finds = 0;
      int next = 0;
      while (next < near.length() && matcher.find(next)) {
        int group = group(matcher);
        int start = from + matcher.start(group);
        int end = from + matcher.end(group);
        next = Math.max(next + 1, matcher.end());
        if (++finds > MAX_FINDS) {
          end = to;
          next = near.length();
        }
        if (end > start) {
          found(id, start, end, from, to);
        }
      }
    }

    private void found(int id, int start, int end, int from, int to) {
      byte[] bytes = text.bytes();
      int left = start;
      int least = Math.max(text.start(), start - MAX_LEFT);
      while (start == from && left > least && tokenByte(bytes[left - 1])) {
        left--;
      }
      int right = end;
      while (end == to && right < text.end() && tokenByte(bytes[right])) {
        right++;
      }
      KeywordRule rule = keywords.get(id);
      boolean passes = OwnChecks.passes(rule.check(), bytes, left, right);
      if (passes || right > end) {
        // What goes on for long must not be gone through again from each keyword in it.
        done[id] = Math.max(done[id], right);
      }
      if (passes) {
        sink.keyword(rule, left, right);
      }
    }
  }

  /** The first group that took part, or 0 for the whole match. */
  private static int group(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        return group;
      }
    }
    return 0;
  }

  private static boolean tokenByte(byte b) {
    return (b > 0 && Bytes.wordByte(b)) || "+/=_.~%-".indexOf(b) >= 0;
  }
}
