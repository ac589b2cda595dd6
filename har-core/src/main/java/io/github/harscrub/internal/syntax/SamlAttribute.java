package io.github.harscrub.internal.syntax;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Value.Form;
import java.util.Optional;

/**
 * {@code <Attribute Name="…/claims/givenname"><AttributeValue>…}: SAML 2.0 Core section 2.7.3.1,
 * and SAML 1.1 alike. The name may be the end of a URI, or stand in {@code FriendlyName}; the
 * values may be several.
 */
final class SamlAttribute implements Notation {
  private static final int MAX_TAG = 512;
  private static final String OUTER = "attribute";
  private static final String INNER = "attributevalue";

  @Override
  public Optional<Value> value(Text text, int nameStart, int nameEnd) {
    byte[] bytes = text.bytes();
    if (nameEnd >= text.end() || (bytes[nameEnd] != '"' && bytes[nameEnd] != '\'')) {
      return Optional.empty();
    }
    int least = Math.max(text.start(), nameStart - MAX_TAG);
    int open = nameStart;
    while (open > least && bytes[open] != '<' && bytes[open] != '>') {
      open--;
    }
    if (bytes[open] != '<' || !isElement(text, open, OUTER)) {
      return Optional.empty();
    }
    int inner = Literals.skipBlanks(bytes, behindTag(text, nameEnd), text.end());
    if (inner >= text.end() || bytes[inner] != '<' || !isElement(text, inner, INNER)) {
      return Optional.empty();
    }
    int value = behindTag(text, inner);
    return bytes[value - 1] == '>'
        ? Element.content(text, value, Form.MARKUP).map(first -> withNext(text, first))
        : Optional.empty();
  }

  /** The value and all that follow it in elements of their own. */
  private static Value withNext(Text text, Value first) {
    byte[] bytes = text.bytes();
    Form form = first.form();
    int end = first.end();
    int next = next(text, end);
    while (next < text.end()) {
      form = Form.CONTENTS;
      end = Bytes.find(bytes, next, text.end(), (byte) '<');
      next = next(text, end);
    }
    return new Value(form, first.start(), end);
  }

  /** Where the next value begins behind the one that ends at {@code at}; the end if none does. */
  private static int next(Text text, int at) {
    byte[] bytes = text.bytes();
    int close = Bytes.find(bytes, at, text.end(), (byte) '/');
    if (close >= text.end() || !isElement(text, close, INNER)) {
      return text.end();
    }
    int open = Literals.skipBlanks(bytes, behindTag(text, close), text.end());
    if (open >= text.end() || bytes[open] != '<' || !isElement(text, open, INNER)) {
      return text.end();
    }
    int value = behindTag(text, open);
    return bytes[value - 1] == '>' ? value : text.end();
  }

  /** True if the tag at {@code open} is that of an element, in whatever namespace. */
  private static boolean isElement(Text text, int open, String name) {
    byte[] bytes = text.bytes();
    int start = open + 1;
    int at = start;
    while (at < text.end() && (Bytes.wordByte(bytes[at]) || bytes[at] == ':' || bytes[at] == '-')) {
      start = bytes[at] == ':' ? at + 1 : start;
      at++;
    }
    boolean same = at - start == name.length();
    for (int i = 0; same && i < name.length(); i++) {
      same = Bytes.lower(bytes[start + i]) == name.charAt(i);
    }
    return same;
  }

  /** Behind the tag that goes on at {@code at}, or as far as a tag is looked for. */
  private static int behindTag(Text text, int at) {
    int most = Math.min(text.end(), at + MAX_TAG);
    int close = Bytes.find(text.bytes(), at, most, (byte) '>');
    return close < most && text.bytes()[close - 1] != '/' ? close + 1 : most;
  }
}
