package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.policy.Scene;

/**
 * Tells code, in which bare words are seldom data, from what people and programs write: in a page
 * the text between two tags and the comments, and whatever is escaped as markup is or a URL.
 */
final class CodeContext {
  /** How far a text is read back to its tag. */
  private static final int MAX_TEXT = 4096;

  private static final int MAX_TAG = 1024;

  private final Scene scene;
  private final Frame frame;
  private final Text part;

  CodeContext(Scene scene, Frame frame, Text part) {
    this.scene = scene;
    this.frame = frame;
    this.part = part;
  }

  /** True if what stands at {@code position} may be code. */
  boolean isCode(int position) {
    return switch (frame.language(scene)) {
      case DATA -> false;
      case CODE -> true;
      case PAGE -> !isText(position);
    };
  }

  /** True in a comment, in an attribute, and behind a tag that is not that of a script. */
  private boolean isText(int position) {
    byte[] bytes = part.bytes();
    // Of what stands in brackets of its own, an address, the place before counts.
    int angle = angleBefore(position, MAX_TEXT);
    angle = angle == position - 1 ? angleBefore(angle, MAX_TEXT) : angle;
    if (angle >= 0 && bytes[angle] == '<') {
      return Bytes.startsWith(bytes, angle, part.end(), "<!--") || isAttribute(angle, position);
    }
    int open = angle < 0 ? -1 : angleBefore(angle, MAX_TAG);
    return open >= 0 && bytes[open] == '<' && isTag(open + 1, angle);
  }

  /** True in quotes behind the name of an attribute that is no handler of events. */
  private boolean isAttribute(int open, int position) {
    byte[] bytes = part.bytes();
    int quote = position - 1;
    while (quote > open && !(isQuote(bytes[quote]) && bytes[quote - 1] == '=')) {
      quote--;
    }
    int name = quote - 1;
    while (name > open && bytes[name - 1] > ' ') {
      name--;
    }
    return name > open
        && isTag(open + 1, name)
        && !Bytes.startsWithIgnoreCase(bytes, name, quote, "on")
        && !Bytes.startsWithIgnoreCase(bytes, name, quote, "style");
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }

  /** The last angle bracket before {@code position}, or -1. */
  private int angleBefore(int position, int limit) {
    int least = Math.max(part.start(), position - limit);
    int at = position - 1;
    while (at >= least && part.bytes()[at] != '<' && part.bytes()[at] != '>') {
      at--;
    }
    return at >= least ? at : -1;
  }

  /** True for the name of an element, and behind it nothing or attributes: no comparison. */
  private boolean isTag(int from, int to) {
    byte[] bytes = part.bytes();
    boolean closing = from < to && bytes[from] == '/';
    int start = closing ? from + 1 : from;
    int end = start;
    while (end < to && Bytes.wordByte(bytes[end])) {
      end++;
    }
    boolean code =
        Bytes.startsWithIgnoreCase(bytes, start, end, "script")
            || Bytes.startsWithIgnoreCase(bytes, start, end, "style");
    return end > start && (closing || !code) && areAttributes(end, to);
  }

  private boolean areAttributes(int from, int to) {
    byte[] bytes = part.bytes();
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (b == '=' && at + 1 < to && isQuote(bytes[at + 1])) {
        return true;
      }
      if (!Bytes.wordByte(b) && " \t\r\n-_/".indexOf(b) < 0) {
        return false;
      }
    }
    return true;
  }
}
