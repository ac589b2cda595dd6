package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.FullName;
import io.github.harscrub.internal.judge.Spelling;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.SharedRules;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Set;

/**
 * The number and the holder of a bank account, beside what says which bank it is at: {@code
 * {"account": "…", "routing": "…"}} of Plaid, {@code {"SchemeName":
 * "UK.OBIE.SortCodeAccountNumber", "Identification": "…"}} of Open Banking UK (v4.0,
 * OBCashAccount).
 */
final class AccountObject {
  private static final Rule ACCOUNT = new Rule("bank-account", Category.PAYMENT);

  /** In small letters. */
  private static final Set<String> NUMBERS = Set.of("account", "identification");

  private static final int MIN_DIGITS = 6;
  private static final int MAX_LENGTH = 34;

  private final Findings findings;

  AccountObject(Findings findings) {
    this.findings = findings;
  }

  /** Looks at the members of the object that opens at {@code open}. Returns how far it looked. */
  int inspect(Frame frame, Text part, int open) {
    return Siblings.read(
        part,
        open,
        (key, value, number) -> {
          String name = Siblings.name(key);
          if (!number && NUMBERS.contains(name) && isNumber(value)) {
            findings.found(frame, ACCOUNT, value.start(), value.end(), Rank.NAME);
          } else if (!number && name.equals("name") && FullName.is(Spelling.plain(value))) {
            findings.found(frame, SharedRules.PERSON_NAME, value.start(), value.end(), Rank.NAME);
          }
        });
  }

  /** True for digits and capitals, as in an IBAN, and signs between them. */
  private static boolean isNumber(Text value) {
    int digits = 0;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      boolean digit = b >= '0' && b <= '9';
      digits += digit ? 1 : 0;
      if (!digit && (b < 'A' || b > 'Z') && b != '-' && b != ' ') {
        return false;
      }
    }
    return digits >= MIN_DIGITS && value.length() <= MAX_LENGTH;
  }
}
