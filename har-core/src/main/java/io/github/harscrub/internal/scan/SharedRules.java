package io.github.harscrub.internal.scan;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;

/** Rules by which more than one detector finds. */
public final class SharedRules {
  /** For cookies that no name marks as a credential. */
  public static final Rule COOKIE = new Rule("cookie", Category.COOKIE);

  /** For headers that no name marks, by what their values look like. */
  public static final Rule OPAQUE_HEADER = new Rule("opaque-header", Category.TOKEN);

  public static final Rule URL_PASSWORD = new Rule("url-password", Category.PASSWORD);

  public static final Rule PERSON_NAME = new Rule("person-name", Category.PERSON);
  public static final Rule FULL_NAME = new Rule("full-name", Category.PERSON);
  public static final Rule USERNAME = new Rule("username", Category.PERSON);
  public static final Rule BIRTH_DATE = new Rule("birth-date", Category.PERSON);
  public static final Rule POSTAL_ADDRESS = new Rule("postal-address", Category.PERSON);
  public static final Rule IP_ADDRESS = new Rule("ip-address", Category.LOCATION);
  public static final Rule HEALTH_ID = new Rule("health-id", Category.NATIONAL_ID);

  private SharedRules() {}
}
