package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code harscrub rules}. */
final class RulesCommandTest {
  @TempDir private Path folder;

  @Test
  void listsRulesOneALine() {
    Cli.Result result = new Cli(folder).run("rules", "list");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).hasSizeGreaterThan(400);
    assertThat(result.out()).containsPattern("(?m)^github-pat +token +github pat$");
  }

  @Test
  void listsRulesOfACategory() {
    Cli.Result result = new Cli(folder).run("rules", "list", "--category", "client-id");
    assertThat(result.out().lines()).isNotEmpty().allMatch(line -> line.contains(" client-id "));
    assertThat(result.out()).contains("google-service-account");
  }

  @Test
  void writesJson() {
    Cli.Result result = new Cli(folder).run("rules", "list", "--format", "json");
    JsonNode rules = JsonMapper.shared().readTree(result.out());
    assertThat(rules.size()).isGreaterThan(400);
    JsonNode first = rules.get(0);
    assertThat(first.propertyNames())
        .containsExactly("id", "category", "title", "sources", "examples", "counterexamples");
  }

  @Test
  void showsARule() {
    Cli.Result result = new Cli(folder).run("rules", "show", "gitlab-pat");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith(
            "gitlab-pat\n  finds:     gitlab pat\n  category:  token\n  source:    gitleaks:")
        .contains("\n  found:     glpat-")
        .contains("\n  not found: glpat-");
  }

  @Test
  void refusesWhatIsNoRuleOrCategory() {
    Cli.Result rule = new Cli(folder).run("rules", "show", "nothing");
    assertThat(rule.code()).isEqualTo(ExitCode.USAGE);
    assertThat(rule.out()).isEmpty();
    assertThat(rule.err())
        .contains("there is no rule 'nothing'; type harscrub rules list to see them");
    Cli.Result category = new Cli(folder).run("rules", "list", "--category", "keys");
    assertThat(category.code()).isEqualTo(ExitCode.USAGE);
    assertThat(category.err()).contains("there is no category keys; there are cookie, token, key,");
  }
}
