package io.github.harscrub.internal.site;

import io.github.harscrub.internal.inspect.EncodedParts;
import io.github.harscrub.internal.inspect.Ranges;
import io.github.harscrub.internal.layer.Text;
import java.util.Arrays;

/**
 * What a search in the bytes of the file cannot see of a value.
 *
 * @param respelled true if the file writes the value in other bytes than it consists of: in base64,
 *     or with escapes that JSON need not have
 * @param parts what is encoded in the value, once it is decoded
 */
public record Hidden(boolean respelled, EncodedParts parts) {
  /** What most values hide. */
  public static final Hidden NOTHING = new Hidden(false, new EncodedParts());

  public boolean isEmpty() {
    return !respelled && parts.isEmpty();
  }

  /**
   * Notes this for the string whose content begins at {@code content}. That it is respelled is an
   * empty range at its quote. A part ends before the string does, since nothing decodes to more
   * bytes than it has.
   */
  public void mark(long content, Ranges marks) {
    if (respelled) {
      marks.add(content - 1, content - 1);
    }
    parts.mark(content, marks);
  }

  /**
   * What {@link #mark} noted: from {@code from} to {@code to} in {@code positions}, counted from
   * {@code content}.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Marks(long[] positions, int from, int to, long content) {
    /** The marks of a value among those of its batch. */
    public static Marks of(long[] positions, long content, long end) {
      return new Marks(positions, first(positions, content - 1), first(positions, end), content);
    }

    private static int first(long[] positions, long least) {
      int at = Arrays.binarySearch(positions, least);
      while (at > 0 && positions[at - 1] == least) {
        at--;
      }
      return at >= 0 ? at : -at - 1;
    }

    public boolean isEmpty() {
      return from == to;
    }

    boolean respelled() {
      return from < to && positions[from] == content - 1;
    }

    int parts() {
      return (to - from) / 2 - (respelled() ? 1 : 0);
    }

    /** The part {@code index} of the decoded value. */
    Text part(int index, Text decoded) {
      int at = from + 2 * (respelled() ? index + 1 : index);
      int start = decoded.start();
      return decoded.part(
          start + (int) (positions[at] - content), start + (int) (positions[at + 1] - content));
    }
  }
}
