package io.github.harscrub.internal.layer;

import java.util.Optional;

/**
 * Base64 of raw deflate that nothing announces: SAML messages in URLs are written so (SAML 2.0
 * Bindings section 3.4.4.1), under whatever name.
 */
public final class DeflatedRun {
  private static final Layer BASE64 = new Base64Layer();

  private DeflatedRun() {}

  /**
   * The text that a run of digits holds, its padding included; empty for nearly all runs. In one
   * step: the bytes between would be taken for raw deflate at the start of any text.
   */
  public static Optional<Opened> open(Text digits) {
    if (!PackedStart.raw(digits.bytes(), digits.start(), digits.end())) {
      return Optional.empty();
    }
    return BASE64
        .open(digits)
        .flatMap(
            packed ->
                DeflateLayer.RAW.open(packed.text()).map(plain -> new Chained(packed, plain)));
  }
}
