package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HabitsTest {

  /** Counts 1, 1 become 1 + 2 x 0.75 = 2.5 and 1.5; the shares are 5/8 and 3/8. */
  @Test
  void growsWithThePosterior() {
    Habits habits = Habits.uniform(2, 1);
    habits.learn(new double[] {0.75, 0.25}, 2, 0);
    assertThat(habits.count(0)).isEqualTo(2.5);
    assertThat(habits.logs()[0]).isCloseTo(StrictMath.log(0.625), within(1e-15));
    assertThat(habits.logs()[1]).isCloseTo(StrictMath.log(0.375), within(1e-15));
  }

  /** 3 has 2 more than it began with; half of them go, then 1 comes. */
  @Test
  void forgetsTowardsItsBeginning() {
    Habits habits = new Habits(1, 4);
    habits.learn(new double[] {1, 0}, 2, 0);
    habits.learn(new double[] {1, 0}, 1, 0.5);
    assertThat(habits.count(0)).isEqualTo(3);
    assertThat(habits.count(1)).isEqualTo(4);
  }

  @Test
  void neverTakesUpWhatItExcludes() {
    Habits habits = new Habits(0, 2);
    habits.learn(new double[] {0.5, 0.5}, 1, 0);
    assertThat(habits.count(0)).isZero();
    assertThat(habits.logs()).containsExactly(Double.NEGATIVE_INFINITY, 0);
  }

  @Test
  void refusesCountsThatAreNone() {
    assertThatThrownBy(() -> new Habits(0, 0)).hasMessage("habits must not all be 0");
    assertThatThrownBy(() -> new Habits(1, -1))
        .hasMessage("habits must be finite and >= 0, got -1.0");
  }
}
