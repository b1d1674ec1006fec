package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions.Ties;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.ActionSelection.Rule;
import org.jackdaw.aif.planning.ActionSelection.Sampling;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.junit.jupiter.api.Test;

class ActionSelectionTest {

  private static final Model TIGER = Models.tiger();
  private static final PolicySet POLICIES =
      PolicySet.of(List.of(new int[] {0, 0}, new int[] {1, 0}, new int[] {1, 1}));
  private static final double LN2 = StrictMath.log(2);

  private static ActionSelection selection(
      double alpha, Sampling sampling, Determinism determinism, double... habits) {
    return new ActionSelection(
        TIGER, POLICIES, new Rule(1, alpha, sampling, determinism, Ties.RANDOM), habits);
  }

  /** exp(ln 3) : 2 : 2 = 3/7, 2/7, 2/7; the second action has 4/7 in sum. */
  @Test
  void marginalAndFullChoicesCanDiffer() {
    double[] values = {StrictMath.log(3), LN2, LN2 - 1e-3};
    ActionSelection marginal = selection(1, Sampling.MARGINAL, Determinism.BEST);
    marginal.weigh(values, Optional.empty());
    assertThat(marginal.posterior(0)).isCloseTo(3.0 / 7, within(1e-3));
    assertThat(marginal.choose(new RandomStream(1))).isEqualTo(1);
    ActionSelection full = selection(1, Sampling.FULL, Determinism.BEST);
    full.weigh(values, Optional.empty());
    assertThat(full.choose(new RandomStream(1))).isZero();
  }

  @Test
  void habitsMultiplyThePosterior() {
    ActionSelection selection = selection(1, Sampling.FULL, Determinism.BEST, 1, 2, 1);
    selection.weigh(new double[3], Optional.empty());
    assertThat(selection.posterior(1)).isCloseTo(0.5, within(1e-15));
  }

  /** ln(0 + 1/4) and ln(1/4 + 1/4): the habit of zero is half as strong as the other two. */
  @Test
  void aGuardLeavesPoliciesWithoutHabitPossible() {
    Rule rule = new Rule(1, 1, Sampling.FULL, Determinism.DRAWN, Ties.FIRST);
    Optional<LogGuard> guard = Optional.of(LogGuard.added(0.25));
    ActionSelection selection = new ActionSelection(TIGER, POLICIES, rule, guard, 0, 0.25, 0.25);
    selection.weigh(new double[3], Optional.empty());
    assertThat(selection.posterior(0)).isCloseTo(0.2, within(1e-15));
    ActionSelection strict = selection(1, Sampling.FULL, Determinism.DRAWN, 0, 0.25, 0.25);
    strict.weigh(new double[3], Optional.empty());
    assertThat(strict.posterior(0)).isZero();
  }

  @Test
  void masksPoliciesThatBeginWithAForbiddenAction() {
    ActionSelection selection = selection(1, Sampling.MARGINAL, Determinism.BEST);
    selection.weigh(new double[] {0, 50, 50}, Optional.of(ActionMask.of(true, false, true)));
    assertThat(selection.posterior(0)).isEqualTo(1);
    assertThat(selection.choose(new RandomStream(1))).isZero();
    ActionMask last = ActionMask.of(false, false, true);
    assertThatThrownBy(() -> selection.weigh(new double[3], Optional.of(last)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no policy begins");
  }

  /** Marginals 1/3 and 2/3 at alpha 2: 1/5 and 4/5; 3000 draws, five deviations are 110. */
  @Test
  void drawsBySharpenedMarginals() {
    ActionSelection selection = selection(2, Sampling.MARGINAL, Determinism.DRAWN);
    selection.weigh(new double[3], Optional.empty());
    RandomStream random = new RandomStream(7);
    int first = 0;
    for (int i = 0; i < 3000; i++) {
      first += selection.choose(random) == 0 ? 1 : 0;
    }
    assertThat(first).isBetween(490, 710);
  }

  @Test
  void theFirstOfTiesIsTakenIfSoAgreed() {
    ActionSelection selection =
        new ActionSelection(
            TIGER, POLICIES, new Rule(1, 1, Sampling.FULL, Determinism.BEST, Ties.FIRST));
    selection.weigh(new double[] {0, 1, 1 + 1e-12}, Optional.empty());
    assertThat(selection.choose(new RandomStream(1))).isEqualTo(1);
  }
}
