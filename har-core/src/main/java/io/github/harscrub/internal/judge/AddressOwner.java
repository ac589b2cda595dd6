package io.github.harscrub.internal.judge;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose an e-mail address is, where a page says so: the link {@code <a href="mailto:…">Jane
 * Doe</a>}, an attendee in a calendar, and what is told of a user to the services on a page, {@code
 * {name: 'Jane Doe', email: '…'}}. In JSON the key of the address tells.
 */
public final class AddressOwner {
  private static final String MAILTO = "mailto:";
  private static final String COMMON_NAME = ";CN=";

  /** How far before and behind the address the object around it is read. */
  private static final int MAX_REACH = 512;

  private static final int MAX_NAME = 64;

  /** Beside an address, what somebody is called there may be the name as well. */
  private static final Set<String> NAMES =
      Stream.concat(FullName.KEYS.stream(), Stream.of("username", "user_name"))
          .collect(Collectors.toUnmodifiableSet());

  /** What packages have that name their authors in code. */
  private static final Set<String> OF_AUTHORS = Set.of("url", "web", "license", "version");

  /** Is shown each name. */
  @FunctionalInterface
  public interface Sink {
    void name(Text name);
  }

  private final Text part;
  private final byte[] bytes;

  private AddressOwner(Text part) {
    this.part = part;
    this.bytes = part.bytes();
  }

  /** Shows the full names that belong to the address in {@code [start, end)}. */
  public static void find(Text part, int start, int end, Sink sink) {
    AddressOwner owner = new AddressOwner(part);
    if (start == part.start() || end == part.end() || Mailbox.isRole(part, start, end)) {
      return;
    }
    byte before = part.bytes()[start - 1];
    if (before == ':') {
      owner.link(start, end, sink);
      owner.attendee(start, sink);
    } else if ((before == '"' || before == '\'') && part.bytes()[end] == before) {
      owner.object(start, end, sink);
      owner.neighbour(end + 1, before, sink);
    }
  }

  private void link(int start, int end, Sink sink) {
    boolean link =
        Bytes.startsWithIgnoreCase(bytes, start - MAILTO.length(), part.end(), MAILTO)
            && (bytes[end] == '"' || bytes[end] == '\'' || bytes[end] == '?');
    int most = Math.min(part.end(), end + MAX_REACH);
    int text = Bytes.find(bytes, end, most, (byte) '>') + 1;
    if (link && text < most) {
      int stop = Bytes.find(bytes, text, Math.min(most, text + MAX_NAME), (byte) '<');
      show(text, stop, sink);
    }
  }

  /** {@code ATTENDEE;CN="Jane Doe";PARTSTAT=ACCEPTED:mailto:…} (RFC 5545 section 3.2.2). */
  private void attendee(int start, Sink sink) {
    int colon = start - MAILTO.length() - 1;
    int least = Math.max(part.start(), start - MAX_REACH);
    if (colon < least || bytes[colon] != ':') {
      return;
    }
    int at = colon;
    while (at > least && bytes[at] != '\n' && !Bytes.startsWith(bytes, at, colon, COMMON_NAME)) {
      at--;
    }
    if (Bytes.startsWith(bytes, at, colon, COMMON_NAME)) {
      int from = at + COMMON_NAME.length();
      boolean quoted = bytes[from] == '"';
      int open = quoted ? from + 1 : from;
      show(open, Bytes.find(bytes, open, colon, quoted ? (byte) '"' : (byte) ';'), sink);
    }
  }

  /**
   * The string behind that of the address in an array or in a row of a table: {@code ["…", "Jane
   * Doe", 7]}. A key of an object is none.
   */
  private void neighbour(int end, byte quote, Sink sink) {
    int next = end + 1;
    while (next < part.end() && bytes[next] == ' ') {
      next++;
    }
    if (next >= part.end() || bytes[end] != ',' || bytes[next] != quote) {
      return;
    }
    int most = Math.min(part.end(), next + MAX_NAME + 2);
    int close = Bytes.find(bytes, next + 1, most, quote);
    if (close < most && (close + 1 == part.end() || bytes[close + 1] != ':')) {
      show(next + 1, close, sink);
    }
  }

  /** Reads the members around the address, as far as no other object is in between. */
  private void object(int start, int end, Sink sink) {
    int least = Math.max(part.start(), start - MAX_REACH);
    int open = start - 1;
    while (open > least && bytes[open] != '{' && bytes[open] != '}') {
      open--;
    }
    int most = Math.min(part.end(), end + MAX_REACH);
    int close = end;
    while (close < most && bytes[close] != '}' && bytes[close] != '{') {
      close++;
    }
    if (bytes[open] != '{' || isAuthor(open + 1, close)) {
      return;
    }
    members(open + 1, close, NAMES, (from, to) -> show(from, to, sink));
  }

  private boolean isAuthor(int from, int to) {
    boolean[] author = new boolean[1];
    members(from, to, OF_AUTHORS, (start, end) -> author[0] = true);
    return author[0];
  }

  @FunctionalInterface
  private interface Values {
    void value(int from, int to);
  }

  /** Shows the string literals behind those keys. */
  private void members(int from, int to, Set<String> keys, Values values) {
    int colon = Bytes.find(bytes, from, to, (byte) ':');
    while (colon < to) {
      int end = colon;
      while (end > from && (bytes[end - 1] == ' ' || isQuote(bytes[end - 1]))) {
        end--;
      }
      int start = end;
      while (start > from && isKey(bytes[start - 1])) {
        start--;
      }
      int open = colon + 1;
      while (open < to && bytes[open] == ' ') {
        open++;
      }
      if (open < to && isQuote(bytes[open]) && keys.contains(part.lower(start, end))) {
        values.value(open + 1, Bytes.find(bytes, open + 1, to, bytes[open]));
      }
      colon = Bytes.find(bytes, colon + 1, to, (byte) ':');
    }
  }

  private void show(int from, int to, Sink sink) {
    Text name = part.part(from, to);
    if (to - from <= MAX_NAME && to > from && FullName.is(name)) {
      sink.name(name);
    }
  }

  private static boolean isKey(byte b) {
    return Bytes.wordByte(b) || b == '_' || b == '$';
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }
}
