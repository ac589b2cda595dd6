package io.github.harscrub.internal.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.RpcMethods;
import io.github.harscrub.internal.scan.RpcMethods.Places;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Arguments;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Optional;
import java.util.Set;

/**
 * Redacts passwords among the arguments of remote calls, which have positions instead of names:
 * {@code {"method": "login", "params": ["user", "password"]}} (JSON-RPC 2.0 section 4.2), and the
 * same in XML-RPC.
 */
final class CallArguments {
  private static final Rule PASSWORD = new Rule("call-password", Category.PASSWORD);

  /** JSON-RPC has the first, SignalR the last; the others are those of messages of WebSockets. */
  private static final Set<String> METHODS =
      Set.of("method", "cmd", "command", "op", "action", "target");

  private static final int MAX_KEY = 8;
  private static final int MAX_METHOD = 128;

  /** What aria2 writes before the secret that each of its calls begins with. */
  private static final String TOKEN = "token:";

  private final Findings findings;

  CallArguments(Findings findings) {
    this.findings = findings;
  }

  /**
   * Looks at the arguments whose name, in quotes, or whose method, in tags, stands at {@code at}.
   * Returns how many bytes it may have looked at.
   */
  int inspect(Frame frame, Text part, int at) {
    byte[] bytes = part.bytes();
    if (bytes[at] == '<') {
      int start = Bytes.find(bytes, at, part.end(), (byte) '>') + 1;
      int end = Bytes.find(bytes, start, part.end(), (byte) '<');
      Optional<Places> places = places(part.part(start, end));
      places.ifPresent(
          known -> Arguments.params(part, end, (i, a, b) -> found(frame, part, known, i, a, b)));
      return end - at;
    }
    int keyEnd = Bytes.find(bytes, at + 1, part.end(), (byte) '"') + 1;
    int open = Siblings.valueStart(part, keyEnd);
    int object = open < 0 || bytes[open] != '[' ? -1 : Siblings.open(part, at);
    if (object < 0) {
      return 0;
    }
    int reached =
        Siblings.read(
            part,
            object,
            (key, value, number) -> {
              if (!number && isMethod(key)) {
                places(value)
                    .ifPresent(
                        known ->
                            Arguments.array(
                                part, open, (i, a, b) -> found(frame, part, known, i, a, b)));
                Arguments.array(part, open, (i, a, b) -> token(frame, part, i, a, b));
              }
            });
    return reached - object + at - object;
  }

  private static boolean isMethod(Text key) {
    return METHODS.contains(key.head(MAX_KEY).lower());
  }

  private static Optional<Places> places(Text method) {
    return method.length() <= 0 || method.length() > MAX_METHOD
        ? Optional.empty()
        : RpcMethods.standard().find(new String(method.copy(), ISO_8859_1).strip());
  }

  private void found(Frame frame, Text part, Places places, int position, int start, int end) {
    if (end == start || Placeholder.is(part.bytes(), start, end)) {
      return;
    }
    if (places.secretAt(position)) {
      findings.found(frame, PASSWORD, start, end, Rank.NAME);
    } else if (position == places.user()) {
      findings.foundHere(frame, SharedRules.USERNAME, start, end, Rank.NAME);
    }
  }

  private void token(Frame frame, Text part, int position, int start, int end) {
    int secret = start + TOKEN.length();
    if (position == 0 && end > secret && Bytes.startsWith(part.bytes(), start, end, TOKEN)) {
      findings.found(frame, PASSWORD, secret, end, Rank.NAME);
    }
  }
}
