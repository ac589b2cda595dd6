package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HAR is refused before a byte is written, and no message tells what it holds. */
final class BadInputTest {
  @TempDir private Path folder;

  private final Secrets random = Secrets.fresh();

  /** Stands next to every error. */
  private final String marker = random.token(24);

  private HarFormatException refusal(byte[] input) throws Exception {
    Path in = Files.write(folder.resolve("in.har"), input);
    Path target = folder.resolve("out.har");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayInputStream stream = new ByteArrayInputStream(input);
    HarSanitizer sanitizer = HarSanitizer.create();
    HarFormatException refusal =
        catchThrowableOfType(HarFormatException.class, () -> sanitizer.sanitize(stream, out));
    assertThat(refusal).as("%s", random).isNotNull().hasNoCause().hasNoSuppressedExceptions();
    assertThat(refusal.getMessage()).doesNotContain(marker).doesNotContain(marker.substring(0, 4));
    assertThat(refusal.place()).doesNotContain(marker);
    assertThat(out.size()).isZero();
    HarFormatException ofFile =
        catchThrowableOfType(HarFormatException.class, () -> sanitizer.sanitize(in, target));
    assertThat(ofFile).hasMessage(refusal.getMessage());
    HarFormatException ofSlow =
        catchThrowableOfType(HarFormatException.class, () -> sanitizer.scan(Scrub.slow(input, 1)));
    assertThat(ofSlow).hasMessage(refusal.getMessage());
    assertThat(Shared.files(folder, "")).containsExactly(in);
    return refusal;
  }

