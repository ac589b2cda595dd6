package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static io.github.harscrub.Hars.request;
import static io.github.harscrub.Hars.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole outputs of small HARs. Marks as {@code <session|A>} are explained in {@link Golden}. */
final class HarSanitizerTest {
  private final Secrets random = Secrets.fresh();

  private Golden golden() {
    return new Golden(random)
        .with("Theme", "dark")
        .with("Lang", "en-US")
        .with("Password", random.token(9) + "!")
        .with("Short", "k9!" + random.digits(3))
        .with("Digits", random.digits(15))
        .with("Pin", random.digits(6))
        .with("Hex", random.hex(32))
        .with("Uuid", random.hex(32).replaceFirst("(.{8})(.{4}).(.{3}).(.{3})", "$1-$2-4$3-8$4-"))
        .with("Nonce", random.hex(20))
        .with("Head", url64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"))
        .with("Claims", url64("{\"iss\":\"idp\",\"sub\":\"1234\",\"exp\":1767000000}"))
        .with("Signature", random.token(43));
  }

  private static String url64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  static Stream<Arguments> cookies() {
    return Stream.of(
        arguments(
            "header and cookies[]",
            request(
                header("Cookie", "sid=<session|A>; theme=<cookie!Theme>; JSESSIONID=<session|B>")
                    + ", \"cookies\": [{\"name\": \"sid\", \"value\": \"<session|A>\"},"
                    + " {\"name\": \"theme\", \"value\": \"<cookie!Theme>\"},"
                    + " {\"name\": \"JSESSIONID\", \"value\": \"<session|B>\"}]")),
        arguments(
            "several in one header, their attributes stay",
            response(
                header(
                        "set-cookie",
                        "sid=<session|C>; Path=/app; Domain=app.example.test;"
                            + " Expires=Wed, 21 Oct 2026 07:28:00 GMT; Secure; HttpOnly\\n"
                            + "lang=<cookie!Lang>; Max-Age=3600; SameSite=Lax\\n"
                            + "__Host-session=\\\"<session|D>\\\"; Path=/; Secure")
                    + ", \"cookies\": [{\"name\": \"sid\", \"value\": \"<session|C>\","
                    + " \"path\": \"/app\", \"domain\": \"app.example.test\","
                    + " \"expires\": \"2026-10-21T07:28:00.000Z\", \"secure\": true}]")),
        arguments(
            "names that are no identifiers",
            request(
                header(
                    "cookie",
                    "U88+x^y=<cookie|E>; sess[1]=<session|F>; (<|Theme>).*=<cookie!Lang>"))),
        arguments(
            "without names or values",
            request(header("Cookie", "<cookie|G>; =<cookie|H>; empty=; ; sid=<session|I>;"))),
        arguments(
            "as an object",
            request("\"cookies\": {\"sid\": \"<session|J>\", \"b\": [\"<cookie|K>\"]}")));
  }

  static Stream<Arguments> authorization() {
    return Stream.of(
        arguments("Bearer", request(header("Authorization", "Bearer <bearer|A>"))),
        arguments("bearer in any case", request(header("authorization", "bEARER  <bearer|B>"))),
        arguments("no scheme", request(header("Authorization", "<authorization|C>"))),
        arguments("unknown scheme", request(header("Authorization", "Zork <authorization|D>"))),
        arguments("proxy", request(header("Proxy-Authorization", "Bearer <bearer|E>"))),
        arguments(
            "two tokens",
            request(header("HNAP_AUTH", "<authorization|Hex> <authorization|Digits>"))),
        arguments(
            "Digest",
            request(
                header(
                    "Authorization",
                    "Digest username=\\\"<url-user!Theme>\\\", realm=\\\"a@b\\\","
                        + " nonce=\\\"5ccc069c403ebaf9f0171e9517f40e41\\\", uri=\\\"/a?b=1\\\","
                        + " response=\\\"<authorization|Hex>\\\", qop=auth, nc=00000001"))),
        arguments(
            "AWS",
            request(
                header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=<credential|F>,"
                        + " SignedHeaders=host;x-amz-date, Signature=<signature|Hex>"))),
        arguments(
            "JWT loses its signature only",
            request(header("Authorization", "Bearer <|Head>.<|Claims>.<jwt-signature|Signature>"))),
        arguments(
            "value before name",
            request(
                "\"headers\": [{\"value\": \"Bearer <bearer|G>\", \"name\": \"Authorization\"}]")),
        arguments(
            "name in escapes",
            request(
                "\"headers\": [{\"n\\u0061me\": \"\\u0041uthorization\", \"v\\u0061lue\":"
                    + " \"\\u0042earer <bearer|H>\"}]")),
        arguments(
            "array of values",
            request(
                "\"headers\": [{\"name\": \"X-Api-Key\", \"value\": [\"<api-key|I>\","
                    + " \"<api-key|J>\"]}, {\"name\": \"Accept\", \"value\": [\"text/html\", 7]}]")),
        arguments(
            "number", request("\"headers\": [{\"name\": \"X-Api-Key\", \"value\": <0|Digits>}]")),
        arguments(
            "duplicate keys",
            request(
                "\"headers\": [{\"name\": \"Accept\", \"name\": \"Authorization\", \"value\":"
                    + " \"Bearer <bearer|K>\", \"value\": \"Bearer <bearer|L>\"}]")),
        arguments(
            "headers as an object",
            request(
                "\"headers\": {\"Authorization\": \"Bearer <bearer|M>\", \"Accept\": \"*/*\"}")));
  }

