package io.github.harscrub.policy;

/** The kinds of places in a HAR to which a rule can be bound. */
public enum Place {
  /** A header; not {@code Cookie} and {@code Set-Cookie}, whose values are {@link #COOKIE}. */
  HEADER,
  /** A cookie, in a list of cookies or in a header. */
  COOKIE,
  /**
   * A parameter behind the {@code ?} or {@code #} of a URL, or in the list of them. For rules that
   * do not go by name, the whole of a URL.
   */
  QUERY,
  /** A parameter of a form that was sent. */
  FORM,
  /** A body, with all that is in it, and WebSocket messages. By name, a property in any text. */
  BODY,
  /** A property of the HAR itself, such as {@code comment}. By name, a property in any text. */
  FIELD
}
