package org.jackdaw.core.metric.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  /** Of four beliefs at 0.75 two were right: off by 0.25. One at 1 was right: off by nothing. */
  @Test
  void weighsEachBinsGapByItsBeliefs() {
    Reliability reliability = new Reliability();
    for (int truth : new int[] {0, 0, 1, 1}) {
      reliability.add(new double[] {0.75, 0.25}, truth);
    }
    reliability.add(new double[] {0, 1}, 1);

    assertThat(reliability.error()).isCloseTo(4 * 0.25 / 5, within(1e-15));
    reliability.forget();
    assertThat(reliability.error()).isZero();
  }
}
