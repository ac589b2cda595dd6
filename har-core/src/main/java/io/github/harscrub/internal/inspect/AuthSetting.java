package io.github.harscrub.internal.inspect;

import io.github.harscrub.internal.layer.Text;
import io.github.harscrub.internal.syntax.Siblings;
import java.util.Set;

/**
 * How a secret is sent, and not the secret: {@code {"apikey": [{"key": "in", "value": "header"},
 * {"key": "key", "value": "X-Acme-Key"}, {"key": "value", "value": "…"}]}} (Postman Collection
 * Format 2.1.0, auth).
 */
final class AuthSetting {
  private static final String VALUE = "value";

  /** In small letters. */
  private static final Set<String> SETTINGS = Set.of("key", "in", "addto", "headerprefix");

  private AuthSetting() {}

  /** True if {@code leaf}, the member {@code key} of an object in {@code part}, is one. */
  static boolean is(Text part, Text key, Text leaf) {
    if (!Siblings.name(key).equals(VALUE)) {
      return false;
    }
    int open = Siblings.open(part, leaf.start() - 1);
    boolean[] setting = new boolean[1];
    if (open >= 0) {
      Siblings.read(
          part,
          open,
          (member, value, number) ->
              setting[0] |=
                  Siblings.name(member).equals("key") && SETTINGS.contains(Siblings.name(value)));
    }
    return setting[0];
  }
}
