package io.github.harscrub.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.inspect.Binary;
import io.github.harscrub.internal.inspect.Findings;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.Inspector;
import io.github.harscrub.internal.inspect.NamedValues;
import io.github.harscrub.internal.inspect.Unlisted;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.judge.SourceMap;
import io.github.harscrub.internal.layer.BackslashLayer;
import io.github.harscrub.internal.layer.Base64Layer;
import io.github.harscrub.internal.layer.JsonStringDecoder;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PlainText;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Placeholders;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.policy.Scene;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.syntax.Pairs;
import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.policy.BodyDrop;
import io.github.harscrub.policy.Place;
import io.github.harscrub.report.UnreadBody;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Base64;

/**
 * Looks at a value of a HAR as what it is there: a header, a cookie, a URL, a body. One instance
 * for each thread.
 */
public final class SiteInspector {
  private static final Layer BACKSLASH = new BackslashLayer();
  private static final Layer BASE64 = new Base64Layer();
  private static final byte[] ZERO = {'0'};

  private final JsonStringDecoder decoder = new JsonStringDecoder();
  private final Inspector inspector;
  private final SiteObserver observer;
  private final NamedValues named;
  private final Findings findings;
  private final PolicyRules rules;
  private final Scene scene;
  private final SiteRules policy;
  private final Unlisted unlisted;
  private final Parameters parameters;
  private final HeaderValues headers;
  private final FieldValues fields;

  /** Why nobody could make sense of the value at hand. */
  private Optional<UnreadBody.Reason> unread = Optional.empty();

  public SiteInspector(Inspector inspector) {
    this(inspector, SiteObserver.NONE);
  }

  public SiteInspector(Inspector inspector, SiteObserver observer) {
    this.observer = observer;
    this.inspector = inspector;
    this.named = inspector.named();
    this.findings = inspector.findings();
    this.rules = findings.rules();
    this.scene = findings.scene();
    this.policy = new SiteRules(inspector.byName(), findings);
    this.unlisted = new Unlisted(inspector);
    this.parameters = new Parameters(inspector, policy, unlisted);
    this.headers = new HeaderValues(inspector, policy, parameters, unlisted);
    this.fields = new FieldValues(inspector);
  }

