package io.github.harscrub.cli;

import io.github.harscrub.policy.Policy;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The policies that need no file. */
enum Preset {
  CREDENTIALS,
  SUPPORT,
  STRICT,
  GDPR,
  PCI,
  HIPAA;

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

  /** As typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Lower case only, so that one spelling is documented, typed and found. */
  static final class Converter implements ITypeConverter<Preset> {
    @Override
    public Preset convert(String value) {
      for (Preset preset : values()) {
        if (preset.toString().equals(value)) {
          return preset;
        }
      }
      throw new TypeConversionException(
          "there is no preset '"
              + value
              + "'; choose credentials, support, strict, gdpr, pci or hipaa");
    }
  }
}
