package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** Where in the file the token at hand stands. Shows names that every HAR has, and no others. */
final class Trail {
  private static final String OTHER = "*";

  /** Longer than any name of a HAR, with its quotes. */
  private static final int MAX_NAME = 26;

  /** HAR 1.2, and what Chrome adds to it. Any other name may be a secret. */
  private static final Set<String> KNOWN =
      Set.of(
          ("log version creator browser pages entries comment name startedDateTime id title"
                  + " pageTimings onContentLoad onLoad pageref time request response cache timings"
                  + " serverIPAddress connection method url httpVersion cookies headers queryString"
                  + " postData headersSize bodySize status statusText content redirectURL value"
                  + " path domain expires httpOnly secure mimeType params text fileName contentType"
                  + " size compression encoding beforeRequest afterRequest _initiator _priority"
                  + " _resourceType _webSocketMessages _securityDetails stack callFrames data"
                  + " headersText _request_id _transferSize _error")
              .split(" "));

  private final Deque<Level> open = new ArrayDeque<>();

  /** How many objects and arrays have begun so far. */
  private long opened;

  /** An object or array around the token. */
  private static final class Level {
    private final boolean array;
    private final long serial;

    /** True if the next string of the object is the name of a member. */
    private boolean wantsName = true;

    private int index;
    private String name = OTHER;

    /** What the object says that it is called, if it has said so yet. */
    private Optional<String> called = Optional.empty();

    Level(boolean array, long serial) {
      this.array = array;
      this.serial = serial;
    }

    @Override
    public String toString() {
      return array ? "[" + index + "]" : name;
    }
  }

  /** Takes the next token; to be called once it was dealt with, so that it stands where it does. */
  void take(JsonTokens token) {
    Level level = open.peek();
    switch (token.kind()) {
      case MARK -> mark(token.first());
      case STRING -> {
        if (level != null && !level.array && level.wantsName) {
          level.name = name(token);
          level.wantsName = false;
        } else if (level != null && level.name.equals("name") && token.isWhole()) {
          level.called = Optional.of(text(token));
        }
      }
      case SCALAR, BLANK, END -> {}
    }
  }

  private void mark(byte mark) {
    Level level = open.peek();
    switch (mark) {
      case '{', '[' -> open.push(new Level(mark == '[', ++opened));
      case '}', ']' -> open.poll();
      case ',' -> {
        if (level != null) {
          level.wantsName = true;
          level.index++;
          level.name = OTHER;
        }
      }
      default -> {}
    }
  }

  /** True if the string at hand is the name of a member. */
  boolean atName() {
    Level level = open.peek();
    return level != null && !level.array && level.wantsName;
  }

  /** True if the value at hand is called as the bodies of messages are. */
  boolean atBody() {
    Level level = open.peek();
    return level != null && (level.name.equals("text") || level.name.equals("data"));
  }

  /** The name of the cookie at hand, as it stands in the file; empty if none is, or not yet. */
  Optional<String> cookie() {
    Level level = open.peek();
    return level != null && inCookies() ? level.called : Optional.empty();
  }

  /** True in a cookie whose name has not come yet. */
  boolean atUnnamedCookie() {
    Level level = open.peek();
    return level != null && inCookies() && level.called.isEmpty();
  }

  /** True in an element of an array called {@code cookies}. */
  private boolean inCookies() {
    Iterator<Level> levels = open.iterator();
    levels.next();
    return levels.hasNext()
        && levels.next().array
        && levels.hasNext()
        && levels.next().name.equals("cookies");
  }

  private static String name(JsonTokens token) {
    if (!token.isWhole() || token.to() - token.from() > MAX_NAME) {
      return OTHER;
    }
    String name = text(token);
    return KNOWN.contains(name) ? name : OTHER;
  }

  private static String text(JsonTokens token) {
    return new String(token.bytes(), token.from() + 1, token.to() - token.from() - 2, US_ASCII);
  }

  /** A number that only the innermost object or array around the token has. */
  long object() {
    Level level = open.peek();
    return level == null ? 0 : level.serial;
  }

  int depth() {
    return open.size();
  }

  /** {@code log.entries[3].request.url}. */
  String place() {
    StringBuilder place = new StringBuilder();
    for (Iterator<Level> levels = open.descendingIterator(); levels.hasNext(); ) {
      Level level = levels.next();
      boolean dot = !level.array && place.length() > 0;
      place.append(dot ? "." : "").append(level);
    }
    return place.toString();
  }
}
