package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import io.github.harscrub.detect.Category;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks credentials and e-mail addresses in names of files, which go into reports and logs: some
 * tools name a recording after the URL or the user. Numbers stay, for most are times.
 */
final class NameMask {
  /** What a credential that its format gives away has at least. */
  private static final int MIN_RUN = 12;

  /** Loaded with the first name that needs a look. */
  private static final class Holder {
    static final HarSanitizer SANITIZER =
        HarSanitizer.builder()
            .policy(
                Policy.credentials().toBuilder().action(Category.EMAIL, Action.PSEUDONYM).build())
            .build();
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

  private NameMask() {}

  /** The path, each part of it masked on its own. */
  static String masked(String path) {
    StringBuilder masked = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '\\') {
        String part = path.substring(start, i);
        masked.append(suspicious(part) ? look(part) : part);
        if (i < path.length()) {
          masked.append(path.charAt(i));
        }
        start = i + 1;
      }
    }
    return masked.toString();
  }

  /** Most names need no look: they have no long words, addresses or assignments. */
  private static boolean suspicious(String part) {
    int run = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '@' || c == '=' || c == ':' || c == '%') {
        return true;
      }
      run = Character.isLetterOrDigit(c) || c == '_' || c == '-' ? run + 1 : 0;
      if (run >= MIN_RUN) {
        return true;
      }
    }
    return false;
  }

  private static String look(String part) {
    ObjectNode har = JsonNodeFactory.instance.objectNode();
    har.putObject("log").put("_name", part).putArray("entries");
    InputStream in = new ByteArrayInputStream(har.toString().getBytes(UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (Holder.SANITIZER.sanitize(in, out).isClean()) {
        return part;
      }
    } catch (IOException | HarFormatException unspeakable) {
      return "?";
    }
    String masked =
        Holder.MAPPER.readTree(out.toByteArray()).path("log").path("_name").stringValue("?");
    // Tails would be others each time.
    return Fingerprint.withoutTails(masked);
  }
}
