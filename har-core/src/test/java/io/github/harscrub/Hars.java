package io.github.harscrub;

import java.util.Locale;

/** Small HARs as text, in the order and spacing of recorders, and pieces of them. */
final class Hars {
  private Hars() {}

  /** A HAR of these entries, which are joined by commas. */
  static String har(String... entries) {
    return """
        {
          "log": {
            "version": "1.2",
            "creator": {"name": "recorder", "version": "7.1"},
            "pages": [],
            "entries": [
              %s
            ]
          }
        }
        """
        .formatted(String.join(",\n      ", entries));
  }

  /** An entry with more members in its request and response; each begins with a comma. */
  static String entry(String request, String response) {
    return """
        {
                "startedDateTime": "2026-01-02T03:04:05.678Z", "time": 7.5,
                "request": {"method": "GET", "url": "https://app.example.test/a",
                  "httpVersion": "HTTP/1.1", "headersSize": -1, "bodySize": 0%s},
                "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
                  "redirectURL": "", "headersSize": -1, "bodySize": 0%s},
                "cache": {}, "timings": {"send": 1, "wait": 2, "receive": 4}
              }"""
        .formatted(request, response);
  }

  static String request(String members) {
    return har(entry(", " + members, ""));
  }

  static String response(String members) {
    return har(entry("", ", " + members));
  }

  static String header(String name, String value) {
    return "\"headers\": [{\"name\": \"%s\", \"value\": \"%s\"}]".formatted(name, value);
  }

  static String content(String mime, String text) {
    return "\"content\": {\"size\": 9, \"mimeType\": \"%s\", \"text\": \"%s\"}"
        .formatted(mime, text);
  }

  /** A HAR whose first entry has a log line as its body, and whose last one is an OAuth answer. */
  static String lineAndToken(String line, String token) {
    return har(
        entry("", ", " + content("text/plain", line)),
        entry(
            "",
            ", " + content("application/json", "{\\\"access_token\\\":\\\"" + token + "\\\"}")));
  }

  /** The content of a JSON string, with the escapes that must be. */
  static String escaped(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }
}