  /**
   * Looks at a value, or at a window of a long one.
   *
   * @param raw the bytes as they stand in the file, without quotes; gets the patches
   * @return where the second pass has to look into encodings
   */
  public Hidden inspect(Site site, Frame raw, Depth depth) {
    scene.at(site);
    observer.at(site);
    unread = Optional.empty();
    if (site.number() && isZero(raw.text())) {
      // What numbers become, under whatever rule.
      return Hidden.NOTHING;
    }
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

  private static boolean isZero(Text text) {
    return text.length() == 1 && text.bytes()[text.start()] == ZERO[0];
  }

  private Hidden decoded(Site site, Frame frame, Depth depth, boolean respelled) {
    observer.reads(frame.text());
    Optional<Opened> body = body64(site, frame.text());
    if (body.isEmpty()) {
      look(site, frame, depth);
      return new Hidden(respelled, frame.encoded());
    }
    Frame inner = frame.inside(body.get().text());
    findings.observer().enter(body.get());
    bytes(site, inner, depth);
    findings.observer().leave();
    Inspector.close(frame, body.get(), Binary.fit(inner));
    return new Hidden(true, inner.encoded());
  }

  private static Optional<Opened> body64(Site site, Text text) {
    boolean encoded =
        site.kind() == Site.Kind.BODY
            && site.base64()
            // A body that could not be decoded went whole, and its placeholder is no base64.
            && !Placeholder.is(text.bytes(), text.start(), text.end());
    return encoded ? BASE64.open(text) : Optional.empty();
  }

  /**
   * True if a learned secret stands in a value whose bytes, as they stand in the file, hold none.
   *
   * @param hidden what the first pass said of the value
   */
  public boolean hidesLearned(Site site, Text raw, Hidden.Marks hidden) {
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

  /** Why nobody could make sense of the value that was inspected last, if so. */
  public Optional<UnreadBody.Reason> unread() {
    return unread;
  }

  /** The rules that found identifiers that stay and are listed, since the last call. */
  public List<Rule> takeKeptIds() {
    return findings.takeKeptIds();
  }

  /** A body whose base64 is undone. */
  private void bytes(Site site, Frame frame, Depth depth) {
    Optional<Opened> unpacked = CompressedBodies.open(frame.text());
    if (unpacked.isPresent()) {
      if (unpacked.get().isCutOff()) {
        unread = Optional.of(UnreadBody.Reason.CUT_OFF);
      }
      Text text = frame.text();
      inspector.opened(frame, unpacked.get(), text.start(), text.end(), depth == Depth.DETECT);
    } else {
      if (PlainText.hasControls(frame.text()) && !CompressedBodies.isMarked(frame.text())) {
        unread = Optional.of(UnreadBody.Reason.BINARY);
      }
      look(site, frame, depth);
    }
  }

  private void look(Site site, Frame frame, Depth depth) {
    if (depth == Depth.DETECT) {
      policy.demanded(site, frame);
      inspector.name(frame);
    }
    Text text = frame.text();
    policy.noteKept(site, frame);
    if (policy.keeps(site)) {
      findings.observer().says("the policy keeps what goes by this name; only swept");
    }
    if (depth == Depth.SWEEP || policy.keeps(site)) {
      inspector.sweep(frame, text);
      return;
    }
    switch (site.kind()) {
      case HEADER -> headers.inspect(site, frame);
      case COOKIE -> {
        named.cookie(frame, inspector.classify(NameKind.COOKIE, site.name()), text);
        inspector.inspect(frame, text);
      }
      case QUERY, FORM -> parameters.value(frame, Text.of(site.name().getBytes(UTF_8)), text);
      case URL -> {
        parameters.url(frame, text);
        inspector.inspect(frame, text);
      }
      case BODY -> body(frame);
      case FIELD -> {
        if (HeaderBlock.is(site)) {
          headers.lines(site, frame);
        } else {
          fields.inspect(site, frame);
        }
      }
      case NAME, KEY -> inspector.inspect(frame, text);
    }
  }

  /** To be called before the values of an entry, or of what is in none. */
  public void begins(Optional<Entry> entry) {
    scene.enter(entry);
    observer.begins(entry);
  }

  /** To be called behind the last value of a batch. */
  public void ends() {
    observer.ends();
  }

  /** True if {@link #begins} must be called: what comes of a value may depend on its entry. */
  public boolean wantsEntries() {
    return rules.asksForEntries() || observer.wantsEntries();
  }

  /** True if the entry at hand is to be left out. */
  public boolean dropsEntry() {
    return rules.dropsEntry(scene);
  }

  /** True if a name without finds may have some in another place. */
  public boolean isBoundToScene() {
    return rules.isBoundToScene();
  }

  private boolean drops(Site site) {
    return (site.kind() == Site.Kind.BODY || site.kind() == Site.Kind.FORM)
        && rules.bodyDrop(scene).isPresent();
  }

  /** What takes the place of a body's content, without quotes, if the policy drops it. */
  public Optional<byte[]> dropped(Site site) {
    scene.at(site);
    if (!drops(site)) {
      return Optional.empty();
    }
    boolean placeholder = rules.bodyDrop(scene).filter(BodyDrop::placeholder).isPresent();
    byte[] text = placeholder ? Placeholders.plain(PolicyRules.DROPPED_BODY) : new byte[0];
    return Optional.of(site.number() ? ZERO : site.base64() ? Base64.encodeBase64(text) : text);
  }

  private void body(Frame frame) {
    Text text = frame.text();
    if (SourceMap.is(text)) {
      scene.code();
    }
    if (Pairs.looksLikeForm(text)) {
      parameters.pairs(frame, text, Place.FORM);
    } else {
      unlisted.body(frame, text);
    }
    BodyAddress.inspect(frame, text, findings);
    inspector.inspect(frame, text);
  }
}
