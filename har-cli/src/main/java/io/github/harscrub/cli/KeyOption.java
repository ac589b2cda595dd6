package io.github.harscrub.cli;

import io.github.harscrub.HarSanitizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The option for placeholders that agree across files and runs. The key itself is never an
 * argument: everybody on the machine can see those, and shells remember them.
 */
final class KeyOption {
  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = {
        "Equal values get equal placeholders in all runs with this key, made by harscrub key FILE."
            + " Whoever has the key can test guesses: keep it as you keep the secrets."
      })
  private Optional<String> file = Optional.empty();

  private Optional<byte[]> key = Optional.empty();

  /** Reads the key, if one is named; to be called once, before the first file. */
  void load(Messages messages) throws IOException, UsageException {
    if (file.isPresent()) {
      Path path = Input.pathOf(file.get());
      key = Optional.of(KeyFile.read(path));
      if (KeyFile.isOpenToOthers(path)) {
        String shown = Printable.of(path);
        messages.warning(
            shown + ": other users can reach this key; to close it, type: chmod 600 " + shown);
      }
    }
  }

  /** What must stay as it is: nobody could make the key again. */
  void takeFiles(Apart apart) throws UsageException {
    if (file.isPresent()) {
      apart.take(Input.pathOf(file.get()), "the key file");
    }
  }

  boolean isGiven() {
    return key.isPresent();
  }

  /** The key, or one that is gone with the run. */
  byte[] orFresh() {
    return key.orElseGet(KeyFile::fresh);
  }

  /** Gives the key, if there is one, to a sanitizer in the making. */
  HarSanitizer.Builder give(HarSanitizer.Builder builder) {
    return key.map(builder::key).orElse(builder);
  }
}
