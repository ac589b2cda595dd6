package io.github.harscrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.harscrub.policy.Limits;
import io.github.harscrub.policy.UnpackLimits;
import io.github.harscrub.report.Redaction;
import io.github.harscrub.report.Report;
import io.github.harscrub.report.UnreadBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HARs that come packed, and the files beside them in an archive. */
final class PackedTest {
  private final Secrets random = Secrets.fresh();
  private final String token = random.token(40);

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] gunzip(byte[] packed) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  /** An archive of these names and contents, by turns. */
  private static byte[] zip(Object... files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < files.length; i += 2) {
        ZipEntry entry = new ZipEntry((String) files[i]);
        entry.setTime(1_700_000_000_000L);
        out.putNextEntry(entry);
        Object content = files[i + 1];
        out.write(content instanceof byte[] bytes ? bytes : ((String) content).getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  private static Map<String, byte[]> unzip(byte[] packed) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
        assertThat(entry.getTime()).isEqualTo(1_700_000_000_000L);
      }
    }
    return files;
  }

  private static Scrub.Outcome checked(byte[] packed) throws Exception {
    Scrub.Outcome outcome = Scrub.run(packed);
    Scrub.Outcome again = Scrub.run(outcome.output());
    assertThat(again.report().isClean()).isTrue();
    assertThat(again.output()).isEqualTo(outcome.output());
    assertThat(outcome.report().inputBytes()).isEqualTo(packed.length);
    assertThat(outcome.report().outputBytes()).isEqualTo(outcome.output().length);
    return outcome;
  }

  private String har() {
    return Hars.request(Hars.header("Authorization", "Bearer " + token));
  }

  @Test
  void packsWithGzipWhatWasPackedSo() throws Exception {
    String har = har();
    Scrub.Outcome outcome = checked(gzip(har.getBytes(UTF_8)));
    assertThat(gunzip(outcome.output()))
        .isEqualTo(Scrub.run(har.getBytes(UTF_8)).output())
        .asString(UTF_8)
        .doesNotContain(token);
    assertThat(outcome.report().entries()).isEqualTo(1);
  }

  @Test
  void packsWithZstandardWhatWasPackedSo() throws Exception {
    String har = har();
    Scrub.Outcome outcome = checked(Compressions.ZSTD.pack(har.getBytes(UTF_8)));
    assertThat(Compressions.ZSTD.unpack(outcome.output()))
        .isEqualTo(Scrub.run(har.getBytes(UTF_8)).output())
        .asString(UTF_8)
        .doesNotContain(token);
  }

  /** Several frames and windows, with matches from one window into the one before. */
  @Test
  void readsLongStreamsOfZstandard() throws Exception {
    StringBuilder notes = new StringBuilder();
    for (int i = 0; notes.length() < 6_000_000; i++) {
      notes.append("line ").append(i).append(" of ").append(Integer.toHexString(i * i));
    }
    byte[] har =
        har().replace("\"request\"", "\"comment\": \"" + notes + "\", \"request\"").getBytes(UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    int half = har.length / 2;
    packed.write(Compressions.ZSTD.pack(Arrays.copyOf(har, half)));
    packed.write(Compressions.ZSTD.pack(Arrays.copyOfRange(har, half, har.length)));
    Scrub.Outcome outcome = Scrub.run(packed.toByteArray());
    assertThat(Arrays.equals(Compressions.ZSTD.unpack(outcome.output()), Scrub.run(har).output()))
        .isTrue();
  }

  @Test
  void copiesWhatIsCleanByteForByte() throws Exception {
    byte[] har = Hars.har(Hars.entry("", "")).getBytes(UTF_8);
    byte[] gzip = gzip(har);
    gzip[9] = 3; // the operating system, which we would write otherwise
    byte[] zip = zip("folder/", "", "folder/a.har", har, "b.txt", "nothing");
    assertThat(Scrub.run(gzip).output()).isEqualTo(gzip);
    assertThat(Scrub.run(zip).output()).isEqualTo(zip);
    byte[] zstandard = Compressions.ZSTD.pack(har);
    assertThat(Scrub.run(zstandard).output()).isEqualTo(zstandard);
  }

  @Test
  void scrubsTheBodiesBesideAHar() throws Exception {
    String refresh = random.token(48);
    byte[] image = "\u0089PNG\r\n\u001a\n\0\u0001\u0002".getBytes(ISO_8859_1);
    String har =
        Hars.har(
            Hars.entry(
                ", " + Hars.header("Authorization", "Bearer " + token),
                ", \"content\": {\"size\": 9, \"mimeType\": \"application/json\","
                    + " \"_file\": \"4f2a.json\"}, \"comment\": \"saw "
                    + refresh
                    + "\""));
    Scrub.Outcome outcome =
        checked(
            zip(
                "har.har",
                har,
                "4f2a.json",
                "{\"refresh_token\": \"" + refresh + "\", \"n\": 1}",
                "trace/",
                "",
                "77.txt",
                "sent " + token + ".",
                "88.png",
                image));
    Map<String, byte[]> files = unzip(outcome.output());
    assertThat(files.keySet())
        .containsExactly("har.har", "4f2a.json", "trace/", "77.txt", "88.png");
    assertThat(new String(files.get("har.har"), UTF_8))
        .doesNotContain(token, refresh)
        .contains("saw REDACTED-", "\"_file\": \"4f2a.json\"");
    String placeholder = Scrub.placeholder("refresh-token", refresh);
    assertThat(files.get("4f2a.json"))
        .asString(UTF_8)
        .startsWith("{\"refresh_token\": \"REDACTED-")
        .endsWith("\", \"n\": 1}")
        .doesNotContain(refresh);
    assertThat(files.get("77.txt")).asString(UTF_8).startsWith("sent REDACTED-").endsWith(".");
    assertThat(files.get("88.png")).isEqualTo(image);
    assertThat(outcome.report().entries()).isEqualTo(1);
    assertThat(outcome.report().redactions().listed())
        .extracting(Redaction::place)
        .contains("4f2a.json");
    assertThat(outcome.report().redactions().listed())
        .extracting(Redaction::place)
        .anyMatch(place -> place.startsWith("har.har: log.entries[0].request.headers[0].value"));
    assertThat(placeholder).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void progressEndsAtTheTotal(boolean clean) throws Exception {
    byte[] body = "lorem ipsum ".repeat(300_000).getBytes(UTF_8);
    byte[] packed = zip("x.har", clean ? Hars.har(Hars.entry("", "")) : har(), "4f2a.txt", body);
    AtomicLong last = new AtomicLong();
    AtomicLong all = new AtomicLong();
    HarSanitizer sanitizer =
        Scrub.builder()
            .progress(
                (done, total) -> {
                  assertThat(done).isBetween(last.get(), total);
                  last.set(done);
                  all.set(total);
                })
            .build();
    sanitizer.sanitize(new ByteArrayInputStream(packed), OutputStream.nullOutputStream());
    // Brackets at the end of the last file are in no batch.
    assertThat(last.get()).isPositive().isBetween(all.get() - 100, all.get());
  }

  @Test
  void keepsTheOriginalsOfBodiesBesideAHar(@TempDir Path folder) throws Exception {
    String text = "sent " + token;
    Path body = Files.writeString(folder.resolve("4f2a.txt"), text);
    Path har =
        Files.writeString(
            folder.resolve("x.har"),
            Hars.har(
                Hars.entry(
                    ", " + Hars.header("Authorization", "Bearer " + token),
                    ", \"content\": {\"size\": 9, \"_file\": \"4f2a.txt\"}")));
    HarSanitizer sanitizer = Scrub.builder().sideFiles(true).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sanitizer.sanitize(har, folder.resolve("y.har")));
    assertThat(body).hasContent(text);
    assertThat(folder).isDirectoryNotContaining("glob:**y.har");
    Path other = Files.createDirectory(folder.resolve("out"));
    sanitizer.sanitize(har, other.resolve("y.har"));
    assertThat(body).hasContent(text);
    assertThat(other.resolve("4f2a.txt")).content().startsWith("sent REDACTED-");
    sanitizer.sanitize(har, har);
    assertThat(body).content().startsWith("sent REDACTED-");
  }

  @Test
  void tellsOfBodiesBesideAHarThatIsInNoArchive() throws Exception {
    String har = Hars.response("\"content\": {\"size\": 9, \"_file\": \"4f2a.json\"}");
    UnreadBody expected =
        new UnreadBody("log.entries[0].response.content._file", UnreadBody.Reason.BESIDE);
    assertThat(Scrub.run(har.getBytes(UTF_8)).report().unread().listed()).containsExactly(expected);
    assertThat(Scrub.run(gzip(har.getBytes(UTF_8))).report().unread().listed())
        .containsExactly(expected);
    assertThat(Scrub.run(zip("x.har", har, "4f2a.json", "{}")).report().unread().listed())
        .isEmpty();
  }

  @Test
  void countsBodiesBesideThatAreNotListed() throws Exception {
    String entry = Hars.entry("", ", \"content\": {\"size\": 9, \"_file\": \"4f2a.json\"}");
    HarSanitizer sanitizer =
        HarSanitizer.builder().limits(new Limits(500, 500_000, 8, 4 << 20, 1)).build();
    Report.Unread unread =
        sanitizer
            .scan(new ByteArrayInputStream(Hars.har(entry, entry, entry).getBytes(UTF_8)))
            .unread();
    assertThat(unread.listed()).hasSize(1);
    assertThat(unread.count(UnreadBody.Reason.BESIDE)).isEqualTo(3);
    assertThat(unread.count()).isEqualTo(3);
  }

  @Test
  void sharesSecretsBetweenTheHarsOfAnArchive() throws Exception {
    String other = Hars.response(Hars.content("text/plain", "took " + token));
    Scrub.Outcome outcome = checked(zip("a/one.json", other, "b/two.HAR", har()));
    Map<String, byte[]> files = unzip(outcome.output());
    assertThat(files.get("a/one.json")).asString(UTF_8).contains("took REDACTED-");
    assertThat(new String(files.get("b/two.HAR"), UTF_8)).doesNotContain(token);
    assertThat(outcome.report().entries()).isEqualTo(2);
  }

  @Test
  void keepsBodiesOfAnyLength() throws Exception {
    for (int length : new int[] {0, 1, 2, 3, 4, 5, 100, 12_287, 12_288, 12_289, 3_000_001}) {
      byte[] body = new byte[length];
      for (int i = 0; i < length; i++) {
        body[i] = (byte) (i % 251);
      }
      Map<String, byte[]> files = unzip(Scrub.run(zip("x.har", har(), "body.bin", body)).output());
      assertThat(Arrays.equals(files.get("body.bin"), body)).as("%d bytes", length).isTrue();
    }
  }

  @Test
  void findsSecretsInLongBodies() throws Exception {
    String filler = "all work and no play ".repeat(200_000);
    byte[] body = (filler + token + " " + filler).getBytes(UTF_8);
    String out =
        new String(
            unzip(Scrub.run(zip("x.har", har(), "b.txt", body)).output()).get("b.txt"), UTF_8);
    assertThat(out).startsWith(filler + "REDACTED-").endsWith(filler);
    assertThat(out.contains(token)).isFalse();
  }

  private static void refuses(byte[] packed, String message) {
    refuses(Scrub.builder().build(), packed, message);
  }

  private static void refuses(HarSanitizer sanitizer, byte[] packed, String message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> sanitizer.sanitize(new ByteArrayInputStream(packed), out))
        .isInstanceOf(HarFormatException.class)
        .hasNoCause()
        .hasMessageStartingWith(message);
    assertThat(out.size()).isZero();
  }

  @Test
  void refusesWhatItCannotReadInFull() throws Exception {
    byte[] gzip = gzip(har().getBytes(UTF_8));
    byte[] zip = zip("x.har", har(), "y.har", har());
    refuses(Arrays.copyOf(gzip, gzip.length - 9), "the gzip data is damaged, cut off or encrypted");
    refuses(Arrays.copyOf(gzip, 5), "the gzip data is damaged, cut off or encrypted");
    refuses(Arrays.copyOf(zip, zip.length / 3), "the zip data is damaged, cut off or encrypted");
    refuses(Arrays.copyOf(zip, zip.length - 30), "the zip archive is damaged, pack it anew");
    byte[] encrypted = zip.clone();
    encrypted[6] |= 1;
    refuses(encrypted, "the zip data is damaged, cut off or encrypted");
    refuses(zip("x.har", har(), "y.har", "{\"log\":"), "the input is cut off at byte 7");
    refuses(zip("x.txt", "hello"), "no HAR is in the zip archive");
    refuses(zip("x.har", har(), "y.har.gz", gzip), "a HAR in the zip archive is packed once more");
    refuses(gzip(gzip), "not JSON: the input is compressed, unpack it first");
    refuses(
        zip("_index.htm", "x", "raw/01_c.txt", "GET / HTTP/1.1", "raw/01_s.txt", "HTTP/1.1 200"),
        "this is an archive of Fiddler (.saz), not a HAR");
    byte[] zstandard = Compressions.ZSTD.pack(har().getBytes(UTF_8));
    String damaged = "the Zstandard data is damaged, cut off or encrypted";
    refuses(Arrays.copyOf(zstandard, zstandard.length - 9), damaged);
    refuses(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 1, 2, 3}, damaged);
    refuses(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0x98, 1, 0, 0}, damaged);
    byte[] foreign = Arrays.copyOf(zstandard, zstandard.length + 8);
    foreign[zstandard.length] = 0x50; // a skippable frame
    refuses(foreign, damaged);
  }

  @Test
  void refusesBombs() throws Exception {
    byte[] gzip = gzip(new byte[80 << 20]);
    refuses(gzip, "the input unpacks to more than 400 times its length");
    refuses(
        zip("a.har", new byte[80 << 20]), "the input unpacks to more than 400 times its length");
    HarSanitizer small =
        HarSanitizer.builder().unpackLimits(new UnpackLimits(1 << 20, 2_000, 1)).build();
    refuses(small, gzip, "the input unpacks to more than 1048576 bytes");
    refuses(small, zip("a.har", har(), "b.har", har()), "more than 1 files in the archive");
  }

  @Test
  void limitsAreAtLeastOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnpackLimits(0, 400, 2))
        .withMessage("maxBytes must be at least 1, is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnpackLimits(64, 0, 2))
        .withMessage("maxRatio must be at least 1, is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnpackLimits(64, 400, -3))
        .withMessage("maxFiles must be at least 1, is -3");
  }

  @Test
  void savesWhatIsWholeOfPackedHars() throws Exception {
    String cut = "{\"log\":{\"entries\":[{\"a\":1},{\"b";
    HarSanitizer sanitizer = Scrub.builder().salvage(true).build();
    byte[] packed = gzip(cut.getBytes(UTF_8));
    Scrub.Outcome outcome = Scrub.run(sanitizer, packed, new ByteArrayInputStream(packed));
    assertThat(gunzip(outcome.output()))
        .asString(UTF_8)
        .isEqualTo("{\"log\":{\"entries\":[{\"a\":1}]}}");
    assertThat(List.of(outcome.report().loss().orElseThrow().entries())).containsExactly(1L);
  }
}
