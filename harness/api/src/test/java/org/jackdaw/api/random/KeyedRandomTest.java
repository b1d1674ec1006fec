package org.jackdaw.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Literals come from an implementation of the same formulas in another language. */
class KeyedRandomTest {

  @Test
  void drawsArePinned() {
    assertThat(KeyedRandom.uniform(1, 0, 0)).isEqualTo(0.7908421272549578);
    assertThat(KeyedRandom.uniform(1, 0, 1)).isEqualTo(0.1517919733646209);
    assertThat(KeyedRandom.uniform(1, 1, 0)).isEqualTo(0.3365658230577069);
    assertThat(KeyedRandom.uniform(2, 0, 0)).isEqualTo(0.010692018613646326);
    assertThat(KeyedRandom.uniform(-1, 5, 1L << 32)).isEqualTo(0.8271893231723352);
  }

  /** Means of 10000 draws: 1/2 within 4 standard errors, sqrt(1/12) / 100 each. */
  @Test
  void drawsAreUniformAlongEveryAxis() {
    double bySeed = 0;
    double byStep = 0;
    double byStream = 0;
    for (int i = 0; i < 10_000; i++) {
      bySeed += KeyedRandom.uniform(i, 3, 4) / 10_000;
      byStep += KeyedRandom.uniform(3, i, 4) / 10_000;
      byStream += KeyedRandom.uniform(3, 4, i) / 10_000;
    }
    double bound = 4 * Math.sqrt(1.0 / 12) / 100;
    assertThat(new double[] {bySeed, byStep, byStream})
        .containsExactly(new double[] {0.5, 0.5, 0.5}, within(bound));
  }

  @Test
  void aWholeNumberIsTheSameDraw() {
    for (int step = 0; step < 100; step++) {
      long bits = KeyedRandom.bits(1, step, 2);
      assertThat(bits).isBetween(0L, (1L << 53) - 1);
      assertThat(bits * 0x1p-53).isEqualTo(KeyedRandom.uniform(1, step, 2));
    }
  }
}
