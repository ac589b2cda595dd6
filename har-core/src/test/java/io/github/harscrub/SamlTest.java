package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.SamlMode;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SAML messages are looked through in each binding; a policy may want them to go whole. */
final class SamlTest {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("REDACTED-[a-z0-9]+(-[a-z0-9]+)*(\\.{1,2}(?=<))?");

  /** «S» is a signature or its like, «M» an address, «N» a name, «U» a login name. */
  private static final String MESSAGE =
      """
      <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_8e8dc5f69a98cc4c1ff34" \
      IssueInstant="2026-07-17T01:01:48Z" Destination="https://sp.example.com/acs?idp=a%2Fb">\
      <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.example.com/m</saml:Issuer>\
      <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
      <Assertion ID="_d71a3a8e9fcc45c9e9d24"><ds:Signature><ds:SignedInfo>\
      <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>\
      <ds:DigestValue>«D»</ds:DigestValue></ds:SignedInfo>
      <ds:SignatureValue>
      «S»
      </ds:SignatureValue><ds:X509Certificate>MIICajCCAdOgAwIBAgIBADANBgkqhkiG9w0BAQ0FADBSMQswCQYD</ds:X509Certificate>\
      </ds:Signature><Subject><NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">«M»</NameID>\
      <saml2:NameID>«U»</saml2:NameID></Subject><Audience>https://sp.example.com/m</Audience>\
      <Attribute Name="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname"><AttributeValue>«N»</AttributeValue></Attribute>\
      <saml:Attribute Name="urn:oid:2.5.4.4" FriendlyName="surname"><saml:AttributeValue xsi:type="xs:string">«N»</saml:AttributeValue></saml:Attribute>\
      <Attribute Name="givenName"><AttributeValue>«N»</AttributeValue>
      <AttributeValue xsi:type="xs:string">«V»</AttributeValue><AttributeValue/></Attribute>\
      <Attribute Name="groups"><AttributeValue>admins</AttributeValue></Attribute></Assertion>\
      <saml:EncryptedAssertion><xenc:CipherValue>«C»</xenc:CipherValue></saml:EncryptedAssertion></samlp:Response>""";

  private final Secrets random = Secrets.fresh();

  private final String message =
      MESSAGE
          .replace("«D»", random.token(43) + "=")
          .replace("«S»", random.token(70) + "\n" + random.token(16) + "==")
          .replace("«M»", "ann." + random.token(6).toLowerCase(Locale.ROOT) + "@corp-mail.com")
          .replace("«U»", "jsmith42")
          .replace("«N»", "Annabell")
          .replace("«V»", "Roswitha")
          .replace("«C»", random.token(172));

  static Stream<Arguments> bindings() {
    UnaryOperator<String> post = text -> base64(text.getBytes(UTF_8));
    UnaryOperator<String> fromPost = text -> new String(unbase64(text), UTF_8);
    UnaryOperator<String> redirect =
        text -> base64(Compressions.DEFLATE.pack(text.getBytes(UTF_8)));
    UnaryOperator<String> fromRedirect =
        text -> new String(Compressions.DEFLATE.unpack(unbase64(text)), UTF_8);
    UnaryOperator<String> plain = text -> text;
    return Stream.of(
        arguments("base64", post, fromPost),
        arguments("deflate", redirect, fromRedirect),
        arguments("WS-Federation", plain, plain));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] unbase64(String digits) {
    return Base64.getDecoder().decode(digits);
  }

  /** Each with what stands before and behind the value, and how often it is percent-encoded. */
  private static final String[][] CARRIERS = {
    {"Location", "https://idp.example.com/sso?SAMLResponse=", "&RelayState=tab2&SigAlg=rsa", "1"},
    {"Referer", "https://idp.example.com/sso?a=1&SAMLRequest=", "", "1"},
    {
      "Location",
      "https://a.example.com/login?fromURI=https%3A%2F%2Fb.example.com%2Fs%3FSAMLRequest%3D",
      "%26n%3D2",
      "2"
    },
    {"Location", "https://idp.example.com/sso?wresult=", "&wa=wsignin1.0", "1"},
  };

  @ParameterizedTest(name = "{0}")
  @MethodSource("bindings")
  void onlyThePartsThatOpenDoorsGo(
      String name, UnaryOperator<String> encode, UnaryOperator<String> decode) throws Exception {
    for (String[] carrier : CARRIERS) {
      String value = encode.apply(message);
      for (int i = 0; i < Integer.parseInt(carrier[3]); i++) {
        value = URLEncoder.encode(value, UTF_8).replace("+", "%20");
      }
      String har = Hars.response(Hars.header(carrier[0], carrier[1] + value + carrier[2]));
      String out = Scrub.checked(har);
      requireMessage(carrier, out, decode);
    }
  }