  private void refuses(String input, String message) throws Exception {
    assertThat(refusal(input.replace("MARKER", marker).getBytes(UTF_8))).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | the input is empty at byte 0",
        "` \n\t\r` | the input is empty at byte 0",
        "\uFEFF | not JSON at byte 3",
        "MARKER | not JSON at byte 24",
        "'MARKER' | not a HAR: the root is no JSON object at byte 0",
        "{MARKER} | not JSON at byte 2",
        "{'log':{'a':MARKER}} | not JSON at byte 37 (log)",
        "{'log':{'a':1 MARKER}} | not JSON at byte 15 (log)",
        "{'log':{'a':tMARKER}} | not JSON at byte 38 (log)",
        "{'log':{'a':+1}} | not JSON at byte 14 (log)",
        "{'log':{'a':'MARKER\\q'}} | not JSON at byte 39 (log)",
        "{'log':{'a':1,}} | not JSON at byte 15 (log)",
        "{'log':{'entries':[1,{'a':MARKER}]}} | not JSON at byte 51 (log.entries[1])",
        "{'log':{}}MARKER | not JSON at byte 34",
        "{'log':{}} {'log':'MARKER'} | more than one JSON value in the input at byte 11",
        "{'log':{}},{'log':'MARKER'} | not JSON at byte 11",
        "{'log':{}}] | not JSON at byte 11",
        "['log','MARKER'] | not a HAR: the root is no JSON object at byte 0",
        "`  'MARKER'` | not a HAR: the root is no JSON object at byte 2",
        "123 | not a HAR: the root is no JSON object at byte 0",
        "null | not a HAR: the root is no JSON object at byte 0",
        "{} | not a HAR: the root object has no member log at byte 2",
        "{'Log':{},'a':'MARKER'} | not a HAR: the root object has no member log at byte 41",
        "{'log':['MARKER']} | not a HAR: log is no JSON object at byte 7 (log)",
        "{'log':'MARKER'} | not a HAR: log is no JSON object at byte 7 (log)",
        "{'log':null} | not a HAR: log is no JSON object at byte 7 (log)",
        "{'log':{},'log':7} | not a HAR: log is no JSON object at byte 16 (log)",
        "{'log':{'MARKER':[1,2 | the input is cut off at byte 39 (log.*[1])",
        "{'log':{'pages':[{'MARKER':7},{'a':MARKER | not JSON at byte 77 (log.pages[1])",
      })
  void refusesWithExactMessage(String input, String message) throws Exception {
    refuses(input == null ? "" : input.replace('\'', '"'), message);
  }

  @Test
  void refusesEveryPrefix() throws Exception {
    String har =
        "\uFEFF{\"log\":{\"é\":[1.5e3,true,{\"a\\n\":\""
            + marker
            + "\\u00e9\"}],\"entries\":[{}]}}";
    byte[] bytes = har.getBytes(UTF_8);
    for (int length = 4; length < bytes.length; length++) {
      HarFormatException refusal = refusal(Arrays.copyOf(bytes, length));
      assertThat(refusal.getMessage())
          .as("cut off behind %d bytes", length)
          .matches(
              "(the input is cut off|invalid UTF-8|not JSON) at byte "
                  + length
                  + "( \\(log.*\\))?");
    }
    assertThat(Scrub.run(bytes).output()).isEqualTo(bytes);
  }

  static Stream<Charset> wide() {
    return Stream.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"));
  }

  @ParameterizedTest
  @MethodSource("wide")
  void refusesUtf16And32(Charset charset) throws Exception {
    String har = "{\"log\":{\"a\":\"" + marker + "\"}}";
    for (String text : new String[] {har, "\uFEFF" + har, " \n" + har}) {
      assertThat(refusal(text.getBytes(charset)))
          .hasMessage("not UTF-8 but UTF-16 or UTF-32 at byte 0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0080",
        "\u00bf",
        "\u00c0\u00af",
        "\u00c1\u00bf",
        "\u00e0\u009f\u00bf",
        "\u00ed\u00a0\u0080",
        "\u00ed\u00bf\u00bf",
        "\u00f0\u008f\u00bf\u00bf",
        "\u00f4\u0090\u0080\u0080",
        "\u00f5\u0080\u0080\u0080",
        "\u00fe",
        "\u00ff",
        "\u00c3",
        "\u00e2\u0082",
        "\u00f0\u009f\u0098",
        "\u00c3x",
        "\u00e2\u0082x"
      })
  void refusesInvalidUtf8InSkippedStrings(String bytes) throws Exception {
    for (String between : new String[] {"", "x".repeat(70_000)}) {
      String har = "{\"log\":{\"a\":\"" + marker + between + bytes + marker + "\",\"entries\":[]}}";
      HarFormatException refusal = refusal(har.getBytes(ISO_8859_1));
      long start = 13L + marker.length() + between.length();
      assertThat(refusal.getMessage()).startsWith("invalid UTF-8 at byte ");
      assertThat(refusal.offset()).isBetween(start, start + bytes.length());
    }
  }

  @Test
  void refusesSequenceCutOffAtTheEnd() throws Exception {
    byte[] har = "{\"log\":{}}\u00e2\u0082".getBytes(ISO_8859_1);
    assertThat(refusal(har).getMessage()).startsWith("invalid UTF-8 at byte 1");
  }

  @Test
  void refusesWhatIsNestedTooDeep() throws Exception {
    String message =
        "nested deeper than 500 levels, or a name or number of more than 16384 bytes at byte ";
    String deep = "[".repeat(499) + "\"MARKER\"" + "]".repeat(499);
    refuses("{\"log\":{\"a\":" + deep + "}}", message + 511 + " (log.*[0])");
    String allowed = "{\"log\":{\"a\":" + "[".repeat(498) + "]".repeat(498) + "}}";
    assertThat(Scrub.run(allowed.getBytes(UTF_8)).text()).isEqualTo(allowed);
    String name = marker.repeat(1_000);
    assertThat(refusal(("{\"log\":{\"" + name + "\":1}}").getBytes(UTF_8)).getMessage())
        .startsWith(message);
    assertThat(
            refusal(("{\"log\":{\"a\":" + "7".repeat(20_000) + "}}").getBytes(UTF_8)).getMessage())
        .startsWith(message);
    String long7 = "{\"log\":{\"a\":" + "7".repeat(16_000) + "}}";
    assertThat(Scrub.run(long7.getBytes(UTF_8)).text()).isEqualTo(long7);
  }

  @Test
  void refusesElementOfTooManyTokens() throws Exception {
    String har = "{\"log\":{\"entries\":[1,[%s\"" + marker + "\"]]}}";
    refuses(
        har.formatted("0,".repeat(500_000)),
        "more than 500000 JSON tokens in one element at byte 1000020 (log.entries[1])");
    String allowed = har.formatted("0,".repeat(499_997));
    assertThat(Scrub.run(allowed.getBytes(UTF_8)).text()).isEqualTo(allowed);
  }

  /** What is read once is not unpacked. */
  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004\n\u0000", "(\u00b5/\u00fd\u0004"})
  void refusesArchivesInOnePass(String magic) {
    byte[] har = magic.getBytes(ISO_8859_1);
    HarSanitizer sanitizer = HarSanitizer.builder().singlePass(4 << 20).build();
    assertThatExceptionOfType(HarFormatException.class)
        .isThrownBy(() -> Scrub.run(sanitizer, har, new ByteArrayInputStream(har)))
        .withMessage("not JSON: the input is compressed, unpack it first at byte 0");
  }

  /** Parsers take the first or the last of members with one name. */
  @Test
  @Timeout(20)
  void looksAtAValueUnderAFewOfItsNames() throws Exception {
    StringBuilder names = new StringBuilder("\"name\":\"X-Auth-Token\"");
    StringBuilder values = new StringBuilder("\"" + marker + "\"");
    for (int i = 0; i < 20_000; i++) {
      names.append(",\"name\":\"n").append(i).append('"');
      values.append(",\"v").append(i).append('"');
    }
    String har =
        Hars.har(Hars.entry(", \"headers\": [{" + names + ",\"value\":[" + values + "]}]", ""));
    assertThat(Scrub.checked(har)).doesNotContain(marker);
  }

  @Test
  void refusesWhatIsCompressed() throws Exception {
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
      out.write("{\"log\":{}}".getBytes(UTF_8));
    }
    assertThat(refusal(zlib.toByteArray()))
        .hasMessage("not JSON: the input is compressed, unpack it first at byte 0");
  }
}