  static Stream<Arguments> parameters() {
    String url = "https://app.example.test/cb?access_token=<access-token|A>&page=2#id=7";
    return Stream.of(
        arguments(
            "a URL and all its copies",
            har(entry(
                    ", \"url\": \""
                        + url
                        + "\", \"queryString\": [{\"name\": \"access_token\", \"value\":"
                        + " \"<access-token|A>\"}, {\"name\": \"page\", \"value\": \"2\"}],"
                        + " \"headers\": [{\"name\": \":path\", \"value\":"
                        + " \"/cb?access_token=<access-token|A>&page=2\"}, {\"name\":"
                        + " \"Referer\", \"value\": \""
                        + url
                        + "\"}], \"headersText\": \"GET /cb?access_token=<access-token|A>"
                        + " HTTP/1.1\\r\\n\", \"comment\": \"<access-token|A>\"",
                    ", \"redirectURL\": \"" + url + "\", " + header("Location", url)))
                .replace(
                    "\"pages\": []",
                    "\"pages\": [{\"id\": \"page_1\", \"title\": \"" + url + "\"}]")),
        arguments(
            "initiator",
            request("\"method\": \"GET\"")
                .replace(
                    "\"cache\": {}",
                    "\"_initiator\": {\"type\": \"script\", \"url\": \""
                        + url
                        + "\", \"stack\": {\"callFrames\": [{\"functionName\": \"load\","
                        + " \"lineNumber\": 12, \"url\": \""
                        + url
                        + "\"}], \"parent\": {\"description\": \"Promise.then\", \"callFrames\":"
                        + " [{\"url\": \""
                        + url
                        + "\"}]}}}, \"cache\": {}")),
        arguments(
            "form and params",
            request(
                "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"params\":"
                    + " [{\"name\": \"password\", \"value\": \"<password|Password>\"}, {\"name\":"
                    + " \"grant_type\", \"value\": \"password\"}], \"text\":"
                    + " \"password=<password|Password>&grant_type=password\"}")),
        arguments(
            "short password only where it is",
            request(
                "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"params\":"
                    + " [{\"name\": \"password\", \"value\": \"<password!Short>\"}], \"text\":"
                    + " \"password=<password!Short>\"}, \"comment\": \"<|Short>\"")),
        arguments(
            "params with JSON as their value",
            request(
                "\"postData\": {\"mimeType\": \"application/json\", \"params\": [{\"name\":"
                    + " \"variables\", \"value\": {\"input\": {\"newPassword\":"
                    + " \"<password|Password>\", \"page\": 3}}}]}")),
        arguments(
            "params as an object",
            request(
                "\"postData\": {\"mimeType\": \"text/plain\", \"params\": {\"password\":"
                    + " \"<password|Password>\", \"page\": \"3\"}}, \"queryString\":"
                    + " {\"access_token\": \"<access-token|B>\"}")));
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments(
            "nested JSON",
            response(
                content(
                    "application/json",
                    "{\\\"user\\\":{\\\"id\\\":4711,\\\"password\\\":\\\"<password|Password>\\\","
                        + "\\\"pin\\\":<0|Pin>,\\\"tokens\\\":[{\\\"refresh_token\\\":"
                        + "\\\"<refresh-token|A>\\\",\\\"token_type\\\":\\\"Bearer\\\"}]},"
                        + "\\\"error\\\":\\\"password must be at least 8 characters\\\"}"))),
        arguments(
            "result of an operation on passwords",
            response(
                content(
                    "application/json",
                    "{\\\"data\\\":{\\\"changePassword\\\":{\\\"account\\\":{\\\"id\\\":\\\"<|Uuid>\\\"}}}}"))),
        arguments(
            "JSON that is no string",
            response(
                "\"_json\": {\"api_key\": \"<api-key|B>\", \"pin\": <0|Pin>, \"list\": [1e400, -0,"
                    + " 0.10]}")),
        arguments(
            "keys",
            response(
                content("application/json", "{\\\"access_token\\\":\\\"<access-token|C>\\\"}")
                    + ", \"_sessions\": {\"<access-token|C>\": {\"age\": 3}, \"other\": 4}")),
        arguments(
            "WebSocket messages",
            request("\"method\": \"GET\"")
                .replace(
                    "\"cache\": {}",
                    "\"_webSocketMessages\": [{\"type\": \"send\", \"time\": 1767.25, \"opcode\": 1,"
                        + " \"data\": \"{\\\"type\\\":\\\"auth\\\",\\\"access_token\\\":"
                        + "\\\"<access-token|D>\\\"}\"}, {\"type\": \"receive\", \"time\": 1767.5,"
                        + " \"opcode\": 1, \"data\": \"hello <access-token|D>\"}],"
                        + " \"cache\": {}")),
        arguments(
            "lone surrogates",
            response(
                content(
                    "text/plain",
                    "\\ud800 access_token=<access-token|E> \\udfff\\uDBFF \\uD83D\\uDE00 é"))),
        arguments(
            "no response",
            har(
                "{\"request\": {"
                    + header("Authorization", "Bearer <bearer|F>")
                    + "}, \"response\": null, \"time\": -1}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"cookies", "authorization", "parameters", "bodies"})
  void redactsExactly(String name, String template) throws Exception {
    golden().check(template);
  }

  @ParameterizedTest(name = "HAR {0}")
  @MethodSource("versions")
  void readsEveryVersion(String version) throws Exception {
    golden()
        .check(
            request(header("Authorization", "Bearer <bearer|A>"))
                .replace("\"version\": \"1.2\"", "\"version\": \"" + version + "\""));
  }

  static Stream<String> versions() {
    return Stream.of("1.1", "1.3", "", "2");
  }

  @Test
  void keepsByteOrderMark() throws Exception {
    golden().check("\uFEFF" + request(header("Authorization", "Bearer <bearer|A>")));
  }

  @Test
  void redactsUserAndPasswordOfBasic() throws Exception {
    String password = random.token(20);
    String plain = random.token(6) + ":" + password;
    String credentials = Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
    golden()
        .with("Basic", credentials)
        .with("Secret", password)
        .check(
            har(
                entry(", " + header("Authorization", "Basic <basic|Basic>"), ""),
                entry(", \"comment\": \"was <url-password|Secret>, or <basic|Basic>\"", "")));
  }

  @Test
  void decodesTextThatStandsBeforeItsEncoding() throws Exception {
    String token = random.token(24);
    String placeholder = Scrub.placeholder("access-token", token);
    String har = response("\"content\": {\"text\": \"%s\", \"encoding\": \"base64\", \"size\": 3}");
    String out = Scrub.checked(har.formatted(base64("{\"access_token\":\"" + token + "\"}")));
    String text = out.replaceAll("(?s).*\"text\": \"([^\"]*)\".*", "$1");
    assertThat(new String(Base64.getDecoder().decode(text), UTF_8))
        .matches("\\{\"access_token\":\"" + placeholder + "\\.{0,2}\"}");
    assertThat(out).isEqualTo(har.formatted(text));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void returnsCleanFileByteForByte() throws Exception {
    String clean =
        har(
            entry(
                ", \"queryString\": [{\"name\": \"page\", \"value\": \"2\"}], "
                    + header("Accept", "text/html;q=0.9, */*"),
                ", "
                    + content(
                        "application/json",
                        "{\\\"primary_key\\\":\\\"id\\\",\\\"tokens\\\":0,\\u0022n\\u0022:1e400}")),
            entry("", ", " + header("Content-Security-Policy", "script-src 'self'")));
    for (String har :
        new String[] {clean, clean.replace("\n", "\r\n"), "\uFEFF" + clean, clean + " \n\t"}) {
      Scrub.Outcome outcome = Scrub.run(har.getBytes(UTF_8));
      assertThat(outcome.text()).isEqualTo(har);
      assertThat(outcome.report().isClean()).isTrue();
    }
  }

  @Test
  void equalSecretsGetEqualPlaceholdersOnlyWithinARun() throws Exception {
    byte[] har =
        golden().input(request(header("Authorization", "Bearer <bearer|A>"))).getBytes(UTF_8);
    HarSanitizer fresh = HarSanitizer.create();
    String first = Scrub.run(fresh, har, Scrub.slow(har, 512)).text();
    String second = Scrub.run(fresh, har, Scrub.slow(har, 512)).text();
    assertThat(first).isNotEqualTo(second);
    String tail = "-[0-9a-hjkmnp-tv-z]{10}";
    assertThat(first.replaceAll("(bearer)" + tail, "$1"))
        .isEqualTo(second.replaceAll("(bearer)" + tail, "$1"));
  }
}
