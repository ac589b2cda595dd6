package io.github.harscrub.internal.site;

import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.inspect.NamedValues;
import io.github.harscrub.internal.inspect.Unlisted;
import io.github.harscrub.internal.judge.Origin;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Pairs;
import io.github.harscrub.internal.syntax.Url;
import io.github.harscrub.policy.Place;

/** Redacts the parameters of URLs and forms. */
final class Parameters {
  private final Inspector inspector;
  private final NamedValues named;
  private final SiteRules policy;
  private final Unlisted unlisted;

  Parameters(Inspector inspector, SiteRules policy, Unlisted unlisted) {
    this.inspector = inspector;
    this.named = inspector.named();
    this.policy = policy;
    this.unlisted = unlisted;
  }

  /** A parameter of a query or a form, percent-encoded or not. */
  void value(Frame frame, Text name, Text value) {
    NameVerdict verdict = inspector.classify(NameKind.PARAM, name);
    named.value(frame, verdict, value, Origin.SENT);
    named.apart(frame, name, value);
    if (verdict.strength() == Strength.NONE && !isBareName(name, value)) {
      unlisted.value(frame, value);
    }
    // A plus is a space here, which only the form layer knows.
    PercentLayer.FORM
        .open(value)
        .ifPresent(opened -> inspector.opened(frame, opened, value.start(), value.end(), true));
    inspector.inspect(frame, value);
  }

  /** True for a name whose value was removed together with its equals sign. */
  private static boolean isBareName(Text name, Text value) {
    int at = Placeholder.find(value);
    return name.length() == 0
        && at > value.start()
        && Placeholder.is(value.bytes(), at, value.end());
  }

  /** The parameters in a URL: in its path, its query and its fragment. */
  void url(Frame frame, Text text) {
    Url url = Url.of(text);
    url.segments(
        (nameStart, nameEnd, start, end) -> {
          NameVerdict verdict = inspector.classify(NameKind.PARAM, text.part(nameStart, nameEnd));
          named.segment(frame, verdict, text, text.part(start, end));
        });
    inspector.links().url(frame, url);
    url.matrix((from, to, start, end) -> parameter(frame, text, Place.QUERY, from, to, start, end));
    pairs(frame, url.query(), Place.QUERY);
    pairs(frame, routed(url.fragment()), Place.QUERY);
  }

  /** The query of the route that a page keeps in its fragment: {@code #/reset?from=%2Forders}. */
  private static Text routed(Text fragment) {
    byte[] bytes = fragment.bytes();
    int path = fragment.start();
    path += path < fragment.end() && bytes[path] == '!' ? 1 : 0;
    int question = Bytes.find(bytes, path, fragment.end(), (byte) '?');
    boolean route = path < fragment.end() && bytes[path] == '/' && question < fragment.end();
    return route ? fragment.part(question + 1, fragment.end()) : fragment;
  }

  /** The parameters of a form or a query. */
  void pairs(Frame frame, Text pairs, Place place) {
    Pairs.read(
        pairs, (from, to, start, end) -> parameter(frame, pairs, place, from, to, start, end));
  }

  private void parameter(
      Frame frame, Text text, Place place, int nameStart, int nameEnd, int start, int end) {
    Text name = text.part(nameStart, nameEnd);
    Text value = text.part(start, end);
    if (!policy.decided(frame, name, value, place)) {
      value(frame, name, value);
    }
  }
}
