package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/** The rule for cookies that no name marks as a credential. */
public final class CookieRules {
  public static final Rule COOKIE = new Rule("cookie", Category.COOKIE);

  private CookieRules() {}
}
