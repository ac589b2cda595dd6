package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;
import java.util.Set;

/**
 * {@code <key>password</key><string>…</string>}, {@code <th>Password</th><td>…</td>}: the name is
 * the text of one element, the value that of the next, as in property lists, XML-RPC and pages.
 */
final class NamedElement implements Notation {
  private static final int MAX_TAG = 256;

  /** {@code <value><string>} in XML-RPC; {@code <dd><p><code>} in pages. */
  private static final int MAX_NESTED = 3;

  /** Elements of data, whose text is a name and nothing else. */
  private static final Set<String> NAMES = Set.of("key", "name");

  /** What holds the value beside such a name; other neighbours describe it. */
  private static final Set<String> VALUES = Set.of("value", "string", "val", "data", "integer");

  /** Elements of pages: in a table of help texts the next cell is a text as well. */
  private static final Set<String> LABELS = Set.of("dt", "th", "td", "label", "b", "strong");

  /** Elements that may hold anything: beside a name only what is one word with a digit. */
  private static final Set<String> PLAIN =
      Set.of("span", "div", "p", "small", "h1", "h2", "h3", "h4", "h5", "h6");

  /** Of these elements, those that a text may go on behind. */
  private static final Set<String> INLINE = Set.of("b", "strong");

  private static final int MAX_WORDS = 6;

  private static final int MIN_PLAIN = 8;

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    int variable = ServerVariable.start(text, nameStart, nameEnd);
    boolean server = variable < nameStart;
    int first = server ? variable : wordBefore(text, nameStart);
    int before = Literals.skipBlanksBack(bytes, first, text.start()) - 1;
    if (before <= text.start() || bytes[before] != '>') {
      return Optional.empty();
    }
    String element = element(bytes, before, text.start());
    boolean plain = PLAIN.contains(element);
    boolean label = plain || LABELS.contains(element);
    if (!label && !NAMES.contains(element)) {
      return Optional.empty();
    }
    int behind = server ? ServerVariable.end(text, nameStart, nameEnd) : nameEnd;
    int at = Literals.skipBlanks(bytes, behind, text.end());
    if (at < text.end() && bytes[at] == ':') {
      at = Literals.skipBlanks(bytes, at + 1, text.end());
    }
    if (!Bytes.startsWith(bytes, at, text.end(), "</")) {
      return Optional.empty();
    }
    int next = behindTag(text, at);
    if (label) {
      Optional<Value> field = LabelledField.value(text, next);
      if (field.isPresent()) {
        return field;
      }
    }
    int value = behindTags(text, next);
    if (value < 0 && next >= 0 && INLINE.contains(element)) {
      // <li><b>Access token</b> k3v9…</li>
      return Element.content(text, next, Form.LITERAL).filter(content -> isOneWord(bytes, content));
    }
    return value < 0 || (!label && !VALUES.contains(opening(text, next)))
        ? Optional.empty()
        : Element.content(text, value, label ? Form.LITERAL : Form.MARKUP)
            .filter(content -> !plain || isOneWord(bytes, content));
  }

  private static boolean isOneWord(byte[] bytes, Value value) {
    boolean digit = false;
    for (int i = value.start(); i < value.end(); i++) {
      digit |= bytes[i] >= '0' && bytes[i] <= '9';
      if (bytes[i] >= 0 && bytes[i] <= ' ') {
        return false;
      }
    }
    return digit && value.end() - value.start() >= MIN_PLAIN;
  }

  /** Where a label of several words begins, as in {@code <th>API key</th>}. */
  private static int wordBefore(Text text, int nameStart) {
    byte[] bytes = text.bytes();
    int at = nameStart;
    for (int i = 0; i < MAX_WORDS && at - 1 > text.start() && bytes[at - 1] == ' '; i++) {
      int word = at - 1;
      while (word > text.start() && Bytes.wordByte(bytes[word - 1])) {
        word--;
      }
      at = word;
    }
    return at;
  }

  /** The name of the element whose tag ends at {@code close}, without its prefix, in lower case. */
  private static String element(byte[] bytes, int close, int start) {
    int open = close;
    int least = Math.max(start, close - MAX_TAG);
    while (open > least && bytes[open] != '<') {
      open--;
    }
    return bytes[open] == '<' ? name(bytes, open + 1, close) : "";
  }

  /** The name of the element that opens behind blanks at {@code at}. */
  private static String opening(Text text, int at) {
    int open = Literals.skipBlanks(text.bytes(), at, text.end());
    return open < text.end() ? name(text.bytes(), open + 1, text.end()) : "";
  }

  private static String name(byte[] bytes, int start, int end) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < end && name.length() <= 16; i++) {
      if (bytes[i] == ':') {
        name.setLength(0);
      } else if (Bytes.wordByte(bytes[i])) {
        name.append((char) Bytes.lower(bytes[i]));
      } else {
        break;
      }
    }
    return name.toString();
  }

  /** The position behind the tags that open at {@code at}, or -1 if none does. */
  private static int behindTags(Text text, int at) {
    byte[] bytes = text.bytes();
    int behind = at;
    for (int i = 0; i < MAX_NESTED && behind >= 0; i++) {
      int next = Literals.skipBlanks(bytes, behind, text.end());
      boolean opens =
          next + 1 < text.end()
              && bytes[next] == '<'
              && bytes[next + 1] != '/'
              && bytes[next + 1] != '!';
      if (!opens) {
        return i == 0 ? -1 : behind;
      }
      behind = behindTag(text, next);
    }
    return behind;
  }

  private static int behindTag(Text text, int open) {
    int most = Math.min(text.end(), open + MAX_TAG);
    int close = open < 0 ? most : Bytes.find(text.bytes(), open, most, (byte) '>');
    return close < most && text.bytes()[close - 1] != '/' ? close + 1 : -1;
  }
}
