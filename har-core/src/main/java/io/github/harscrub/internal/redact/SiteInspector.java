package io.github.harscrub.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.BackslashLayer;
import io.github.harscrub.internal.layer.Base64Layer;
import io.github.harscrub.internal.layer.JsonStringDecoder;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.PlainText;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.NameVerdict.Strength;
import io.github.harscrub.internal.syntax.Cookies;
import io.github.harscrub.internal.syntax.Leaves;
import io.github.harscrub.internal.syntax.Pairs;
import io.github.harscrub.internal.syntax.Url;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Path;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.policy.BodyDrop;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.RedactRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.binary.Base64;

/**
 * Looks at a value of a HAR as what it is there: a header, a cookie, a URL, a body. One instance
 * for each thread.
 */
final class SiteInspector {
  private static final Rule OPAQUE = new Rule("opaque-header", Category.TOKEN);
  private static final Rule UNKNOWN = new Rule("unlisted", Category.TOKEN);
  private static final Rule UNDECODED = new Rule("undecodable", Category.TOKEN);
  private static final Layer BACKSLASH = new BackslashLayer();
  private static final Layer BASE64 = new Base64Layer();
  private static final int MAX_VERDICTS = 4096;
  private static final byte[] ZERO = {'0'};

  private final JsonStringDecoder decoder = new JsonStringDecoder();
  private final Inspector inspector;
  private final NamedValues named;
  private final Findings findings;
  private final NamedRules byName;
  private final PolicyRules rules;
  private final Scene scene;
  private final UnreadBodies unread;

  /** Verdicts on property names, which are few and come again and again. */
  private final Map<String, NameVerdict> verdicts = new HashMap<>();

  /** The same for headers, by the name as it is written. */
  private final Map<String, Header> headers = new HashMap<>();

  SiteInspector(Inspector inspector) {
    this(inspector, new UnreadBodies(0));
  }

  /**
   * @param unread is told of bodies that nobody could make sense of
   */
  SiteInspector(Inspector inspector, UnreadBodies unread) {
    this.unread = unread;
    this.inspector = inspector;
    this.named = inspector.named();
    this.findings = inspector.findings();
    this.byName = inspector.byName();
    this.rules = findings.rules();
    this.scene = findings.scene();
  }

  /**
   * Looks at a value, or at a window of a long one.
   *
   * @param raw the bytes as they stand in the file, without quotes; gets the patches
   * @return where the second pass has to look into encodings
   */
  Hidden inspect(Site site, Frame raw, Depth depth) {
    scene.at(site);
    if (raw.text().length() > 0 && drops(site)) {
      // Looked through all the same: what is found here must go elsewhere too.
      raw.hit();
    }
    inspector.begin(raw.text());
    Text text = site.number() ? raw.text() : decoder.decode(raw.text());
    if (text.bytes() == raw.text().bytes()) {
      return decoded(site, raw, depth, false);
    }
    Frame frame = new Frame(text, raw.depth(), raw.isSent());
    Hidden hidden = decoded(site, frame, depth, decoder.isUnusual());
    if (frame.isHit()) {
      raw.hit();
    }
    if (!frame.patches().isEmpty()) {
      // Only now is it worth knowing where each byte came from.
      Inspector.close(raw, BACKSLASH.open(raw.text()).orElseThrow(), frame);
    }
    return hidden;
  }

  private Hidden decoded(Site site, Frame frame, Depth depth, boolean respelled) {
    Optional<Opened> body = body64(site, frame.text());
    if (body.isEmpty()) {
      look(site, frame, depth);
      return new Hidden(respelled, frame.encoded());
    }
    Frame inner = frame.inside(body.get().text());
    bytes(site, inner, depth);
    Inspector.close(frame, body.get(), Binary.fit(inner));
    return new Hidden(true, inner.encoded());
  }

  private static Optional<Opened> body64(Site site, Text text) {
    return site.kind() == Site.Kind.BODY && site.base64() ? BASE64.open(text) : Optional.empty();
  }

