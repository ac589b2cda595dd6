package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Detector;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Placeholder;
import io.github.harscrub.internal.layer.Base64Digits;
import io.github.harscrub.internal.layer.LayerFinder;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.Patch;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.learn.Sweep;
import io.github.harscrub.internal.policy.Language;
import io.github.harscrub.internal.policy.NamedRules;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.scan.NameClassifier;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.scan.TextScanner;
import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks through texts: at what gives itself away, at the values of telling names, at learned
 * secrets, and at whatever is encoded inside. Knows no HAR. One instance for each thread.
 */
public final class Inspector {
  private static final int MAX_EXPANSION = 32;

  /** Room for a gzip'd body. */
  private static final int MIN_BUDGET = 32 << 20;

  public static final Rule TOO_DEEP = new Rule("too-many-layers", Category.TOKEN);
  private static final Rule UNDECODED = new Rule("undecodable", Category.TOKEN);

  private final TextScanner scanner = TextScanner.standard();
  private final NameClassifier names = NameClassifier.standard();
  private final Findings findings;
  private final PolicyRules rules;
  private final NamedRules byName;
  private final Limits limits;
  private final Optional<Sweep> sweep;
  private final NamedValues named;
  private final CoveredValues covered;
  private final NestedValues nested;
  private final CallArguments calls;
  private final LinkValues links;
  private final CookieLists cookies;
  private final ObjectValues objects;
  private final ConcealedValues concealed;
  private final WholeTokens whole;
  private final PasswordOwner owner;
  private final UnknownHeaders unknownHeaders;

  private final CleanTexts clean = new CleanTexts();

  /** How many more bytes may be decoded of the value at hand. */
  private long budget = MIN_BUDGET;

  /**
   * @param sweep what was learned, in the second pass
   */
  public Inspector(Findings findings, Limits limits, Optional<Sweep> sweep) {
    this.findings = findings;
    this.rules = findings.rules();
    this.byName = new NamedRules(rules, findings.scene());
    this.limits = limits;
    this.sweep = sweep;
    this.named = new NamedValues(this, findings);
    this.covered = new CoveredValues(this, named);
    this.nested = new NestedValues(this, findings);
    this.calls = new CallArguments(findings);
    this.links = new LinkValues(this, findings);
    this.concealed = new ConcealedValues(findings);
    this.cookies = new CookieLists(named);
    this.objects =
        new ObjectValues(
            findings,
            concealed,
            new SignInMessages(findings, covered),
            new HeaderMembers(this),
            cookies);
    this.whole = new WholeTokens(rules.policy(), findings);
    this.owner = new PasswordOwner(this, named);
    this.unknownHeaders = new UnknownHeaders(this, findings);
  }

  public NamedValues named() {
    return named;
  }

  NestedValues nested() {
    return nested;
  }

  CallArguments calls() {
    return calls;
  }

  CookieLists cookies() {
    return cookies;
  }

  ObjectValues objects() {
    return objects;
  }

  ConcealedValues concealed() {
    return concealed;
  }

  public LinkValues links() {
    return links;
  }

  public CoveredValues covered() {
    return covered;
  }

  PasswordOwner owner() {
    return owner;
  }

  public UnknownHeaders unknownHeaders() {
    return unknownHeaders;
  }

  public Findings findings() {
    return findings;
  }

  Policy policy() {
    return rules.policy();
  }

  public NamedRules byName() {
    return byName;
  }

  public NameVerdict classify(NameKind kind, String name) {
    return names.classify(kind, Placeholder.isIn(name) ? "" : name);
  }

  public NameVerdict classify(NameKind kind, Text name) {
    // A placeholder in the place of a name, as in a path, is called after what it replaced, and its
    // tail may look like a word.
    if (Placeholder.find(name) >= 0) {
      return names.classify(kind, "");
    }
    return names.classify(kind, name.bytes(), name.start(), name.end());
  }

  /**
   * To be called before each value. Encodings within encodings cost time for each way to read them,
   * so what they decode to is limited, in proportion to the value; behind the limit all goes
   * unread.
   */
  public void begin(Text value) {
    budget = MIN_BUDGET + MAX_EXPANSION * (long) value.length();
  }

  /** Looks through a part of a frame's text for everything. */
  public void inspect(Frame frame, Text part) {
    boolean cacheable = !rules.isBoundToScene() && !frame.isPartial();
    Language language = frame.language(findings.scene());
    if (cacheable && clean.contains(language, frame.isSent(), part)) {
      return;
    }
    boolean before = frame.isTouched();
    name(frame);
    scanner.scan(part, new PartScan(this, frame, part));
    if (!frame.isPartial()) {
      CutValues.inspect(frame, part, findings);
    }
    own(frame, part);
    whole.inspect(frame, part);
    inside(frame, part, true);
    if (cacheable && !before && !frame.isTouched()) {
      clean.add(language, frame.isSent(), part);
    }
  }

