package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a check sum in a find is right. That makes the find surer; a wrong sum proves
 * nothing, for issuers change their formats and fixtures have none.
 *
 * <p>Rules for cards, accounts and most identity numbers ask for their check digits before they
 * find anything. Tokens with a check sum are in {@code checksums.tsv}.
 */
public final class Checksums {
  private static final List<TokenChecksum> TOKENS = new ArrayList<>();

  static {
    for (String[] row : NameRows.read("checksums.tsv", 6)) {
      TOKENS.add(TokenChecksum.of(row));
    }
  }

  private Checksums() {}

  /** True if what {@code rule} found by its format has a check sum, and that is right. */
  public static boolean confirm(Rule rule, byte[] bytes, int start, int end) {
    if (!rule.category().secret()) {
      return rule.equals(IbanDetector.RULE)
          || rule.equals(PaymentCardDetector.RULE)
          || PersonalNumbers.standard().hasCheckDigit(rule);
    }
    for (TokenChecksum token : TOKENS) {
      if (Bytes.startsWith(bytes, start, end, token.prefix())) {
        return token.isRight(bytes, start, end);
      }
    }
    return false;
  }
}
