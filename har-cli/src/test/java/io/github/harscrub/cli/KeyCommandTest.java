package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class KeyCommandTest {
  private static final String NO_KEY =
      "harscrub: DIR/k holds no key; expected 32 random bytes or more, as they are, in hexadecimal"
          + " or in base64. To make a key, type: harscrub key NEWFILE\n";

  @TempDir Path folder;
  private Cli cli;
  private final String token = Hars.secret();

  @BeforeEach
  void begin() throws IOException {
    cli = new Cli(folder);
    cli.write("x.har", Hars.with(Hars.secret(), token));
    cli.write("y.har", Hars.with(Hars.secret(), token));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private void key(byte[] content) throws IOException {
    Files.deleteIfExists(cli.path("k"));
    cli.write("k", content);
    if (cli.path("k").getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(cli.path("k"), PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** What stands in the place of the token of a file. */
  private String placeholder(String name, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("sanitize", "--quiet", "--force"));
    arguments.add("DIR/" + name + ".har");
    arguments.addAll(List.of(options));
    assertThat(cli.run(arguments.toArray(String[]::new))).isEqualTo(new Cli.Result(0, "", ""));
    String text = new String(cli.read(name + ".scrubbed.har"), UTF_8);
    int at = text.indexOf("REDACTED-bearer-");
    return text.substring(at, at + "REDACTED-bearer-k3v9q2x8fm".length());
  }

  private String keyed(String name) throws IOException {
    return placeholder(name, "--key-file", "DIR/k");
  }

  @Test
  void makesAKeyThatSanitizeTakes() throws IOException {
    assertThat(cli.run("key", "DIR/k"))
        .isEqualTo(
            new Cli.Result(
                0,
                "",
                """
                DIR/k: a new key, which only you can read; keep it out of what you share
                Use it as in: harscrub sanitize a.har b.har --key-file DIR/k
                """));
    assertThat(new String(cli.read("k"), US_ASCII)).matches("[0-9a-f]{64}\n");
    assertThat(keyed("x")).isEqualTo(keyed("y")).isEqualTo(keyed("x"));
    assertThat(placeholder("x")).isNotEqualTo(keyed("x"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void makesItForTheOwnerOnly() throws IOException {
    cli.run("key", "DIR/k");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cli.path("k"))))
        .isEqualTo("rw-------");
  }

  @Test
  void replacesNoFile() throws IOException {
    key(random(32));
    byte[] before = cli.read("k");
    assertThat(cli.run("key", "DIR/k"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "harscrub: DIR/k exists already, and nobody could make its key again; name another"
                    + " file\n"));
    assertThat(cli.read("k")).isEqualTo(before);
  }

  @Test
  void readsTheSameKeyInEveryForm() throws IOException {
    byte[] key = random(40);
    key[7] = 1;
    key(key);
    String expected = keyed("x");
    for (String text :
        new String[] {
          HexFormat.of().formatHex(key),
          HexFormat.of().withUpperCase().formatHex(key) + "\r\n",
          Base64.getEncoder().encodeToString(key) + "\n",
          Base64.getUrlEncoder().withoutPadding().encodeToString(key)
        }) {
      key(text.getBytes(US_ASCII));
      assertThat(keyed("x")).isEqualTo(expected);
    }
  }

  @Test
  void refusesWhatIsNoKeyAndQuotesNothing() throws IOException {
    byte[] har = new byte[5000];
    Arrays.fill(har, (byte) 'x');
    for (byte[] content :
        new byte[][] {
          {},
          "\n".getBytes(US_ASCII),
          random(31),
          HexFormat.of().formatHex(random(31)).getBytes(US_ASCII),
          Base64.getEncoder().encode(random(30)),
          new byte[64],
          "0".repeat(64).getBytes(US_ASCII),
          "a passphrase that somebody thought of and that is long enough".getBytes(US_ASCII),
          har
        }) {
      key(content);
      assertThat(cli.run("sanitize", "DIR/x.har", "--key-file", "DIR/k"))
          .isEqualTo(new Cli.Result(2, "", NO_KEY));
    }
    assertThat(cli.names()).containsExactly("k", "x.har", "y.har");
  }

  @Test
  void saysWhatIsWrongWithTheFile() {
    assertThat(cli.run("sanitize", "DIR/x.har", "--key-file", "DIR/none").err())
        .isEqualTo("harscrub: DIR/none: the key cannot be read: no such file; check the name\n");
    assertThat(cli.run("sanitize", "DIR/x.har", "--key-file", "DIR").err())
        .isEqualTo("harscrub: DIR is a folder; name a file that holds a key\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void warnsIfOthersCanReadTheKey() throws IOException {
    cli.run("key", "DIR/k");
    Files.setPosixFilePermissions(cli.path("k"), PosixFilePermissions.fromString("rw-r-----"));
    assertThat(cli.run("sanitize", "DIR/x.har", "--key-file", "DIR/k").err())
        .startsWith(
            """
            DIR/k: other users can reach this key; to close it, type: chmod 600 DIR/k
            DIR/x.har -> DIR/x.scrubbed.har: 2 redactions
            """);
  }
}
