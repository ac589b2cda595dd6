package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.RuleInfo;
import io.github.harscrub.policy.Policy;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is told of each rule is true: its examples are found in whatever they stand. */
final class RuleCatalogTest {
  private static final List<RuleInfo> RULES = RuleCatalog.all();

  /** Sent once with every category redacted, so that identifiers are seen as well. */
  private static final Policy ALL = Policy.support().redacting(Category.CLIENT_ID);

  @Test
  void tellsOfEachRuleOnceInOrder() {
    assertThat(RULES).hasSizeGreaterThan(400);
    assertThat(RULES).extracting(info -> info.rule().id()).isSorted().doesNotHaveDuplicates();
    assertThat(RULES).allSatisfy(info -> assertThat(info.title()).isNotBlank());
    assertThat(RULES).allSatisfy(info -> assertThat(info.sources()).isNotEmpty());
    assertThat(RuleCatalog.find("github-pat")).isPresent();
    assertThat(RuleCatalog.find("github")).isEmpty();
  }

  @Test
  void findsExamplesAlone() throws Exception {
    requireFound("alone", "", example -> "x " + example + " ");
  }

  @Test
  void findsExamplesInJson() throws Exception {
    requireFound(
        "in JSON", "", example -> "{\"a\": [7, {\"info\": " + json(example) + "}], \"n\": 1}");
  }

  @Test
  void findsExamplesInAQuery() throws Exception {
    requireFound(
        "in a query",
        "",
        example -> "https://a.example.test/v1/x?q=" + URLEncoder.encode(example, UTF_8) + "&p=1");
  }

  @Test
  void findsExamplesInAForm() throws Exception {
    requireFound("in a form", "", example -> "p=1&q=" + URLEncoder.encode(example, UTF_8));
  }

  @Test
  void findsExamplesInBase64() throws Exception {
    requireFound(
        "in base64",
        "",
        example ->
            "{\"blob\": \""
                + Base64.getEncoder()
                    .encodeToString(("hello " + example + " bye\n").getBytes(UTF_8))
                + "\"}");
  }

  private static void requireFound(String place, String mime, UnaryOperator<String> put)
      throws Exception {
    List<String> missed = new ArrayList<>();
    for (RuleInfo info : RULES) {
      for (String example : info.examples()) {
        if (!example.endsWith("=…") && !found(put.apply(example), mime)) {
          missed.add(info.rule().id());
        }
      }
    }
    assertThat(missed).as(place).isEmpty();
  }

  private static boolean found(String body, String mime) throws Exception {
    String har =
        "{\"log\": {\"version\": \"1.2\", \"entries\": [{\"response\": {\"content\": {\"mimeType\": \""
            + mime
            + "\", \"text\": "
            + json(body)
            + "}}}]}}";
    return !HarSanitizer.builder()
        .policy(ALL)
        .build()
        .scan(new ByteArrayInputStream(har.getBytes(UTF_8)))
        .isClean();
  }

  private static String json(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + "\"";
  }
}
