package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void readsTheQueryOfARouteInTheFragment() throws Exception {
    String secret = random.hex(40);
    String route = "https://a.example.test/app#!/reset-password?returnTo=%2Forders&code=";
    assertThat(Scrub.checked(opened(route + secret)))
        .as("%s", random)
        .doesNotContain(secret)
        .contains("#!/reset-password?returnTo=%2Forders&code=REDACTED");
    String har = opened("https://a.example.test/#/reset-password?returnTo=%2Forders2Show");
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.example.test/v/p50/a.jpg?oh=%s&oe=5A1BA98D",
        "https://ads.example.test/cms?esig=1~%s&nwid=100&sigv=1",
        "https://ads.example.test/px?_pid=139&_psign=%s&_rand=1",
        "https://app.example.test/?signed_request=%s.eyJhbGdvcml0aG0iOiJITUFDIn0&count=0",
        "https://stats.example.test/p?lay=def&ses=%s&aud=",
      })
  void findsSignaturesAndSessionsOfShortNames(String link) throws Exception {
    String secret = random.hex(40);
    assertThat(Scrub.checked(opened(link.formatted(secret))))
        .as("%s", random)
        .doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.example.test/pixel?oh=0&ol=1",
        "https://cdn.example.test/sky?sign=aries&ses=1&pws=0",
        "https://login.example.test/?response_type=token%2Csigned_request%2Ccode",
      })
  void keepsWhatIsNoSignature(String link) throws Exception {
    assertThat(Scrub.checked(opened(link))).isEqualTo(opened(link));
  }

  @Test
  void keepsMatrixParametersBehindAUrlWithASecret() throws Exception {
    String secret = random.hex(40);
    String link =
        "https://app.example.test/v1/list;next=https%3A%2F%2Fb.test%2Fcb%3Faccess_token%3D"
            + secret
            + ";page=2;amount=34.50/items;expires=2026-02-28T08%3A58%3A11Z"
            + ";event=page%253D2%2526last_name%253DNakagawa;tokens=5376?p=2";
    assertThat(Scrub.checked(opened(link)))
        .as("%s", random)
        .isEqualTo(
            opened(
                link.replace(secret, Scrub.placeholder("access-token", secret))
                    .replace("Nakagawa", "REDACTED-person-name")));
  }

  /** Before the code of a slash the digits are no text of their own that was cut off. */
  @Test
  void keepsTheAddressOfASignedUrlInBase64WithSlashes() throws Exception {
    String signature = random.hex(64);
    // Of a length that three divides, and with a slash in base64.
    String before =
        "<input value='https://files.example.test/b/report-0c4a9e1b.pdf?a&X-Amz-Signature=";
    String page = before + signature + "' name=note>";
    String kept = Encodings.percent(Encodings.base64(before), true);
    String link = "https://app.example.test/?d=";
    assertThat(kept).contains("%2F").doesNotContain("%3D");
    assertThat(
            Scrub.checked(opened(link + Encodings.percent(Encodings.base64(page), true) + "&b=2")))
        .as("%s", random)
        .contains(link + kept, "&b=2")
        .doesNotContain(Encodings.base64(signature));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.test/v1/list;magic=%s;page=2/items",
        "https://app.example.test/v1/list?magic=%s&page=2",
      })
  void findsTokensWithAPlusThatAreEncodedWhole(String link) throws Exception {
    String secret = random.token(12) + "/" + random.token(11) + "+" + random.token(6) + "==";
    assertThat(Scrub.checked(opened(link.formatted(Encodings.percentAll(secret)))))
        .as("%s", random)
        .contains("magic=REDACTED-", "page=2");
  }
}