  /**
   * True if a learned secret stands in a value whose bytes, as they stand in the file, hold none.
   *
   * @param hidden what the first pass said of the value
   */
  boolean hidesLearned(Site site, Text raw, Hidden.Marks hidden) {
    inspector.begin(raw);
    Text json = decoder.decode(raw);
    Optional<Opened> body = body64(site, json);
    Text text = body.map(Opened::text).orElse(json);
    boolean found = hidden.respelled() && inspector.holdsLearned(text);
    if (body.isPresent() && hidden.parts() > 0 && !found) {
      found = CompressedBodies.open(text).filter(inspector::hidesLearned).isPresent();
    }
    for (int i = 0; i < hidden.parts() && !found; i++) {
      found = inspector.hidesLearned(hidden.part(i, text));
    }
    return found;
  }

  /** A body whose base64 is undone. */
  private void bytes(Site site, Frame frame, Depth depth) {
    Optional<Opened> unpacked = CompressedBodies.open(frame.text());
    if (unpacked.isPresent()) {
      Text text = frame.text();
      inspector.opened(frame, unpacked.get(), text.start(), text.end(), depth == Depth.DETECT);
    } else if (CompressedBodies.isZstandard(frame.text())) {
      unread.add(site, UnreadBodies.ZSTANDARD);
      findings.unreadable(frame, UNDECODED);
    } else {
      if (PlainText.hasControls(frame.text()) && !CompressedBodies.isMarked(frame.text())) {
        unread.add(site, UnreadBodies.BINARY);
      }
      look(site, frame, depth);
    }
  }

  private void look(Site site, Frame frame, Depth depth) {
    NamedRules.Match match = rules.hasNames() ? byName.of(site.name()) : NamedRules.Match.NONE;
    if (depth == Depth.DETECT && rules.hasNames()) {
      demanded(site, match, frame);
    }
    if (depth == Depth.SWEEP || kept(site, match)) {
      inspector.sweep(frame, frame.text());
      return;
    }
    switch (site.kind()) {
      case HEADER -> header(site, frame);
      case COOKIE -> {
        named.cookie(frame, inspector.classify(NameKind.COOKIE, site.name()), frame.text());
        inspector.inspect(frame, frame.text());
      }
      case QUERY, FORM -> parameter(frame, Text.of(site.name().getBytes(UTF_8)), frame.text());
      case URL -> url(frame);
      case BODY -> body(frame);
      case FIELD -> field(site, frame);
      case NAME, KEY -> inspector.inspect(frame, frame.text());
    }
  }

  /** What a value goes by, if that is its own name and not that of its place in the HAR. */
  private static Set<Place> named(Site site) {
    return switch (site.kind()) {
      case HEADER -> Set.of(Place.HEADER);
      case COOKIE -> Set.of(Place.COOKIE);
      case QUERY -> Set.of(Place.QUERY);
      case FORM -> Set.of(Place.FORM);
      case FIELD -> Set.of(Place.FIELD);
      case URL, BODY, NAME, KEY -> Set.of();
    };
  }

  private boolean kept(Site site, NamedRules.Match match) {
    Set<Place> places = named(site);
    return !places.isEmpty() && byName.keeps(match, site.name(), places);
  }

  /** Redacts what the policy wants redacted by name, also where other rules would keep it. */
  private void demanded(Site site, NamedRules.Match match, Frame frame) {
    Set<Place> places = named(site);
    Text text = frame.text();
    if (!places.isEmpty()) {
      Optional<RedactRule> rule = byName.redacts(match, places);
      if (rule.isEmpty() && site.kind() == Site.Kind.FIELD) {
        rule = around(site.path());
      }
      if (rule.isPresent() && site.number()) {
        findings.demandedNumber(frame, rule.get(), text.start(), text.end());
      } else if (rule.isPresent()) {
        findings.demanded(frame, rule.get(), text.start(), text.end());
      }
    }
    inspector.name(frame);
  }

  /** The rule that names an object or array of the HAR that the value is inside of. */
  private Optional<RedactRule> around(Path path) {
    Optional<RedactRule> rule = Optional.empty();
    for (Optional<Path> at = path.parent();
        rule.isEmpty() && at.isPresent();
        at = at.get().parent()) {
      rule = byName.redacts(byName.of(at.get().key()), Set.of(Place.FIELD));
    }
    return rule;
  }

