package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;

/**
 * The elements of XML that name a namespace of SAML assertions or of its protocol: messages, and
 * envelopes of other protocols that carry one. Metadata, which is public, has another namespace.
 */
final class SamlElements {
  /** Is shown each element; of those within one another the outer one. */
  @FunctionalInterface
  interface Sink {
    void found(int start, int end);
  }

  private static final String NAMESPACE = "urn:oasis:names:tc:SAML:";
  private static final int VERSION = "2.0:".length();

  private final byte[] bytes;
  private final int end;

  private SamlElements(Text text) {
    bytes = text.bytes();
    end = text.end();
  }

  /** Looks at each byte at most twice. */
  static void find(Text text, Sink sink) {
    SamlElements elements = new SamlElements(text);
    int at = Bytes.find(text.bytes(), text.start(), text.end(), (byte) '<');
    while (at < text.end()) {
      int next = elements.tagEnd(at);
      if (elements.isMessage(at, next)) {
        next = elements.elementEnd(at, next);
        sink.found(at, next);
      }
      at = Bytes.find(text.bytes(), next, text.end(), (byte) '<');
    }
  }

  /** Behind the tag that begins at {@code open}; or, if it does not end, behind its bracket. */
  private int tagEnd(int open) {
    byte quote = 0;
    for (int i = open + 1; i < end; i++) {
      byte b = bytes[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '>' || b == '<') {
        return b == '>' ? i + 1 : i;
      }
    }
    return end;
  }

  private boolean isMessage(int from, int to) {
    int at = Bytes.find(bytes, from, to, (byte) 'u');
    while (at < to) {
      int kind = at + NAMESPACE.length() + VERSION;
      if (Bytes.startsWith(bytes, at, to, NAMESPACE)
          && (Bytes.startsWith(bytes, kind, to, "assertion")
              || Bytes.startsWith(bytes, kind, to, "protocol"))) {
        return true;
      }
      at = Bytes.find(bytes, at + 1, to, (byte) 'u');
    }
    return false;
  }

  /** Behind the element whose tag is {@code [open, close)}; behind all if it is cut off. */
  private int elementEnd(int open, int close) {
    if (close >= 2 && bytes[close - 2] == '/') {
      return close;
    }
    int nameEnd = open + 1;
    while (nameEnd < close && nameByte(bytes[nameEnd])) {
      nameEnd++;
    }
    int depth = 1;
    int at = Bytes.find(bytes, close, end, (byte) '<');
    while (at < end) {
      int tag = tagEnd(at);
      boolean ends = at + 1 < end && bytes[at + 1] == '/';
      if (isNamed(at + (ends ? 2 : 1), open + 1, nameEnd)) {
        depth += ends ? -1 : bytes[tag - 2] == '/' ? 0 : 1;
      }
      if (depth == 0) {
        return tag;
      }
      at = Bytes.find(bytes, tag, end, (byte) '<');
    }
    return end;
  }

  private boolean isNamed(int at, int name, int nameEnd) {
    int length = nameEnd - name;
    for (int i = 0; i < length; i++) {
      if (at + i >= end || bytes[at + i] != bytes[name + i]) {
        return false;
      }
    }
    return at + length >= end || !nameByte(bytes[at + length]);
  }

  /** Behind a name in a form stands a plus. */
  private static boolean nameByte(byte b) {
    return b < 0 || Bytes.wordByte(b) || b == ':' || b == '_' || b == '-' || b == '.';
  }
}
