package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints a script that lets bash or zsh complete commands and options.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Printed.", "1:Writing failed.", "2:Wrong usage."},
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(harscrub completion bash)         for this shell; also in .bashrc",
      "  harscrub completion zsh > ~/harscrub.zsh   then, in .zshrc: source it"
    })
final class CompletionCommand implements Callable<Integer> {
  /** Shells that are known. One script serves both: in zsh it loads the functions of bash. */
  enum Shell {
    bash,
    zsh
  }

  private final Streams streams;

  @Parameters(paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell = Shell.bash;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String name = spec.root().name();
    String script = AutoComplete.bash(name, spec.root().commandLine());
    streams.out().write(("# " + name + ", for " + shell + "\n" + script).getBytes(UTF_8));
    streams.out().flush();
    return ExitCode.OK;
  }
}
