package io.github.harscrub.internal.syntax;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.internal.layer.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UrlTest {
  private static List<String> matrix(String url) {
    List<String> fields = new ArrayList<>();
    Url.of(Text.of(url.getBytes(US_ASCII)))
        .matrix(
            (nameStart, nameEnd, start, end) ->
                fields.add(url.substring(nameStart, nameEnd) + " is " + url.substring(start, end)));
    return fields;
  }

  private static List<String> segments(String url) {
    List<String> fields = new ArrayList<>();
    Url.of(Text.of(url.getBytes(US_ASCII)))
        .segments(
            (nameStart, nameEnd, start, end) ->
                fields.add(url.substring(nameStart, nameEnd) + " is " + url.substring(start, end)));
    return fields;
  }

  @Test
  void anySegmentMayHaveParameters() {
    assertThat(matrix("https://a.test/v1/list;pin=4711;page=2/page;q=1?x=;y=3"))
        .containsExactly("pin is 4711", "page is 2", "q is 1");
    assertThat(matrix("/a/b;jsessionid=8F;flag;;z=")).containsExactly("jsessionid is 8F", "z is ");
    assertThat(matrix("https://a.test/plain")).isEmpty();
    assertThat(matrix("https://a.test")).isEmpty();
    assertThat(matrix("/;")).isEmpty();
  }

  @Test
  void segmentsStandWithoutTheirParameters() {
    assertThat(segments("https://a.test/reset;v=1/abc?token=x"))
        .containsExactly(" is reset", "reset is abc");
  }
}
