package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShortRunTest {
  private static final Pattern CLASS = Pattern.compile("\"([a-z0-9/]+/[A-Z]\\w+)\\*?\\.");

  @AfterEach
  void forget() throws Exception {
    ShortRun.diagnose("compilerDirectivesClear");
  }

  @Test
  void theJvmTakesTheDirectives() throws Exception {
    assertThat(ShortRun.add()).contains("2 compiler directives added");
    assertThat(ShortRun.diagnose("compilerDirectivesPrint")).contains("SipHash", "Exclude:true");
  }

  @Test
  void theyNameClassesThatExist() throws Exception {
    String directives;
    try (InputStream in = ShortRun.class.getResourceAsStream("short-run.json")) {
      directives = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Matcher names = CLASS.matcher(directives);
    int count = 0;
    for (; names.find(); count++) {
      String name = names.group(1).replace('/', '.');
      assertThatCode(() -> Class.forName(name, false, ShortRunTest.class.getClassLoader()))
          .as(name)
          .doesNotThrowAnyException();
    }
    assertThat(count).isEqualTo(6);
  }
}
