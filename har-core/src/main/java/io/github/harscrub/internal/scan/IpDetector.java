package io.github.harscrub.internal.scan;

import io.github.harscrub.internal.layer.Bytes;
import java.util.List;
import java.util.Set;

/**
 * The address beside a name that ends in {@code ip}: two letters are too few for an anchor of
 * names, so what follows them is part of it.
 */
final class IpDetector {

  /** The name's last letters and what may follow, in any case. */
  static final List<String> ANCHORS =
      List.of(
          "ip\":", "ip\" ", "ip':", "ip:\"", "ip:'", "ip=\"", "ip='", "<ip>", "_ip>", " ip=",
          "?ip=", "&ip=", "=ip=", "_ip=", "-ip=", ";ip=", " ip:", "_ip:", "-ip:", "{ip:", "ip\",",
          "ip',", ".ip =", "_ip =", " ip =", "<ip x", ":ip x", "ip\"\r", "ip\"\n", "ip\">", "ip\"/",
          "ip' ", "ip'>", "ip'/");

  /** The words of machines that serve, whose addresses are configuration. */
  private static final Set<String> SERVERS =
      Set.of(
          "server",
          "host",
          "dns",
          "gateway",
          "nat",
          "node",
          "pod",
          "cluster",
          "subnet",
          "lb",
          "vip",
          "dest",
          "destination",
          "dst",
          "target",
          "upstream",
          "backend",
          "listen",
          "bind",
          "service",
          "endpoint",
          "container",
          "docker",
          "balancer",
          "master",
          "router",
          "network");

  /** Quotes, brackets and blanks between the name and the address. */
  private static final int MAX_GAP = 8;

  private static final int MAX_ATTRIBUTES = 256;

  private static final String CDATA = "><![CDATA[";

  private IpDetector() {}

  /** Reports the address beside the name whose anchor is at {@code at}. Returns where to go on. */
  static int find(byte[] text, int from, int to, int at, MatchSink sink) {
    int name = Ascii.isLetter(text[at]) ? at : at + 1;
    boolean whole = name == from || !Ascii.isLetter(text[name - 1]);
    boolean hump = Ascii.isUpper(text[name]) && name > from && Ascii.isLower(text[name - 1]);
    if (!whole && !hump) {
      return at;
    }
    int start = behindAttributes(text, name + 2, to);
    start = start == name + 2 ? fieldValue(text, from, to, name) : start;
    start += Bytes.startsWith(text, start, to, CDATA) ? CDATA.length() : 0;
    int limit = Math.min(to, start + MAX_GAP);
    // setItem("ip", "…"): a comma right behind the quote.
    start += start + 1 < limit && text[start + 1] == ',' && text[start] != '}' ? 2 : 0;
    while (start < limit && !Ascii.isHex(text[start]) && text[start] != ',' && text[start] != '}') {
      // The second colon of "ip":"::1" is the address's own.
      if (text[start] == ':' && start + 1 < to && text[start + 1] == ':') {
        break;
      }
      start++;
    }
    if (start >= limit || isServer(text, from, name)) {
      return at;
    }
    int end = start;
    int most = Math.min(to, start + IpAddresses.MAX_LENGTH + 1);
    while (end < most && (Ascii.isHex(text[end]) || text[end] == ':' || text[end] == '.')) {
      end++;
    }
    if (end < to && Boundaries.isWord(text[end])) {
      return at;
    }
    IpAddresses.find(text, start, end, false, (a, b) -> sink.match(SharedRules.IP_ADDRESS, a, b));
    return end;
  }

  /** Behind the attributes of an element that is called so: {@code <ip xsi:type="xsd:string">}. */
  private static int behindAttributes(byte[] text, int at, int to) {
    if (at + 1 >= to || text[at] != ' ' || (text[at + 1] | 0x20) != 'x') {
      return at;
    }
    int most = Math.min(to, at + MAX_ATTRIBUTES);
    int close = at;
    while (close < most && text[close] != '>' && text[close] != '<') {
      close++;
    }
    return close < most && text[close] == '>' ? close : at;
  }

  /** The value of {@code <input value="…" name="ip">}, or what stands behind the name. */
  private static int fieldValue(byte[] text, int from, int to, int name) {
    int behind = name + 2;
    if (!Bytes.startsWithIgnoreCase(text, name - 6, to, "name=")) {
      return behind;
    }
    int open = name;
    int least = Math.max(from, name - MAX_ATTRIBUTES);
    while (open > least && text[open] != '<' && text[open] != '>') {
      open--;
    }
    int most = Math.min(to, behind + MAX_ATTRIBUTES);
    for (int i = open; text[open] == '<' && i < most && text[i] != '>'; i++) {
      if (Bytes.startsWithIgnoreCase(text, i, most, " value=")) {
        return i + " value=".length();
      }
    }
    return behind;
  }

  private static boolean isServer(byte[] text, int from, int name) {
    int end = name;
    while (end > from && end > name - 2 && !Ascii.isLetter(text[end - 1])) {
      end--;
    }
    int start = end;
    int floor = Math.max(from, end - 12);
    while (start > floor && Ascii.isLetter(text[start - 1])) {
      start--;
      if (Ascii.isUpper(text[start]) && start + 1 < end && Ascii.isLower(text[start + 1])) {
        break;
      }
    }
    StringBuilder word = new StringBuilder();
    for (int i = start; i < end; i++) {
      word.append((char) (text[i] | 0x20));
    }
    return SERVERS.contains(word.toString());
  }
}
