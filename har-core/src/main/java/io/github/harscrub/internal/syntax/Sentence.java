package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.List;
import java.util.Optional;

/**
 * Running text: {@code Your verification code is 604817}, {@code 604817 is your verification code},
 * {@code is <b>604817</b>}, {@code invalid token 'k3v9…'} or {@code [k3v9…]}, {@code login deploy
 * password k3v9…} as in a netrc file. Between name and value stands a verb, a quote, or nothing but
 * a blank. What stands there has to look like a value, since sentences speak of passwords more
 * often than they tell them.
 */
final class Sentence implements Notation {
  private static final List<String> VERBS =
      List.of(
          "is ",
          "is: ",
          "was ",
          "to ",
          "lautet ",
          "lautet: ",
          "ist ",
          "est ",
          "es ",
          "provided: ",
          "supplied: ",
          "given: ",
          "received: ");

  private static final String VERB_INITIALS = "iwtlepsgr";

  private static final String BEARER = "bearer";

  private static final List<String> YOURS = List.of(" is your ", " as your ");

  private static final int MIN_YOURS = 9;

  private static final int MAX_NAME = 32;

  /** How far before a name its value may end. */
  private static final int MAX_BEFORE = 40;

  private static final int MIN_VALUE = 4;

  /** Of a label. */
  private static final int MAX_WORD = 24;

