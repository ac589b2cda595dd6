package io.github.harscrub.policy;

import io.github.harscrub.detect.Category;

/** The policies to start from; {@link Policy} says what each is for. */
final class Presets {
  private Presets() {}

  static Policy credentials() {
    Policy.Builder policy = Policy.nothing();
    for (Category category : Category.values()) {
      policy.action(category, category.secret() ? Action.PSEUDONYM : Action.KEEP);
    }
    return policy.build();
  }

  static Policy support() {
    Policy.Builder policy = Policy.nothing();
    for (Category category : Category.values()) {
      policy.action(category, category == Category.CLIENT_ID ? Action.KEEP : Action.PSEUDONYM);
    }
    return policy.build();
  }

  static Policy strict() {
    Policy.Builder policy = Policy.nothing();
    for (Category category : Category.values()) {
      policy.action(category, Action.PSEUDONYM);
    }
    // Claims and attributes are what nobody knows.
    return policy.denyUnknown(true).jwt(JwtMode.PAYLOAD).saml(SamlMode.WHOLE).build();
  }

  static Policy gdpr() {
    Policy.Builder policy = support().toBuilder();
    for (Category category : Category.values()) {
      switch (category) {
        case KEY, SIGNATURE, CLIENT_ID -> {}
        case COOKIE, TOKEN, PASSWORD, EMAIL, PHONE, PAYMENT, NATIONAL_ID, PERSON, LOCATION ->
            policy.action(category, Action.MASK);
      }
    }
    return policy.build();
  }

  static Policy pci() {
    return credentials().toBuilder()
        .action(Category.PAYMENT, Action.MASK)
        .action(Category.PERSON, Action.MASK)
        .action(Category.PASSWORD, Action.MASK)
        .build();
  }

  static Policy hipaa() {
    Policy.Builder policy = strict().toBuilder();
    for (Category category : Category.values()) {
      policy.action(category, Action.MASK);
    }
    return policy.build();
  }
}
