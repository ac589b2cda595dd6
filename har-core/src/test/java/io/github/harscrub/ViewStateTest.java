package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Of a view state that can be read the MAC goes, and what anywhere would go. */
final class ViewStateTest {
  /** A pair of a string, and an array list of a string, a number, true and nothing. */
  private static final String OBJECT =
      "\u00ff\u0001\u000f\u0005\n1234567890\u0016\u0004\u0005%s%s\u0002\u0085\u0002gd";

  private final Secrets random = Secrets.fresh();
  private final String mail = "ann." + random.token(6).toLowerCase(Locale.ROOT) + "@corp-mail.com";

  /** Not text, as a MAC hardly ever is. */
  private final String mac = "\u0081\u0002\u00fe" + random.token(29);

  private static String object(String text) {
    return OBJECT.formatted((char) text.length(), text);
  }

  private static String base64(String bytes) {
    return Base64.getEncoder().encodeToString(bytes.getBytes(ISO_8859_1));
  }

  private static String page(String state) {
    return "<input type=\"hidden\" name=\"__VIEWSTATE\" id=\"__VIEWSTATE\" value=\""
        + state
        + "\" /><input type=\"hidden\" name=\"__VIEWSTATEGENERATOR\" value=\"CA0B0334\" /><p>Kept</p>";
  }

  private static String scrubbed(String body) throws Exception {
    return Bodies.first(
        Scrub.checked(Hars.response(Hars.content("text/html", Hars.escaped(body))).getBytes(UTF_8))
            .output());
  }

  @Test
  void withoutMacAllStays() throws Exception {
    String page = page(base64(object("About us")));
    assertThat(scrubbed(page)).isEqualTo(page);
  }

  @Test
  void theMacGoes() throws Exception {
    String out = scrubbed(page(base64(object("About us") + mac)));
    assertThat(out)
        .isEqualTo(page(base64(object("About us") + "REDACTED-view-state.............")));
  }

  @Test
  void whatIsInsideGoesInTheSameNumberOfBytes() throws Exception {
    String out = scrubbed(page(base64(object("write to " + mail + ", thanks") + mac)));
    String state = out.substring(out.indexOf("/wE"), out.indexOf("\" /><input"));
    String plain = new String(Base64.getDecoder().decode(state), ISO_8859_1);
    assertThat(plain.replaceAll("REDACTED-email[a-z0-9-]*\\.*", "<R>"))
        .isEqualTo(
            object("write to " + mail + ", thanks").replace(mail, "<R>")
                + "REDACTED-view-state.............");
    assertThat(plain).hasSize(object("write to " + mail + ", thanks").length() + 32);
  }

  @Test
  void inFormsAsWell() throws Exception {
    String state = URLEncoder.encode(base64(object("About us") + mac), UTF_8);
    String body = "a=1&__VIEWSTATE=" + state + "&__VIEWSTATEENCRYPTED=&b=2";
    String har =
        Hars.request(
            "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"text\": \""
                + body
                + "\"}");
    String out = Scrub.checked(har);
    int from = out.indexOf("__VIEWSTATE=") + 12;
    String value = URLDecoder.decode(out.substring(from, out.indexOf("&__VIEWSTATEENC")), UTF_8);
    assertThat(value).isEqualTo(base64(object("About us") + "REDACTED-view-state............."));
    assertThat(out).contains("&__VIEWSTATEENCRYPTED=&b=2");
  }

  /** In the answers to partial posts. */
  @Test
  void betweenPipes() throws Exception {
    String out =
        scrubbed("1|#||4|9|hiddenField|__VIEWSTATE|" + base64(object("Hi") + mac) + "|8|x|");
    assertThat(out)
        .isEqualTo(
            "1|#||4|9|hiddenField|__VIEWSTATE|"
                + base64(object("Hi") + "REDACTED-view-state.............")
                + "|8|x|");
  }

  @Test
  void eventValidationLikewise() throws Exception {
    String store = "\u00ff\u0001\u001d\u0000\u0002" + "\u0091abcdefghijklmn\u0007".repeat(2);
    String page = page(base64(object("Hi"))) + "<input name=\"__EVENTVALIDATION\" value=\"%s\" />";
    assertThat(scrubbed(page.formatted(base64(store + mac))))
        .isEqualTo(page.formatted(base64(store + "REDACTED-view-state.............")));
  }

  @Test
  void whatIsEncryptedGoesWhole() throws Exception {
    String out = scrubbed(page(base64("\u0090\u0002" + random.token(90))));
    assertThat(out.replaceAll("REDACTED-view-state-[a-z0-9]{10}", "<R>")).isEqualTo(page("<R>"));
  }

  /** Lengths that point behind the end: nobody knows what that is. */
  @Test
  void whatIsBrokenGoesWhole() throws Exception {
    String state = base64("\u00ff\u0001\u0005\u00ff\u0001" + random.token(90));
    assertThat(scrubbed(page(state)).replaceAll("REDACTED-view-state-[a-z0-9]{10}", "<R>"))
        .isEqualTo(page("<R>"));
  }
}
