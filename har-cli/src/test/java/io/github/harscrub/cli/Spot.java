package io.github.harscrub.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the text of a HAR where something can be put in without a look at its values, so that
 * it is the same place in a scrubbed copy.
 *
 * @param anchor what stands before it
 * @param text what to put there; {@code @} is a JSON string's content, {@code #} the same in base64
 */
record Spot(String name, Pattern anchor, String text) {
  private static final String HEADERS = "\"headers\"\\s*:\\s*\\[(?=\\s*\\{)";
  private static final String QUERY = "\"queryString\"\\s*:\\s*\\[(?=\\s*\\{)";
  private static final String REQUEST = "\"request\"\\s*:\\s*\\{";
  private static final String RESPONSE = "\"response\"\\s*:\\s*\\{";
  private static final String TIMINGS = "\"timings\"\\s*:\\s*\\{";

  private static Spot of(String name, String anchor, String text) {
    return new Spot(name, Pattern.compile(anchor), text);
  }

  /** All that are tried. */
  static List<Spot> all() {
    List<Spot> all = new ArrayList<>();
    all.add(of("header", HEADERS, "{\"name\":\"x-note\",\"value\":\"@\"},"));
    all.add(of("header name", HEADERS, "{\"name\":\"@\",\"value\":\"1\"},"));
    all.add(of("part of a header", HEADERS, "{\"name\":\"via\",\"value\":\"1.1 a, @ (b)\"},"));
    all.add(of("path of a URL", "\"url\"\\s*:\\s*\"https?://[^/\"]*", "/a/@"));
    all.add(of("query of a URL", "\"url\"\\s*:\\s*\"https?://[^?\"]*(?=\")", "?q=@"));
    all.add(of("parameter", QUERY, "{\"name\":\"q\",\"value\":\"@\"},"));
    all.add(of("parameter name", QUERY, "{\"name\":\"@\",\"value\":\"\"},"));
    all.add(of("markup", "\"text\"\\s*:\\s*\"(?=<)", "<!-- @ -->"));
    all.add(of("comment", REQUEST, "\"comment\":\"@\","));
    all.add(of("comment of an answer", RESPONSE, "\"comment\":\"at last @ of it\","));
    all.add(of("custom field", RESPONSE, "\"_note\":\"@\","));
    all.add(of("custom array", REQUEST, "\"_x\":[[],[{\"y\":[\"@\"]}]],"));
    all.add(of("property name", TIMINGS, "\"@\":0,"));
    all.add(of("custom property name", RESPONSE, "\"_x\":{\"y\":{\"@\":null}},"));
    all.add(of("base64 body", REQUEST, "\"_b\":{\"encoding\":\"base64\",\"text\":\"#\"},"));
    all.add(of("title of a page", "\"title\"\\s*:\\s*\"", "@ "));
    all.add(of("status text", "\"statusText\"\\s*:\\s*\"", "@ "));
    all.add(of("MIME type", "\"mimeType\"\\s*:\\s*\"", "@/"));
    all.add(of("HTTP version", "\"httpVersion\"\\s*:\\s*\"", "@ "));
    all.add(of("method", "\"method\"\\s*:\\s*\"", "@ "));
    all.add(of("cookie name", "\"cookies\"\\s*:\\s*\\[\\s*\\{\\s*\"name\"\\s*:\\s*\"", "@."));
    all.add(of("redirect", "\"redirectURL\"\\s*:\\s*\"", "/x?y=@&z="));
    all.add(of("time", "\"startedDateTime\"\\s*:\\s*\"", "@ "));
    all.add(of("recorder", "\"creator\"\\s*:\\s*\\{", "\"comment\":\"@\","));
    all.add(of("root", "^\\s*\\{", "\"_root\":\"@\","));
    return all;
  }

  /** How often the place is there. */
  int count(String har) {
    return (int) anchor.matcher(har).results().count();
  }

  /**
   * Puts a text in.
   *
   * @param number of the place, from 0
   */
  String put(String value, String har, int number) {
    Matcher matcher = anchor.matcher(har);
    for (int i = 0; i <= number; i++) {
      if (!matcher.find()) {
        throw new IllegalArgumentException("no " + name + " of number " + number);
      }
    }
    String put = text.replace("#", Spelling.base64(value)).replace("@", Spelling.json(value));
    return har.substring(0, matcher.end()) + put + har.substring(matcher.end());
  }

  @Override
  public String toString() {
    return name;
  }
}
