package io.github.harscrub.internal.learn;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.harscrub.detect.Category;
import io.github.harscrub.detect.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class LearnedSecretsTest {
  private static final Rule RULE = new Rule("some-rule", Category.TOKEN);

  private final LearnedSecrets secrets = new LearnedSecrets();

  private int learn(String secret, Rule rule, Rank rank) {
    byte[] bytes = secret.getBytes(US_ASCII);
    return secrets.learn(bytes, 0, bytes.length, rule, rank, Spread.ANYWHERE);
  }

  /** A form says that a plus is a space, an escaped space says the same the other way round. */
  @Test
  @Timeout(5)
  void spellingsOfOneAnotherHaveOneCanon() {
    int plus = learn("one+two+three+four", RULE, Rank.NAME);
    int space = learn("one two three four", RULE, Rank.NAME);
    int percent = learn("one%20two%20three%20four", RULE, Rank.NAME);
    secrets.alias(plus, space);
    secrets.alias(space, plus);
    secrets.alias(percent, space);
    secrets.alias(plus, percent);
    assertThat(secrets.canon(plus))
        .isEqualTo(secrets.canon(space))
        .isEqualTo(secrets.canon(percent));
  }

  @Test
  void theBestRuleNamesASecretWhateverCameFirst() {
    Rule format = new Rule("a-format", Category.KEY);
    int first = learn("found by its name", RULE, Rank.NAME);
    learn("found by its name", format, Rank.FORMAT);
    int second = learn("found by its form", format, Rank.FORMAT);
    learn("found by its form", RULE, Rank.NAME);
    assertThat(secrets.rule(first)).isEqualTo(format);
    assertThat(secrets.rule(second)).isEqualTo(format);
  }

  @Test
  void findsAllOfManyAndNothingElse() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(learn("secret number " + i, RULE, Rank.NAME)).isEqualTo(i);
    }
    for (int i = 0; i < 5_000; i++) {
      byte[] known = ("secret number " + i).getBytes(US_ASCII);
      byte[] unknown = ("secret numbers " + i).getBytes(US_ASCII);
      assertThat(secrets.find(known, 0, known.length)).isEqualTo(i);
      assertThat(secrets.find(unknown, 0, unknown.length)).isEqualTo(-1);
    }
  }

  @Test
  void itsTextHoldsNoSecret() {
    learn("a secret not to be seen", RULE, Rank.NAME);
    assertThat(secrets).hasToString("LearnedSecrets[1]");
  }
}
