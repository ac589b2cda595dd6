package io.github.harscrub.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A placeholder that keeps the shape of what it replaces, from what is set aside for nobody:
 *
 * <ul>
 *   <li>e-mail: {@code user-k3v9q2x8fm@redacted.invalid} (RFC 2606 section 2).
 *   <li>telephone: {@code 415-555-0142}, of the numbers 555-0100 to 555-0199 that each area of the
 *       North American plan keeps for fiction (NANPA, 555 line numbers). Without a plus, which is a
 *       space in a form.
 *   <li>IPv4: {@code 203.0.113.87} (RFC 5737).
 *   <li>IPv6: {@code 2001:db8:3a9c:71f0:5e02::1} (RFC 3849).
 *   <li>UUIDs: {@code 00000000-0000-8000-80a1-b2c3d4e5f607}, version 8 (RFC 9562 section 5.8).
 *   <li>names of people: {@code Someone-k3v9q2x8fm}.
 * </ul>
 */
public final class StandIn {
  public static final String MAIL = "@redacted.invalid";
  private static final String[] NETWORKS = {"192.0.2.", "198.51.100.", "203.0.113."};

  private static final String TAIL = "[0-9a-hjkmnp-tv-z]{10}";

  /** Three times escaped, the longest stand-in has 40 characters. */
  private static final int MAX_LENGTH = 64;

  private static final int MAX_ESCAPES = 3;

  private static final String[] BEGINNINGS = {
    "user", "Someone", "2001", NETWORKS[0], NETWORKS[1], NETWORKS[2], "00000000-0000-8000-80"
  };

  /** Compiled at the first use: most runs meet no stand-in. */
  private static final class Patterns {
    static final Pattern STAND_IN =
        Pattern.compile(
            ("user(-TAIL)?@redacted\\.invalid|[2-9][0-8][0-9]-555-01[0-9]{2}"
                    + "|(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.[0-9]{1,3}"
                    + "|2001:db8:(:1|[0-9a-f]{4}:[0-9a-f]{4}:[0-9a-f]{4}::1)"
                    + "|00000000-0000-8000-80[0-9a-f]{2}-[0-9a-f]{12}|Someone(-TAIL)?")
                .replace("TAIL", TAIL));
  }

  private StandIn() {}

  /** The beginning of addresses that documentation may use, three for {@code bits} to choose of. */
  public static String network(long bits) {
    return NETWORKS[(int) (bits % NETWORKS.length)];
  }

  /** True if the whole of {@code [start, end)} is a stand-in, also with dots behind it. */
  static boolean is(byte[] bytes, int start, int end) {
    if (end - start > MAX_LENGTH || !mayBegin(bytes, start, end)) {
      return false;
    }
    int stop = end;
    while (stop > start && bytes[stop - 1] == '.') {
      stop--;
    }
    Text text = new Text(bytes, start, stop);
    for (int i = 0; i < MAX_ESCAPES; i++) {
      Optional<Opened> opened = PercentLayer.URL.open(text);
      if (opened.isEmpty()) {
        break;
      }
      text = opened.get().text();
    }
    return Patterns.STAND_IN.matcher(new String(text.copy(), ISO_8859_1)).matches();
  }

  /** Spares most values the pattern. */
  private static boolean mayBegin(byte[] bytes, int start, int end) {
    for (String beginning : BEGINNINGS) {
      if (Bytes.startsWith(bytes, start, end, beginning)) {
        return true;
      }
    }
    return Bytes.startsWith(bytes, start + 3, end, "-555-01");
  }

  /** Where the first e-mail stand-in in {@code [from, to)} begins, or -1. */
  static int find(byte[] bytes, int from, int to) {
    int at = Bytes.find(bytes, from, to, (byte) '@');
    while (at < to) {
      if (Bytes.startsWith(bytes, at, to, MAIL)) {
        int start = at;
        while (start > from && isTailByte(bytes[start - 1])) {
          start--;
        }
        if (is(bytes, start, at + MAIL.length())) {
          return start;
        }
      }
      at = Bytes.find(bytes, at + 1, to, (byte) '@');
    }
    return -1;
  }

  /** Where the e-mail stand-in that {@link #find} found at {@code start} ends. */
  static int end(byte[] bytes, int start, int to) {
    return Bytes.find(bytes, start, to, (byte) '@') + MAIL.length();
  }

  private static boolean isTailByte(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-';
  }
}
