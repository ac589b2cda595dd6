package io.github.harscrub.internal.policy;

import io.github.harscrub.internal.walk.Entry;
import io.github.harscrub.internal.walk.Site;
import io.github.harscrub.policy.Glob;
import io.github.harscrub.policy.Place;
import io.github.harscrub.policy.Where;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the value at hand stands, for rules that are bound to a place. Both passes set it alike.
 * One for each thread.
 */
public final class Scene {
  /** Of the entry at hand; one for each URL that it names, none outside of entries. */
  private List<Address> addresses = List.of();

  /** What the value is; empty for names, and for what is in no file. */
  private Optional<Place> place = Optional.empty();

  /** MIME type of the body or form at hand, or empty. */
  private String mime = "";

  private Language language = Language.DATA;

  /** True for a property name, which must stay one of its kind. */
  private boolean key;

  /** What follows is in this entry, or in none. */
  public void enter(Optional<Entry> entry) {
    addresses = entry.map(Scene::addresses).orElse(List.of());
  }

  private static List<Address> addresses(Entry entry) {
    return entry.urls().stream().map(Address::of).toList();
  }

  /** What follows is this value. */
  public void at(Site site) {
    place = placeOf(site);
    mime = site.mime();
    language = Language.of(site);
    key = site.kind() == Site.Kind.KEY;
  }

  /** What follows is in no file. */
  public void leave() {
    addresses = List.of();
    place = Optional.empty();
    mime = "";
    language = Language.DATA;
    key = false;
  }

  public boolean isKey() {
    return key;
  }

  /** The body at hand is code, whatever it is declared as. */
  public void code() {
    language = language == Language.DATA ? Language.CODE : language;
  }

  /** Of the body at hand. */
  public Language language() {
    return language;
  }

  static Optional<Place> placeOf(Site site) {
    return switch (site.kind()) {
      case HEADER -> Optional.of(isCookieHeader(site.name()) ? Place.COOKIE : Place.HEADER);
      case COOKIE -> Optional.of(Place.COOKIE);
      case QUERY, URL -> Optional.of(Place.QUERY);
      case FORM -> Optional.of(Place.FORM);
      case BODY -> Optional.of(Place.BODY);
      case FIELD -> Optional.of(Place.FIELD);
      case NAME, KEY -> Optional.empty();
    };
  }

  /** True for a header with cookies in it. */
  public static boolean isCookieHeader(Site site) {
    return site.kind() == Site.Kind.HEADER && isCookieHeader(site.name());
  }

  private static boolean isCookieHeader(String name) {
    return name.equalsIgnoreCase("cookie") || name.equalsIgnoreCase("set-cookie");
  }

  /** True if a rule that redacts holds for the value at hand. */
  public boolean mayHold(Where where) {
    return inPlace(where, place) && mime(where) && somewhere(where);
  }

  /** True if a rule that redacts by name holds for a name that stands in one of these places. */
  public boolean mayHold(Where where, Set<Place> named) {
    return inPlace(where, named) && mime(where) && somewhere(where);
  }

  /** True if a rule that keeps holds for the value at hand. */
  boolean surelyHolds(Where where) {
    return inPlace(where, place) && mime(where) && everywhere(where);
  }

  /** True if a rule that keeps by name holds for a name that stands in one of these places. */
  boolean surelyHolds(Where where, Set<Place> named) {
    return inPlace(where, named) && mime(where) && everywhere(where);
  }

  private static boolean inPlace(Where where, Optional<Place> actual) {
    return where.places().isEmpty() || actual.filter(where.places()::contains).isPresent();
  }

  private static boolean inPlace(Where where, Set<Place> actual) {
    if (where.places().isEmpty()) {
      return true;
    }
    for (Place one : actual) {
      if (where.places().contains(one)) {
        return true;
      }
    }
    return false;
  }

  private boolean mime(Where where) {
    return where.mimeTypes().isEmpty()
        || (!mime.isEmpty() && Address.any(where.mimeTypes(), mime, true));
  }

  private boolean somewhere(Where where) {
    if (!where.asksForEntry()) {
      return true;
    }
    for (Address address : addresses) {
      if (address.fits(where)) {
        return true;
      }
    }
    return false;
  }

  private boolean everywhere(Where where) {
    if (!where.asksForEntry()) {
      return true;
    }
    for (Address address : addresses) {
      if (!address.fits(where)) {
        return false;
      }
    }
    return !addresses.isEmpty();
  }

  /**
   * Host and path of a URL.
   *
   * @param host lower case, without port and final dot
   * @param path from the first slash on
   */
  public record Address(String host, String path) {
    /**
     * Takes a URL apart as browsers do (WHATWG URL section 4.4): a backslash is a slash, so that
     * {@code https://a.test\@b.test/} goes to a.test.
     */
    public static Address of(String url) {
      Address written = asWritten(url);
      return new Address(written.host.toLowerCase(Locale.ROOT), written.path);
    }

    /** As {@link #of}, with the host in the case in which it stands there. */
    public static Address asWritten(String url) {
      String plain = url.replace('\\', '/');
      int scheme = plain.indexOf("://");
      if (scheme < 0) {
        return new Address("", "");
      }
      int start = scheme + 3;
      int end = start;
      while (end < plain.length() && "/?#".indexOf(plain.charAt(end)) < 0) {
        end++;
      }
      int path = end;
      while (path < plain.length() && "?#".indexOf(plain.charAt(path)) < 0) {
        path++;
      }
      String authority = plain.substring(start, end);
      String host = authority.substring(authority.lastIndexOf('@') + 1);
      int colon = host.indexOf(':', Math.max(0, host.indexOf(']')));
      host = colon < 0 ? host : host.substring(0, colon);
      host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
      String rest = plain.substring(end, path);
      return new Address(host, rest.isEmpty() ? "/" : rest);
    }

    boolean fits(Where where) {
      return (where.hosts().isEmpty() || any(where.hosts(), host, true))
          && (where.paths().isEmpty() || any(where.paths(), path, false));
    }

    static boolean any(Set<Glob> globs, String actual, boolean ignoreCase) {
      for (Glob glob : globs) {
        if (glob.matches(actual, ignoreCase)) {
          return true;
        }
      }
      return false;
    }
  }
}