  /** Looks for the names of the policy in a frame's text, once. */
  public void name(Frame frame) {
    if (rules.hasNames() && !frame.isNamed()) {
      frame.keep(NamedParts.in(frame, byName, findings));
    }
  }

  /** Looks for what users described, in a policy or as code. */
  private void own(Frame frame, Text part) {
    if (!rules.scanner().isEmpty()) {
      rules.scanner().scan(part, new OwnFinds(frame, findings));
    }
    for (Detector detector : rules.detectors()) {
      detector.detect(
          part.bytes(),
          part.start(),
          part.end(),
          (rule, start, end) -> {
            if (start < part.start() || end > part.end() || start > end) {
              throw new IllegalArgumentException(
                  "a detector found " + start + ".." + end + " outside of its text");
            }
            if (!Placeholder.around(frame.text(), start, end)) {
              findings.found(frame, rule, start, end, Rank.FORMAT);
            }
          });
    }
  }

  /**
   * Looks through a part of a frame's text for learned secrets only. In the first pass there are
   * none yet; it notes where encodings are.
   */
  public void sweep(Frame frame, Text part) {
    inside(frame, part, false);
  }

  /** True if a learned secret stands in the text as it is. */
  public boolean holdsLearned(Text text) {
    Frame probe = Frame.of(text);
    sweep.ifPresent(index -> index.find(text, (secret, start, end) -> probe.hit()));
    return probe.isHit();
  }

  /** True if a learned secret stands in an encoding inside of the text. */
  public boolean hidesLearned(Text text) {
    Frame probe = Frame.of(text);
    LayerFinder.find(text, (opened, start, end) -> opened(probe, opened, start, end, false));
    return probe.isHit();
  }

  /** As {@link #hidesLearned(Text)}, in a part whose encoding is undone. */
  public boolean hidesLearned(Opened part) {
    Frame probe = Frame.of(part.text());
    opened(probe, part, probe.text().start(), probe.text().end(), false);
    return probe.isHit();
  }

  private void inside(Frame frame, Text part, boolean detect) {
    sweep.ifPresent(index -> index.find(part, new SweptPart(findings, frame, part)));
    LayerFinder.find(part, (opened, start, end) -> opened(frame, opened, start, end, detect));
    List<Text> leads = frame.takeLeads();
    if (!leads.isEmpty()) {
      follow(frame, part, leads);
    }
  }

  /** Opens the digits that may be a learned secret in base64, but for those that go anyway. */
  private void follow(Frame frame, Text part, List<Text> leads) {
    List<Text> inOrder = new ArrayList<>(leads);
    inOrder.sort(Comparator.comparingInt(Text::start));
    Changed changed = new Changed(frame.patches().merged());
    for (Text lead : inOrder) {
      for (Opened digits : Base64Digits.around(part, lead.start(), lead.end())) {
        if (!changed.touches(lead)) {
          int before = frame.patches().size();
          opened(frame, digits, lead.start(), lead.end(), false);
          changed.add(frame.patches().since(before));
        }
      }
    }
  }

  /**
   * Looks through a decoded part and carries what has to change back to the text it stands in,
   * where {@code [start, end)} shows that it is there.
   */
  public void opened(Frame outer, Opened part, int start, int end, boolean detect) {
    Frame inner = outer.inside(part, end);
    outer.encoded().add(start - outer.text().start(), end - outer.text().start());
    budget -= inner.text().length();
    findings.observer().enter(part);
    boolean kept = outer.kept().cover(part);
    if (inner.depth() > limits.maxLayers() || budget < 0 || !part.isComplete()) {
      findings.unreadable(inner, TOO_DEEP);
    } else if (detect && !kept) {
      inspect(inner, inner.text());
      ViewState.inspect(inner, findings);
    } else {
      if (kept) {
        inner.keepWhole();
      }
      sweep(inner, inner.text());
    }
    findings.observer().leave();
    if (part.isCutOff()) {
      findings.cutOff(inner, UNDECODED);
    }
    close(outer, part, fitted(outer, part, inner));
  }

  private static Frame fitted(Frame outer, Opened part, Frame inner) {
    if (inner.patches().isEmpty()) {
      return inner;
    }
    if (ViewState.is(inner)) {
      return Binary.fit(inner);
    }
    return part.keepsLength() && outer.isRigid() ? Binary.fitPart(inner, part) : inner;
  }

  /** Carries the patches of a decoded part back to the text it stands in. */
  public static void close(Frame outer, Opened part, Frame inner) {
    if (inner.isHit()) {
      outer.hit();
    }
    if (!inner.patches().isEmpty()) {
      for (Patch patch : part.outward(inner.patches().merged())) {
        outer.patches().add(patch);
      }
    }
  }
}
