package io.github.harscrub.bench.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;

/** Kinds of structured tokens, of which parts stay. */
final class Tokens {
  private Tokens() {}

  static List<Kind> all() {
    return List.of(
        Kind.distinct("JWT", "jwt", Tokens::jwt),
        Kind.distinct("JWE", "jwt", Tokens::jwe),
        new Kind(
            "SAML response",
            "",
            false,
            List.of(Slot.PARAM),
            c -> saml(c).under(c.of("SAMLResponse", "wresult"))),
        new Kind(
            "SAML request, deflated",
            "",
            false,
            List.of(Slot.PARAM),
            c -> deflatedSaml(c).under("SAMLRequest")));
  }

  /** RFC 7519: the signature must go, and claims with personal data. */
  static Secret jwt(Chance chance) {
    String email = Person.email(chance);
    boolean personal = chance.oneIn(3);
    String head = "{\"alg\":\"" + chance.of("RS256", "HS256", "ES256") + "\",\"typ\":\"JWT\"}";
    String claims =
        "{\"iss\":\"https://id.shop.test/\",\"aud\":\"api\",\"exp\":1790000000"
            + (personal ? ",\"email\":\"" + email + "\"" : "")
            + ",\"jti\":\""
            + chance.hex(16)
            + "\"}";
    String signature = url(chance.bytes(chance.of(List.of(32, 64, 256))));
    Secret token = Secret.credential(url(head) + "." + url(claims) + "." + signature, signature);
    if (!personal) {
      return token;
    }
    List<Needle> needles = new ArrayList<>(token.needles());
    needles.add(Needle.token(email));
    return new Secret(token.text(), needles, List.of(), "", false);
  }

  /** RFC 7516: all behind the header. */
  private static Secret jwe(Chance chance) {
    String head = url("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}");
    String key = url(chance.bytes(256));
    String text = url(chance.bytes(chance.between(40, 300)));
    String iv = url(chance.bytes(12));
    String tag = url(chance.bytes(16));
    return new Secret(
        String.join(".", head, key, iv, text, tag),
        List.of(Needle.credential(key), Needle.credential(text), Needle.credential(tag)),
        List.of(),
        "",
        false);
  }

  private static Secret saml(Chance chance) {
    String signature = Base64.getEncoder().encodeToString(chance.bytes(128));
    String user = Person.email(chance);
    String xml =
        "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_"
            + chance.hex(32)
            + "\"><ds:SignatureValue>"
            + signature
            + "</ds:SignatureValue><saml:Assertion><saml:Subject>"
            + "<saml:NameID>"
            + user
            + "</saml:NameID></saml:Subject></saml:Assertion></samlp:Response>";
    return new Secret(
        Base64.getEncoder().encodeToString(xml.getBytes(UTF_8)),
        List.of(Needle.credential(signature), Needle.token(user)),
        List.of(),
        "",
        false);
  }

  /** SAML bindings, 3.4.4.1: deflated, then base64. */
  private static Secret deflatedSaml(Chance chance) {
    String signature = Base64.getEncoder().encodeToString(chance.bytes(64));
    String xml =
        "<samlp:AuthnRequest ID=\"_"
            + chance.hex(32)
            + "\"><ds:SignatureValue>"
            + signature
            + "</ds:SignatureValue></samlp:AuthnRequest>";
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(xml.getBytes(UTF_8));
    deflater.finish();
    byte[] buffer = new byte[4096];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return new Secret(
        Base64.getEncoder().encodeToString(out.toByteArray()),
        List.of(Needle.credential(signature)),
        List.of(),
        "",
        false);
  }

  static String url(String text) {
    return url(text.getBytes(UTF_8));
  }

  static String url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
