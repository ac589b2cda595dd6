package io.github.harscrub.cli;

import io.github.harscrub.HarSanitizer;
import io.github.harscrub.ProgressListener;
import picocli.CommandLine.Option;

/** Options of every command that reads HARs. */
final class CommonOptions {
  @Option(
      names = "--policy-preset",
      paramLabel = "PRESET",
      defaultValue = "support",
      converter = Preset.Converter.class,
      description = {
        "What is looked for: credentials (secrets only), support (personal data too; the default),"
            + " or strict (also all that is not known to be harmless)."
      })
  private Preset preset = Preset.SUPPORT;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  Messages messages(Streams streams) {
    return new Messages(streams, quiet);
  }

  HarSanitizer sanitizer(ProgressListener progress) {
    return HarSanitizer.builder().policy(preset.policy()).progress(progress).build();
  }
}
