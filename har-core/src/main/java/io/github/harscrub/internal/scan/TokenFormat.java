package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.scan.TokenPart.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one kind of credential: a sequence of literals and runs, found by a literal inside
 * it.
 *
 * <p>The notation, elements separated by one space:
 *
 * <table>
 * <caption>elements</caption>
 * <tr><td>{@code glpat-}</td><td>this text; {@code \s} is a space, {@code \} takes the meaning from the next
 *     character</td></tr>
 * <tr><td>{@code (live|test)}</td><td>one of these texts, the longest that fits</td></tr>
 * <tr><td>{@code hex{32}}, {@code b62{36,255}}, {@code b62{20,}}</td><td>a run of a {@link CharClass}, also
 *     {@code [a-z.]{8}} and {@code ={0,2}}</td></tr>
 * <tr><td>{@code uuid}</td><td>short for {@code xhex{8} - xhex{4} - xhex{4} - xhex{4} - xhex{12}}</td></tr>
 * <tr><td>{@code ?} behind an element</td><td>it may be missing; if it is there, it is taken</td></tr>
 * <tr><td>{@code !}</td><td>redaction starts here; a second one: ends here. Without: the whole token</td></tr>
 * <tr><td>{@code $}</td><td>the next byte must not be a letter or a digit</td></tr>
 * <tr><td>{@code $/}</td><td>nor a {@code +} or {@code /}: the token is no piece of Base64</td></tr>
 * <tr><td>{@code ~0aA}</td><td>last element: the runs must hold a digit, a lower, an upper case letter</td></tr>
 * <tr><td>{@code ~x}</td><td>last element: the runs must hold a digit, or letters whose cases are mixed as words
 *     never are</td></tr>
 * </table>
 *
 * <p>Without {@code $}, the last run is taken to its end, whatever its upper bound, up to {@link
 * #MAX_RUN} bytes: tokens get longer, and half a token left behind is a leak.
 *
 * <p>The time of one match is bounded: runs other than the last are at most {@link #MAX_INNER}
 * long, and only one of them can be given back byte by byte (where what follows could also have
 * been part of it). Immutable, for any thread.
 */
final class TokenFormat {
  /** What {@link #match} returns where there is none; it is less than any match. */
  static final long NO_MATCH = -1;

  /**
   * The longest run taken by default. OAuth tokens of 2 KB are common, longer ones are structured.
   */
  static final int MAX_RUN = 4096;

  /**
   * Bounds the work at an anchor that leads nowhere; the longest real inner part, a JWT's, has
   * about 400.
   */
  static final int MAX_INNER = 512;

  /**
   * By then a run has shown all kinds of characters it needs: of 100,000 random ones of 64 letters
   * and digits, one has no digit.
   */
  private static final int SOON = 128;

  private static final int MIN_ANCHOR = 4;

  /** The bot tokens of Discord need 900; more would fill the index for all other rules. */
  private static final int MAX_ANCHORS = 1024;

  /** Left of the anchor from right to left, TURN, then the anchor and all that follows it. */
  private final TokenPart[] parts;

  private final int turn;

  /** The kinds of character that the runs must hold. */
  private final int needs;

  /** Whether letters alone must not look like words. */
  private final boolean mixed;

  /** What {@link #SOON} characters must have shown. */
  private final int soon;

  /** Index of the only run that may have to be given back byte by byte, or -1. */
  private final int flexible;

  private final List<String> anchors;

  private final String notation;

  private TokenFormat(
      String notation, TokenPart[] parts, int turn, int needs, int flexible, List<String> anchors) {
    this.notation = notation;
    this.parts = parts;
    this.turn = turn;
    this.needs = needs & ~CharClass.MIXED;
    this.mixed = (needs & CharClass.MIXED) != 0;
    this.soon = this.needs | (mixed ? CharClass.DIGIT : 0);
    this.flexible = flexible;
    this.anchors = anchors;
  }

  /**
   * Compiles the notation above.
   *
   * @throws IllegalArgumentException if it is malformed, has no anchor, or could take more than
   *     bounded time
   */
  static TokenFormat parse(String notation) {
    TokenNotation read = TokenNotation.read(notation);
    List<TokenPart> all = read.parts();
    int first = AnchorRun.longest(all);
    List<TokenPart> order = new ArrayList<>(all.subList(0, first));
    Collections.reverse(order);
    order.add(TokenPart.of(Kind.TURN));
    order.addAll(all.subList(first, all.size()));
    boundRuns(order);
    List<String> anchors = AnchorRun.expand(all, first);
    for (String anchor : anchors) {
      if (anchor.length() < MIN_ANCHOR || anchors.size() > MAX_ANCHORS) {
        throw new IllegalArgumentException(
            "needs 1 to %d anchors of %d bytes or more: %s"
                .formatted(MAX_ANCHORS, MIN_ANCHOR, notation));
      }
    }
    return new TokenFormat(
        notation,
        order.toArray(new TokenPart[0]),
        first,
        read.needs(),
        flexibleRun(order, first),
        anchors);
  }

  /**
   * The texts by which this format is found: every token has one of them, and {@link #match} wants
   * its place.
   *
   * @return at least one, each of 4 bytes or more
   */
  List<String> anchors() {
    return anchors;
  }

  /** What it was compiled from. */
  String notation() {
    return notation;
  }

  /** How many bytes of a token stand at least before its anchor. */
  int minBefore() {
    return before(false);
  }

  /** How many bytes of a token stand at most before its anchor. */
  int maxBefore() {
    return before(true);
  }

  /**
   * Looks whether a token stands around an anchor. A scan that goes on at the end of a match takes
   * linear time.
   *
   * @param text decoded bytes
   * @param from where the text starts; nothing before is looked at
   * @param to where the text ends
   * @param at where one of {@link #anchors()} starts
   * @param left what must not stand right before the token
   * @return the range to redact, for {@link #start} and {@link #end}, or {@link #NO_MATCH}
   */
  long match(byte[] text, int from, int to, int at, LeftEdge left) {
    return match(text, from, to, at, left, null);
  }

  /** As the other, and counts the bytes of runs that it looked at, for tests of its promise. */
  long match(byte[] text, int from, int to, int at, LeftEdge left, long @Nullable [] work) {
    int p = at;
    int tokenStart = at;
    int start = -1;
    int end = -1;
    int seen = 0;
    int spare = 0; // bytes that the flexible run can still give back
    int spareEnd = 0; // where it ends now
    int i = 0;
    while (i < parts.length) {
      TokenPart part = parts[i];
      boolean backward = i < turn;
      int next = -1;
      switch (part.kind()) {
        case LITERAL ->
            next = backward ? part.literalBefore(text, from, p) : part.literalAfter(text, p, to);
        case RUN -> {
          int most = Math.min(part.max(), backward ? p - from : to - p);
          int length = 0;
          while (length < most) {
            int kind = part.chars().kindOf(text[backward ? p - length - 1 : p + length]);
            if (kind == 0) {
              break;
            }
            seen |= kind;
            length++;
            if (length == SOON && (seen & soon) != soon) {
              return NO_MATCH; // else a long run would be read again from every anchor inside it
            }
          }
          if (work != null) {
            work[0] += length + 1;
          }
          if (length >= part.min()) {
            next = backward ? p - length : p + length;
            if (i == flexible) {
              spare = length - part.min();
              spareEnd = next;
            }
          }
        }
        case START -> {
          start = p;
          next = p;
        }
        case END -> {
          end = p;
          next = p;
        }
        case EDGE -> next = p == to || !CharClass.isLetterOrDigit(text[p]) ? p : -1;
        case BASE64_EDGE -> next = Boundaries.endsBase64(text, p, to) ? p : -1;
        case TURN -> {
          if (left.allows(text, from, p)) {
            next = at;
            tokenStart = p;
          }
        }
      }
      if (next < 0 && part.optional()) {
        next = p;
      }
      if (next >= 0) {
        p = next;
        i++;
      } else if (spare > 0) {
        spare--;
        if (work != null) {
          work[0]++;
        }
        spareEnd += flexible < turn ? 1 : -1;
        p = spareEnd;
        i = flexible + 1;
      } else {
        return NO_MATCH;
      }
    }
    if ((seen & needs) != needs || (mixed && !mixed(text, tokenStart, p, seen))) {
      return NO_MATCH;
    }
    return ((long) (start < 0 ? tokenStart : start) << 32) | (end < 0 ? p : end);
  }

  /**
   * True for what no one wrote by hand: a digit, or a quarter of the letters in each case. Of
   * random tokens of 24 letters and digits one in fifty has no digit, and of those one in thirty
   * fails here; {@code AbstractDialogButtonGroup} has a capital to each six letters.
   */
  private static boolean mixed(byte[] text, int start, int end, int seen) {
    if ((seen & CharClass.DIGIT) != 0) {
      return true;
    }
    int upper = 0;
    int lower = 0;
    for (int i = start; i < end; i++) {
      upper += text[i] >= 'A' && text[i] <= 'Z' ? 1 : 0;
      lower += text[i] >= 'a' && text[i] <= 'z' ? 1 : 0;
    }
    return upper * 3 >= lower && lower * 3 >= upper;
  }

  /** The first byte to redact. */
  static int start(long match) {
    return (int) (match >>> 32);
  }

  /** The byte after the last to redact. */
  static int end(long match) {
    return (int) match;
  }

  private int before(boolean most) {
    int sum = 0;
    for (int i = 0; i < turn; i++) {
      TokenPart part = parts[i];
      if (part.kind() == Kind.LITERAL) {
        int longest = part.options().get(0).length;
        int shortest = part.options().get(part.options().size() - 1).length;
        sum += most ? longest : part.optional() ? 0 : shortest;
      } else {
        sum += most ? part.max() : part.optional() ? 0 : part.min();
      }
    }
    return sum;
  }

  /** Opens the last run, and refuses an inner one that is too long. */
  private static void boundRuns(List<TokenPart> order) {
    boolean last = true;
    boolean open = true;
    for (int i = order.size() - 1; i >= 0; i--) {
      TokenPart part = order.get(i);
      open &= part.kind() != Kind.EDGE && part.kind() != Kind.BASE64_EDGE;
      last &= part.kind() != Kind.TURN;
      if (part.kind() == Kind.RUN && part.max() > 2) { // up to two: padding
        if (last && open) {
          int most = part.max() == Integer.MAX_VALUE ? MAX_RUN : Math.max(MAX_RUN, part.max());
          order.set(i, part.withMax(most));
        } else if (last && part.max() == Integer.MAX_VALUE) {
          order.set(i, part.withMax(MAX_INNER));
        } else if (part.max() > MAX_INNER) {
          throw new IllegalArgumentException("only the last run may be longer than " + MAX_INNER);
        }
      }
      last &= part.canBeEmpty();
    }
  }

  private static int flexibleRun(List<TokenPart> order, int turn) {
    int found = -1;
    for (int i = 0; i < order.size(); i++) {
      TokenPart part = order.get(i);
      if (part.kind() == Kind.RUN
          && part.min() < part.max()
          && !part.optional()
          && nextMayOverlap(order, i, turn)) {
        if (found >= 0) {
          throw new IllegalArgumentException("two runs that may be followed by their own alphabet");
        }
        found = i;
      }
    }
    return found;
  }

  private static boolean nextMayOverlap(List<TokenPart> order, int run, int turn) {
    for (int i = run + 1; i < order.size() && order.get(i).kind() != Kind.TURN; i++) {
      if (order.get(i).canBeginWith(order.get(run).chars(), run < turn)) {
        return true;
      }
      if (!order.get(i).canBeEmpty()) {
        return false;
      }
    }
    return false;
  }
}
