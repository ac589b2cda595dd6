package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document with marks, which is both the input and the output that is expected of it. {@code
 * <rule|A>} is the secret A in the one and its placeholder in the other; {@code <rule!A>} its
 * placeholder without a tail; {@code <0|A>} becomes the number 0; {@code <|A>} stays. A secret that
 * was not given is a random token of 24 characters.
 */
final class Golden {
  private static final Pattern MARK = Pattern.compile("<([a-z0-9-]*)([|!])([A-Z][A-Za-z0-9]*)>");

  private final Secrets random;
  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  Golden(Secrets random) {
    this.random = random;
  }

  Golden with(String label, String secret) {
    secrets.put(label, secret);
    return this;
  }

  /** A secret that the file holds in this spelling. */
  Golden with(String label, String secret, String spelling) {
    written.put(label, spelling);
    return with(label, secret);
  }

  String secret(String label) {
    return secrets.computeIfAbsent(label, any -> random.token(24));
  }

  String input(String template) {
    return fill(template, mark -> written.getOrDefault(mark.group(3), secret(mark.group(3))));
  }

  String expected(String template) {
    return fill(
        template,
        mark -> {
          String rule = mark.group(1);
          String secret = secret(mark.group(3));
          if (rule.isEmpty()) {
            return written.getOrDefault(mark.group(3), secret);
          }
          if (rule.equals("0")) {
            return "0";
          }
          return mark.group(2).equals("!") ? "REDACTED-" + rule : Scrub.placeholder(rule, secret);
        });
  }

  private static String fill(
      String template, java.util.function.Function<MatchResult, String> value) {
    return MARK.matcher(template)
        .replaceAll(mark -> java.util.regex.Matcher.quoteReplacement(value.apply(mark)));
  }

  /** Checks the whole output, and that the way in which the bytes arrive makes no difference. */
  void check(String template) throws IOException, HarFormatException {
    check(template, UnaryOperator.identity());
    check(template, text -> text.replace("\n", "\r\n"));
  }

  private void check(String template, UnaryOperator<String> variant)
      throws IOException, HarFormatException {
    byte[] input = variant.apply(input(template)).getBytes(UTF_8);
    String expected = variant.apply(expected(template));
    Scrub.Outcome outcome = Scrub.run(input);
    assertThat(outcome.text()).as("%s", random).isEqualTo(expected);
    Scrub.requirePromises(outcome);
    for (int most : new int[] {1, 3}) {
      HarSanitizer spooled =
          Scrub.builder()
              .limits(new io.github.harscrub.policy.Limits(500, 500_000, 8, 0, 1_000_000))
              .build();
      Scrub.Outcome slow = Scrub.run(spooled, input, Scrub.slow(input, most));
      assertThat(slow.text()).as("%d bytes at a time, %s", most, random).isEqualTo(expected);
      assertThat(slow.report()).isEqualTo(outcome.report());
    }
  }
}
