package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where people are sent to revoke what got out: a wrong address there is worse than none. */
final class IssuersTest {
  /** Issuers that keep their pages under a name of their owner, or of their documentation. */
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "AWS", Set.of("amazon.com"),
          "Azure", Set.of("microsoft.com"),
          "Slack", Set.of("slack.dev"),
          "Telegram", Set.of("telegram.org"),
          "Square", Set.of("squareup.com"),
          "Shopify", Set.of("shopify.dev"),
          "Postman", Set.of("postman.co"),
          "Notion", Set.of("notion.so"));

  static List<String[]> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Issuers.class.getResourceAsStream("issuers.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  static Stream<String[]> issuers() throws IOException {
    return rows().stream().filter(row -> !row[0].equals("-"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("issuers")
  void addressesAreTheIssuersOwn(String issuer, String revoke, String rules, String hosts) {
    URI address = URI.create(revoke);
    assertThat(address.getScheme()).isEqualTo("https");
    assertThat(address.getUserInfo()).isNull();
    assertThat(address.getPort()).isEqualTo(-1);
    String domain = domain(address.getHost());
    String name = issuer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    boolean namesake = domain.replaceAll("[^a-z0-9]", "").contains(name);
    boolean ownHost =
        Stream.of(hosts.split(" ", -1))
            .anyMatch(host -> !host.isEmpty() && domain(host).equals(domain));
    boolean known = OTHERS.getOrDefault(issuer, Set.of()).contains(domain);
    assertThat(namesake || ownHost || known).as("%s belongs to %s", domain, issuer).isTrue();
    assertThat(rules + hosts).isNotEmpty();
  }

  /** The last two labels: no issuer has a domain below a public suffix of two. */
  private static String domain(String host) {
    String[] labels = host.split("\\.", -1);
    return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
  }
}
