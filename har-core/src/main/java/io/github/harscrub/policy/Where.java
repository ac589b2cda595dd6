package io.github.harscrub.policy;

import java.util.Set;

/**
 * Where a rule holds. Each set names what will do; an empty set will do with anything. All four
 * must agree.
 *
 * <p>Host and path are those of {@code request.url} of the entry that a value stands in; what
 * stands in no entry has neither, and a rule that asks for one does not hold there. If an entry has
 * several, as with duplicate keys, a rule that keeps must hold for all of them, any other for one.
 *
 * @param places kinds of places
 * @param hosts host names without port, in any case: {@code *.example.com} is every host below
 *     {@code example.com}, without that itself
 * @param paths from the first slash up to the query, as written: {@code /api/*} is all below {@code
 *     /api/}
 * @param mimeTypes without parameters, in any case: {@code image/*}. Only bodies and forms have one
 */
public record Where(Set<Place> places, Set<Glob> hosts, Set<Glob> paths, Set<Glob> mimeTypes) {
  /** Everywhere. */
  public static final Where EVERYWHERE = new Where(Set.of(), Set.of(), Set.of(), Set.of());

  public Where {
    places = Set.copyOf(places);
    hosts = Set.copyOf(hosts);
    paths = Set.copyOf(paths);
    mimeTypes = Set.copyOf(mimeTypes);
  }

  /** In these places only. */
  public static Where in(Place... places) {
    return new Where(Set.of(places), Set.of(), Set.of(), Set.of());
  }

  /** In entries of these hosts only. */
  public static Where host(String... globs) {
    return EVERYWHERE.withHosts(globs);
  }

  /** The same, in entries of these hosts only. */
  public Where withHosts(String... globs) {
    return new Where(places, globs(globs), paths, mimeTypes);
  }

  /** The same, in entries with these paths only. */
  public Where withPaths(String... globs) {
    return new Where(places, hosts, globs(globs), mimeTypes);
  }

  /** The same, in bodies of these types only. */
  public Where withMimeTypes(String... globs) {
    return new Where(places, hosts, paths, globs(globs));
  }

  private static Set<Glob> globs(String... texts) {
    Glob[] globs = new Glob[texts.length];
    for (int i = 0; i < texts.length; i++) {
      globs[i] = new Glob(texts[i]);
    }
    return Set.of(globs);
  }

  /** True if it names a host or a path. */
  public boolean asksForEntry() {
    return !hosts.isEmpty() || !paths.isEmpty();
  }
}
