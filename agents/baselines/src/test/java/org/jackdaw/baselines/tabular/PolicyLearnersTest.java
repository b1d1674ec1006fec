package org.jackdaw.baselines.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

/** Discount 0.9, step sizes 0.1 of the policy and 1/2 of values throughout; lambda 1/2. */
class PolicyLearnersTest {

  private static final Offset<Double> DIGITS = within(1e-15);

  private static Told reinforce() {
    return Told.of(
        new Reinforce.Factory(),
        2,
        Map.of("discount", 0.9, "policy-step-size", 0.1, "value-step-size", 0.5));
  }

  private static Told critic() {
    return Told.of(
        new ActorCritic.Factory(),
        2,
        Map.of("discount", 0.9, "policy-step-size", 0.1, "value-step-size", 0.5, "lambda", 0.5));
  }

  @Test
  void reinforceMovesPreferencesByDiscountedReturns() {
    Told agent = reinforce().begin(0).step(1, 1, 1);
    assertThat(agent.value(0, 1)).as("nothing before the end").isZero();
    agent = reinforce().begin(0).step(1, 1, 1).end(0, 2, 0);
    // returns 2.8 and 2: 0.1 x 2.8 x 1/2, and 0.1 x 0.9 x 2 x 1/2
    assertThat(agent.value(0, 1)).isCloseTo(0.14, DIGITS);
    assertThat(agent.value(0, 0)).isCloseTo(-0.14, DIGITS);
    assertThat(agent.value(1, 0)).isCloseTo(0.09, DIGITS);
  }

  @Test
  void reinforceComparesWithItsBaselineAndGoesOnAfterTruncation() {
    Told agent = reinforce().begin(0).step(1, 1, 1).end(0, 2, 0).begin(1).cut(1, 1, 0);
    // values 1.4 and 1 by then: return 1 + 0.9 x 1.4 = 2.26, error 1.26
    double other = 1 / (1 + StrictMath.exp(-0.18));
    assertThat(agent.value(1, 1)).isCloseTo(-0.09 + 0.1 * 1.26 * other, DIGITS);
    agent = reinforce().begin(0).step(1, 1, 1).end(0, 2, 0).begin(1).end(1, 1, 0);
    assertThat(agent.value(1, 1)).as("1 - 1: no error").isCloseTo(-0.09, DIGITS);
  }

  @Test
  void actorCriticMovesAllByTheirTraces() {
    Told agent = critic().begin(0).step(1, 1, 1);
    assertThat(agent.value(0, 1)).isCloseTo(0.05, DIGITS);
    agent = critic().begin(0).step(1, 1, 1).step(0, 2, 0);
    // error 2 + 0.9 x 1/2 = 2.45; the earlier state's traces fell to 0.45 of (-1/2, 1/2)
    assertThat(agent.value(1, 0)).isCloseTo(0.1 * 2.45 * 0.5, DIGITS);
    assertThat(agent.value(0, 1)).isCloseTo(0.05 + 0.1 * 2.45 * 0.225, DIGITS);
    assertThat(agent.value(0, 0)).isCloseTo(-0.05 - 0.1 * 2.45 * 0.225, DIGITS);
  }

  @Test
  void actorCriticKnowsTerminationFromTruncation() {
    Told ended = critic().begin(0).end(1, 1, 1).begin(1).end(0, 2, 0);
    assertThat(ended.value(1, 0)).isCloseTo(0.1 * 2 * 0.5, DIGITS);
    Told cut = critic().begin(0).end(1, 1, 1).begin(1).cut(0, 2, 0);
    assertThat(cut.value(1, 0)).isCloseTo(0.1 * 2.45 * 0.5, DIGITS);
    assertThat(cut.value(0, 1)).as("no trace of another episode").isCloseTo(0.05, DIGITS);
  }

  @Test
  void policiesKeepToTheMask() {
    Observation masked = Observation.ofIndices(0).withMask(ActionMask.of(false, true));
    for (Told agent : new Told[] {reinforce(), critic()}) {
      for (int trial = 0; trial < 30; trial++) {
        assertThat(agent.begin(masked, Phase.TRAIN).act()).isEqualTo(1);
      }
      // the only allowed action is certain, so there is nothing to learn of it
      assertThat(agent.end(1, 5, 1).value(0, 1)).isZero();
    }
  }

  @Test
  void evaluationTakesTheMostProbableActionOrDrawsOne() {
    Told greedy = reinforce().begin(0).end(1, 2, 1);
    Told drawing =
        Told.of(new Reinforce.Factory(), 2, Map.of("evaluation", PolicyEvaluation.DRAWN));
    drawing.begin(0).end(1, 2, 1);
    int other = 0;
    for (int trial = 0; trial < 100; trial++) {
      assertThat(greedy.begin(Observation.ofIndices(0), Phase.EVALUATE).act()).isEqualTo(1);
      other += drawing.begin(Observation.ofIndices(0), Phase.EVALUATE).act() == 0 ? 1 : 0;
    }
    assertThat(other).isBetween(20, 75);
  }
}
