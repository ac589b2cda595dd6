package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.Opacity;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Set;

/**
 * The number of a document by which states tell people apart, beside its kind: {@code
 * {"documentType": "PASSPORT", "number": "…"}} in the APIs of airlines, hotels and who checks
 * identities.
 */
final class DocumentObject {
  private static final Rule NUMBER = new Rule("identity-number", Category.NATIONAL_ID);

  /** In small letters, without what parts words. */
  private static final Set<String> KINDS =
      Set.of(
          "passport",
          "idcard",
          "identitycard",
          "nationalid",
          "nationalidentitycard",
          "residencepermit",
          "drivinglicense",
          "drivinglicence",
          "driverslicense",
          "driverlicense",
          "visa",
          "dni",
          "nie",
          "cpf",
          "curp",
          "ssn",
          "personalausweis",
          "reisepass");

  private static final Set<String> NUMBERS =
      Set.of(
          "number",
          "docnumber",
          "doc_number",
          "documentnumber",
          "document_number",
          "documentid",
          "document_id",
          "idnumber",
          "id_number",
          "value");

  private static final int MAX_LENGTH = 24;

  private final Findings findings;

  DocumentObject(Findings findings) {
    this.findings = findings;
  }

  /** True for the kind of such a document. */
  static boolean isKind(Text value) {
    return KINDS.contains(value.head(MAX_LENGTH + 1).lower().replaceAll("[ _-]", ""));
  }

  /** Looks at the members of the object that opens at {@code open}. Returns how far it looked. */
  int inspect(Frame frame, Text part, int open) {
    return Siblings.read(
        part,
        open,
        (key, value, number) -> {
          if (!number
              && NUMBERS.contains(Siblings.name(key))
              && value.length() <= MAX_LENGTH
              && Opacity.hasDigit(value.bytes(), value.start(), value.end())) {
            findings.found(frame, NUMBER, value.start(), value.end(), Rank.NAME);
          }
        });
  }
}
