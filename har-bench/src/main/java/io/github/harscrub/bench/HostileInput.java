package io.github.harscrub.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * An input that was made to be slow: what makes a search begin, over and over, and never end.
 *
 * @param title what it is made of
 * @param isValue true if it is the value of one member, false if it is all members of a response
 * @param maker gives the text of about so many bytes, written as in JSON
 */
record HostileInput(String title, boolean isValue, IntFunction<String> maker) {
  static final List<HostileInput> ALL =
      List.of(
          repeated("words, for comparison", "the quick brown fox jumps over "),
          repeated("backslashes", "\\\\"),
          repeated("escaped slashes", "\\\\/"),
          repeated("escaped letters", "\\\\u0041"),
          repeated("quotes in quotes", "\\\"a\\\\\\\"b"),
          repeated("at signs", "@"),
          repeated("addresses", "a@a.com@"),
          repeated("digits", "4"),
          repeated("digits in groups", "4111 "),
          repeated("plus signs", "+1"),
          repeated("starts of tokens: eyJ", "eyJ"),
          repeated("starts of tokens: eyJ and dots", "eyJhbGci."),
          repeated("starts of tokens: ghp_", "gh" + "p_"),
          repeated("heads of keys", "-----BEGIN " + "PRIVATE KEY-----"),
          repeated("bearer", "bearer "),
          repeated("names", "token=\\\""),
          repeated("names, nested", "\\\"token\\\":{"),
          repeated("names in pairs", "{\\\"name\\\":\\\"token\\\","),
          repeated("names in lines", "password: "),
          repeated("names in tags", "<input name=\\\"token\\\" "),
          repeated("names around CDATA", "<token><![CDATA["),
          repeated("names around CDATA, closed", "<token><![CDATA[]]>"),
          repeated("names around lists", "\\\"users\\\":[{"),
          repeated("names in parts of objects", "\\\"passport\\\":{\\\"a\\\":"),
          repeated("names in front of blocks", "tokens:\\n  - "),
          repeated("names of links", "/reset?"),
          repeated("links in links", "https://a.example/reset?token="),
          repeated("links in fragments", "https://a.example/cb#access_token=k3v9Q"),
          repeated("commands", "curl 'curl '"),
          repeated("options", "mysql -p"),
          repeated("remote calls", "<methodName>login</methodName><param>"),
          repeated("kinds of keys", "{\\\"kty\\\":\\\"d\\\":\\\""),
          repeated("connection strings", ";password=server="),
          repeated("tags", "a>b<c "),
          repeated(
              "heads of multipart", "\\r\\nContent-Disposition: form-data; name=\\\"password\\\""),
          repeated("header lines", "Authorization: x "),
          repeated("header lines with cookies", "Cookie: a=b; "),
          repeated("header lines in cookies", "Cookie: a="),
          repeated("cookies", "sid=a1b2c3d4e5f6;"),
          repeated("URLs with users", "http://a:b@"),
          repeated("references", "&#38;"),
          repeated("references to references", "&amp;"),
          repeated("percent codes", "%25"),
          repeated("percent codes of blanks", "%20%22"),
          repeated("base64 of zeros", "AAAA"),
          repeated("base64 of no text", "VVVV"),
          repeated("base64 of text", "aGVsbG8gd29ybGQgaGVsbG8gd29ybGQg"),
          repeated("hex of text", "68656c6c6f20"),
          repeated("heads of tables", "password,"),
          repeated("heads of tables with rows", "id,password\\n1,2\\n"),
          repeated("tables in literals", "x='id,password\\n1,2';"),
          repeated("heads of tables in pages", "<th>password</th>"),
          repeated("rows of tables in pages", "<tr><th>password</th>"),
          repeated(
              "tables in pages",
              "<tr><th>id</th><th>password</th></tr><tr><td>1</td><td>2</td></tr>"),
          repeated("lists of columns", "insert into t (password) values ("),
          repeated("options of forms", "<select name=pin><option selected>"),
          repeated("segments of patients", "\\rPID|1||7|"),
          repeated("access logs", "a - b [10/Oct/2000:13:55:36 -0700] \\\"GET /"),
          repeated("copied rows", "copy t (password) from stdin;\\n"),
          repeated("heads of logs", "#Fields: password a\\n"),
          repeated("kinds of manifests", "kind: Secret\\ndata:\\n"),
          repeated("kinds of manifests in JSON", "\\\"kind\\\":\\\"Secret\\\",\\\"data\\\":{"),
          repeated("names of patients", "{\\\"given\\\":[\\\"a\\\",\\\"line\\\":["),
          repeated("identifiers of patients", "{\\\"identifier\\\":[{\\\"sensitive\\\":true,"),
          repeated("statements about users", "create user a password "),
          repeated("declared names", "password: a b "),
          repeated("printed pairs", "[password] => Array\\n(\\n"),
          repeated("printed pairs in a line", "[password] => a"),
          repeated("rows parted by blanks", "password  \\n"),
          repeated("names in calls", "password(\\\""),
          repeated("variables of the environment", "ENV PASSWORD "),
          repeated("logins", "Invalid user a from "),
          repeated("connections", "new PDO('a','b',"),
          repeated("arrays of names", "[\\\"id\\\",\\\"password\\\"],"),
          repeated("headers by turns", "[\\\"Authorization\\\",\\\"x\\\","),
          repeated("arrays of indexes", "[{\\\"pin\\\":1234},"),
          repeated("lines of indexes", "[{\\\"_1\\\":2},\\\"a\\\",\\\"b\\\"]\\nP2:"),
          repeated("arguments of functions", "(function(a){return {b:["),
          repeated("filters", "password eq 'a' and "),
          repeated("numbers in lists", "97,98,"),
          repeated("anchors at every byte", "eyJeykeyeyJghpk"),
          value("a long value, then names", HostileInput::longValue),
          value("base64 in base64", HostileInput::base64),
          value("base64 of letters that break off", HostileInput::letters),
          members("nested arrays", HostileInput::nested),
          members("10,000 names of headers", HostileInput::headers),
          members("100,000 secrets with one beginning", length -> secrets(length, 0)),
          members("100,000 secrets with one beginning and end", length -> secrets(length, 80)),
          members("32,768 secrets of one polynomial hash", length -> alike()));