  /** Without a verb or quotes. */
  private static final int MIN_NEIGHBOUR = 8;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    if (!mayFollow(bytes, nameEnd, end)) {
      return before(text, nameStart);
    }
    if (!isWord(bytes, nameStart, nameEnd)) {
      return Optional.empty();
    }
    int behind = SessionId.behind(bytes, nameEnd + 1, end);
    int told = behindVerb(bytes, behind, end);
    boolean verb = told > behind;
    int start = InlineTags.behind(bytes, told, end);
    if (start >= end) {
      return Optional.empty();
    }
    if (Literals.quote(bytes[start])) {
      int close = wordEnd(bytes, start + 1, end);
      boolean closed = close < end && bytes[close] == bytes[start];
      return closed && close - start > MIN_VALUE
          ? Optional.of(new Value(Form.LITERAL, start + 1, close))
          : Optional.empty();
    }
    if (bytes[start] == '[') {
      int close = wordEnd(bytes, start + 1, end);
      boolean closed = close < end && bytes[close] == ']' && isToken(bytes, start + 1, close);
      return closed ? Optional.of(new Value(Form.BARE, start + 1, close)) : Optional.empty();
    }
    int stop = word(bytes, start, end);
    boolean telling =
        digit(bytes, start, stop)
            ? verb || letter(bytes, start, stop)
            : verb && isMixed(bytes, start, stop);
    return telling && stop - start >= (verb ? MIN_VALUE : MIN_NEIGHBOUR)
        ? Optional.of(new Value(Form.BARE, start, stop))
        : Optional.empty();
  }

  private static boolean isToken(byte[] bytes, int from, int to) {
    return to - from >= MIN_NEIGHBOUR && digit(bytes, from, to) && letter(bytes, from, to);
  }

  /** False for {@code AWS4-HMAC-SHA256 Credential=…} and its kin, and for {@code Bearer …}. */
  private static boolean isWord(byte[] bytes, int from, int to) {
    boolean scheme =
        to - from == BEARER.length() && Bytes.startsWithIgnoreCase(bytes, from, to, BEARER);
    return !digit(bytes, from, to) && !scheme;
  }

  /** True if what stands at the end of a name may lead to its value in this notation. */
  static boolean mayFollow(byte[] bytes, int nameEnd, int end) {
    // The full stop of a sentence: Wrong password. KB-20544 explains why.
    if (nameEnd + MIN_VALUE >= end || bytes[nameEnd] != ' ' || bytes[nameEnd - 1] == '.') {
      return false;
    }
    int behind = SessionId.behind(bytes, nameEnd + 1, end);
    int start = InlineTags.behind(bytes, behindVerb(bytes, behind, end), end);
    return start < end
        && (Literals.quote(bytes[start])
            || bytes[start] == '['
            || digit(bytes, start, Math.min(end, word(bytes, start, end)))
            || (start > nameEnd + 1 && isMixed(bytes, start, word(bytes, start, end))));
  }

  /** True if a capital stands behind a small letter, as in {@code nqXa}; words have none there. */
  private static boolean isMixed(byte[] bytes, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (bytes[i] >= 'A' && bytes[i] <= 'Z' && bytes[i - 1] >= 'a' && bytes[i - 1] <= 'z') {
        return to - from >= MIN_NEIGHBOUR;
      }
    }
    return false;
  }

  /** {@code 604817 is your verification code}, {@code G-604817 is your Example code}. */
  private static Optional<Value> before(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int verb = verbBefore(text, nameStart);
    int start = verb;
    while (start > text.start() && Bytes.wordByte(bytes[start - 1])) {
      start--;
    }
    boolean code =
        verb - start >= MIN_VALUE
            && digit(bytes, start, verb)
            && !isTail(bytes, start, text.start());
    return code ? Optional.of(new Value(Form.BARE, start, verb)) : Optional.empty();
  }

  /**
   * True behind a word and a dash: more than the mark in {@code G-604817}, as placeholders have.
   */
  private static boolean isTail(byte[] bytes, int at, int start) {
    return at - 3 >= start
        && bytes[at - 1] == '-'
        && Bytes.wordByte(bytes[at - 2])
        && Bytes.wordByte(bytes[at - 3]);
  }

  /** Where {@code is your} begins in the words before a name, or the start of the text. */
  private static int verbBefore(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int least = Math.max(text.start(), nameStart - MAX_BEFORE);
    for (int i = nameStart - MIN_YOURS; i > least; i--) {
      // Most words are neither "is" nor "as".
      if (bytes[i] == ' ' && bytes[i + 2] == 's' && isYours(bytes, i, nameStart)) {
        return i;
      }
    }
    return text.start();
  }

  private static boolean isYours(byte[] bytes, int from, int nameStart) {
    for (String yours : YOURS) {
      if (Bytes.startsWith(bytes, from, nameStart, yours)) {
        return true;
      }
    }
    return false;
  }

  /** True if the words before a name may lead to its value in this notation. */
  static boolean mayPrecede(Text text, int nameStart) {
    return nameStart > text.start()
        && text.bytes()[nameStart - 1] == ' '
        && verbBefore(text, nameStart) > text.start();
  }

  /**
   * A name of two words, of which {@code [nameStart, nameEnd)} is the second: {@code verification
   * code}. Returns where it begins, or {@code nameStart}.
   */
  static int phrase(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int at = nameStart - 1;
    if (at <= text.start()
        || bytes[at] != ' '
        || !(mayFollow(bytes, nameEnd, text.end())
            || Remark.mayFollow(bytes, nameEnd, text.end())
            || mayPrecede(text, nameStart)
            || isLabel(bytes, nameEnd, text.end()))) {
      return nameStart;
    }
    while (at > text.start() && ValueFinder.isNameByte(bytes[at - 1])) {
      at--;
    }
    return at < nameStart - 1 ? at : nameStart;
  }

  /**
   * True for {@code API key</th>}, {@code API key: }, {@code API key:</b>} and {@code **API
   * key**:}.
   */
  private static boolean isLabel(byte[] bytes, int at, int end) {
    return Bytes.startsWith(bytes, at, end, "</")
        || Bytes.startsWith(bytes, at, end, ": ")
        || Bytes.startsWith(bytes, at, end, ":<")
        || Bytes.startsWith(bytes, at, end, ":*")
        || Bytes.startsWith(bytes, at, end, "**:");
  }

  /**
   * The second word of a label of two, {@code Last name:}, if {@code name} is the first one; else
   * {@code name}.
   */
  static Text labelled(Text text, Text name) {
    byte[] bytes = text.bytes();
    int start = name.end() + 1;
    if (start >= text.end() || bytes[name.end()] != ' ') {
      return name;
    }
    int most = Math.min(text.end(), start + MAX_WORD);
    int end = start;
    while (end < most && Bytes.wordByte(bytes[end])) {
      end++;
    }
    return end > start && isLabel(bytes, end, text.end()) ? text.part(start, end) : name;
  }

  private static int behindVerb(byte[] bytes, int from, int end) {
    if (from >= end || VERB_INITIALS.indexOf(bytes[from]) < 0) {
      return from;
    }
    for (String verb : VERBS) {
      if (Bytes.startsWith(bytes, from, end, verb)) {
        return from + verb.length();
      }
    }
    return from;
  }

  /** Behind the word at {@code from}, without the full stop that ends the sentence. */
  private static int word(byte[] bytes, int from, int end) {
    return ProseEnd.of(bytes, from, wordEnd(bytes, from, end), end);
  }

  private static int wordEnd(byte[] bytes, int from, int end) {
    int stop = from;
    while (stop < end
        && (bytes[stop] < 0 || bytes[stop] > ' ')
        && !ends(bytes[stop])
        && !(bytes[stop] == '&' && isNameBehind(bytes, stop + 1, end))) {
      stop++;
    }
    return stop;
  }

  /** True for the rest of a character reference, {@code quot;}, and for the next of some pairs. */
  private static boolean isNameBehind(byte[] bytes, int from, int end) {
    int most = Math.min(end, from + MAX_NAME);
    int at = from;
    while (at < most && (ValueFinder.isNameByte(bytes[at]) || bytes[at] == '#')) {
      at++;
    }
    return at > from && at < most && (bytes[at] == ';' || bytes[at] == '=');
  }

  private static boolean ends(byte b) {
    return switch (b) {
      case '"', '\'', '`', '<', '>', '\\', ',', ';', '=', '(', ')', '{', '}', '[', ']' -> true;
      default -> false;
    };
  }

  private static boolean digit(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean letter(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Bytes.lower(bytes[i]) >= 'a' && Bytes.lower(bytes[i]) <= 'z') {
        return true;
      }
    }
    return false;
  }
}
