package io.github.harscrub.internal.syntax;

/**
 * The value that stands beside a name.
 *
 * @param form how it is written, which says how far to trust that it is data
 */
public record Value(Form form, int start, int end) {
  /** How a value is written. */
  public enum Form {
    /** A string in JSON, without its quotes: data. */
    QUOTED,
    /**
     * Any other string literal, without its quotes: in a script it is as likely a label or the name
     * of something.
     */
    LITERAL,
    /** The value of a pair in a query string, a form or a multipart body: what somebody sent. */
    PAIR,
    /** An attribute or an element: markup that carries data. */
    MARKUP,
    /** The segment of a path behind the one that names it. */
    SEGMENT,
    /** The query of a URL whose path ends with the name, without the question mark. */
    QUERY,
    /** Several elements in a row, with the tags between them: {@link Contents} tells them apart. */
    CONTENTS,
    /** All that stands behind a name on its line, in a file of such lines: data. */
    LINE,
    /** Bare characters: a number, a word of a log line, or an expression in a script. */
    BARE,
    /** A JSON object or array, brackets included. */
    CONTAINER,
    /** The indented lines below a name in YAML: {@link Lines} tells them apart. */
    LINES
  }
}
