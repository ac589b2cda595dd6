package io.github.harscrub.policy;

/**
 * Keeps the value of one name, exactly as written; short for a {@link KeepRule}.
 *
 * @param scope what the name is a name of
 * @param name compared without regard to case for headers, exactly otherwise
 */
public record Keep(Scope scope, String name) {
  /** What a name is a name of. */
  public enum Scope {
    HEADER,
    COOKIE,
    /** A parameter of a query or a form. */
    PARAMETER,
    /** A property, anywhere in the HAR or in a body. */
    FIELD
  }

  public Keep {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name to keep must not be empty");
    }
  }

  /** The same, in full. */
  public KeepRule rule() {
    Where where =
        switch (scope) {
          case HEADER -> Where.in(Place.HEADER);
          case COOKIE -> Where.in(Place.COOKIE);
          case PARAMETER -> Where.in(Place.QUERY, Place.FORM);
          case FIELD -> Where.in(Place.FIELD, Place.BODY);
        };
    return new KeepRule(Target.name(name), where);
  }
}
