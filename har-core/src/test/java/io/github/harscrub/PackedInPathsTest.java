package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.policy.Policy;
import io.github.harscrub.verify.HarVerifier;
import io.github.harscrub.verify.Verification;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a path a slash ends the digits of base64, and words behind them are no further ones. */
final class PackedInPathsTest {
  @TempDir private Path folder;

  private static String packed(int fill, String secret) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      String page = "page=" + "1".repeat(fill);
      out.write((page + "&api_key=" + secret + "&top=7").getBytes(UTF_8));
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  private static String twice(String digits) {
    return digits.replace("+", "%252B").replace("/", "%252F").replace("=", "%253D");
  }

  /** The lengths of what is packed before and after want every number of paddings. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void keepWhatFollows(int fill) throws Exception {
    Secrets random = Secrets.fresh();
    for (int i = 0; i < 6; i++) {
      String digits = packed(fill + 7 * i, random.token(24));
      String once = digits.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
      String har =
          Hars.har(
              path(once),
              path(twice(digits)),
              path(twice(digits.replace("=", ""))),
              Hars.entry(
                  "", ", " + Hars.content("text/plain", "saw " + digits.replace("=", "") + " go")));
      String scrubbed = Scrub.checked(har);
      assertThat(scrubbed).doesNotContain(once.substring(once.length() - 30)).contains(" go\"");
      assertThat(scrubbed.split("/view/all\"", -1)).as("%s in %s", random, scrubbed).hasSize(4);
      assertThat(verified(har, scrubbed)).as("%s", random).matches(Verification::isProven);
    }
  }

  /** Also where the digits that a word or a path follows are themselves in base64. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void keepWhatFollowsInside(int fill) throws Exception {
    Secrets random = Secrets.fresh();
    for (int i = 0; i < 6; i++) {
      String digits = packed(fill + 5 * i, random.token(24));
      String lines =
          base64("{\"dump\": \"" + digits + "\\n\", \"end\": \"saw " + digits + " go\"}");
      String bare = base64("dump: " + digits.replace("=", "") + " end");
      String link = base64("/r/" + digits.replace("=", "%3D") + "/view");
      String har =
          Hars.har(
              Hars.entry("", ", " + Hars.content("text/plain", "dump: " + lines + " end")),
              Hars.entry("", ", " + Hars.content("text/plain", "dump: " + bare + " end")),
              Hars.entry("", ", " + Hars.content("text/plain", "dump: " + link + " end")));
      String scrubbed = Scrub.checked(har);
      assertThat(scrubbed.split(" end\"", -1)).as("%s in %s", random, scrubbed).hasSize(4);
      assertThat(scrubbed).doesNotContain(bare).doesNotContain(lines).doesNotContain(link);
      assertThat(verified(har, scrubbed)).as("%s", random).matches(Verification::isProven);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String path(String digits) {
    return Hars.entry(", \"redirectURL\": \"https://a.test/r/" + digits + "/view/all\"", "");
  }

  private Verification verified(String original, String scrubbed) throws Exception {
    Path before = Files.write(folder.resolve("a.har"), original.getBytes(UTF_8));
    Path after = Files.write(folder.resolve("b.har"), scrubbed.getBytes(UTF_8));
    return HarVerifier.of(Policy.support()).verify(before, after);
  }
}
