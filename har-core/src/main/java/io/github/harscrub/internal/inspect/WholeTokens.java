package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.learn.Rank;
import io.github.harscrub.internal.scan.JwtParts;
import io.github.harscrub.policy.JwtMode;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.SamlMode;

/** Takes more of JSON Web Tokens and SAML messages than signatures, if the policy says so. */
final class WholeTokens {
  private static final Rule JWT = new Rule("jwt", Category.TOKEN);
  private static final Rule CLAIMS = new Rule("jwt-claims", Category.TOKEN);
  private static final Rule SAML = new Rule("saml", Category.TOKEN);

  private final JwtMode jwt;
  private final SamlMode saml;
  private final Findings findings;

  WholeTokens(Policy policy, Findings findings) {
    this.jwt = policy.jwt();
    this.saml = policy.saml();
    this.findings = findings;
  }

  void inspect(Frame frame, Text part) {
    if (jwt != JwtMode.SIGNATURE) {
      JwtParts.find(
          part,
          (start, payload, payloadEnd, signatureEnd, end) -> {
            if (jwt == JwtMode.WHOLE) {
              findings.found(frame, JWT, start, end, Rank.FORMAT);
            } else {
              findings.found(frame, CLAIMS, payload, payloadEnd, Rank.FORMAT);
              findings.found(frame, CLAIMS, signatureEnd + 1, end, Rank.FORMAT);
            }
          });
    }
    if (saml == SamlMode.WHOLE) {
      // Each is found by itself wherever it stands, so it need not be learned.
      SamlElements.find(
          part, (start, end) -> findings.foundHere(frame, SAML, start, end, Rank.FORMAT));
    }
  }
}
