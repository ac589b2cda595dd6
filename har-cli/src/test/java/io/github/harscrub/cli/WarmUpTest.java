package io.github.harscrub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WarmUpTest {
  /** Or else it warms up less than it might. */
  @Test
  void itsSampleIsReadToTheEnd() throws Exception {
    assertThat(WarmUp.run().redactions().count()).isPositive();
  }
}
