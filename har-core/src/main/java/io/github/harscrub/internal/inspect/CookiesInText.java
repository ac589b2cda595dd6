package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Spread;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.syntax.Cookies;

/**
 * Cookies that are written down outside of their headers: {@code document.cookie = "a=b; path=/"},
 * {@code {"cookie": "a=b; c=d"}}, a raw header block.
 *
 * <p>In data all go, as in the header itself. In a script the text may as well be an expression, so
 * only those go that their name or their randomness gives away.
 */
final class CookiesInText {
  private CookiesInText() {}

  static void inspect(NamedValues values, Frame frame, Text text, Origin origin) {
    boolean data = origin == Origin.DATA || origin == Origin.SENT;
    Cookies.request(
        text,
        (nameStart, nameEnd, start, end) -> {
          Text name = text.part(nameStart, nameEnd);
          if (Cookies.isAttribute(name)) {
            return;
          }
          NameVerdict verdict = values.classifyCookie(name);
          boolean opaque = Opacity.opaque(text.bytes(), start, end);
          boolean named = verdict.strong() && end - start >= Spread.MIN_WHOLE;
          boolean goes = (data && name.length() > 0) ? end > start : (opaque || named);
          if (goes && (data || !expression(text.bytes(), start, end))) {
            values.cookie(frame, verdict, text.part(start, end));
          }
        });
  }

  /** True for what no cookie may hold but code does (RFC 6265 section 4.1.1, lenient). */
  private static boolean expression(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '(' || bytes[i] == '{' || bytes[i] == '}' || bytes[i] == '"') {
        return true;
      }
    }
    return false;
  }
}
