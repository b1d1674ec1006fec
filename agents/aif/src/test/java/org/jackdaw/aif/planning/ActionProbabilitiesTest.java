package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions.Ties;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.ActionSelection.Rule;
import org.jackdaw.aif.planning.ActionSelection.Sampling;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.junit.jupiter.api.Test;

/** Two controls of two and three values: joint action 3a + b. */
class ActionProbabilitiesTest {

  private static final Model MODEL = new RandomModels(1, 0.3).next(2);
  private static final PolicySet POLICIES = PolicySet.all(6, 1);

  private static ActionSelection selection(double alpha, Sampling sampling, Determinism rule) {
    return new ActionSelection(
        MODEL, POLICIES, new Rule(1, alpha, sampling, rule, Ties.RANDOM), new double[0]);
  }

  private static double[] logs(double... weights) {
    double[] logs = new double[weights.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(weights[i]);
    }
    return logs;
  }

  private static double[] probabilities(ActionSelection selection) {
    double[] target = new double[6];
    selection.actionProbabilities(target);
    return target;
  }

  /** Marginals (6, 4)/10 and (5, 2.5, 2.5)/10: drawn with alpha 1, their products. */
  @Test
  void drawnControlsAreIndependent() {
    ActionSelection selection = selection(1, Sampling.MARGINAL, Determinism.DRAWN);
    selection.weigh(logs(3, 1.5, 1.5, 2, 1, 1), Optional.empty());
    assertThat(probabilities(selection))
        .containsExactly(new double[] {0.3, 0.15, 0.15, 0.2, 0.1, 0.1}, within(1e-12));
  }

  /** The last two values of the second control tie at 4 of 10 each; the first control is clear. */
  @Test
  void tiesShareEqually() {
    ActionSelection selection = selection(1, Sampling.MARGINAL, Determinism.BEST);
    selection.weigh(logs(1, 3, 2, 1, 1, 2), Optional.empty());
    assertThat(probabilities(selection)).containsExactly(0, 0.5, 0.5, 0, 0, 0);
  }

  /** Alpha 2 squares the weights 1, 2 and 3 of the policies that are not 0. */
  @Test
  void drawnPoliciesCountByTheirFirstAction() {
    ActionSelection selection = selection(2, Sampling.FULL, Determinism.DRAWN);
    ActionMask mask = ActionMask.of(true, false, true, false, false, true);
    selection.weigh(logs(1, 9, 2, 9, 9, 3), Optional.of(mask));
    assertThat(probabilities(selection))
        .containsExactly(new double[] {1 / 14.0, 0, 4 / 14.0, 0, 0, 9 / 14.0}, within(1e-12));
  }

  /**
   * Allowed are (0, 0), (0, 1) and (1, 2) with posterior 0.3, 0.3, 0.4. The controls' marginals are
   * 0.6 : 0.4 and 0.3 : 0.3 : 0.4, so each alone would choose (0, 2), which is forbidden. The
   * products are 0.18, 0.18 and 0.16.
   */
  @Test
  void controlsNeverCombineToAForbiddenAction() {
    ActionMask mask = ActionMask.of(true, true, false, false, false, true);
    ActionSelection best = selection(1, Sampling.MARGINAL, Determinism.BEST);
    best.weigh(logs(3, 3, 1, 1, 1, 4), Optional.of(mask));
    assertThat(probabilities(best)).containsExactly(0.5, 0.5, 0, 0, 0, 0);
    ActionSelection drawn = selection(2, Sampling.MARGINAL, Determinism.DRAWN);
    drawn.weigh(logs(3, 3, 1, 1, 1, 4), Optional.of(mask));
    double sum = 18 * 18 + 18 * 18 + 16 * 16;
    assertThat(probabilities(drawn))
        .containsExactly(
            new double[] {18 * 18 / sum, 18 * 18 / sum, 0, 0, 0, 16 * 16 / sum}, within(1e-12));
  }

  @Test
  void aMaskThatForbidsNothingChangesNothing() {
    ActionSelection selection = selection(1, Sampling.MARGINAL, Determinism.BEST);
    selection.weigh(logs(1, 3, 2, 1, 1, 2), Optional.empty());
    int[] free = draws(selection);
    ActionMask all = ActionMask.of(true, true, true, true, true, true);
    selection.weigh(logs(1, 3, 2, 1, 1, 2), Optional.of(all));
    assertThat(draws(selection)).isEqualTo(free);
  }

  private static int[] draws(ActionSelection selection) {
    RandomStream random = new RandomStream(5);
    return IntStream.range(0, 50).map(i -> selection.choose(random)).toArray();
  }

  /** 20 000 draws; five standard deviations of a frequency are at most 0.018. */
  @Test
  void choicesFollowTheProbabilities() {
    ActionMask mask = ActionMask.of(true, true, false, true, false, true);
    for (Sampling sampling : Sampling.values()) {
      for (Determinism determinism : Determinism.values()) {
        ActionSelection selection = selection(1.5, sampling, determinism);
        selection.weigh(logs(3, 3, 1, 2, 1, 3), Optional.of(mask));
        double[] expected = probabilities(selection);
        double[] counted = new double[6];
        RandomStream random = new RandomStream(3);
        for (int i = 0; i < 20_000; i++) {
          counted[selection.choose(random)] += 1 / 20_000.0;
        }
        assertThat(counted)
            .as("%s, %s", sampling, determinism)
            .containsExactly(expected, within(0.018));
      }
    }
  }
}
