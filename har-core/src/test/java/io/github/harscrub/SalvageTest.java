package io.github.harscrub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.report.Loss;
import io.github.harscrub.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code salvage} makes of a HAR that was cut off. */
final class SalvageTest {
  private static final HarSanitizer SALVAGE = Scrub.builder().salvage(true).build();

  private static Scrub.Outcome salvaged(byte[] har) throws Exception {
    return Scrub.run(SALVAGE, har, new ByteArrayInputStream(har));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // input | output | complete entries
        "{`log`:{`entries`:[{`a`:1},{`b`:2 | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:`x | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:`x\\ | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:`x\\u00 | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`: | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:tr | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:- | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:7. | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:7e+ | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1}, | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1} | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1},{`b`:2}] | {`log`:{`entries`:[{`a`:1},{`b`:2}]}} | 2",
        "{`log`:{`entries`:[{`a`:1}],`pages`:[{},{`t | {`log`:{`entries`:[{`a`:1}],`pages`:[{}]}} |"
            + " 1",
        "{`log`:{`entries`:[{`a`:1}],`pages`:[ | {`log`:{`entries`:[{`a`:1}],`pages`:[]}} | 1",
        "{`log`:{`entries`:[{`a`:1}],`comment`:`x | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1}],`n`:7,`comment`:`x | {`log`:{`entries`:[{`a`:1}],`n`:7}} | 1",
        "{`log`:{`entries`:[{`a`:1}],`n`:7 | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1}]} | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[{`a`:1}]},`x`:[1 | {`log`:{`entries`:[{`a`:1}]}} | 1",
        "{`log`:{`entries`:[] | {`log`:{`entries`:[]}} | 0",
        "{`x`:[3],`log`:{`entries`:[{`a`:1},7,[ | {`x`:[3],`log`:{`entries`:[{`a`:1},7]}} | 2",
      })
  void keepsWhatIsComplete(String input, String output, long entries) throws Exception {
    byte[] cut = input.replace('`', '"').getBytes(UTF_8);
    String expected = output.replace('`', '"');
    Scrub.Outcome outcome = salvaged(cut);
    assertThat(outcome.text()).isEqualTo(expected);
    int kept = 0;
    while (kept < cut.length && kept < expected.length() && cut[kept] == outcome.output()[kept]) {
      kept++;
    }
    Loss loss = outcome.report().loss().orElseThrow();
    assertThat(loss.entries()).isEqualTo(entries);
    assertThat(loss.bytes()).isBetween((long) cut.length - kept, (long) cut.length - kept + 1);
    assertThat(outcome.report().inputBytes()).isEqualTo(cut.length);
    assertThat(outcome.report().outputBytes()).isEqualTo(outcome.output().length);
  }

  @Test
  void goesBackOverLongBlanks() throws Exception {
    String blanks = " \n".repeat(10_000);
    String kept = "{\"log\":{\"entries\":[{\"a\":1}";
    assertThat(salvaged((kept + blanks + "," + blanks).getBytes(UTF_8)).text())
        .isEqualTo(kept + "]}}");
    String whole = kept + "]}}" + blanks;
    assertThat(salvaged(whole.getBytes(UTF_8)).text()).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"log\"",
        "{\"log\":{",
        "{\"log\":{\"version\":\"1.2\",\"creator\":{\"na",
        "{\"log\":{\"pages\":[{\"id\":\"p1\"},{\"id",
        "{\"log\":{\"pages\":[{\"id\":\"p1\"}],\"entries\":[",
        "{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://",
      })
  void refusesWhatEndsBeforeTheFirstEntryDoes(String input) {
    assertThatThrownBy(() -> salvaged(input.getBytes(UTF_8)))
        .isInstanceOf(HarFormatException.class)
        .hasMessageStartingWith(
            "the input is cut off before its first entry ends, nothing can be saved at byte "
                + input.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'log':{'entries':[{}]}}x | not JSON at byte 25",
        "{'log':{'entries':[{}]}}tru | not JSON at byte 27",
        "{'log':{'entries':[{}]}} {'log':{ | more than one JSON value in the input at byte 25",
        "{'log':{'entries':[{}]}}] | not JSON at byte 25",
        "{'log':{'entries':[{},}]}} | not JSON at byte 23 (log.entries[0])",
        "{'log':{'entries':[{}]],'a':{ | not JSON at byte 23 (log)",
        "{'log':{'entries':[{},xyz | not JSON at byte 25 (log.entries[0])",
        "{'entries':[{}]} | not a HAR: the root object has no member log at byte 16",
        "[{'log':{'entries':[{} | not a HAR: the root is no JSON object at byte 0",
        "`` | the input is empty at byte 0",
      })
  void refusesWhatIsBrokenInAnotherWay(String input, String message) {
    assertThatThrownBy(() -> salvaged(input.replace('\'', '"').getBytes(UTF_8)))
        .isInstanceOf(HarFormatException.class)
        .hasMessage(message);
  }

  @Test
  void closesBracketsAsTheFileBreaksItsLines() throws Exception {
    for (String newline : new String[] {"\n", "\r\n"}) {
      String har = Hars.har(Hars.entry("", ""), Hars.entry("", "")).replace("\n", newline).strip();
      int cut = har.lastIndexOf("\"response\"");
      int first = har.indexOf("\"timings\"");
      int end = har.indexOf("},", har.indexOf('}', first) + 1);
      String whole = har.substring(0, har.indexOf('}', har.indexOf('}', first) + 1) + 1);
      assertThat(end).isPositive();
      assertThat(salvaged(har.substring(0, cut).getBytes(UTF_8)).text())
          .isEqualTo(whole + newline + "    ]" + newline + "  }" + newline + "}");
    }
  }

  @Test
  void leavesWholeFilesAlone() throws Exception {
    byte[] har = Hars.har(Hars.entry("", "")).getBytes(UTF_8);
    Scrub.Outcome outcome = salvaged(har);
    assertThat(outcome.output()).isEqualTo(har);
    assertThat(outcome.report().loss()).isEmpty();
  }

  @Test
  void savesOrRefusesWhereverTheCutIs() throws Exception {
    Secrets random = Secrets.fresh();
    String session = random.token(32);
    String wide = "\u00e9\u20ac\ud83d\ude00";
    String har =
        Hars.har(
            Hars.entry(", " + Hars.header("Cookie", "sid=" + session), ""),
            Hars.entry("", ", " + Hars.content("text/plain", wide + " \\u00e9 \\n " + session)),
            Hars.entry("", ", \"_x\": [true, false, null, -1.5e+3]"));
    byte[] bytes = har.getBytes(UTF_8);
    int firstEnd = har.indexOf("}", har.indexOf("}", har.indexOf("\"timings\"")) + 1) + 1;
    int whole = har.strip().getBytes(UTF_8).length;
    for (int length = 1; length < whole; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      if (length < firstEnd) {
        assertThatThrownBy(() -> salvaged(cut))
            .as("cut off behind %d bytes", length)
            .isInstanceOf(HarFormatException.class)
            .hasMessageContaining("cut off before its first entry ends");
      } else {
        Scrub.Outcome outcome = salvaged(cut);
        assertThat(outcome.report().loss()).as("cut off behind %d bytes", length).isPresent();
        assertThat(outcome.text()).doesNotContain(session);
        Report again = SALVAGE.scan(new ByteArrayInputStream(outcome.output()));
        assertThat(again.isClean()).isTrue();
        assertThat(again.loss()).isEqualTo(Optional.empty());
      }
    }
  }

  @Test
  void needsNothingFromTheLostPart() throws Exception {
    Secrets random = Secrets.fresh();
    String token = random.token(40);
    String har = Hars.lineAndToken("took " + token, token);
    byte[] cut = Arrays.copyOf(har.getBytes(UTF_8), har.indexOf("access_token") + 70);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = SALVAGE.sanitize(new ByteArrayInputStream(cut), out);
    assertThat(report.entries()).isEqualTo(1);
    assertThat(report.loss()).map(Loss::entries).contains(1L);
    // Nothing in the part that is left says what it is.
    assertThat(out.toString(UTF_8)).contains("took " + token);
  }
}
