package io.github.harscrub.internal.inspect;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;
import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.scan.NameKind;

/**
 * Tells what a secret is called from the secret: {@code {"apikey": [{"key": "adminApiKey"}]}}. As a
 * secret it would be learned, and removed from every name.
 */
final class SecretName {
  private static final int MAX_LENGTH = 48;

  private SecretName() {}

  /** True for words that are a telling name themselves. Passwords may be no better than that. */
  static boolean is(Inspector inspector, Rule rule, Text value) {
    return rule.category() != Category.PASSWORD
        && value.length() <= MAX_LENGTH
        && isWords(value)
        && inspector.classify(NameKind.BODY, value).strong();
  }

  /** True for two words of letters at least, by their capitals or the signs between them. */
  private static boolean isWords(Text value) {
    boolean several = false;
    for (int i = value.start(); i < value.end(); i++) {
      byte b = value.bytes()[i];
      int letter = Bytes.lower(b);
      boolean sign = b == '-' || b == '_' || b == '.';
      several |= i > value.start() && (sign || letter != b);
      if (!sign && (letter < 'a' || letter > 'z')) {
        return false;
      }
    }
    return several;
  }
}
