package io.github.harscrub.internal.inventory;

import io.github.harscrub.internal.layer.Find;
import io.github.harscrub.internal.scan.AuthSchemeDetector;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.report.Credential;
import io.github.harscrub.report.TokenClaims;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What one entry, or another unit of the file, shows of one credential. */
final class Glimpse {
  private static final Comparator<Find> ORDER =
      Comparator.comparing(Find::confidence)
          .reversed()
          .thenComparing(Glimpse::isScheme)
          .thenComparing(find -> find.rule().id());

  /** The best that any find in the unit says. */
  private Find find;

  /** The first value that holds it. */
  private Site first;

  private boolean sent;
  private boolean received;
  private boolean elsewhere;
  private Optional<TokenClaims> claims = Optional.empty();

  /** The first names in alphabetical order, not masked. */
  private final TreeSet<String> names = new TreeSet<>();

  Glimpse(Find find, Site site) {
    this.find = find;
    this.first = site;
  }

  /**
   * Takes another find of the same credential.
   *
   * @param kept true for what the browser kept for itself: the fragment of a URL
   */
  void add(Find other, Site site, boolean kept) {
    find = better(find, other);
    first = site.start() < first.start() ? site : first;
    switch (site.side()) {
      case REQUEST -> {
        sent |= !kept;
        elsewhere |= kept;
      }
      case RESPONSE -> received = true;
      case NEITHER -> elsewhere = true;
    }
    add(names, name(site));
  }

  /**
   * The surer of two; of equal ones that which says more than how it is sent, and then that which
   * comes first by name, whatever came first.
   */
  static Find better(Find a, Find b) {
    return ORDER.compare(a, b) <= 0 ? a : b;
  }

  /** True for what says only how it is sent. */
  static boolean isScheme(Find find) {
    return find.rule().equals(AuthSchemeDetector.BEARER)
        || find.rule().equals(AuthSchemeDetector.BASIC);
  }

  private static String name(Site site) {
    boolean said =
        switch (site.kind()) {
          case HEADER, COOKIE, QUERY, FORM, FIELD -> !site.name().isEmpty();
          case URL, BODY, NAME, KEY -> false;
        };
    return said ? site.label() + " " + site.name() : site.label();
  }

  static void add(NavigableSet<String> names, String name) {
    names.add(name);
    if (names.size() > Credential.MAX_NAMES) {
      names.pollLast();
    }
  }

  void says(Optional<TokenClaims> said) {
    claims = claims.isPresent() ? claims : said;
  }

  Find find() {
    return find;
  }

  Site first() {
    return first;
  }

  boolean sent() {
    return sent;
  }

  boolean received() {
    return received;
  }

  boolean elsewhere() {
    return elsewhere;
  }

  NavigableSet<String> names() {
    return names;
  }

  Optional<TokenClaims> claims() {
    return claims;
  }
}
