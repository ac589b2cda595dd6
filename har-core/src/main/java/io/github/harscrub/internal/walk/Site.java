package io.github.harscrub.internal.walk;

/**
 * A value of the file and where it stands.
 *
 * @param kind what the value is in HTTP terms
 * @param side whether it was sent or received
 * @param name the decoded name it goes by: of the header, cookie, parameter or property; empty if
 *     it has none
 * @param path where it stands in the JSON tree
 * @param start first byte of the scalar in the file, the opening quote included
 * @param end behind its last byte, the closing quote included
 * @param number true for a JSON number, false for a string
 * @param mime MIME type of a body, or of the form that a parameter is of, lower case without
 *     parameters; empty if unknown
 * @param base64 true for a body that the HAR says is base64
 */
public record Site(
    Kind kind,
    Side side,
    String name,
    Path path,
    long start,
    long end,
    boolean number,
    String mime,
    boolean base64) {

  /** What a value is. */
  public enum Kind {
    HEADER,
    COOKIE,
    QUERY,
    FORM,
    URL,
    BODY,
    /** The value of a property without an HTTP meaning. */
    FIELD,
    /** A string that names a header, a cookie or a parameter. */
    NAME,
    /** A property name. */
    KEY
  }

  /** Who sent it. */
  public enum Side {
    REQUEST,
    RESPONSE,
    NEITHER
  }

  /** What people call its kind: {@code request header}, {@code response body} and so on. */
  public String label() {
    String sent =
        switch (side) {
          case REQUEST -> "request ";
          case RESPONSE -> "response ";
          case NEITHER -> "";
        };
    return switch (kind) {
      case HEADER -> sent + "header";
      case COOKIE -> sent + "cookie";
      case QUERY -> "query parameter";
      case FORM -> "form parameter";
      case URL -> "URL";
      case BODY -> sent + "body";
      case FIELD -> sent + "field";
      case NAME, KEY -> sent + "name";
    };
  }
}
