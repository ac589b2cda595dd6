package io.github.harscrub.cli;

import io.github.harscrub.HarFormatException;
import io.github.harscrub.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the tests inside of policy files. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs the tests inside of policy files.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All passed.",
      "1:Reading failed.",
      "2:Wrong usage, or a policy is not well written.",
      "3:A test failed."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  harscrub policy test .harscrub.yaml", "  harscrub policy test policies/*.yaml"})
final class PolicyTestCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files.")
  private final List<String> files = new ArrayList<>();

  PolicyTestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException, HarFormatException {
    Messages messages = new Messages(streams, false);
    boolean bad = false;
    int failed = 0;
    for (String file : files) {
      try {
        failed += run(file, messages);
      } catch (PolicyError wrong) {
        messages.error(String.valueOf(wrong.getMessage()));
        bad = true;
      }
    }
    return bad ? ExitCode.USAGE : failed > 0 ? ExitCode.FOUND : ExitCode.OK;
  }

  private static int run(String file, Messages messages)
      throws IOException, UsageException, PolicyError, HarFormatException {
    PolicyFile policy = PolicyFile.read(Input.pathOf(file), Policy.support(), false);
    int failed = 0;
    for (PolicyExample test : policy.tests()) {
      List<String> problems = new PolicyTestRun(policy.policy()).problems(test);
      for (String problem : problems) {
        messages.error(
            Printable.of(file)
                + ":"
                + test.line()
                + ": "
                + Printable.of(test.name())
                + ": "
                + problem);
      }
      failed += problems.isEmpty() ? 0 : 1;
    }
    int passed = policy.tests().size() - failed;
    messages.note(
        Printable.of(file)
            + ": "
            + Summary.count(passed, "test")
            + " passed, "
            + failed
            + " failed");
    return failed;
  }
}
