package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Two coins that are tossed anew in each step and a modality that reads one of them wrongly. */
class ModelFrequenciesTest {

  private static final Model COINS =
      Model.builder()
          .factor("a", "0", "1")
          .factor("b", "0", "1")
          .modality("noise", "0", "1")
          .transition("a", List.of(), (v, column) -> half(column))
          .transition("b", List.of(), (v, column) -> half(column))
          .likelihood("noise", List.of(Parent.after("a")), (v, column) -> half(column))
          .build();

  private final RandomStream random = new RandomStream(11);
  private final ModelFrequencies frequencies = new ModelFrequencies(COINS);

  private static void half(double[] column) {
    column[0] = 0.5;
    column[1] = 0.5;
  }

  private int coin() {
    return random.nextInt(2);
  }

  private interface Toss {
    int[] next(int[] before);
  }

  /** What is tossed: a, b, noise. */
  private void watch(Toss toss) {
    for (int episode = 0; episode < 100; episode++) {
      int[] before = {coin(), coin(), coin()};
      frequencies.started(states(before), new int[0], new int[] {before[2]});
      for (int step = 0; step < 20; step++) {
        int[] after = toss.next(before);
        frequencies.moved(states(before), new int[0], states(after), new int[] {after[2]});
        before = after;
      }
    }
  }

  private static int[] states(int[] tossed) {
    return new int[] {tossed[0], tossed[1]};
  }

  private void isCaught() {
    assertThatThrownBy(() -> frequencies.check(1e-6)).isInstanceOf(AssertionError.class);
  }

  @Test
  void independentTossesPass() {
    watch(before -> new int[] {coin(), coin(), coin()});
    assertThatCode(() -> frequencies.check(1e-6)).doesNotThrowAnyException();
  }

  @Test
  void factorsThatMoveTogetherAreCaught() {
    watch(
        before -> {
          int both = coin();
          return new int[] {both, both, coin()};
        });
    isCaught();
  }

  @Test
  void anOutcomeThatFollowsAnotherFactorsTossIsCaught() {
    watch(
        before -> {
          int b = coin();
          return new int[] {coin(), b, b};
        });
    isCaught();
  }

  @Test
  void tossesThatFollowTheLastStepAreCaught() {
    watch(before -> new int[] {coin(), coin(), 1 - before[2]});
    isCaught();
  }
}
