package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of several lines, and what people write, inside of scripts, pages and messages. */
final class EnclosedTextsTest {
  private static final String SECRET = "k3v9Qx8fmZ2tY7wB4nP6";

  private static final List<String> TEXTS =
      List.of(
          "id,access_token,z\n1,%s,2\n2,b,3\n",
          "| id | password |\n|----|----------|\n| 7 | %s |\n",
          "| Key | Value |\n|---|---|\n| mode | a |\n| password | %s |\n",
          "access_token:\n  - %s\n  - b\nc: d\n",
          "api_keys:\n  live: %s\n  b: 1\n",
          "access_token: |\n  %s\nb: 1\n",
          "<r><setting name=\"Password\"><value>%s</value></setting></r>");

  private static Stream<Arguments> carriers() {
    return Stream.of(
        way("script", "text/javascript", s -> "var a=1;var x=\"" + json(s) + "\";f(x);"),
        way("message", "text/plain", s -> "42[\"m\",{\"t\":\"" + json(s) + "\"}]"),
        way("events", "text/event-stream", s -> "event: m\ndata: {\"t\":\"" + json(s) + "\"}\n\n"),
        way("page", "text/html", s -> "<html><p>a</p><pre>" + angles(s) + "</pre></html>"),
        way("document", "application/xml", s -> "<r><note>" + angles(s) + "</note></r>"));
  }

  /** The same for what is no markup itself. */
  private static Stream<Arguments> plainCarriers() {
    return Stream.of(
        way("section", "application/xml", s -> "<r><note><![CDATA[" + s + "]]></note></r>"),
        way("quotes", "text/javascript", s -> "var a=1;var x='" + json(s) + "';f(x);"),
        way("template", "text/javascript", s -> "var a=1;var x=`" + s + "`;f(x);"));
  }

  private static Arguments way(String name, String mime, UnaryOperator<String> carrier) {
    return arguments(name, mime, carrier);
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String angles(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("carriers")
  void areReadAsOnTheirOwn(String name, String mime, UnaryOperator<String> carrier)
      throws Exception {
    for (String text : TEXTS) {
      requireRemoved(mime, carrier, text);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plainCarriers")
  void areReadWhereNothingIsEscaped(String name, String mime, UnaryOperator<String> carrier)
      throws Exception {
    for (String text : TEXTS.subList(0, TEXTS.size() - 1)) {
      requireRemoved(mime, carrier, text);
    }
  }

  private static void requireRemoved(String mime, UnaryOperator<String> carrier, String text)
      throws Exception {
    String body = carrier.apply(text.formatted(SECRET));
    String har = Hars.response(Hars.content(mime, Hars.escaped(body)));
    String scrubbed = Scrub.checked(har);
    int start = har.indexOf(SECRET);
    assertThat(scrubbed)
        .as(body)
        .startsWith(har.substring(0, start) + "REDACTED-")
        .endsWith(har.substring(start + SECRET.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>login failed (user=a7, password=#guwigugab#)</p>",
        "<!-- level=info msg='login' password='#guwigugab#' host=web-1 -->",
        "<div data-state='{:password=&gt;&quot;#guwigugab#&quot;, :host=&gt;&quot;d&quot;}'></div>",
        "<div title='mount opts: rw,user=a7,passwd=#guwigugab#,vers=3.0'></div>",
        "<td>From: #Marta Lindqvist# &lt;m7@shop.test&gt;</td>",
        "<p>DEBUG login-password: #geheim&amp;iLgssj#</p>",
        "{'note': 'DEBUG login-password: #geheim&iLgssj#'}",
      })
  void whatPagesSayIsNoCode(String marked) throws Exception {
    String secret = marked.substring(marked.indexOf('#') + 1, marked.lastIndexOf('#'));
    String body = marked.replace("#", "").replace('\'', '"');
    String scrubbed = Scrub.checked(Hars.response(Hars.content("text/html", Hars.escaped(body))));
    assertThat(scrubbed).doesNotContain(secret).contains("REDACTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>if(a<b&&c>d)login(user=name,password=secretword,1)</script>",
        "<script>a=>{password=>newPassword(user=uname,password=secretword)}</script>",
        "<button onclick='login(user=uname,password=secretword)'>a</button>",
        "<script>var x='a\\nb', password=guwigugab;f(x)</script>",
      })
  void whatScriptsOfPagesDoIs(String body) throws Exception {
    String har = Hars.response(Hars.content("text/html", Hars.escaped(body)));
    assertThat(Scrub.checked(har)).isEqualTo(har);
  }

  @ParameterizedTest
  @ValueSource(strings = {"otp", "pin", "cvv"})
  void shortNamesHeadColumnsToo(String name) throws Exception {
    String text = "below:\nid," + name + ",plan\n1,735,pro\n2,604,free\n";
    assertThat(InBody.scrubbed(text)).doesNotContain("735").doesNotContain("604");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,token\n1,*\nid,token\n2,*\n",
        "id,plan,token\n1,pro,*\nid,password,plan\n2,*,pro\n",
        "who,what,token\nann,password,*\nbob,password,*\n",
        "a,token\n1,*\n\na,token\n2,*\n",
      })
  void tablesInRowsOfTablesAreReadOnce(String rows) throws Exception {
    Secrets secrets = Secrets.fresh();
    StringBuilder text = new StringBuilder("below:\n");
    for (String piece : rows.split("\\*", -1)) {
      text.append(text.length() > 7 ? secrets.token(20) : "").append(piece);
    }
    String scrubbed = InBody.scrubbed(text.toString());
    assertThat(scrubbed.replaceAll("REDACTED-[a-z-]+-[0-9a-z]{10}", "~"))
        .isEqualTo(InBody.har("below:\n" + rows.replace('*', '~')));
  }
}
