package io.github.harscrub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a policy to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes a commented policy to begin with. Replaces nothing that exists.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Written.",
      "1:Writing failed.",
      "2:Wrong usage, or the file exists already."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  harscrub policy init", "  harscrub policy init ~/.config/harscrub/policy.yaml"})
final class PolicyInitCommand implements Callable<Integer> {
  private static final String STARTER = "starter-policy.yaml";

  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = PolicySearch.FILE,
      description = "Where to; .harscrub.yaml if not given.")
  private String file = PolicySearch.FILE;

  PolicyInitCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Path target = streams.surroundings().folder().resolve(Input.pathOf(file));
    try {
      Files.write(target, starter(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException exists) {
      throw new UsageException(
          Printable.of(target) + " exists already; nothing was written, name another file");
    }
    new Messages(streams, false)
        .note(
            Printable.of(target)
                + ": written; edit it, then type harscrub policy test "
                + Printable.of(target));
    return ExitCode.OK;
  }

  static byte[] starter() throws IOException {
    try (@Nullable InputStream in = PolicyInitCommand.class.getResourceAsStream(STARTER)) {
      if (in == null) {
        throw new IllegalStateException(STARTER + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
