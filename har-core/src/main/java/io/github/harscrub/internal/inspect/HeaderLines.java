package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Cdata;
import java.util.function.Consumer;

/**
 * Where headers end that stand in one text, as in logs and on command lines. Remembers how far it
 * has looked: a text made to be slow has a header every few bytes and ends none of them.
 */
final class HeaderLines {
  /** The longest header that servers accept is 8 or 16 KB. */
  private static final int MAX_LINE = 1 << 13;

  /** What ends headers whose parameters may be quoted. */
  private static final boolean[] PARAMETERS = set("\n\r'");

  /** What ends headers on a line of their own, in single quotes, and in whatever else. */
  private static final boolean[] LINE = set("\n\r<\\");

  private static final boolean[] SINGLE = set("\n\r<\\'");
  private static final boolean[] OTHER = set("\n\r<\\'\"");

  private final Text part;
  private final Ends parameters = new Ends(PARAMETERS);
  private final Ends line = new Ends(LINE);
  private final Ends single = new Ends(SINGLE);
  private final Ends other = new Ends(OTHER);

  HeaderLines(Text part) {
    this.part = part;
  }

  /**
   * Where a header ends whose parameters may be quoted: at the quote that stands before its name,
   * as on a command line, or else at the end of the line.
   */
  int end(Text name, int at) {
    byte before = before(name);
    return before == '"' || before == '\\' || before == '>'
        ? line(name).after(at)
        : parameters.after(at);
  }

  /** How many bytes a header with cookies has, from {@code at} on. */
  int length(Text name, int at) {
    return line(name).after(at) - at;
  }

  /**
   * What a header ends at that runs to the end of its line. In quotes it ends with them: {@code
   * curl -H 'Authorization: Digest username="a", response="b"'}.
   */
  private Ends line(Text name) {
    byte before = before(name);
    boolean whole = before == '\n' || before == '\r';
    return whole ? line : before == '\'' ? single : other;
  }

  /**
   * Shows the cookies of a header that runs to the end of its line, but for those that were shown
   * already: a header within another has the same cookies from its first semicolon on.
   *
   * @param data whether all are to be taken for cookies; what was shown as one is not the other
   */
  void cookies(Text name, int at, boolean data, Consumer<Text> sink) {
    Ends ends = line(name);
    ends.cookies(at, data ? ends.data : ends.code, sink);
  }

  private static boolean[] set(String bytes) {
    boolean[] set = new boolean[128];
    for (int i = 0; i < bytes.length(); i++) {
      set[bytes.charAt(i)] = true;
    }
    return set;
  }

  /** What was shown already. */
  private static final class Shown {
    private int from;
    private int to = -1;
  }

  private byte before(Text name) {
    return name.start() > part.start() ? part.bytes()[name.start() - 1] : (byte) '\n';
  }

  /** Looks for the first of some bytes, or for the end of a CDATA section. */
  private final class Ends {
    private final boolean[] ends;

    /** No end stands in {@code [from, to)}. */
    private int from;

    private int to = -1;

    private final Shown data = new Shown();
    private final Shown code = new Shown();

    Ends(boolean[] ends) {
      this.ends = ends;
    }

    int after(int at) {
      byte[] bytes = part.bytes();
      int most = Math.min(part.end(), at + MAX_LINE);
      if (at < from || at > to) {
        from = at;
        to = at;
      }
      while (to < most
          && (bytes[to] < 0 || !ends[bytes[to]])
          && !Cdata.endsAt(bytes, to, part.end())) {
        to++;
      }
      return Math.min(to, most);
    }

    void cookies(int at, Shown shown, Consumer<Text> sink) {
      byte[] bytes = part.bytes();
      int end = after(at);
      int semicolon = Bytes.find(bytes, at, end, (byte) ';');
      int next = Math.min(end, semicolon + 1);
      if (at >= shown.from && next <= shown.to && shown.to <= end) {
        sink.accept(part.part(at, next));
        sink.accept(part.part(shown.to, end));
      } else {
        sink.accept(part.part(at, end));
        shown.from = at;
      }
      int to = end;
      // A cookie that is cut off here is shown again, with more of it.
      while (end - at == MAX_LINE && to > at && bytes[to - 1] != ';') {
        to--;
      }
      shown.to = to;
    }
  }
}
