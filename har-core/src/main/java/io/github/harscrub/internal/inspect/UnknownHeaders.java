package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.judge.UnknownHeader;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.LayerFinder;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Leaves;

/**
 * Redacts what looks random in the values of headers that nobody knows. JSON in such a value, as it
 * is or encoded, is the state of an application or a context for its logs: each member is held to
 * the same by its own name, and what stands beside it stays.
 */
public final class UnknownHeaders {
  /** Each layer costs as much as the one around it. */
  private static final int MAX_LAYERS = 4;

  /** A scheme is not longer. */
  private static final int MAX_SCHEME = 16;

  private final Inspector inspector;
  private final Findings findings;

  UnknownHeaders(Inspector inspector, Findings findings) {
    this.inspector = inspector;
    this.findings = findings;
  }

  /**
   * Looks at the value of a header.
   *
   * @param sent true for a header of a request
   */
  public void inspect(Frame frame, String name, Text value, boolean sent) {
    inspect(frame, name, value, sent, MAX_LAYERS);
  }

  private void inspect(Frame frame, String name, Text value, boolean sent, int layers) {
    if (isJson(value)) {
      members(frame, value, sent, layers);
      return;
    }
    UnknownHeader.read(
        name,
        value,
        sent,
        new UnknownHeader.Sink() {
          @Override
          public void secret(int start, int end) {
            // What may be the hash of a build is not looked for in the paths of its assets.
            boolean teaches = !UnknownHeader.hex(value.part(start, end));
            findings.found(frame, SharedRules.OPAQUE_HEADER, start, end, Rank.PLACE, teaches);
          }

          @Override
          public boolean looksInto(Text digits) {
            return readable(frame, digits, sent, layers);
          }
        });
  }

  private void members(Frame frame, Text json, boolean sent, int layers) {
    Leaves.read(
        json,
        (keyStart, keyEnd, start, end, number) -> {
          Text key = json.part(keyStart, keyEnd);
          Text value = json.part(start, end);
          if (!number
              && !isUrl(value)
              && inspector.classify(NameKind.BODY, key).strength() == Strength.NONE) {
            inspect(frame, new String(key.copy(), UTF_8), value, sent, layers);
          }
        });
  }

  /**
   * Looks into digits that may look random only because they are encoded.
   *
   * @return true if they are an encoding of JSON, in which all that has to go is found now; or of
   *     anything with a placeholder, of which an earlier run took what had to go
   */
  private boolean readable(Frame frame, Text run, boolean sent, int layers) {
    if (layers == 0) {
      return false;
    }
    boolean[] readable = {false};
    LayerFinder.find(
        run,
        (part, start, end) -> {
          boolean most = (end - start) * 2 >= run.length();
          readable[0] |= opened(frame, part, most, sent, layers - 1);
        });
    return readable[0];
  }

  /**
   * @param most true if the part is most of what it stands in
   */
  private boolean opened(Frame outer, Opened part, boolean most, boolean sent, int layers) {
    Text plain = part.text();
    Frame inner = outer.inside(part);
    findings.observer().enter(part);
    boolean json = most && isJson(plain);
    if (json) {
      members(inner, plain, sent, layers);
    }
    boolean readable = json || Placeholder.find(plain) >= 0 || readable(inner, plain, sent, layers);
    findings.observer().leave();
    Inspector.close(outer, part, inner);
    return readable;
  }

  private static boolean isJson(Text text) {
    byte[] bytes = text.bytes();
    int last = text.end() - 1;
    while (last > text.start() && bytes[last] <= ' ') {
      last--;
    }
    byte open = last > text.start() ? bytes[text.start()] : 0;
    return (open == '{' && bytes[last] == '}') || (open == '[' && bytes[last] == ']');
  }

  /** True for a link: its path and its parameters are judged by those of links. */
  private static boolean isUrl(Text value) {
    int end = Math.min(value.end(), value.start() + MAX_SCHEME);
    int colon = Bytes.find(value.bytes(), value.start(), end, (byte) ':');
    return Bytes.startsWith(value.bytes(), colon, value.end(), "://");
  }
}