  private static void requireMessage(String[] carrier, String out, UnaryOperator<String> decode) {
    int start = out.indexOf(carrier[1]) + carrier[1].length();
    String tail = carrier[2] + "\"}";
    int end = out.indexOf(tail, start);
    assertThat(out).as(carrier[1]).contains(carrier[1]).contains(tail);
    String value = out.substring(start, end);
    for (int i = 0; i < Integer.parseInt(carrier[3]); i++) {
      value = URLDecoder.decode(value, UTF_8);
    }
    assertThat(PLACEHOLDER.matcher(decode.apply(value)).replaceAll("<R>"))
        .as(carrier[1])
        .isEqualTo(MESSAGE.replaceAll("«[DSMUNCV]»", "<R>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bindings")
  void inFormsAndInStringsOfJson(
      String name, UnaryOperator<String> encode, UnaryOperator<String> decode) throws Exception {
    String value = Hars.escaped(encode.apply(message));
    String[] form = {"", "\"name\": \"SAMLResponse\", \"value\": \"", "", "0"};
    String har =
        Hars.request(
            "\"postData\": {\"mimeType\": \"application/x-www-form-urlencoded\", \"params\": [{"
                + form[1]
                + value
                + "\"}]}");
    String out =
        Scrub.checked(har).replace("\\n", "\n").replace("\\u000a", "\n").replace("\\\"", "\"");
    requireMessage(form, out, decode);
    if (!value.startsWith("<")) {
      String[] json = {"", "{\"page\":2,\"samlResponse\":\"", "", "0"};
      har = Hars.response(Hars.content("text/plain", Hars.escaped(json[1] + value + "\"}")));
      requireMessage(json, Scrub.checked(har).replace("\\\"", "\""), decode);
    }
  }

  /** Deflate in base64 is found by its bits, whatever it is called. */
  @Test
  void underAnyName() throws Exception {
    String digits = base64(Compressions.DEFLATE.pack(message.getBytes(UTF_8)));
    String[] carrier = {"", "{\"x\":\"", "", "0"};
    String har =
        Hars.response(Hars.content("text/plain", Hars.escaped(carrier[1] + digits + "\"}")));
    requireMessage(
        carrier,
        Scrub.checked(har).replace("\\\"", "\""),
        text -> new String(Compressions.DEFLATE.unpack(unbase64(text)), UTF_8));
  }

  @Test
  void theSignatureOfTheRedirectBindingGoes() throws Exception {
    String query =
        "RelayState=https%3A%2F%2Fsp.example.com%2Fhome%3Ftab%3D2&SigAlg=rsa-sha256&Signature=";
    String signature = random.token(340);
    String har =
        Hars.response(
            Hars.header("Location", "https://idp.example.com/sso?" + query + signature + "%3D%3D"));
    assertThat(Scrub.checked(har))
        .contains(query + "REDACTED-signature-")
        .doesNotContain(signature.substring(0, 16));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bindings")
  void goesWholeIfThePolicySaysSo(
      String name, UnaryOperator<String> encode, UnaryOperator<String> decode) throws Exception {
    HarSanitizer whole =
        Scrub.builder().policy(Policy.support().toBuilder().saml(SamlMode.WHOLE).build()).build();
    String assertion = message.substring(message.indexOf("<saml:EncryptedAssertion>"));
    String some =
        message.substring(0, message.indexOf("<ds:Signature>")) + "</Assertion>" + assertion;
    String value = URLEncoder.encode(encode.apply(some), UTF_8);
    String named = "https://idp.example.com/sso?SAMLResponse=" + value + "&n=2";
    String other = "https://idp.example.com/sso?q=" + value + "&n=2";
    String har =
        Hars.response(
            Hars.header("Location", named)
                + ","
                + Hars.header("X-Info", other).replace("headers", "_headers"));
    byte[] bytes = har.getBytes(UTF_8);
    Scrub.Outcome outcome = Scrub.run(whole, bytes, new ByteArrayInputStream(bytes));
    String out = outcome.text();
    assertThat(out).containsPattern("SAMLResponse=REDACTED-saml-[a-z0-9]{10}&n=2");
    String rest = out.substring(out.indexOf("?q=") + 3, out.indexOf("&n=2", out.indexOf("?q=")));
    assertThat(
            PLACEHOLDER.matcher(rest).matches()
                ? rest
                : decode.apply(URLDecoder.decode(rest, UTF_8)))
        .startsWith("REDACTED-saml");
    byte[] once = outcome.output();
    assertThat(Scrub.run(whole, once, new ByteArrayInputStream(once)).output()).isEqualTo(once);
  }
}
