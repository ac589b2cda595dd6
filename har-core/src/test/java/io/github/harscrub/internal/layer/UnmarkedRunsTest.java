package io.github.harscrub.internal.layer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.harscrub.Compressions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Deflate and view states in base64, which only their bits give away. */
final class UnmarkedRunsTest {
  private static Text base64(byte[] bytes) {
    return Text.of(Base64.getEncoder().encode(bytes));
  }

  private static List<String> found(Text text) {
    List<String> parts = new ArrayList<>();
    LayerFinder.find(
        text, (part, start, end) -> parts.add(new String(part.text().copy(), US_ASCII)));
    return parts;
  }

  @Test
  void deflatedTextIsFoundWhateverItsCode() {
    Random random = new Random(7);
    for (int length = 60; length < 4000; length += 97) {
      StringBuilder text = new StringBuilder("<a b=\"c\">");
      while (text.length() < length) {
        text.append((char) ('a' + random.nextInt(length % 26 + 1))).append(random.nextInt(99));
      }
      byte[] packed = Compressions.DEFLATE.pack(text.toString().getBytes(US_ASCII));
      if (packed.length >= 48) {
        assertThat(found(base64(packed))).as("%d bytes", length).containsExactly(text.toString());
      }
    }
  }

  @Test
  void hexMayBeShortAndInAnyScript() {
    for (String plain : List.of("cvn=518&a=17", "pw=Пароль!9\u20AC", "{\"n\":\"ł\u00E4ß\"}")) {
      byte[] bytes = plain.getBytes(UTF_8);
      List<String> parts = new ArrayList<>();
      LayerFinder.find(
          Text.of("x=" + HexFormat.of().formatHex(bytes) + "&y"),
          (part, start, end) -> parts.add(new String(part.text().copy(), UTF_8)));
      assertThat(parts).contains(plain);
    }
  }

  @Test
  void aPlusIsABlankWhereNothingElseIsEscaped() {
    assertThat(found(Text.of("https://a.example/?name=Ann+Lee&page=2")))
        .containsExactly("name=Ann Lee&page=2");
    assertThat(found(Text.of("if(a&&b==c+d)x&y;"))).isEmpty();
  }

  @Test
  void aParameterIsNoReference() {
    assertThat(found(Text.of("/list?a=1&lt=3&gtin=5&quota=7&ampere=2&nbsp=0"))).isEmpty();
    assertThat(found(Text.of("{&quotpin&quot:&quot17&quot}"))).containsExactly("{\"pin\":\"17\"}");
  }

  @Test
  void styleSheetsAndExpressionsHaveNoOctalCodes() {
    assertThat(found(Text.of("a::before{content:'\\201C'}b{content:'\\e900'}i{content:'\\f101'}")))
        .isEmpty();
    assertThat(found(Text.of("x=/(.)\\1[\\000-\\037\\177]/.test(s)"))).isEmpty();
    assertThat(found(Text.of("x='\\160\\151\\156=17'"))).containsExactly("x='pin=17'");
  }

  @Test
  void digitsInBase64AreNoDeflatedText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] secret = new byte[16 + random.nextInt(40)];
      random.nextBytes(secret);
      String hex = HexFormat.of().formatHex(secret);
      String twice = HexFormat.of().formatHex(hex.getBytes(US_ASCII));
      for (String digits : List.of(hex, twice)) {
        String base64 = Base64.getEncoder().encodeToString(digits.getBytes(US_ASCII));
        assertThat(found(Text.of("note " + base64 + " done"))).as("seed %d", seed).contains(digits);
      }
    }
  }

  @Test
  void sixteenDigitsMayBeText() {
    assertThat(found(Text.of("?params=cGFnZT0yJmN2bj02MzU=&b=2"))).contains("page=2&cvn=635");
    assertThat(found(Text.of("b=Y3ZuPTYzNSZhPTIx;"))).contains("cvn=635&a=21");
    assertThat(found(Text.of("getElementsByClassName(internationalization)"))).isEmpty();
  }

  @Test
  void whatIsEscapedEndsWithItsSection() {
    assertThat(found(Text.of("<a><![CDATA[page%3D2%26lng%3D15]]></a>")))
        .hasSize(1)
        .allMatch(s -> s.endsWith("lng=15"));
  }

  @Test
  void lineBreaksMayBeEscaped() {
    assertThat(found(Text.of("id,pin\\n1,2\\n"))).containsExactly("id,pin\n1,2\n");
    assertThat(found(Text.of("f(\"a\\nb\")"))).containsExactly("a\nb");
    assertThat(found(Text.of("s.split(/[\\t\\r]/)"))).isEmpty();
  }

  @Test
  void linesThatAreTextTogetherAreNotFoundOneByOne() {
    String text = "{\"name\":\"value\",\"and\":\"more\"}".repeat(9);
    byte[] lines = Base64.getMimeEncoder().encode(text.getBytes(US_ASCII));
    assertThat(found(Text.of(lines))).containsExactly(text);
  }

  @Test
  void linesMayBeginBehindAPath() {
    String text = "{\"name\":\"value\",\"and\":\"more\",\"x\":17}";
    for (int times = 2; times < 9; times++) {
      String plain = text.repeat(times);
      String lines = Base64.getMimeEncoder().encodeToString(plain.getBytes(US_ASCII));
      assertThat(found(Text.of("https://app.example.test/go/" + lines))).contains(plain);
    }
  }

  @Test
  void noiseIsNeither() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[48 + random.nextInt(200)];
      random.nextBytes(noise);
      if (i % 2 == 0) {
        noise[0] = (byte) 0xFF;
        noise[1] = 1;
      }
      assertThat(DeflatedRun.open(base64(noise))).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aBombIsNotDecodedToItsEnd() {
    byte[] packed = Compressions.DEFLATE.pack("a".repeat(40 << 20).getBytes(US_ASCII));
    Opened opened = DeflatedRun.open(base64(packed)).orElseThrow();
    assertThat(opened.isComplete()).isFalse();
  }

  /** Counts of billions, and objects within objects. */
  @Test
  void hostileViewStatesTakeNoTime() {
    byte[] deep = new byte[1 << 20];
    Arrays.fill(deep, (byte) 15);
    byte[] many = new byte[1 << 20];
    Arrays.fill(many, (byte) 100);
    byte[] nested = new byte[1 << 20];
    for (int i = 0; i < nested.length; i++) {
      nested[i] = (byte) (i % 6 == 2 ? 22 : 0x7F);
    }
    byte[] huge = {22, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};
    System.arraycopy(huge, 0, many, 2, huge.length);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (byte[] state : List.of(deep, many, nested)) {
            state[0] = (byte) 0xFF;
            state[1] = 1;
            assertThat(LosObject.end(Text.of(state))).isEqualTo(-1);
            assertThat(LosObject.isInBase64(base64(state))).isFalse();
          }
        });
  }
}
