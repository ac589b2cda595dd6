package io.github.harscrub.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.inspect.NamedValues;
import io.github.harscrub.internal.inspect.Unlisted;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.Subprotocols;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Cookies;
import io.github.harscrub.internal.syntax.FieldSink;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.policy.Place;
import java.util.HashMap;
import java.util.Map;

/** Redacts the values of headers. One instance for each thread. */
final class HeaderValues {
  private static final int MAX_HEADERS = 4096;

  private final Inspector inspector;
  private final NamedValues named;
  private final SiteRules policy;
  private final Parameters parameters;
  private final Unlisted unlisted;

  /** By the name as it is written; names are few and come again and again. */
  private final Map<String, Header> known = new HashMap<>();

  HeaderValues(Inspector inspector, SiteRules policy, Parameters parameters, Unlisted unlisted) {
    this.inspector = inspector;
    this.named = inspector.named();
    this.policy = policy;
    this.parameters = parameters;
    this.unlisted = unlisted;
  }

  void inspect(Site site, Frame frame) {
    Text text = frame.text();
    Header header = header(site.name());
    value(frame, header, site.name(), text, site.side() == Site.Side.REQUEST);
    if (header.role() == Header.Role.COOKIE || header.role() == Header.Role.SET_COOKIE) {
      inspector.sweep(frame, text);
    } else {
      inspector.inspect(frame, text);
    }
  }

  /** A head as it went over the wire, or one line of it. */
  void lines(Site site, Frame frame) {
    boolean sent = HeaderBlock.isSent(site);
    HeaderBlock.read(frame.text(), (name, value) -> value(frame, header(name), name, value, sent));
    inspector.inspect(frame, frame.text());
  }

  private void value(Frame frame, Header header, String name, Text text, boolean sent) {
    switch (header.role()) {
      case COOKIE -> Cookies.request(text, cookies(frame));
      case SET_COOKIE -> Cookies.response(text, cookies(frame));
      case AUTHORIZATION -> {
        if (!header.isDescribedBy(text)) {
          named.authorization().inspect(frame, text);
        }
      }
      case SUBPROTOCOLS ->
          Subprotocols.read(
              text,
              (start, end) ->
                  named.value(frame, header.verdict(), text.part(start, end), Origin.SENT));
      case OTHER -> other(frame, header, name, text, sent);
    }
  }

  /** A header that no grammar is known for: by its name, or as the URLs that it holds. */
  private void other(Frame frame, Header header, String name, Text text, boolean sent) {
    named.value(frame, header.verdict(), text, Origin.SENT);
    named.apart(frame, Text.of(name.getBytes(UTF_8)), text);
    if (isInBrackets(text)) {
      urls(frame, text);
    } else if (looksLikeUrl(text)) {
      parameters.url(frame, text);
    } else if (header.verdict().strength() == Strength.NONE) {
      inspector.unknownHeaders().inspect(frame, name, text, sent);
      unlisted.value(frame, text);
    }
  }

  private FieldSink cookies(Frame frame) {
    return (from, to, start, end) -> cookie(frame, from, to, start, end);
  }

  private Header header(String name) {
    Header header = known.get(name);
    if (header == null) {
      header = Header.of(name, inspector.classify(NameKind.HEADER, name));
      if (known.size() < MAX_HEADERS) {
        known.put(name, header);
      }
    }
    return header;
  }

  private void cookie(Frame frame, int nameStart, int nameEnd, int start, int end) {
    Text name = frame.text().part(nameStart, nameEnd);
    Text value = frame.text().part(start, end);
    if (!policy.decided(frame, name, value, Place.COOKIE)) {
      named.cookie(frame, name, value);
      inspector.inspect(frame, value);
    }
  }

  /** True for {@code <https://a.example/?page=2>; rel="next"} (RFC 8288 section 3). */
  private static boolean isInBrackets(Text text) {
    return text.length() > 0 && text.bytes()[text.start()] == '<';
  }

  private void urls(Frame frame, Text text) {
    byte[] bytes = text.bytes();
    int open = text.start();
    while (open < text.end()) {
      int close = Bytes.find(bytes, open, text.end(), (byte) '>');
      parameters.url(frame, text.part(open + 1, close));
      open = Bytes.find(bytes, close, text.end(), (byte) '<');
    }
  }

  private static boolean looksLikeUrl(Text text) {
    byte[] bytes = text.bytes();
    int end = Math.min(text.end(), text.start() + 16);
    if (text.length() > 0 && bytes[text.start()] == '/') {
      return true;
    }
    for (int i = text.start(); i + 2 < end; i++) {
      if (bytes[i] == ':' && bytes[i + 1] == '/' && bytes[i + 2] == '/') {
        return true;
      }
    }
    return false;
  }
}
