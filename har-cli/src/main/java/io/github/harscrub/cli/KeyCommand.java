package io.github.harscrub.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a key. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Makes a key for sanitize --key-file: 32 random bytes in hexadecimal, in a new file that only"
          + " you can read.",
      "With one key, equal values get equal placeholders in all files and runs. Whoever has it can"
          + " test guesses. Lost, it cannot be made again."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Made.", "1:Writing failed.", "2:Wrong usage, or the file exists already."},
    footerHeading = "%nExamples:%n",
    footer = {"  harscrub key ~/team.key", "  harscrub sanitize a.har b.har --key-file ~/team.key"})
final class KeyCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "Where to; it must not exist.")
  private @Nullable String file;

  KeyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    Path target = Input.pathOf(String.valueOf(file));
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException(Printable.of(target) + " cannot be written, " + Plan.why(folder));
    }
    try {
      KeyFile.make(target);
    } catch (FileAlreadyExistsException exists) {
      throw new UsageException(
          Printable.of(target)
              + " exists already, and nobody could make its key again; name another file");
    }
    String shown = Printable.of(target);
    Messages messages = new Messages(streams, false);
    messages.note(shown + ": a new key, which only you can read; keep it out of what you share");
    messages.note("Use it as in: harscrub sanitize a.har b.har --key-file " + shown);
    return ExitCode.OK;
  }
}
