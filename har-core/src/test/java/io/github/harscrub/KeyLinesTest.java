package io.github.harscrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private keys whose lines have something before or behind them: only the lines go. */
final class KeyLinesTest {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** What stands before each line, {@code #}, and behind it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T10:00:00.1234567Z #\n",
        "web-1  | #\n",
        "data: #\n\n",
        "> #\n",
        ">> #\r\n",
        "#<br>\n",
        "<tr><td class=\"blob-num\" data-line-number=\"7\"></td><td class=\"blob\">#</td></tr>\n",
        "\"#\",",
        "  \"#\\n\" +\n",
        "+ '#\\n'\n",
        "[INFO] #\n",
      })
  void go(String around) throws Exception {
    for (String kind : List.of("RSA ", "OPENSSH ", "EC ", "")) {
      List<String> lines = lines(kind.equals("OPENSSH ") ? 70 : 64);
      StringBuilder text = new StringBuilder("the key follows\n");
      StringBuilder expected = new StringBuilder(text);
      String begin = around.replace("#", "-----BEGIN " + kind + "PRIVATE KEY-----");
      text.append(begin);
      expected.append(begin);
      for (String line : lines) {
        text.append(around.replace("#", line));
        expected.append(around.replace("#", Scrub.placeholder("pem-private-key", line)));
      }
      String end = around.replace("#", "-----END " + kind + "PRIVATE KEY-----") + "that was it";
      text.append(end);
      expected.append(end);
      assertThat(InBody.scrubbed(text.toString())).isEqualTo(InBody.har(expected.toString()));
    }
  }

  @Test
  void goWithTheNumberOfEachLine() throws Exception {
    List<String> lines = lines(64);
    StringBuilder text = new StringBuilder("8: -----BEGIN RSA PRIVATE KEY-----\n");
    StringBuilder expected = new StringBuilder(text);
    int number = 9;
    for (String line : lines) {
      text.append(number).append(": ").append(line).append('\n');
      expected.append(number++).append(": ");
      expected.append(Scrub.placeholder("pem-private-key", line)).append('\n');
    }
    String end = number + ": -----END RSA PRIVATE KEY-----\n";
    assertThat(InBody.scrubbed(text + end)).isEqualTo(InBody.har(expected + end));
  }

  @Test
  void goWhenTheEndIsMissing() throws Exception {
    String line = random(64);
    String before = "web-1  | -----BEGIN RSA PRIVATE KEY-----\nweb-1  | ";
    assertThat(InBody.scrubbed(before + line + "\n"))
        .isEqualTo(InBody.har(before + Scrub.placeholder("pem-private-key", line) + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a=\"-----BEGIN PRIVATE KEY-----\",b=\"-----END PRIVATE KEY-----\";",
        "web-1  | -----BEGIN CERTIFICATE-----\nweb-1  | MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCg\n",
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n",
      })
  void nothingElseGoes(String text) throws Exception {
    InBody.requireKept(text);
  }

  private static List<String> lines(int width) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      lines.add(random(width));
    }
    lines.add(random(22) + "==");
    return lines;
  }

  private static String random(int length) {
    StringBuilder text = new StringBuilder(length);
    new Random().ints(length, 0, BASE64.length()).forEach(i -> text.append(BASE64.charAt(i)));
    return text.toString();
  }
}
