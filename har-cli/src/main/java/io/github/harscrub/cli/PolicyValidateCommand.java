package io.github.harscrub.cli;

import io.github.harscrub.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether policy files are well written. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Tells whether policy files are well written, and where they are not.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:All are.", "1:Reading failed.", "2:Wrong usage, or one is not."},
    footerHeading = "%nExamples:%n",
    footer = {
      "  harscrub policy validate .harscrub.yaml",
      "  harscrub policy validate policies/*.yaml"
    })
final class PolicyValidateCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files.")
  private final List<String> files = new ArrayList<>();

  PolicyValidateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Messages messages = new Messages(streams, false);
    int code = ExitCode.OK;
    for (String file : files) {
      try {
        PolicyFile.read(Input.pathOf(file), Policy.support(), false);
        messages.note(Printable.of(file) + ": valid");
      } catch (PolicyError wrong) {
        messages.error(String.valueOf(wrong.getMessage()));
        code = ExitCode.USAGE;
      }
    }
    return code;
  }
}
