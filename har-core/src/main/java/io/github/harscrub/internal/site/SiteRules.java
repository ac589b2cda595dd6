package io.github.harscrub.internal.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.internal.inspect.Findings;
import io.github.harscrub.internal.inspect.Frame;
import io.github.harscrub.internal.inspect.NamedParts;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.policy.NamedRules;
import io.github.harscrub.internal.policy.PolicyRules;
import io.github.harscrub.internal.policy.Scene;
import io.github.harscrub.internal.syntax.Cookies;
import io.github.harscrub.internal.walk.Path;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.RedactRule;
import java.util.Optional;
import java.util.Set;

/** What a policy says, by name, of the values of a HAR and of the named parts in them. */
final class SiteRules {
  private final NamedRules byName;
  private final Findings findings;
  private final PolicyRules rules;

  SiteRules(NamedRules byName, Findings findings) {
    this.byName = byName;
    this.findings = findings;
    this.rules = findings.rules();
  }

  /** Redacts what the policy wants redacted by name, also where other rules would keep it. */
  void demanded(Site site, Frame frame) {
    if (!rules.hasNames()) {
      return;
    }
    Set<Place> places = named(site);
    Text text = frame.text();
    if (!places.isEmpty()) {
      Optional<RedactRule> rule = byName.redacts(byName.of(site.name()), places);
      if (rule.isEmpty() && site.kind() == Site.Kind.FIELD) {
        rule = around(site.path());
      }
      if (rule.isPresent() && site.number()) {
        findings.demandedNumber(frame, rule.get(), text.start(), text.end());
      } else if (rule.isPresent()) {
        findings.demanded(frame, rule.get(), text.start(), text.end());
      }
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

  /** True if nothing is to be detected in the value, only swept. */
  boolean keeps(Site site) {
    Set<Place> places = named(site);
    return rules.hasNames()
        && !places.isEmpty()
        && byName.keeps(byName.of(site.name()), site.name(), places);
  }

  /**
   * Marks what is kept of a value that is to be rewritten: what is swept from there all the same,
   * the report tells apart.
   */
  void noteKept(Site site, Frame frame) {
    if (findings.isLearning() || rules.namesKept().isEmpty()) {
      return;
    }
    if (keeps(site)) {
      frame.keepWhole();
    } else if (!frame.isNamed()) {
      frame.keep(NamedParts.keptIn(frame, byName, findings));
    }
    if (Scene.isCookieHeader(site)) {
      Text text = frame.text();
      Cookies.request(
          text,
          (from, to, start, end) -> {
            if (keeps(text.part(from, to), Place.COOKIE)) {
              frame.keep(text.part(start, end));
            }
          });
    }
  }

  private boolean keeps(Text name, Place place) {
    String text = plain(name);
    return byName.keeps(byName.of(text), text, Set.of(place));
  }

  private static String plain(Text name) {
    Text plain = PercentLayer.FORM.open(name).map(Opened::text).orElse(name);
    return new String(plain.copy(), UTF_8);
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
  boolean decided(Frame frame, Text name, Text value, Place place) {
    if (!rules.hasNames()) {
      return false;
    }
    String text = plain(name);
    NamedRules.Match match = byName.of(text);
    Optional<RedactRule> rule = byName.redacts(match, Set.of(place));
    rule.ifPresent(found -> findings.demanded(frame, found, value.start(), value.end()));
    return rule.isPresent() || byName.keeps(match, text, Set.of(place));
  }
}