  private static final int DEPTH = 400;
  private static final int HEADERS = 10_000;
  private static final int SECRETS = 100_000;

  /** The text of about {@code length} bytes. */
  String text(int length) {
    return maker.apply(length);
  }

  private static HostileInput repeated(String title, String unit) {
    return value(title, length -> unit.repeat(length / unit.length()));
  }

  private static HostileInput value(String title, IntFunction<String> maker) {
    return new HostileInput(title, true, maker);
  }

  private static HostileInput members(String title, IntFunction<String> maker) {
    return new HostileInput(title, false, maker);
  }

  /** Each name may look back over the long value for what it is the name of. */
  private static String longValue(int length) {
    return "<input value=\\\"" + "x".repeat(length - 4000) + "\\\" " + "name=token ".repeat(360);
  }

  private static String base64(int length) {
    byte[] text = "password=k3v9q2x8fm&".repeat(length / 60).getBytes(US_ASCII);
    for (int i = 0; i < 3; i++) {
      text = Base64.getEncoder().encode(text);
    }
    return new String(text, US_ASCII);
  }

  /** Beyond ASCII, behind a name and before bytes that are no UTF-8. */
  private static String letters(int length) {
    byte[] text = ("{\"password\":\"" + "\u0436\u0430".repeat(length * 3 / 16)).getBytes(UTF_8);
    byte[] broken = Arrays.copyOf(text, text.length + 30);
    Arrays.fill(broken, text.length, broken.length, (byte) 0xFF);
    return Base64.getEncoder().encodeToString(broken);
  }

  private static String nested(int length) {
    String deep = "{\"level\":[".repeat(DEPTH / 2) + "]}".repeat(DEPTH / 2);
    return "\"_a\":[" + (deep + ",").repeat(length / deep.length()) + "1]";
  }

  private static String headers(int length) {
    StringBuilder headers = new StringBuilder("\"headers\":[");
    int each = Math.max(1, length / HEADERS - 40);
    for (int i = 0; i < Math.min(HEADERS, length / 60); i++) {
      headers.append("{\"name\":\"X-Header-").append(i).append("\",\"value\":\"");
      headers.append("v".repeat(each)).append("\"},");
    }
    return headers.append("{}]").toString();
  }

  /**
   * Values of cookies, all learned, that differ behind their first 40 characters, and a text of
   * many such beginnings.
   *
   * @param same how many characters are the same in all behind those that differ
   */
  private static String secrets(int length, int same) {
    String beginning = "Q3x7" + "7Zk2Lm9Pq".repeat(4);
    String end = "Rt5Wn8Vb4c".repeat(same / 10);
    Random random = new Random(1);
    StringBuilder members = new StringBuilder("\"headers\":[");
    for (int i = 0; i < SECRETS; i++) {
      // One entry may have 500,000 tokens.
      members.append(i % 1000 == 0 ? "{\"name\":\"Cookie\",\"value\":\"" : "; ");
      // 13 digits for any of them, so that all are as long.
      String digits = Long.toString(1L << 62 | random.nextLong() >>> 2, 36);
      members.append("c=").append(beginning).append(digits).append(end);
      members.append(i % 1000 == 999 ? "\"}," : "");
    }
    members.append("{}],\"content\":{\"text\":\"");
    for (int i = 0; i < length; i += beginning.length() + 1) {
      members.append(beginning).append(' ');
    }
    return members.append("\"}").toString();
  }

  /** Cookies of pieces of two that are one to a hash that multiplies by 31: Aa and BB. */
  private static String alike() {
    StringBuilder members = new StringBuilder("\"headers\":[{\"name\":\"Cookie\",\"value\":\"a=b");
    for (int i = 0; i < 1 << 15; i++) {
      members.append("; c=k3v9Q2x8fmZ71h");
      for (int bit = 0; bit < 15; bit++) {
        members.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
    }
    return members.append("\"}]").toString();
  }
}
