package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of 32,000 findings comes a report that GitHub's code scanning accepts and shows in full. The
 * limits are those of its documentation, "SARIF results exceed one or more limits".
 */
final class SarifLimitsTest {
  private static final int FILES = 3;
  private static final int PLACES = 10_000;
  private static final int COPIES = 2_000;

  /** More are refused from 25,000 on, and not shown from here on. */
  private static final int MAX_RESULTS = 5_000;

  /** Refused are more than 1,000. */
  private static final int MAX_LOCATIONS = 100;

  /** Refused are more than 20. */
  private static final int MAX_TAGS = 10;

  private static final int MAX_GZIP = 10_000_000;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void plant() throws IOException {
    cli = new Cli(folder);
    StringBuilder copies = new StringBuilder();
    for (int i = 0; i < COPIES; i++) {
      copies.append(i == 0 ? "" : ",").append(header("X-Api-Key"));
    }
    cli.write("in/0 copies.har", har(copies));
    for (int file = 0; file < FILES; file++) {
      StringBuilder places = new StringBuilder();
      for (int i = 0; i < PLACES; i++) {
        places.append(i == 0 ? "" : ",").append(header("X-Token-" + i));
      }
      cli.write("in/deep/" + file + ".har", har(places));
    }
  }

  /** Random values that begin so have no format of their own: one in 240,000 of others has. */
  private static String header(String name) {
    return "{\"name\":\"" + name + "\",\"value\":\"q" + Hars.secret() + "\"}";
  }

  private static byte[] har(CharSequence headers) {
    return new String(Hars.clean(), UTF_8)
        .replace("{\"name\":\"Accept\",\"value\":\"text/html\"}", headers)
        .getBytes(UTF_8);
  }

  @Test
  void staysWithinWhatIsShown() throws IOException {
    assertThat(cli.run("check", "DIR/in", "--report=sarif=DIR/out.sarif").code()).isEqualTo(3);
    byte[] report = cli.read("out.sarif");
    assertThat(gzipped(report)).isLessThan(MAX_GZIP);
    JSONArray runs = new JSONObject(new String(report, UTF_8)).getJSONArray("runs");
    assertThat(runs.length()).isEqualTo(1);
    JSONObject run = runs.getJSONObject(0);
    Set<String> rules = rules(run.getJSONObject("tool").getJSONObject("driver"));
    JSONArray results = run.getJSONArray("results");
    assertThat(results.length()).isEqualTo(MAX_RESULTS);
    Set<String> prints = new HashSet<>();
    for (int i = 0; i < results.length(); i++) {
      JSONObject result = results.getJSONObject(i);
      assertThat(rules).contains(result.getString("ruleId"));
      String print =
          result.getJSONObject("partialFingerprints").getString("primaryLocationLineHash");
      assertThat(prints.add(print + uri(result, 0))).isTrue();
      int locations = result.getJSONArray("locations").length();
      assertThat(locations).isBetween(1, MAX_LOCATIONS);
      for (int j = 0; j < locations; j++) {
        assertThat(URI.create(uri(result, j)).isAbsolute()).isFalse();
      }
    }
    assertThat(results.getJSONObject(0).getJSONObject("message").getString("text"))
        .contains(", " + COPIES + " times: ");
    assertThat(uri(results.getJSONObject(0), 0)).isEqualTo("in/0%20copies.har");
    String notes = run.getJSONArray("invocations").toString();
    int left = FILES * PLACES + 1 - MAX_RESULTS;
    assertThat(notes).contains(left + " more results are left out");
  }

  private static Set<String> rules(JSONObject driver) {
    Set<String> ids = new HashSet<>();
    JSONArray rules = driver.getJSONArray("rules");
    for (int i = 0; i < rules.length(); i++) {
      JSONObject rule = rules.getJSONObject(i);
      assertThat(ids.add(rule.getString("id"))).isTrue();
      assertThat(rule.getJSONObject("properties").getJSONArray("tags").length())
          .isLessThanOrEqualTo(MAX_TAGS);
    }
    return ids;
  }

  private static String uri(JSONObject result, int location) {
    return result
        .getJSONArray("locations")
        .getJSONObject(location)
        .getJSONObject("physicalLocation")
        .getJSONObject("artifactLocation")
        .getString("uri");
  }

  private static int gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.size();
  }
}
