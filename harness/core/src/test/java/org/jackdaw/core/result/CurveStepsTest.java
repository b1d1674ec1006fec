package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CurveStepsTest {

  @Test
  void walksInLogarithmicSteps() {
    assertThat(LongStream.iterate(1, CurveSteps::after).limit(38))
        .containsExactly(
            1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L, 14L, 17L, 20L, 25L, 30L, 40L, 50L, 60L,
            70L, 80L, 90L, 100L, 120L, 140L, 170L, 200L, 250L, 300L, 400L, 500L, 600L, 700L, 800L,
            900L, 1000L, 1200L, 1400L);
  }

  @Test
  void startsAtTheFirstStep() {
    assertThat(CurveSteps.after(0)).isEqualTo(1);
  }

  @Test
  void findsTheNextStepFromBetween() {
    assertThat(CurveSteps.after(101)).isEqualTo(120);
    assertThat(CurveSteps.after(999_999)).isEqualTo(1_000_000);
  }
}
