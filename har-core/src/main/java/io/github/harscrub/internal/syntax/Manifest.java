package io.github.harscrub.internal.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.internal.layer.Blanks;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import java.util.Set;

/**
 * The data of a Kubernetes Secret, in JSON or YAML: values of any name, below {@code data} and
 * {@code stringData} beside {@code kind: Secret}, also those of the {@code items} of a list
 * (Kubernetes API, Secret v1 core).
 */
public final class Manifest {
  /** How far from its kind the data of a manifest may begin. */
  private static final int MAX_REACH = 4096;

  /** And how long one in JSON may be before its data: managers of clusters note a lot there. */
  private static final int MAX_OBJECT = 1 << 15;

  private static final Set<String> DATA = Set.of("data", "stringData");
  private static final String KIND = "kind:";
  private static final String SECRET = "Secret";

  private Manifest() {}

  /**
   * Shows the data of the Secret whose {@code kind} begins at {@code position}, or its quote.
   * Returns how many bytes it looked at.
   */
  public static int read(Text text, int position, FieldSink sink) {
    if (text.bytes()[position] == '"') {
      return json(text, position, sink);
    }
    yaml(text, position, sink);
    return 0;
  }

  private static int json(Text text, int position, FieldSink sink) {
    byte[] bytes = text.bytes();
    int value = Siblings.valueStart(text, position + KIND.length() + 1);
    int open = Siblings.open(text, position);
    boolean list = value >= 0 && Bytes.startsWith(bytes, value, text.end(), "\"SecretList\"");
    if (open < 0 || (!list && !Bytes.startsWith(bytes, value, text.end(), "\"Secret\""))) {
      return MAX_REACH;
    }
    return position - open + object(text, open, list, sink);
  }

  /**
   * Shows the data of the object that opens at {@code open}, or of those in its {@code items}.
   * Returns how many bytes it looked at.
   */
  private static int object(Text text, int open, boolean list, FieldSink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int most = Math.min(end, open + MAX_OBJECT);
    int at = Literals.skipBlanks(bytes, open + 1, most);
    while (at < most && bytes[at] == '"') {
      int keyEnd = Bytes.closingQuote(bytes, at, end);
      int start = Siblings.valueStart(text, Math.min(keyEnd + 1, end));
      if (start < 0) {
        break;
      }
      String key = string(bytes, at + 1, keyEnd);
      int stop;
      if (list && bytes[start] == '[' && key.equals("items")) {
        return items(text, start, sink) - open;
      } else if (!list && bytes[start] == '{' && DATA.contains(key)) {
        stop =
            Siblings.read(text, start, (name, value, number) -> member(name, value, number, sink));
        stop = Math.max(stop, behind(bytes, start, most));
      } else {
        stop = behind(bytes, start, most);
      }
      at = Literals.skipBlanks(bytes, stop, most);
      if (at >= most || bytes[at] != ',') {
        break;
      }
      at = Literals.skipBlanks(bytes, at + 1, most);
    }
    return at - open;
  }

  private static void member(Text key, Text value, boolean number, FieldSink sink) {
    if (!number) {
      sink.field(key.start(), key.end(), value.start(), value.end());
    }
  }

  /** Shows the data of each object of the array. Returns how far it looked. */
  private static int items(Text text, int array, FieldSink sink) {
    byte[] bytes = text.bytes();
    int end = text.end();
    int at = Literals.skipBlanks(bytes, array + 1, end);
    while (at < end && bytes[at] == '{') {
      object(text, at, false, sink);
      at = Literals.skipBlanks(bytes, Containers.end(bytes, at, end), end);
      if (at < end && bytes[at] == ',') {
        at = Literals.skipBlanks(bytes, at + 1, end);
      }
    }
    return at;
  }

  /** Behind the value that begins at {@code start}. */
  private static int behind(byte[] bytes, int start, int end) {
    return switch (bytes[start]) {
      case '{', '[' -> Containers.pass(bytes, start, end);
      case '"' -> Math.min(end, Bytes.closingQuote(bytes, start, end) + 1);
      default -> Bytes.findAny(bytes, start, end, (byte) ',', (byte) '}', (byte) '}');
    };
  }

  private static void yaml(Text text, int position, FieldSink sink) {
    byte[] bytes = text.bytes();
    int kind = Literals.skipBlanks(bytes, position + KIND.length(), text.end());
    int behind = kind + SECRET.length();
    int column = column(text, position);
    if (column < 0
        || !Bytes.startsWith(bytes, kind, text.end(), SECRET)
        || (behind < text.end() && !Blanks.is(bytes[behind]))) {
      return;
    }
    int line = position - column;
    int most = Math.min(text.end(), behind + MAX_REACH);
    for (int next = line(bytes, behind, most);
        next < most && !ends(bytes, next, most, column);
        next = line(bytes, next, most)) {
      data(text, next + column, sink);
    }
    int least = Math.max(text.start(), line - MAX_REACH);
    for (int at = lineBefore(bytes, line, least); at >= least; at = lineBefore(bytes, at, least)) {
      if (ends(bytes, at, text.end(), column)) {
        return;
      }
      data(text, at + column, sink);
    }
  }

  /** How far {@code kind} is indented, a dash included; -1 if more stands before it. */
  private static int column(Text text, int position) {
    int at = position;
    while (at > text.start() && (text.bytes()[at - 1] == ' ' || text.bytes()[at - 1] == '-')) {
      at--;
    }
    return at == text.start() || text.bytes()[at - 1] == '\n' ? position - at : -1;
  }

  private static int line(byte[] bytes, int from, int end) {
    return Bytes.find(bytes, from, end, (byte) '\n') + 1;
  }

  /** Where the line before the one at {@code line} begins; less than {@code least} for none. */
  private static int lineBefore(byte[] bytes, int line, int least) {
    int at = line - 1;
    while (at > least && bytes[at - 1] != '\n') {
      at--;
    }
    return at > least || (at == least && line > least) ? at : -1;
  }

  /** True for the line at which another document or manifest begins, or one with less indent. */
  private static boolean ends(byte[] bytes, int line, int end, int column) {
    int at = line;
    while (at < end && at - line < column && bytes[at] == ' ') {
      at++;
    }
    boolean empty = at < end && (bytes[at] == '\n' || bytes[at] == '\r');
    return Bytes.startsWith(bytes, line, end, "---")
        || Bytes.startsWith(bytes, line + column, end, KIND)
        || (at - line < column && !empty && bytes[Math.min(at, end - 1)] != '-');
  }

  private static void data(Text text, int name, FieldSink sink) {
    for (String key : DATA) {
      if (Bytes.startsWith(text.bytes(), name, text.end(), key + ':')) {
        new Block()
            .value(text, name, name + key.length())
            .ifPresent(block -> Lines.read(text.part(block.start(), block.end()), sink));
      }
    }
  }

  private static String string(byte[] bytes, int start, int end) {
    return new String(bytes, start, Math.min(end - start, SECRET.length() * 2), ISO_8859_1);
  }
}
