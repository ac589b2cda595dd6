package io.github.harscrub.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notation and what it matches. {@code [}…{@code ]} in a text shows the expected redaction. */
final class TokenFormatTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        // literals and runs
        "abcd_ hex{4}; x=[abcd_0a1b]&y",
        "abcd_ hex{4}; x=abcd_0a1&y",
        "abcd_ hex{4}; x=abcd_0A1B&y",
        "abcd_ hex{4}; [abcd_0a1b2c3d]",
        "abcd_ hex{2,4} $; abcd_0a1b2",
        "abcd_ hex{2,4} $; [abcd_0a1b]-2",
        "abcd_ hex{2,} $; [abcd_0a1b23]",
        "abcd_ hex{2,} $; abcd_0a1b23x",
        "abcd (1|12|123) - dec{1}; [abcd12-7]",
        "abcd (1|12|123) - dec{1}; [abcd123-7]",
        "abcd (1|12|123) - dec{1}; abcd13-7",
        "abcd hex{2} $; [abcd0a]/b",
        "abcd hex{2} $/; abcd0a+b",
        "abcd hex{2} $/; [abcd0a]/b",
        "abcd hex{2} $/; [abcd0a]=",
        "abcd uuid; [abcd01234567-89ab-cdef-0123-456789abcdef]",
        "abcd uuid; abcd01234567-89ab-cdef-0123-456789abcde",
        "abcd [x-z.]{2} \\$; [abcdx.$]",
        "a\\sbcd dec{1}; [a bcd5]",
        // optional elements are taken if they are there
        "abcd (v1_)? dec{2}; [abcd12]",
        "abcd (v1_)? dec{2}; [abcdv1_12]",
        "abcd dec{2}? x; [abcd12x]",
        "abcd dec{2}? x; [abcdx]",
        "abcd b62{4,} ={0,2}; [abcdQUJDRA==]",
        "abcd b62{4,} ={0,2}; [abcdQUJDRA]",
        // one run gives back what the next part needs
        "abcd b62{2,9} ZZ dec{2}; [abcdxxZZ12]",
        "abcd b62{2,9} ZZ dec{2}; [abcdxxZZyyZZ12]",
        "abcd b62{2,9} ZZ dec{2}; abcdxZZ12",
        "abcd b62{2,9} Z? $; [abcdxxZ]",
        // the anchor inside the token
        "b62{4} .abcd. dec{1,2} $; x [wxyz.abcd.12]",
        "b62{4} .abcd. dec{1,2} $; x vw[wxyz.abcd.12]",
        "b62{4} .abcd. dec{1,2} $; x xyz.abcd.12",
        "(p-)? x{1,3} .abcd; [p-xx.abcd]",
        "(p-)? x{1,3} .abcd; p[xx.abcd]",
        "Q b62{1,9} .abcd; ..[QaQ.abcd]",
        "Q b62{1,9} .abcd; ..[QQ.abcd]",
        // what is redacted
        "/abcd/ dec{2} / ! hex{4,}; https://h/abcd/12/[0a1b2c]?x",
        ":// ! hex{4} ! @abcd dec{1}; https://[0a1b]@abcd7/x",
        "/abcd/ ! dec{2} ! /x; /abcd/[12]/x",
        // kinds of characters
        "abcd b62{4,} ~0aA; [abcdx1Y2]",
        "abcd b62{4,} ~0aA; abcdx1y2",
        "abcd b62{4,} ~0; abcdxxyy",
        "abcd b62{4,} ~x; [abcdx1yy]",
        "abcd b62{4,} ~x; [abcdQjWxKvPLzR]",
        "abcd b62{4,} ~x; abcdAbstractDialogButtonGroup",
        "abcd b62{4,} ~x; abcdABSTRACTDIALOGBUTTONGROUP",
        // an anchor of three bytes
        "abc dec{3}; [abc123]",
        "abc ! dec{3}; abc[123]",
      })
  void matches(String notation, String marked) {
    assertThat(redaction(notation, marked, LeftEdge.ANY)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abcd dec{3}; x abcd123; x [abcd123]",
        "abcd dec{3}; xabcd123; xabcd123",
        "abcd dec{3}; 7abcd123; 7abcd123",
        "abcd dec{3}; _abcd123; _[abcd123]",
        "b62{4} .abcd; -wxyz.abcd; -[wxyz.abcd]",
        "b62{4} .abcd; -vwxyz.abcd; -vwxyz.abcd",
        "b62{2,4} .abcd; -vwxyz.abcd; -vwxyz.abcd",
      })
  void mayWantAWordStart(String notation, String text, String marked) {
    assertThat(redaction(notation, text, LeftEdge.WORD)).isEqualTo(marked);
  }

  @Test
  void mayWantNoBase64Before() {
    assertThat(redaction("abcd dec{2}", "x+y/abcd12", LeftEdge.BASE64)).isEqualTo("x+y/[abcd12]");
    assertThat(redaction("abcd dec{2}", "+abcd12 =abcd12", LeftEdge.BASE64))
        .isEqualTo("+abcd12 =[abcd12]");
  }

  /** Base64 goes on for longer than a path does without a dot or a dash, or its line ends. */
  @Test
  void tellsPathsFromBase64() {
    String digits = "aB3+".repeat(16);
    for (String edge : List.of("abcd dec{2}", "abcd dec{2} $/")) {
      assertThat(redaction(edge, "a.example/v1/abcd12/list?x", LeftEdge.BASE64))
          .isEqualTo("a.example/v1/[abcd12]/list?x");
      assertThat(redaction(edge, digits + "/abcd12", LeftEdge.BASE64))
          .isEqualTo(digits + "/abcd12");
      assertThat(redaction(edge, "x\n" + digits.substring(8) + "/abcd12", LeftEdge.BASE64))
          .isEqualTo("x\n" + digits.substring(8) + "/abcd12");
    }
    assertThat(redaction("abcd dec{2} $/", ".abcd12/" + digits, LeftEdge.BASE64))
        .isEqualTo(".abcd12/" + digits);
  }

  @Test
  void looksAtNothingOutsideTheGivenRange() {
    TokenFormat format = TokenFormat.parse("b62{2} .abcd dec{2,}");
    byte[] text = "wxyz.abcd1234".getBytes(StandardCharsets.US_ASCII);
    assertThat(format.match(text, 2, 13, 4, LeftEdge.WORD)).isEqualTo(2L << 32 | 13);
    assertThat(format.match(text, 3, 13, 4, LeftEdge.ANY)).isEqualTo(TokenFormat.NO_MATCH);
    assertThat(format.match(text, 0, 11, 4, LeftEdge.ANY)).isEqualTo(2L << 32 | 11);
    assertThat(format.match(text, 0, 10, 4, LeftEdge.ANY)).isEqualTo(TokenFormat.NO_MATCH);
  }

  @Test
  void endsARunAtItsLimit() {
    String text = "abcd" + "1".repeat(5_000);
    long match =
        TokenFormat.parse("abcd dec{3,}")
            .match(text.getBytes(StandardCharsets.US_ASCII), 0, text.length(), 0, LeftEdge.ANY);
    assertThat(TokenFormat.end(match)).isEqualTo(4 + TokenFormat.MAX_RUN);
  }

  @Test
  void treatsBytesAboveAsciiAsOther() {
    byte[] text = "\u00e9abcd12\u00e9".getBytes(StandardCharsets.UTF_8);
    assertThat(TokenFormat.parse("abcd dec{2} $").match(text, 0, text.length, 2, LeftEdge.WORD))
        .isEqualTo(2L << 32 | 8);
  }

  @Test
  void listsEveryAnchor() {
    assertThat(TokenFormat.parse("(gh|gl) (p|q) _ b62{3}").anchors())
        .containsExactly("ghp_", "ghq_", "glp_", "glq_");
    assertThat(TokenFormat.parse("x (ab)? .key- dec{3}").anchors()).containsExactly(".key-");
    assertThat(TokenFormat.parse("abc [xy]{3}").anchors()).containsExactly("abcx", "abcy");
    assertThat(TokenFormat.parse("(xx|yy) [ab]{2}").anchors())
        .containsExactly("xxaa", "xxab", "xxba", "xxbb", "yyaa", "yyab", "yyba", "yybb");
    assertThat(TokenFormat.parse("dec{2,3} _abcd dec{3}").minBefore()).isEqualTo(2);
    assertThat(TokenFormat.parse("dec{2,3} _abcd dec{3}").maxBefore()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hex{32}",
        "abc",
        "a dec{5}",
        "ab dec{1}",
        "abcd  dec{5}",
        "abcd hexa{5}",
        "abcd dec{5,4}",
        "abcd dec{x}",
        "abcd dec{5",
        "abcd (a|)",
        "abcd a|b",
        "abcd dec{3} ~y",
        "abcd ~0 dec{3}",
        "abcd [z-a]{3}",
        "abcd dec{1,} - hex{3}", // open, but not the last
        "abcd dec{1,600} - hex{3}", // an inner run too long to read again and again
        "abcd b62{1,9} xx b62{1,9} yy dec{3}", // two runs to give back: not linear
      })
  void refuses(String notation) {
    assertThatThrownBy(() -> TokenFormat.parse(notation))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The text with brackets around what the format redacts at the first anchor that matches. */
  private static String redaction(String notation, String marked, LeftEdge left) {
    String text = marked.replaceAll("[\\[\\]]", "");
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    TokenFormat format = TokenFormat.parse(notation);
    for (int at = 0; at < bytes.length; at++) {
      for (String anchor : format.anchors()) {
        if (text.startsWith(anchor, at)) {
          long match = format.match(bytes, 0, bytes.length, at, left);
          if (match != TokenFormat.NO_MATCH) {
            int start = TokenFormat.start(match);
            int end = TokenFormat.end(match);
            return text.substring(0, start)
                + '['
                + text.substring(start, end)
                + ']'
                + text.substring(end);
          }
        }
      }
    }
    return text;
  }
}
