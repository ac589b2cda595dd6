package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NameMaskTest {
  @Test
  void ordinaryNamesStay() {
    for (String name :
        new String[] {
          "recordings/session-2026-01-02T03-04-05.har",
          "C:\\recordings\\4111111111111111.har",
          "/tmp/junit-17399018273646581920/in/checkout flow (final).har",
          "recordings/3f2a9c1e-0b7d-4a55-9e61-7c2d8f4b1a90/app.example.test.har",
          "fetchComputeForwardingRules_359847174/recording.har",
        }) {
      assertThat(NameMask.masked(name)).isEqualTo(name);
    }
  }

  @Test
  void secretsInNamesGo() {
    String token = "gh" + "p_" + Hars.secret().substring(0, 36);
    assertThat(NameMask.masked("a/x " + token + "/b.har"))
        .isEqualTo("a/x REDACTED-github-pat/b.har");
    assertThat(NameMask.masked("ann@corp.example.har")).doesNotContain("ann@");
    assertThat(NameMask.masked("?access_token=" + token + "&page=2.har")).doesNotContain(token);
  }
}
