package io.github.harscrub.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the manual pages of all commands. The build calls it too. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Writes the manual pages of all commands into a folder, which is made if need be.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Written.", "1:Writing failed.", "2:Wrong usage."},
    footerHeading = "%nExamples:%n",
    footer = {"  harscrub man ~/.local/share/man/man1", "  man harscrub-sanitize"})
final class ManCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Where to; pages that are there are replaced.")
  private @Nullable String folder;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  ManCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws UsageException {
    Messages messages = new Messages(streams, quiet);
    Path target = Input.pathOf(String.valueOf(folder));
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new UsageException(Printable.of(target) + " is no folder; name another");
    }
    try {
      Files.createDirectories(target);
      write(spec.root(), target);
    } catch (IOException failure) {
      messages.error(
          "cannot write manual pages into "
              + Printable.of(target)
              + ": "
              + Failure.reason(failure));
      return ExitCode.FAILED;
    }
    messages.note("Manual pages are in " + Printable.of(target) + ".");
    return ExitCode.OK;
  }

  private static void write(CommandSpec spec, Path folder) throws IOException {
    Files.write(folder.resolve(ManPage.name(spec) + ".1"), ManPage.of(spec).getBytes(UTF_8));
    for (CommandLine command : spec.subcommands().values()) {
      if (!command.getCommandSpec().usageMessage().hidden()) {
        write(command.getCommandSpec(), folder);
      }
    }
  }
}
