package io.github.harscrub.policy;

/**
 * Keeps the value of one name, exactly as written. What was found nowhere but there stays; what was
 * learned elsewhere is removed there too, and the report says so.
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

  /** True if this keeps the values of {@code actual}. */
  public boolean covers(Scope place, String actual) {
    return scope == place
        && (scope == Scope.HEADER ? name.equalsIgnoreCase(actual) : name.equals(actual));
  }
}
