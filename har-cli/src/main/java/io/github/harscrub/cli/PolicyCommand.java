package io.github.harscrub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has the commands for policy files; does nothing by itself. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Writes, checks and tests policy files.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "1:Reading or writing failed.",
      "2:Wrong usage, or a policy is not well written.",
      "3:A test of a policy failed."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  harscrub policy init", "  harscrub policy test .harscrub.yaml"})
final class PolicyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private PolicyCommand() {}

  static CommandLine with(Streams streams) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand(new PolicyInitCommand(streams))
        .addSubcommand(new PolicyValidateCommand(streams))
        .addSubcommand(new PolicyTestCommand(streams));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
