package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.OrgJsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole reports of a small folder. */
final class ReportFormatTest {
  private static final String REFUSED =
      "DIR/a,b.har: refused: the input is cut off at byte 9 (log); record the HAR again";
  private static final String SESSION = "p1-5f0ad6ddc2da0e75712c026ca2f00a7e";
  private static final String BEARER = "p1-9c155a65963b28998ef4f8e6ba1215bd";
  private static final String COOKIE = "log.entries[0].request.headers[0].value (Cookie)";
  private static final String AUTHORIZATION =
      "log.entries[0].request.headers[1].value (Authorization)";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("a,b.har", Hars.bad());
    cli.write("clean.har", Hars.clean());
    cli.write("sub/dirty & 100%.har", Hars.dirty());
  }

  /** The report on standard output, which is the same in a file. */
  private String report(ReportFormat format) throws IOException {
    Cli.Result result =
        cli.run("check", "DIR", "--format", format.toString(), "--report", format + "=DIR/report");
    assertThat(result.code()).isEqualTo(4);
    assertThat(new String(cli.read("report"), UTF_8).replace(folder.toString(), "DIR"))
        .isEqualTo(result.out());
    assertThat(cli.names()).hasSize(4);
    return result.out();
  }

  @Test
  void human() throws IOException {
    assertThat(report(ReportFormat.HUMAN))
        .isEqualTo(
            """
            DIR/sub/dirty & 100%.har: bearer 1 request header
            DIR/sub/dirty & 100%.har: session 1 request header
            """);
  }

  @Test
  void json() throws IOException {
    String finding =
        """
        {"rule":"%s","category":"token","confidence":"%s","standing":"found","count":1,\
        "kind":"request header","host":"app.example.test","place":"%s","start":%d,"end":%d,\
        "line":4,"column":%d,"fingerprint":"%s"}\
        """;
    String report = report(ReportFormat.JSON);
    assertThat(report)
        .isEqualTo(
            """
            {"version": 1, "files": [
            {"file":"DIR/a,b.har","status":"failed","error":"%s","exitCode":5,%s,"findings":[]},
            {"file":"DIR/clean.har","status":"passed",%s,"bytes":663,"entries":1,\
            "unreadBodies":0,"unread":[],"keptIds":0,"findings":[]},
            {"file":"DIR/sub/dirty & 100%%.har","status":"found",%s,"bytes":787,"entries":1,\
            "unreadBodies":0,"unread":[],"keptIds":0,"findings":[%s,%s]}
            ], "summary": {"files":3,"failed":1,"filesWithFindings":1,%s}}
            """
                .formatted(
                    REFUSED,
                    counts(0),
                    counts(0),
                    counts(2),
                    finding.formatted("session", "medium", COOKIE, 364, 404, 123, SESSION),
                    finding.formatted("bearer", "high", AUTHORIZATION, 447, 487, 206, BEARER),
                    counts(2)));
    assertThat(new JSONObject(report).getJSONArray("files").length()).isEqualTo(3);
  }

  private static String counts(int found) {
    return "\"found\":" + found + ",\"tolerated\":0,\"baseline\":0,\"ignored\":0,\"unlisted\":0";
  }

  @Test
  void jsonLines() throws IOException {
    String[] lines = report(ReportFormat.JSONL).split("\n", -1);
    assertThat(lines).hasSize(7);
    assertThat(lines[0])
        .isEqualTo(
            "{\"type\":\"file\",\"file\":\"DIR/a,b.har\",\"status\":\"failed\",\"error\":\""
                + (REFUSED + "\",\"exitCode\":5," + counts(0) + "}"));
    assertThat(new JSONObject(lines[2]).getString("type")).isEqualTo("finding");
    assertThat(new JSONObject(lines[2]).getString("fingerprint")).isEqualTo(SESSION);
    assertThat(new JSONObject(lines[3]).getString("fingerprint")).isEqualTo(BEARER);
    assertThat(lines[5])
        .isEqualTo(
            "{\"type\":\"summary\",\"version\":1,\"files\":3,\"failed\":1,\"filesWithFindings\":1,"
                + (counts(2) + "}"));
  }

  @Test
  void sarif() throws Exception {
    String report = report(ReportFormat.SARIF);
    assertThat(report)
        .contains(
            """
            {"ruleId":"session","level":"error","message":{"text":"session in a request header of \
            app.example.test: %s"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":\
            "sub/dirty%%20&%%20100%%25.har","uriBaseId":"%%SRCROOT%%"},"region":{"startLine":4,\
            "startColumn":123,"endLine":4,"endColumn":163,"byteOffset":364,"byteLength":40}},\
            "logicalLocations":[{"fullyQualifiedName":"%s"}]}],"partialFingerprints":\
            {"primaryLocationLineHash":"%s:1","harscrub/v1":"%s"},"properties":\
            {"confidence":"medium","count":1}}\
            """
                .formatted(COOKIE, COOKIE, SESSION, SESSION))
        .contains("\"executionSuccessful\": false");
    assertValidSarif(report);
    cli.run("check", "DIR/clean.har", "--report=sarif=DIR/clean.sarif");
    assertValidSarif(new String(cli.read("clean.sarif"), UTF_8));
    cli.reading(Hars.dirty());
    assertValidSarif(cli.run("check", "-", "--format=sarif").out());
  }

  private static void assertValidSarif(String report) throws IOException {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new OrgJsonNode.Factory()).createValidator();
    try (InputStream in =
        ReportFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      URI schema = validator.registerSchema(new String(in.readAllBytes(), UTF_8));
      assertThat(validator.validate(schema, report).getErrors()).isEmpty();
      assertThat(validator.validate(schema, report.replace("\"2.1.0\"", "\"2.0\"")).isValid())
          .isFalse();
    }
  }

  @Test
  void junit() throws Exception {
    String report = report(ReportFormat.JUNIT);
    assertThat(report)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites tests="3" failures="1" errors="1">
              <testsuite name="harscrub check" tests="3" failures="1" errors="1">
                <testcase classname="harscrub" name="DIR/a,b.har">
                  <error type="exit 5" message="%s"/>
                </testcase>
                <testcase classname="harscrub" name="DIR/clean.har"/>
                <testcase classname="harscrub" name="DIR/sub/dirty &amp; 100%%.har">
                  <failure type="finding" message="2 findings">bearer 1 request header
            session 1 request header</failure>
                </testcase>
              </testsuite>
            </testsuites>
            """
                .formatted(REFUSED));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(report.getBytes(UTF_8)));
  }

  @Test
  void github() throws IOException {
    assertThat(report(ReportFormat.GITHUB))
        .isEqualTo(
            """
            ::error file=a%%2Cb.har,title=harscrub%%3A failed::%s
            ::error file=sub/dirty & 100%%25.har,line=4,col=206,title=harscrub%%3A bearer::1 time in a \
            request header; to remove it, run harscrub sanitize
            ::error file=sub/dirty & 100%%25.har,line=4,col=123,title=harscrub%%3A session::1 time in a \
            request header; to remove it, run harscrub sanitize
            ::notice title=harscrub::2 findings in 1 of 3 files; 1 failed
            """
                .formatted(REFUSED));
  }

  @Test
  void markdown() throws IOException {
    assertThat(report(ReportFormat.MARKDOWN))
        .isEqualTo(
            """
            ### harscrub: 2 findings in 1 of 3 files; 1 failed

            | file | what | where | count |
            | --- | --- | --- | ---: |
            | DIR/a,b.har | **failed** | %s |  |
            | DIR/sub/dirty &#38; 100%%.har | bearer | request header | 1 |
            | DIR/sub/dirty &#38; 100%%.har | session | request header | 1 |

            To remove them, run `harscrub sanitize FILE`. What has already been shared must be \
            rotated: scrubbing a copy revokes nothing.
            """
                .formatted(REFUSED.replace(":", "&#58;")));
  }

  @Test
  void formatsAreNamedAsTyped() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(ReportFormat.ALL).contains(format.name().toLowerCase(Locale.ROOT));
    }
  }
}