  /**
   * A named part of a value, such as a cookie in a header. Returns true if no detector is to look
   * at it.
   */
  private boolean decided(Frame frame, Text name, Text value, Place place) {
    if (!rules.hasNames()) {
      return false;
    }
    Text plain = PercentLayer.FORM.open(name).map(Opened::text).orElse(name);
    String text = new String(plain.copy(), UTF_8);
    NamedRules.Match match = byName.of(text);
    Optional<RedactRule> rule = byName.redacts(match, Set.of(place));
    rule.ifPresent(found -> findings.demanded(frame, found, value.start(), value.end()));
    return rule.isPresent() || byName.keeps(match, text, Set.of(place));
  }

  /** To be called before the values of an entry, or of what is in none. */
  void begins(Optional<Entry> entry) {
    scene.enter(entry);
  }

  /** True if {@link #begins} must be called. */
  boolean wantsEntries() {
    return rules.asksForEntries();
  }

  /** True if the entry at hand is to be left out. */
  boolean dropsEntry() {
    return rules.dropsEntry(scene);
  }

  /** True if a name without finds may have some in another place. */
  boolean isBoundToScene() {
    return rules.isBoundToScene();
  }

  private boolean drops(Site site) {
    return (site.kind() == Site.Kind.BODY || site.kind() == Site.Kind.FORM)
        && rules.bodyDrop(scene).isPresent();
  }

  /** What takes the place of a body's content, without quotes, if the policy drops it. */
  Optional<byte[]> dropped(Site site) {
    scene.at(site);
    if (!drops(site)) {
      return Optional.empty();
    }
    boolean placeholder = rules.bodyDrop(scene).filter(BodyDrop::placeholder).isPresent();
    byte[] text = placeholder ? Placeholders.plain(PolicyRules.DROPPED_BODY) : new byte[0];
    return Optional.of(site.number() ? ZERO : site.base64() ? Base64.encodeBase64(text) : text);
  }

  private void header(Site site, Frame frame) {
    Text text = frame.text();
    Header header = header(site.name());
    switch (header.role()) {
      case COOKIE -> {
        Cookies.request(text, (from, to, start, end) -> cookie(frame, from, to, start, end));
        inspector.sweep(frame, text);
      }
      case SET_COOKIE -> {
        Cookies.response(text, (from, to, start, end) -> cookie(frame, from, to, start, end));
        inspector.sweep(frame, text);
      }
      case AUTHORIZATION -> {
        named.authorization().inspect(frame, text);
        inspector.inspect(frame, text);
      }
      case OTHER -> {
        named.value(frame, header.verdict(), text, ValueJudge.Origin.SENT);
        named.apart(frame, Text.of(site.name().getBytes(UTF_8)), text);
        if (looksLikeUrl(text)) {
          parts(frame, text);
        } else if (header.verdict().strength() == Strength.NONE) {
          UnknownHeader.read(
              header.name(),
              text,
              site.side() == Site.Side.REQUEST,
              (start, end) -> {
                // What may be the hash of a build is not looked for in the paths of its assets.
                boolean teaches = !UnknownHeader.hex(text.part(start, end));
                findings.found(frame, OPAQUE, start, end, Rank.PLACE, teaches);
              });
          unknown(frame, text);
        }
        inspector.inspect(frame, text);
      }
    }
  }

  private Header header(String name) {
    Header known = headers.get(name);
    if (known == null) {
      known = Header.of(name, inspector.classify(NameKind.HEADER, name));
      if (headers.size() < MAX_VERDICTS) {
        headers.put(name, known);
      }
    }
    return known;
  }

