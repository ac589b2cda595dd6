package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.ProseEnd;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.List;
import java.util.Optional;

/**
 * A name and its value with a remark between them: {@code the password for the VPN is k3v9…},
 * {@code API token for staging: k3v9…}, {@code API key created. Copy it now: <code>k3v9…</code>}.
 * As in any {@link Sentence} the value has to look like one.
 */
final class Remark implements Notation {
  private static final WordList CONNECTORS =
      WordList.of(
          "for", "to", "of", "on", "in", "from", "at", "you", "we", "used", "below", "again",
          "with", "has", "was", "set", "reset");

  /** What leads to the value. */
  private static final List<String> VERBS = List.of(" is ", " set to ", " reset to ");

  /** Behind these the value may stand in the next sentence. */
  private static final WordList MADE = WordList.of("created", "generated", "issued");

  private static final int MAX_REMARK = 80;

  private static final int MIN_VALUE = 6;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int end = text.end();
    if (!mayFollow(bytes, nameEnd, end)) {
      return Optional.empty();
    }
    int behind = behindRemark(bytes, nameEnd, end);
    if (behind < 0) {
      return Optional.empty();
    }
    int start = behindMarks(bytes, behind, end);
    int stop = ProseEnd.of(bytes, start, wordEnd(bytes, start, end), end);
    boolean value = stop - start >= MIN_VALUE && isTelling(bytes, start, stop);
    return value ? Optional.of(new Value(Form.BARE, start, stop)) : Optional.empty();
  }

  /** True if what stands at the end of a name may be the beginning of a remark. */
  static boolean mayFollow(byte[] bytes, int nameEnd, int end) {
    int word = nameEnd + 1;
    if (word >= end || bytes[nameEnd] != ' ' || bytes[nameEnd - 1] == '.') {
      return false;
    }
    int wordEnd = word;
    while (wordEnd < end && Bytes.wordByte(bytes[wordEnd])) {
      wordEnd++;
    }
    return wordEnd < end
        && (bytes[wordEnd] == ' ' || bytes[wordEnd] == '.')
        && (CONNECTORS.has(bytes, word, wordEnd) || MADE.has(bytes, word, wordEnd));
  }

  /** Where the verb or the colon ends that leads to the value; -1 if there is none. */
  private static int behindRemark(byte[] bytes, int nameEnd, int end) {
    int word = nameEnd + 1;
    int most = Math.min(end, word + MAX_REMARK);
    int at = word;
    while (at < most && Bytes.wordByte(bytes[at])) {
      at++;
    }
    boolean made = MADE.has(bytes, word, at);
    for (at = nameEnd; at < most; at++) {
      byte b = bytes[at];
      if (b == ':' && at + 1 < end && (bytes[at + 1] == ' ' || bytes[at + 1] == '<')) {
        return at + 1;
      }
      int verb = b == ' ' ? verbEnd(bytes, at, end) : at;
      if (verb > at) {
        return verb;
      }
      boolean stop = b == '.' && !(made && bytes[at + 1] == ' ');
      if (stop || !(Bytes.wordByte(b) || b < 0 || " .-_'/".indexOf(b) >= 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static int verbEnd(byte[] bytes, int at, int end) {
    for (String verb : VERBS) {
      if (Bytes.startsWith(bytes, at, end, verb)) {
        return at + verb.length();
      }
    }
    return at;
  }

  /** Behind blanks, opening tags, and a quote or a back-tick. */
  private static int behindMarks(byte[] bytes, int from, int end) {
    int at = InlineTags.behind(bytes, Literals.skipBlanks(bytes, from, end), end);
    return at < end && (bytes[at] == '`' || Literals.quote(bytes[at])) ? at + 1 : at;
  }

  private static int wordEnd(byte[] bytes, int from, int end) {
    int stop = from;
    while (stop < end
        && (bytes[stop] < 0 || bytes[stop] > ' ')
        && "\"'`<>\\,;".indexOf(bytes[stop]) < 0) {
      stop++;
    }
    return stop;
  }

  /** True for a digit, or for a capital behind a small letter, which words do not have. */
  private static boolean isTelling(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean inside = i > from && b >= 'A' && b <= 'Z';
      if ((b >= '0' && b <= '9') || (inside && bytes[i - 1] >= 'a' && bytes[i - 1] <= 'z')) {
        return true;
      }
    }
    return false;
  }
}
