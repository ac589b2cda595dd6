package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A HAR with 2,000 secrets, made up for each run, and what was printed and written of it. */
final class PlantedSecrets {
  private static final int ENTRIES = 200;

  /** So much of a secret is the secret. */
  private static final int PIECE = 16;

  private final List<String> secrets = new ArrayList<>();

  String secret() {
    secrets.add(Hars.secret());
    return secrets.get(secrets.size() - 1);
  }

  /** One that its format gives away, for places without a name. */
  String formatted() {
    secrets.add("gh" + "p_" + Hars.secret().substring(0, 36));
    return secrets.get(secrets.size() - 1);
  }

  private String entry() {
    String query = secret();
    String form = secret();
    String basic = Base64.getEncoder().encodeToString(("ann:" + secret()).getBytes(UTF_8));
    return """
    {"startedDateTime": "2026-01-02T03:04:05.678Z", "time": 7, "_x%s": 1,
      "request": {"method": "POST", "url": "https://%s.example.test/?access_token=%s",
        "httpVersion": "HTTP/1.1", "cookies": [], "headersSize": -1, "bodySize": 0,
        "queryString": [{"name": "access_token", "value": "%s"}],
        "headers": [{"name": "Cookie", "value": "sessionid=%s"},
          {"name": "X-%s", "value": "Bearer %s"}, {"name": "X-Api-Key", "value": "%s"},
          {"name": "Authorization", "value": "Basic %s"}],
        "postData": {"mimeType": "application/x-www-form-urlencoded", "text": "password=%s",
          "params": [{"name": "password", "value": "%s"}]}},
      "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
        "cookies": [], "headers": [], "redirectURL": "", "headersSize": -1, "bodySize": 0,
        "content": {"size": 0, "mimeType": "application/json",
          "text": "{\\"refresh_token\\": \\"%s\\", \\"note\\": \\"see %s\\"}"}},
      "cache": {}, "timings": {"send": 1, "wait": 2, "receive": 4}}\
    """
        .formatted(
            formatted(),
            formatted(),
            query,
            query,
            secret(),
            formatted(),
            secret(),
            secret(),
            basic,
            form,
            form,
            secret(),
            formatted());
  }

  byte[] har() {
    String[] entries = new String[ENTRIES];
    Arrays.setAll(entries, i -> entry());
    return ("{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"t\", \"version\": \"1\"},"
            + (" \"entries\": [\n" + String.join(",\n", entries) + "]}}"))
        .getBytes(UTF_8);
  }

  /** How many there are so far. */
  int count() {
    return secrets.size();
  }

  /** Fails if as much as a piece of a secret stands in {@code text}, and does not say which. */
  void requireNoneIn(CharSequence text) {
    Set<String> pieces = new HashSet<>();
    for (String secret : secrets) {
      pieces.add(secret.substring(4, 4 + PIECE));
      pieces.add(secret.substring(secret.length() - PIECE));
    }
    String all = text.toString();
    for (int i = 0; i + PIECE <= all.length(); i++) {
      if (pieces.contains(all.substring(i, i + PIECE))) {
        throw new AssertionError("a secret stands at " + i + " of " + all.length());
      }
    }
  }
}
