package io.github.harscrub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.HarSanitizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how fast inputs go through that were made to be slow, in a body and in a header. */
public final class Hostile {
  /** One pattern, repeated to the wanted length. Written as in JSON. */
  private record Case(String title, String unit) {}

  private static final List<Case> CASES =
      List.of(
          new Case("words, for comparison", "the quick brown fox jumps over "),
          new Case("backslashes", "\\\\"),
          new Case("escaped slashes", "\\\\/"),
          new Case("escaped letters", "\\\\u0041"),
          new Case("quotes in quotes", "\\\"a\\\\\\\"b"),
          new Case("at signs", "@"),
          new Case("addresses", "a@a.com@"),
          new Case("digits", "4"),
          new Case("digits in groups", "4111 "),
          new Case("plus signs", "+1"),
          new Case("starts of tokens: eyJ", "eyJ"),
          new Case("starts of tokens: eyJ and dots", "eyJhbGci."),
          new Case("starts of tokens: ghp_", "gh" + "p_"),
          new Case("heads of keys", "-----BEGIN " + "PRIVATE KEY-----"),
          new Case("bearer", "bearer "),
          new Case("names", "token=\\\""),
          new Case("names, nested", "\\\"token\\\":{"),
          new Case("names in pairs", "{\\\"name\\\":\\\"token\\\","),
          new Case("names in lines", "password: "),
          new Case("names in tags", "<input name=\\\"token\\\" "),
          new Case("names around CDATA", "<token><![CDATA["),
          new Case("tags", "a>b<c "),
          new Case(
              "heads of multipart", "\\r\\nContent-Disposition: form-data; name=\\\"password\\\""),
          new Case("header lines", "Authorization: x "),
          new Case("cookies", "sid=a1b2c3d4e5f6;"),
          new Case("URLs with users", "http://a:b@"),
          new Case("references", "&#38;"),
          new Case("references to references", "&amp;"),
          new Case("percent codes", "%25"),
          new Case("percent codes of blanks", "%20%22"),
          new Case("base64 of zeros", "AAAA"),
          new Case("base64 of no text", "VVVV"),
          new Case("base64 of text", "aGVsbG8gd29ybGQgaGVsbG8gd29ybGQg"),
          new Case("hex of text", "68656c6c6f20"));

  private static final List<String> PLACES =
      List.of(
          "\"content\":{\"text\":\"%s\"}",
          "\"headers\":[{\"name\":\"Set-Cookie\",\"value\":\"%s\"}],\"url\":\"x\"");

  private Hostile() {}

  /** {@code Hostile [KILOBYTES...]}: the lengths to try, 250 and 1000 if none is given. */
  public static void main(String[] args) throws IOException, HarFormatException {
    List<Integer> lengths = new ArrayList<>();
    for (String arg : args) {
      lengths.add(Integer.parseInt(arg));
    }
    if (lengths.isEmpty()) {
      lengths.addAll(List.of(250, 1000));
    }
    StringBuilder head = new StringBuilder("| pattern |");
    StringBuilder line = new StringBuilder("| --- |");
    for (int kilobytes : lengths) {
      head.append(" body, ").append(kilobytes).append(" KB | header |");
      line.append(" ---: | ---: |");
    }
    System.out.println(head + "\n" + line);
    // Once unseen, for the compilers.
    for (Case hostile : CASES) {
      row(hostile, List.of(20));
    }
    for (Case hostile : CASES) {
      System.out.println(row(hostile, lengths));
    }
  }

  /** The speeds in MB a second: where they fall with the length, the time is not linear. */
  private static String row(Case hostile, List<Integer> lengths)
      throws IOException, HarFormatException {
    StringBuilder row = new StringBuilder("| ").append(hostile.title()).append(" |");
    for (int kilobytes : lengths) {
      for (String place : PLACES) {
        String value = hostile.unit().repeat(kilobytes * 1000 / hostile.unit().length());
        byte[] har =
            ("{\"log\":{\"entries\":[{\"response\":{" + place.replace("%s", value) + "}}]}}")
                .getBytes(UTF_8);
        long start = System.nanoTime();
        HarSanitizer.create().scan(new ByteArrayInputStream(har));
        double seconds = (System.nanoTime() - start) / 1e9;
        row.append(String.format(Locale.ROOT, " %.1f |", har.length / 1e6 / seconds));
      }
    }
    return row.toString();
  }
}
