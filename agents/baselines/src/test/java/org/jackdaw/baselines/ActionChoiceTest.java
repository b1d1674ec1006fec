package org.jackdaw.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class ActionChoiceTest {

  @Test
  void choosesAndDrawsWithoutATolerance() {
    RandomStream cases = new RandomStream(1);
    RandomStream exact = new RandomStream(2);
    RandomStream near = new RandomStream(2);
    for (int i = 0; i < 5000; i++) {
      double[] scores = new double[1 + cases.nextInt(5)];
      boolean[] allowed = new boolean[scores.length];
      for (int a = 0; a < scores.length; a++) {
        scores[a] = cases.nextInt(3) - 1;
        allowed[a] = cases.nextInt(3) > 0;
      }
      allowed[cases.nextInt(scores.length)] = true;
      int best = ActionChoice.best(scores, allowed, 0, exact);
      assertThat(best).isEqualTo(ActionChoice.best(scores, allowed, 1e-9, near));
      assertThat(allowed[best]).isTrue();
      assertThat(scores[best]).isEqualTo(ActionChoice.max(scores, allowed));
    }
    assertThat(exact.nextLong()).isEqualTo(near.nextLong());
  }

  @Test
  void tiesAreBrokenEvenly() {
    RandomStream random = new RandomStream(3);
    int[] times = new int[4];
    for (int i = 0; i < 9000; i++) {
      double[] scores = {1, 1, 0, 1};
      times[ActionChoice.best(scores, new boolean[] {true, true, true, true}, 0, random)]++;
    }
    assertThat(times[2]).isZero();
    // 3000 each, standard deviation 45
    assertThat(times[0]).isBetween(2820, 3180);
    assertThat(times[3]).isBetween(2820, 3180);
  }

  @Test
  void scoresThatAreNotNumbersAreRefused() {
    boolean[] all = {true, true};
    RandomStream random = new RandomStream(4);
    assertThatThrownBy(() -> ActionChoice.best(new double[] {Double.NaN, 1}, all, 0, random))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a score is not a number");
    assertThatThrownBy(() -> ActionChoice.best(new double[2], new boolean[2], 0, random))
        .hasMessage("no action is allowed");
  }
}
