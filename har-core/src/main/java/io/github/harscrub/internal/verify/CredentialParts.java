package io.github.harscrub.internal.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.harscrub.internal.verify.RemovedValues.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a credential is made of that was removed as a whole, and must not stand elsewhere on its
 * own: the signature of a JSON Web Token (RFC 7515), the password of Basic (RFC 7617).
 */
final class CredentialParts {
  /** Begins at the border of a word, so that no byte is looked at twice. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<![\\w-])eyJ[\\w-]++\\.eyJ[\\w-]*+\\.([\\w-]++)");

  private static final String BASIC = "basic";

  /** A part, and what must not be left of it. */
  record Part(Bytes bytes, Value value) {}

  private CredentialParts() {}

  /**
   * The parts of a value, each with how far it must be gone.
   *
   * @param stand what stands in its place
   * @param value without escapes
   */
  static List<Part> of(Placeholder stand, Bytes value) {
    List<Part> parts = new ArrayList<>();
    Matcher token = TOKEN.matcher(new String(value.copy(), ISO_8859_1));
    while (token.find()) {
      if (token.end(1) - token.start(1) >= Reach.MIN_ANYWHERE) {
        Bytes signature = value.part(value.start() + token.start(1), value.start() + token.end(1));
        parts.add(new Part(signature, new Value(Reach.ANYWHERE, "jwt-signature")));
      }
    }
    if (stand.rule().equals(BASIC)) {
      Digits digits = Digits.read(value, value.start());
      Bytes plain = digits.decode(0, digits.size());
      Bytes password = plain.part(behindColon(plain), plain.end());
      if (password.length() >= Reach.MIN_WHOLE && Reach.hasDigit(password)) {
        parts.add(new Part(password, new Value(Reach.WHOLE, "password")));
      }
    }
    return parts;
  }

  private static int behindColon(Bytes text) {
    int i = text.start();
    while (i < text.end() && text.array()[i] != ':') {
      i++;
    }
    return Math.min(i + 1, text.end());
  }
}
