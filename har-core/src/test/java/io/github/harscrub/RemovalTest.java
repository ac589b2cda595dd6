package io.github.harscrub;

import static io.github.harscrub.Hars.content;
import static io.github.harscrub.Hars.entry;
import static io.github.harscrub.Hars.escaped;
import static io.github.harscrub.Hars.har;
import static io.github.harscrub.Hars.header;
import static io.github.harscrub.Hars.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.policy.Action;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.verify.Gap;
import io.github.harscrub.verify.HarVerifier;
import io.github.harscrub.verify.Proof;
import io.github.harscrub.verify.Verification;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A policy that leaves nothing in the place of values: what comes out, and that it can be proven.
 */
final class RemovalTest {
  private static final Policy REMOVING = removing();

  @TempDir Path folder;
  private final Secrets random = Secrets.fresh();

  private static Policy removing() {
    Policy.Builder policy = Policy.support().toBuilder();
    for (Category category : Category.values()) {
      policy.action(category, Action.REMOVE);
    }
    return policy.build();
  }

  private Verification verify(String original, String sanitized) throws Exception {
    return verify(REMOVING, original, sanitized);
  }

  private Verification verify(Policy policy, String original, String sanitized) throws Exception {
    Path before = Files.write(folder.resolve("a.har"), original.getBytes(UTF_8));
    Path after = Files.write(folder.resolve("b.har"), sanitized.getBytes(UTF_8));
    return HarVerifier.of(policy).verify(before, after);
  }

  private static String run(Policy policy, String har) throws Exception {
    byte[] bytes = har.getBytes(UTF_8);
    HarSanitizer sanitizer = Scrub.builder().policy(policy).build();
    Scrub.Outcome once = Scrub.run(sanitizer, bytes, new ByteArrayInputStream(bytes));
    Scrub.requireLocality(once);
    Tokens.requireSame(once);
    return once.text();
  }

  /** The output, in which nothing is found any more, and which is proven. */
  private String removed(String har) throws Exception {
    String clean = run(REMOVING, har);
    assertThat(run(REMOVING, clean)).as("%s: idempotent", random).isEqualTo(clean);
    Verification result = verify(har, clean);
    assertThat(result.listed()).as("%s", random).isEmpty();
    assertThat(result.scan().redactions().tallies()).as("%s", random).isEmpty();
    assertThat(result.isProven()).isTrue();
    return clean;
  }

  private static String decoded(String har) {
    return new String(Base64.getMimeDecoder().decode(body(har)), ISO_8859_1);
  }