  private void cookie(Frame frame, int nameStart, int nameEnd, int start, int end) {
    Text name = frame.text().part(nameStart, nameEnd);
    Text value = frame.text().part(start, end);
    if (!decided(frame, name, value, Place.COOKIE)) {
      named.cookie(frame, name, value);
      inspector.inspect(frame, value);
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

  /** A parameter of a query or a form, percent-encoded or not. */
  private void parameter(Frame frame, Text name, Text value) {
    NameVerdict verdict = inspector.classify(NameKind.PARAM, name);
    named.value(frame, verdict, value, ValueJudge.Origin.SENT);
    named.apart(frame, name, value);
    if (verdict.strength() == Strength.NONE) {
      unknown(frame, value);
    }
    // A plus is a space here, which only the form layer knows.
    PercentLayer.FORM
        .open(value)
        .ifPresent(opened -> inspector.opened(frame, opened, value.start(), value.end(), true));
    inspector.inspect(frame, value);
  }

  private void url(Frame frame) {
    parts(frame, frame.text());
    inspector.inspect(frame, frame.text());
  }

  private void parts(Frame frame, Text text) {
    Url url = Url.of(text);
    url.segments(
        (nameStart, nameEnd, start, end) -> {
          NameVerdict verdict = inspector.classify(NameKind.PARAM, text.part(nameStart, nameEnd));
          // What a path segment names is mostly a collection; only what cannot be a word behind it
          // is a secret.
          boolean telling =
              verdict.strong()
                  || verdict.rule().filter(rule -> rule.category().secret()).isPresent();
          if (telling && Opacity.opaque(text.bytes(), start, end)) {
            named.value(frame, verdict, text.part(start, end), ValueJudge.Origin.DATA);
          }
        });
    url.matrix((from, to, start, end) -> parameter(frame, text, Place.QUERY, from, to, start, end));
    pairs(frame, url.query(), Place.QUERY);
    pairs(frame, url.fragment(), Place.QUERY);
  }

  private void pairs(Frame frame, Text pairs, Place place) {
    Pairs.read(
        pairs, (from, to, start, end) -> parameter(frame, pairs, place, from, to, start, end));
  }

  private void parameter(
      Frame frame, Text text, Place place, int nameStart, int nameEnd, int start, int end) {
    Text name = text.part(nameStart, nameEnd);
    Text value = text.part(start, end);
    if (!decided(frame, name, value, place)) {
      parameter(frame, name, value);
    }
  }

  private void body(Frame frame) {
    Text text = frame.text();
    if (Pairs.looksLikeForm(text)) {
      pairs(frame, text, Place.FORM);
    } else if (inspector.policy().denyUnknown()) {
      unknownBody(frame, text);
    }
    inspector.inspect(frame, text);
  }

  private void field(Site site, Frame frame) {
    Text text = frame.text();
    if (PublicFields.isPublic(site)) {
      inspector.sweep(frame, text);
      return;
    }
    NameVerdict verdict = verdict(site.name());
    if (site.number()) {
      if (ValueJudge.sensitive(verdict, text, ValueJudge.Origin.DATA)) {
        findings.foundNumber(frame, verdict.rule().orElseThrow(), text.start(), text.end());
      }
    } else {
      named.value(frame, verdict, text, ValueJudge.Origin.DATA);
    }
    if (!verdict.sensitive()) {
      cover(site)
          .ifPresent(
              outer ->
                  named.leaf(
                      frame, outer, Text.of(site.name().getBytes(UTF_8)), text, site.number()));
    }
    if (text.length() >= Spread.MIN_WHOLE || rules.hasOwnDetectors()) {
      inspector.inspect(frame, text);
    }
  }

  /** The verdict on the nearest property around the value whose name is sensitive. */
  private Optional<NameVerdict> cover(Site site) {
    Optional<Path> at = site.path().parent();
    while (at.isPresent()) {
      String key = at.get().key();
      if (!key.isEmpty()) {
        NameVerdict verdict = verdict(key);
        if (verdict.sensitive()) {
          return Optional.of(verdict);
        }
      }
      at = at.get().parent();
    }
    return Optional.empty();
  }

  private NameVerdict verdict(String name) {
    NameVerdict known = verdicts.get(name);
    if (known == null) {
      known = inspector.classify(NameKind.BODY, name);
      if (verdicts.size() < MAX_VERDICTS) {
        verdicts.put(name, known);
      }
    }
    return known;
  }

  /** A value whose name nobody knows; a strict policy does not let it pass. */
  private void unknown(Frame frame, Text value) {
    if (inspector.policy().denyUnknown() && value.length() > 0) {
      findings.found(frame, UNKNOWN, value.start(), value.end(), Rank.PLACE, false);
    }
  }

  private void unknownBody(Frame frame, Text text) {
    byte[] bytes = text.bytes();
    boolean json = text.length() > 0 && (bytes[text.start()] == '{' || bytes[text.start()] == '[');
    if (!json) {
      unknown(frame, text);
      return;
    }
    Leaves.read(
        text,
        (keyStart, keyEnd, start, end, number) -> {
          if (inspector.classify(NameKind.BODY, text.part(keyStart, keyEnd)).strength()
                  != Strength.HARMLESS
              && !number) {
            unknown(frame, text.part(start, end));
          }
        });
  }
}
