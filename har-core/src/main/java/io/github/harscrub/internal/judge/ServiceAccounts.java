package io.github.harscrub.internal.judge;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import io.github.harscrub.internal.layer.Bytes;

/**
 * Accounts of programs: they have names and addresses but are nobody. What would be a person's is
 * an identifier here.
 */
public final class ServiceAccounts {
  private static final Rule RULE = new Rule("google-service-account", Category.CLIENT_ID);

  /** The domain of Google's (cloud.google.com/iam/docs/service-account-types). */
  private static final String DOMAIN = ".gserviceaccount.com";

  /**
   * What they have besides an address, in lower case (cloud.google.com/iam/docs, ServiceAccount).
   */
  public static final String KEY = "oauth2clientid";

  private ServiceAccounts() {}

  /** The rule for {@code [start, end)}, in which {@code rule} saw an address or a name. */
  public static Rule rule(Rule rule, byte[] bytes, int start, int end) {
    boolean person = rule.category() == Category.EMAIL || rule.category() == Category.PERSON;
    return person && is(bytes, start, end) ? RULE : rule;
  }

  /** True if the value ends as the address of a service account does. */
  public static boolean is(byte[] bytes, int start, int end) {
    int dot = end - DOMAIN.length();
    return dot > start && Bytes.startsWith(bytes, dot, end, DOMAIN);
  }
}
