package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs a test of a policy: puts its input into a small HAR and looks at what comes out. */
final class PolicyTestRun {
  /** The tail of a placeholder, in Crockford's base32. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(REDACTED(?:-[a-z0-9]+)+?|user(?=-[0-9a-z]{10}@redacted)|Someone)"
              + "-[0-9a-hjkmnp-tv-z]{10}(?![a-z0-9-])");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HarSanitizer sanitizer;

  PolicyTestRun(Policy policy) {
    this.sanitizer = HarSanitizer.builder().policy(policy).build();
  }

  /** What is not as the test expects; quotes neither the input nor the output. */
  List<String> problems(PolicyExample test) throws IOException, HarFormatException {
    String output = TAIL.matcher(output(test)).replaceAll("$1");
    List<String> problems = new ArrayList<>();
    if (test.output().isPresent() && !test.output().get().equals(output)) {
      problems.add(
          "the output differs from the expected one from character "
              + (common(test.output().get(), output) + 1)
              + " on");
    }
    for (int i = 0; i < test.kept().size(); i++) {
      if (!output.contains(test.kept().get(i))) {
        problems.add("of what is to be kept, text " + (i + 1) + " is gone");
      }
    }
    for (int i = 0; i < test.redacted().size(); i++) {
      if (output.contains(test.redacted().get(i))) {
        problems.add("of what is to be redacted, text " + (i + 1) + " is still there");
      }
    }
    return problems;
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private String output(PolicyExample test) throws IOException, HarFormatException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    sanitizer.sanitize(new ByteArrayInputStream(JSON.writeValueAsBytes(har(test))), output);
    // An entry that was dropped leaves nothing.
    return JSON.readTree(output.toByteArray()).at("/log/entries/0" + pointer(test)).asString("");
  }

  private static String pointer(PolicyExample test) {
    return switch (test.place()) {
      case HEADER -> "/request/headers/0/value";
      case COOKIE -> "/request/cookies/0/value";
      case QUERY -> "/request/queryString/0/value";
      case FORM -> "/request/postData/params/0/value";
      case BODY -> "/response/content/text";
      case URL -> "/request/url";
      case FIELD -> "/" + test.detail().replace("~", "~0").replace("/", "~1");
    };
  }

  private static JsonNode har(PolicyExample test) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode entry = root.putObject("log").put("version", "1.2").putArray("entries").addObject();
    boolean url = test.place() == PolicyExample.Spot.URL;
    ObjectNode request =
        entry
            .putObject("request")
            .put("method", "POST")
            .put("url", url ? test.input() : test.url());
    ObjectNode response = entry.putObject("response").put("status", 200);
    switch (test.place()) {
      case HEADER -> pair(request.putArray("headers").addObject(), test);
      case COOKIE -> pair(request.putArray("cookies").addObject(), test);
      case QUERY -> pair(request.putArray("queryString").addObject(), test);
      case FORM ->
          pair(
              request
                  .putObject("postData")
                  .put("mimeType", "application/x-www-form-urlencoded")
                  .putArray("params")
                  .addObject(),
              test);
      case BODY ->
          response.putObject("content").put("mimeType", test.detail()).put("text", test.input());
      case FIELD -> entry.put(test.detail(), test.input());
      case URL -> {}
    }
    return root;
  }

  private static void pair(ObjectNode object, PolicyExample test) {
    object.put("name", test.detail()).put("value", test.input());
  }
}
