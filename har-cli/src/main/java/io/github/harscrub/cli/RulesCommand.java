package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.harscrub.RuleCatalog;
import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.RuleInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which rules there are. Reads no HAR. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists what harscrub looks for, and shows a rule with examples.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:Writing failed.", "2:Wrong usage, or no such rule or category."},
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub rules list --category key",
      "  harscrub rules show github-pat",
      "  harscrub rules list --format json"
    })
final class RulesCommand implements Callable<Integer> {
  /** How rules are written. */
  enum Format {
    human,
    json
  }

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  RulesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Lists all rules, one a line: id, category, what it finds.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:Listed.", "1:Writing failed.", "2:Wrong usage, or no such category."},
      footerHeading = "%nExamples:%n",
      footer = {"  harscrub rules list --category key", "  harscrub rules list --format json"})
  int list(
      @Option(
              names = "--category",
              paramLabel = "CATEGORY",
              description = "Only rules of this category, such as key or client-id.")
          Optional<String> category,
      @Option(
              names = "--format",
              paramLabel = "human|json",
              defaultValue = "human",
              description = "How to write them; json is an array of objects.")
          Format format)
      throws IOException, UsageException {
    Optional<Category> wanted =
        category.isPresent() ? Optional.of(category(category.get())) : Optional.empty();
    List<RuleInfo> rules =
        RuleCatalog.all().stream()
            .filter(info -> wanted.isEmpty() || info.rule().category() == wanted.get())
            .toList();
    print(format == Format.json ? RuleText.json(rules) : RuleText.lines(rules));
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Shows a rule with its sources and with made-up examples.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:Shown.", "1:Writing failed.", "2:Wrong usage, or no such rule."},
      footerHeading = "%nExamples:%n",
      footer = {"  harscrub rules show github-pat", "  harscrub rules show email --format json"})
  int show(
      @Parameters(paramLabel = "ID", description = "The id, as in a report or a placeholder.")
          String id,
      @Option(
              names = "--format",
              paramLabel = "human|json",
              defaultValue = "human",
              description = "How to write it.")
          Format format)
      throws IOException, UsageException {
    Optional<RuleInfo> rule = RuleCatalog.find(id);
    if (rule.isEmpty()) {
      throw new UsageException(
          "there is no rule '" + Printable.of(id) + "'; type harscrub rules list to see them");
    }
    print(format == Format.json ? RuleText.json(List.of(rule.get())) : RuleText.page(rule.get()));
    return ExitCode.OK;
  }

  private static Category category(String name) throws UsageException {
    for (Category category : Category.values()) {
      if (RuleText.name(category).equals(name.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return category;
      }
    }
    StringBuilder known = new StringBuilder();
    for (Category category : Category.values()) {
      known.append(known.length() == 0 ? "" : ", ").append(RuleText.name(category));
    }
    throw new UsageException("there is no category " + Printable.of(name) + "; there are " + known);
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(UTF_8));
    streams.out().flush();
  }
}
