package io.github.harscrub.detect;

/** What kind of harm a value can do. Policies decide by category. */
public enum Category {
  /** A cookie value that nothing else marks as a credential. */
  COOKIE(true),
  /**
   * Sessions, access, refresh and identity tokens, one-time codes: whoever holds one is the user.
   */
  TOKEN(true),
  /** API keys, client secrets, private keys: whoever holds one is the application. */
  KEY(true),
  /** Passwords, passphrases, PINs. */
  PASSWORD(true),
  /** Signatures of signed URLs and messages, nonces and CSRF tokens. */
  SIGNATURE(true),
  /** Identifiers of applications and service accounts: not secret, yet worth listing. */
  CLIENT_ID(false),
  /** E-mail addresses. */
  EMAIL(false),
  /** Telephone numbers. */
  PHONE(false),
  /** Payment cards and bank accounts. */
  PAYMENT(false),
  /** Social security, tax, identity card and passport numbers. */
  NATIONAL_ID(false),
  /** Names, login names, postal addresses, dates of birth. */
  PERSON(false),
  /** Network and device addresses and precise positions of a person. */
  LOCATION(false);

  private final boolean secret;

  Category(boolean secret) {
    this.secret = secret;
  }

  /**
   * True for what lets its holder act as somebody else, false for personal data and identifiers.
   */
  public boolean secret() {
    return secret;
  }
}
