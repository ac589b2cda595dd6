package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.judge.ConnectionStrings;
import io.github.harscrub.internal.judge.CredentialScope;
import io.github.harscrub.internal.layer.Base64Layer;
import io.github.harscrub.internal.layer.DeflatedRun;
import io.github.harscrub.internal.layer.Layer;
import io.github.harscrub.internal.layer.LosObject;
import io.github.harscrub.internal.layer.Opened;
import io.github.harscrub.internal.layer.PercentLayer;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.JwtDetector;
import io.github.harscrub.policy.JwtMode;
import io.github.harscrub.policy.Policy;
import io.github.harscrub.policy.SamlMode;
import java.util.Optional;

/**
 * Credentials of which only a part opens doors. That part goes, and the rest tells support what
 * went wrong: who issued the token, for whom, until when. A policy may want more to go.
 *
 * <p>What is said here to be structured, {@link Inspector#inspect} must find by its form, or it
 * stays.
 */
final class StructuredValues {
  private static final Layer BASE64 = new Base64Layer();

  /** In a URL inside of a URL a value is escaped once more. */
  private static final int MAX_ROUNDS = 3;

  private StructuredValues() {}

  /** True if a value that {@code rule} found by name is left to be taken apart. */
  static boolean is(Rule rule, Text value, Policy policy) {
    if (rule.category() == Category.PASSWORD) {
      return false;
    }
    byte[] bytes = value.bytes();
    if (JwtDetector.isToken(bytes, value.start(), value.end())) {
      return policy.jwt() != JwtMode.WHOLE;
    }
    return switch (rule.id()) {
      case "credential" -> CredentialScope.is(bytes, value.start(), value.end());
      case "connection-string" -> ConnectionStrings.isReadable(value);
      case "saml" -> policy.saml() != SamlMode.WHOLE && isSaml(unescaped(value));
      case ViewState.ID -> LosObject.isInBase64(unescaped(value));
      default -> false;
    };
  }

  private static Text unescaped(Text value) {
    Text plain = value;
    for (int i = 0; i < MAX_ROUNDS; i++) {
      Optional<Opened> opened = PercentLayer.URL.open(plain);
      if (opened.isEmpty()) {
        break;
      }
      plain = opened.get().text();
    }
    return plain;
  }

  /**
   * True for XML, as WS-Federation sends it, for base64 of it, as the POST binding of SAML does
   * (SAML 2.0 Bindings section 3.5.4), and for base64 of deflated XML, as the redirect binding does
   * (section 3.4.4.1).
   */
  private static boolean isSaml(Text value) {
    return isXml(value)
        || BASE64.open(value).filter(opened -> isXml(opened.text())).isPresent()
        || DeflatedRun.open(value).filter(opened -> isXml(opened.text())).isPresent();
  }

  private static boolean isXml(Text text) {
    return text.length() > 0 && text.bytes()[text.start()] == '<';
  }
}
