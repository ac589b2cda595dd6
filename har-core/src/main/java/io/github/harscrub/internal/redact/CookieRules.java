package io.github.harscrub.internal.redact;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/** The rule for cookies that no name marks as a credential. */
final class CookieRules {
  static final Rule COOKIE = new Rule("cookie", Category.COOKIE);

  private CookieRules() {}
}
