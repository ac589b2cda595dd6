package io.github.harscrub.internal.explain;

import io.github.harscrub.detect.Category;
import io.github.harscrub.explain.NameExplanation;
import io.github.harscrub.internal.scan.NameClassifier;
import io.github.harscrub.internal.scan.NameKind;
import io.github.harscrub.internal.scan.NameVerdict;
import io.github.harscrub.internal.site.Header;
import io.github.harscrub.internal.site.PublicFields;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.KeepRule;
import io.github.harscrub.policy.Name;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.RedactRule;
import io.github.harscrub.policy.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into words what names say of the values beside them. */
public final class SiteNames {
  private static final String BY_FORMAT = "only what its own format gives away goes";

  private final Policy policy;

  public SiteNames(Policy policy) {
    this.policy = policy;
  }

  /** What the name of a value says, and of whom. */
  String of(Site site) {
    return switch (site.kind()) {
      case HEADER -> of(Place.HEADER, site.name());
      case COOKIE -> of(Place.COOKIE, site.name());
      case QUERY -> of(Place.QUERY, site.name());
      case FORM -> of(Place.FORM, site.name());
      case FIELD ->
          PublicFields.isPublic(site)
              ? "a field that recorders fill with what everybody may know; only swept for values"
                  + " found elsewhere"
              : of(Place.FIELD, site.name());
      case URL -> "a URL: looked at by its parts and the names of its parameters";
      case BODY -> "a body: looked at by the names in it, in whatever notation";
      case NAME, KEY -> "a name itself: " + BY_FORMAT;
    };
  }

  private String of(Place place, String name) {
    NameExplanation said = explain(place, name);
    return said.rule().map(rule -> rule.id() + ": ").orElse("") + said.verdict();
  }

  /** What {@code name} says at {@code place}, and what the policy makes of it. */
  public NameExplanation explain(Place place, String name) {
    NameVerdict verdict = NameClassifier.standard().classify(kind(place), name);
    List<String> said = new ArrayList<>();
    verdict.rule().ifPresent(rule -> said.add(action(rule.category())));
    if (place == Place.COOKIE && verdict.rule().isEmpty()) {
      said.add(action(Category.COOKIE));
    }
    boolean unknown = verdict.strength() == NameVerdict.Strength.NONE;
    if (unknown && policy.denyUnknown() && place != Place.COOKIE && place != Place.FIELD) {
      said.add("values that nobody knows are redacted, as unlisted");
    }
    rules(place, name, said);
    return new NameExplanation(words(place, name, verdict), verdict.rule(), said);
  }

  private String action(Category category) {
    return category.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + ": "
        + word(policy.action(category));
  }

  private static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private void rules(Place place, String name, List<String> said) {
    for (KeepRule keep : policy.keeps()) {
      if (keep.what() instanceof Name about
          && about.matches(name, place == Place.HEADER)
          && holds(keep.where(), place)) {
        said.add("a rule of the policy keeps it" + somewhere(keep.where()));
      }
    }
    for (RedactRule redact : policy.redacts()) {
      if (redact.what() instanceof Name about
          && about.matches(name, true)
          && holds(redact.where(), place)) {
        said.add(
            "a rule of the policy redacts it, as "
                + (redact.rule().id() + ", action " + word(redact.action()))
                + somewhere(redact.where()));
      }
    }
    said.sort(null);
  }

  private static boolean holds(Where where, Place place) {
    return where.places().isEmpty() || where.places().contains(place);
  }

  private static String somewhere(Where where) {
    return where.asksForEntry() || !where.mimeTypes().isEmpty()
        ? ", of certain hosts, paths or MIME types"
        : "";
  }

  private static NameKind kind(Place place) {
    return switch (place) {
      case HEADER -> NameKind.HEADER;
      case COOKIE -> NameKind.COOKIE;
      case QUERY, FORM -> NameKind.PARAM;
      case BODY, FIELD -> NameKind.BODY;
    };
  }

  private static String words(Place place, String name, NameVerdict verdict) {
    if (place == Place.COOKIE) {
      return switch (verdict.strength()) {
        case STRONG, WEAK -> "a cookie goes whatever its name; this one is a credential";
        case HARMLESS -> "a cookie goes whatever its name; this one is not looked for elsewhere";
        case NONE ->
            "a cookie goes whatever its name; it is looked for elsewhere if it looks random";
      };
    }
    if (place == Place.HEADER) {
      switch (Header.of(name, verdict).role()) {
        case COOKIE, SET_COOKIE -> {
          return "holds cookies, which go one by one; their names and attributes stay";
        }
        case AUTHORIZATION -> {
          return "holds credentials, which go; the scheme stays";
        }
        case SUBPROTOCOLS -> {
          return "holds names, which stay; what looks like a token among them goes";
        }
        case OTHER -> {}
      }
    }
    return switch (verdict.strength()) {
      case STRONG -> "a telling name: any value goes that is no word, message or mask";
      case WEAK -> "a name that may mean more: a value goes if it looks like one";
      case HARMLESS -> "known to be harmless; " + BY_FORMAT;
      case NONE ->
          place == Place.HEADER
              ? "not known; what looks random may go, and what its own format gives away"
              : "not known; " + BY_FORMAT;
    };
  }
}
