package io.github.harscrub.cli;

import java.util.List;
import java.util.Optional;

/**
 * A test inside a policy file.
 *
 * @param line where it stands, counted from 1
 * @param name what people read
 * @param place where in a HAR the input is put
 * @param detail the name of the header, cookie, parameter or field there, or the MIME type of the
 *     body
 * @param url what the request goes to
 * @param output the whole output, with tails of placeholders left off
 * @param kept texts that must be in the output
 * @param redacted texts that must not
 */
record PolicyExample(
    int line,
    String name,
    Spot place,
    String detail,
    String url,
    String input,
    Optional<String> output,
    List<String> kept,
    List<String> redacted) {
  /** Where the input stands. */
  enum Spot {
    HEADER,
    COOKIE,
    QUERY,
    FORM,
    BODY,
    FIELD,
    URL
  }

  /** Never the texts. */
  @Override
  public String toString() {
    return "PolicyExample[" + line + "]";
  }
}
