package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that let in who has them, and the addresses of assets, which look alike. */
final class LinksTest {
  private final Secrets random = Secrets.fresh();

  private static String opened(String url) {
    return Hars.har(Hars.entry("", "").replace("https://app.example.test/a", url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example.test/unsubscribe?u=5&t=%s",
        "https://a.example.test/confirm?x=%s",
        "https://a.example.test/join?h=%s&lang=de",
      })
  void findsUnknownParametersOfLinks(String link) throws Exception {
    String secret = random.hex(40);
    String page = "<a href=\"" + link.formatted(secret) + "\">next</a>";
    assertThat(InBody.scrubbed(page)).as("%s", random).doesNotContain(secret).contains("next");
    assertThat(Scrub.checked(opened(link.formatted(secret)))).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example.test/r?c=%s",
        "https://a.example.test/s/%s",
        "https://a.example.test/login/email/%s",
        "https://a.example.test/accounts/reset/MjM/%s/",
        "https://a.example.test/invitations/%s/accept",
        "https://a.example.test/app/(S(%s))/page.aspx",
      })
  void findsLinksThatTellByTheirForm(String link) throws Exception {
    String secret = random.text("abcdefghijklmnopqrstuvwxyz012345", 24);
    assertThat(Scrub.checked(opened(link.formatted(secret)))).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example.test/static/app.js?v=%s",
        "https://a.example.test/assets/%s/app.css",
        "https://a.example.test/s/files/1/%s.jpg",
        "https://a.example.test/api/items/%s",
        "https://a.example.test/reset/static/app.%s.js",
        "https://a.example.test/%s/",
        "https://a.example.test/verify/2/%s/app.css",
        "https://a.example.test/main.js?t=%s",
      })
  void keepsAddressesOfAssets(String link) throws Exception {
    String har = opened(link.formatted(random.hex(32)));
    assertThat(Scrub.checked(har)).as("%s", random).isEqualTo(har);
  }
}
