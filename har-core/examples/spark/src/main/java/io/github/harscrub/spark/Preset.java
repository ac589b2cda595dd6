package io.github.harscrub.spark;

import io.github.harscrub.policy.Policy;
import java.util.Locale;

/** The policies that have a name, which travels to the executors in their stead. */
enum Preset {
  CREDENTIALS,
  SUPPORT,
  STRICT,
  GDPR,
  PCI,
  HIPAA;

  static Preset named(String name) throws UsageException {
    for (Preset preset : values()) {
      if (preset.name().toLowerCase(Locale.ROOT).equals(name)) {
        return preset;
      }
    }
    throw new UsageException(
        "--policy takes credentials, support, strict, gdpr, pci or hipaa, not '" + name + "'");
  }

  Policy policy() {
    return switch (this) {
      case CREDENTIALS -> Policy.credentials();
      case SUPPORT -> Policy.support();
      case STRICT -> Policy.strict();
      case GDPR -> Policy.gdpr();
      case PCI -> Policy.pci();
      case HIPAA -> Policy.hipaa();
    };
  }
}
