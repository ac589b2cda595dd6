package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Kinds of values of {@code Authorization}, each with the scheme that takes it apart. */
final class Headers {
  private Headers() {}

  static List<Kind> all() {
    return List.of(
        auth(
            "Bearer",
            c -> scheme("Bearer ", c.string(Chance.ALPHANUMERIC + "-_.~", c.between(20, 90)))),
        auth("Basic", Headers::basic),
        auth("Digest", Headers::digest),
        auth("AWS SigV4", Headers::sigV4),
        auth("OAuth 1", Headers::oauth1),
        auth("Hawk", Headers::hawk),
        auth(
            "Negotiate",
            c -> scheme("Negotiate ", Base64.getEncoder().encodeToString(c.bytes(200)))),
        auth("SSWS", c -> scheme("SSWS ", "00" + c.string(Chance.ALPHANUMERIC + "-_", 40))),
        auth(
            "Token scheme",
            c -> scheme(c.of("Token ", "token ", "ApiKey ", "Key ", "GenieKey "), c.hex(40))),
        auth("SAPISIDHASH", c -> scheme("SAPISIDHASH ", "1790000000_" + c.hex(40))),
        auth("no scheme", c -> scheme("", c.string(Chance.ALPHANUMERIC + "-_", 40))));
  }

  private static Kind auth(String title, Function<Chance, Secret> maker) {
    return new Kind(
        "Authorization: " + title,
        "",
        false,
        List.of(Slot.HEADER),
        c -> maker.apply(c).under(c.of("Authorization", "authorization", "Proxy-Authorization")));
  }

  private static Secret scheme(String scheme, String token) {
    return Secret.credential(scheme + token, token);
  }

  /** RFC 7617: the password must not survive in any form; the user is personal. */
  private static Secret basic(Chance chance) {
    String password = chance.alphanumeric(9) + chance.of("!", "$x", "%", "&") + chance.digits(3);
    String token =
        Base64.getEncoder()
            .encodeToString((chance.string(Chance.LOWER, 6) + ":" + password).getBytes(UTF_8));
    return new Secret(
        "Basic " + token,
        List.of(Needle.credential(token), Needle.token(password)),
        List.of(),
        "",
        false);
  }

  /** RFC 7616. The nonce is the challenge, which the server gives to anybody. */
  private static Secret digest(Chance chance) {
    String response = chance.hex(32);
    String nonce = chance.alphanumeric(32);
    return new Secret(
        "Digest username=\""
            + chance.string(Chance.LOWER, 8)
            + "\", realm=\"api\", nonce=\""
            + nonce
            + "\", uri=\"/v1/items\", qop=auth, nc=00000001, cnonce=\""
            + chance.hex(16)
            + "\", response=\""
            + response
            + "\"",
        List.of(Needle.credential(response)),
        List.of("realm=\"api\"", "/v1/items"),
        "",
        false);
  }

  private static Secret sigV4(Chance chance) {
    String signature = chance.hex(64);
    return Secret.credential(
            "AWS4-HMAC-SHA256 Credential="
                + Pattern.random("AKIA<b32:16>", chance)
                + "/20260301/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature="
                + signature,
            signature)
        .keeping("eu-west-1/s3/aws4_request", "SignedHeaders=host;x-amz-date");
  }

  /** RFC 5849, section 3.5.1. */
  private static Secret oauth1(Chance chance) {
    String token = chance.alphanumeric(40);
    String signature = Base64.getEncoder().encodeToString(chance.bytes(20));
    String encoded = signature.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    List<Needle> needles =
        new ArrayList<>(List.of(Needle.credential(token), Needle.credential(signature)));
    return new Secret(
        "OAuth realm=\"photos\", oauth_consumer_key=\""
            + chance.alphanumeric(24)
            + "\", oauth_token=\""
            + token
            + "\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1790000000\","
            + " oauth_nonce=\""
            + chance.alphanumeric(12)
            + "\", oauth_signature=\""
            + encoded
            + "\"",
        needles,
        List.of("HMAC-SHA1"),
        "",
        false);
  }

  private static Secret hawk(Chance chance) {
    String mac = Base64.getEncoder().encodeToString(chance.bytes(32));
    return Secret.credential(
        "Hawk id=\""
            + chance.hex(12)
            + "\", ts=\"1790000000\", nonce=\""
            + chance.alphanumeric(6)
            + "\", mac=\""
            + mac
            + "\"",
        mac);
  }
}
