package io.github.harscrub.cli;

import io.github.harscrub.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the policy of a run. A file that is named is trusted, and so is the user's own. One that
 * lies in the current folder or above may have come with what is scanned: it may add, and what
 * would weaken is ignored and told.
 */
final class PolicySearch {
  static final String FILE = ".harscrub.yaml";

  private final Surroundings surroundings;
  private final Messages messages;
  private final List<Path> read = new ArrayList<>();

  PolicySearch(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  /** The policy of the file that the user names. */
  Policy named(Path file, Optional<Preset> preset) throws IOException, UsageException {
    return read(file, preset);
  }

  /** The policy of the files that are there, if any is. */
  Policy found(Optional<Preset> preset) throws IOException, UsageException {
    Path own = surroundings.userPolicy();
    Policy trusted = Files.exists(own) ? read(own, preset) : policy(preset);
    Optional<Path> near = near();
    if (near.isEmpty() || same(near.get(), own)) {
      return trusted;
    }
    Policy adding = read(near.get(), trusted);
    List<String> ignored = trusted.weakenings(adding);
    if (!ignored.isEmpty()) {
      messages.warning(
          Printable.of(near.get())
              + ": was found, not named, so it may not weaken; ignored: "
              + String.join("; ", ignored)
              + ". To use all of it, name it with --policy");
    }
    return trusted.strengthenedBy(adding);
  }

  /** The files that were read. */
  List<Path> read() {
    return List.copyOf(read);
  }

  /** The nearest file in the current folder or above. */
  private Optional<Path> near() {
    for (Path folder = surroundings.folder(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(FILE);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static boolean same(Path a, Path b) throws IOException {
    return Files.exists(b) && Files.isSameFile(a, b);
  }

  private static Policy policy(Optional<Preset> preset) {
    return preset.orElse(Preset.SUPPORT).policy();
  }

  private Policy read(Path file, Optional<Preset> preset) throws IOException, UsageException {
    return read(file, policy(preset), preset.isPresent());
  }

  private Policy read(Path file, Policy base) throws IOException, UsageException {
    return read(file, base, false);
  }

  private Policy read(Path file, Policy base, boolean overrides)
      throws IOException, UsageException {
    read.add(file);
    try {
      Policy policy = PolicyFile.read(file, base, overrides).policy();
      messages.note("policy: " + Printable.of(file));
      return policy;
    } catch (PolicyError wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }
}