  private static String body(String har) {
    int start = har.indexOf("\"text\": \"") + 9;
    return har.substring(start, har.indexOf('"', start)).replace("\\r\\n", "\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 22})
  void textInBase64HasNothingInTheirPlace(int length) throws Exception {
    String text = "{\"headers\":{\"cookie\":\"sails.sid=%s\"},\"url\":\"/get?a=1\",\"n\":\"%s\"}";
    String mail = random.token(8).toLowerCase(Locale.ROOT) + "@mail.example.test";
    String plain = text.formatted(random.token(length), mail);
    for (String digits : List.of(Encodings.base64(plain), Encodings.base64Mime(plain))) {
      String har = response(content("text/plain", escaped(digits)));
      assertThat(decoded(removed(har))).isEqualTo(text.formatted("", ""));
    }
  }

  @Test
  void binaryBodiesKeepTheirLength() throws Exception {
    String sid = random.token(24);
    byte[] body = ("\u0008\u0001cookie: sid=" + sid + "\u0000\u0010\u0096").getBytes(ISO_8859_1);
    String har =
        response(
            "\"content\": {\"size\": 9, \"mimeType\": \"application/x-protobuf\","
                + " \"encoding\": \"base64\", \"text\": \"%s\"}"
                    .formatted(Base64.getEncoder().encodeToString(body)));
    assertThat(decoded(removed(har)))
        .isEqualTo(new String(body, ISO_8859_1).replace(sid, ".".repeat(24)));
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZLIB"})
  void whatIsCompressedMayBecomeEmpty(Compressions way) throws Exception {
    String token = random.token(40);
    String packed = Base64.getEncoder().encodeToString(way.pack(token.getBytes(UTF_8)));
    String json = escaped("{\"access_token\":\"" + token + "\"}");
    String har =
        har(
            entry("", ", " + content("text/plain", "id a/" + packed)),
            entry("", ", " + content("application/json", json)));
    assertThat(removed(har)).doesNotContain(token, packed);
  }

  /** The next attribute is no value of the one before it. */
  @Test
  void anAttributeMayLoseItsValue() throws Exception {
    String field = "<input type=\"password\" name=\"PasswordAgain\" value=%s size='20'>";
    String html = field + "<table size='20'><table size='20'>";
    String har = response(content("text/html", escaped(html.formatted(random.token(12)))));
    assertThat(removed(har)).isEqualTo(response(content("text/html", escaped(html.formatted("")))));
  }

  /** What said that an account is nobody's is gone, and its name stays. */
  @Test
  void accountsOfProgramsKeepTheirNames() throws Exception {
    String json =
        "{\"name\":\"x\",\"email\":\"%s\",\"displayName\":\"Compute Engine default service"
            + " account\",\"oauth2ClientId\":\"%s\"}";
    String address = "robot-" + random.digits(6) + "@developer.gserviceaccount.com";
    String har =
        response(content("application/json", escaped(json.formatted(address, random.digits(21)))));
    assertThat(removed(har))
        .isEqualTo(response(content("application/json", escaped(json.formatted("", "")))));
  }

  private String visitor(String name, String value, boolean nameFirst) {
    String cookie =
        nameFirst
            ? "{\"name\": \"%s\", \"value\": \"%s\"}".formatted(name, value)
            : "{\"value\": \"%s\", \"name\": \"%s\"}".formatted(value, name);
    return har(
        entry(
            ", "
                + header("Cookie", "a=1; " + name + "=" + value)
                + ", \"cookies\": [{\"name\": \"a\", \"value\": \"1\"}, "
                + cookie
                + "]",
            ", \"redirectURL\": \"https://stats.example.test/v?id=" + value + "\""));
  }

  /** Nothing tells what was removed but the name of the cookie. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copiesOfHarmlessCookiesMayStay(boolean nameFirst) throws Exception {
    String visitor = random.hex(16).toUpperCase(Locale.ROOT) + "-" + random.hex(16);
    for (String name : List.of("s_fid", "__utma", "uuid2")) {
      String clean = removed(visitor(name, visitor, nameFirst));
      assertThat(clean).contains("/v?id=" + visitor, name + "=\"", "\"value\": \"\"");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copiesOfOtherCookiesAreCaught(boolean nameFirst) throws Exception {
    String session = random.hex(32);
    String token = "aQ7".repeat(3) + random.token(10) + "xB2".repeat(7);
    List<String> caught = new ArrayList<>();
    for (String[] cookie :
        new String[][] {
          {"JSESSIONID", session},
          {"blue_x", "9384756fad".repeat(3) + "1f"},
          {"s_fid", token}
        }) {
      String original = visitor(cookie[0], cookie[1], nameFirst);
      String clean = removed(original);
      assertThat(clean).as("%s", random).doesNotContain(cookie[1]);
      String spoilt = clean.replace("/v?id=", "/v?id=" + cookie[1]);
      Verification result = verify(original, spoilt);
      result.listed().stream().map(Gap::proof).map(Proof::name).forEach(caught::add);
    }
    assertThat(caught).containsExactly("NO_RESIDUE", "NO_RESIDUE", "NO_RESIDUE");
  }

  /** What a cookie remembers of a page, or of experiments, was never looked for. */
  @Test
  void copiesOfAddressesAndNumbersMayStay() throws Exception {
    for (String value : List.of("/campaign/view.php?id=1376&b=20", "0012|1&0033|5&0036|-2")) {
      String har = visitor("blue_x", value, true);
      assertThat(removed(har)).contains("/v?id=" + value);
    }
  }

  /** Each action alone, beside others that keep. */
  @ParameterizedTest
  @EnumSource(Category.class)
  void eachCategoryAloneIsProven(Category category) throws Exception {
    String json =
        "{\"access_token\":\"%s\",\"password\":\"%s\",\"email\":\"%s@mail.example.test\",\"id\":\"%s\"}"
            .formatted(random.token(30), random.token(10), random.token(7), UUID.randomUUID());
    String har =
        har(
            entry(
                ", " + header("Cookie", "sid=" + random.token(24) + "; s_fid=" + random.hex(32)),
                ", " + content("text/plain", "see " + Encodings.base64(json))));
    for (Action action : Action.values()) {
      Policy policy = Policy.support().toBuilder().action(category, action).build();
      Verification result = verify(policy, har, run(policy, har));
      assertThat(result.listed()).as("%s %s", random, action).isEmpty();
      assertThat(result.isProven()).isTrue();
    }
  }
}
