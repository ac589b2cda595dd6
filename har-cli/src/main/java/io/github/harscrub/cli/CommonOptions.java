package io.github.harscrub.cli;

import io.github.harscrub.HarSanitizer;
import io.github.harscrub.ProgressListener;
import io.github.harscrub.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reads HARs. */
final class CommonOptions {
  /** What a thread takes at worst, with room for what was learned. */
  private static final long HEAP_PER_THREAD = 64L << 20;

  @Option(
      names = "--policy-preset",
      paramLabel = "PRESET",
      converter = Preset.Converter.class,
      description = {
        "What is looked for: credentials (secrets only), support (personal data too; the default),"
            + " strict (also all that is not known to be harmless), gdpr, pci or hipaa. Overrides"
            + " the preset of a policy file."
      })
  private @Nullable Preset preset;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = {
        "The policy to use. Without it, .harscrub.yaml in this folder or above adds to your own:",
        "~/.config/harscrub/policy.yaml"
      })
  private @Nullable String policyFile;

  @Option(names = "--no-policy", description = "Ignore all policy files.")
  private boolean noPolicy;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "How many threads work, on one file or on many; without it as many as there are processors,"
            + " but one for each 64 MB of heap at most. The output does not depend on it."
      })
  private int threads = ownThreads();

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  /** What {@link #load} found. */
  private Policy policy = Policy.support();

  /** Where it stands, whether named or found. */
  private List<Path> policyFiles = List.of();

  private static int ownThreads() {
    Runtime runtime = Runtime.getRuntime();
    long affordable = Math.max(1, runtime.maxMemory() / HEAP_PER_THREAD);
    return (int) Math.min(runtime.availableProcessors(), affordable);
  }

  Messages messages(Streams streams) {
    return new Messages(streams, quiet);
  }

  /** Finds the policy; to be called once, before the first file. */
  void load(Streams streams, Messages messages) throws IOException, UsageException {
    Optional<Preset> named = Optional.ofNullable(preset);
    if (threads < 1) {
      throw new UsageException("--threads must be at least 1, not " + threads);
    }
    if (noPolicy && policyFile != null) {
      throw new UsageException("--policy and --no-policy exclude each other; give one");
    }
    PolicySearch search = new PolicySearch(streams.surroundings(), messages);
    if (noPolicy) {
      policy = named.orElse(Preset.SUPPORT).policy();
    } else if (policyFile != null) {
      policy = search.named(Input.pathOf(policyFile), named);
    } else {
      policy = search.found(named);
    }
    policyFiles = search.read();
  }

  /** What must stay as it is. */
  void takeFiles(Apart apart) {
    policyFiles.forEach(file -> apart.take(file, "the policy"));
  }

  int threads() {
    return threads;
  }

  Policy policy() {
    return policy;
  }

  HarSanitizer sanitizer(ProgressListener progress) {
    return builder(progress).build();
  }

  /** As {@link #sanitizer}, for commands that have more to say. */
  HarSanitizer.Builder builder(ProgressListener progress) {
    return HarSanitizer.builder()
        .policy(policy)
        .threads(threads)
        .progress(progress)
        .sideFiles(true);
  }
}
