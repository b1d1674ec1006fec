package org.jackdaw.baselines.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.Runs;
import org.junit.jupiter.api.Test;

class RegionsTest {

  /** Two places; staying at place 1 pays 1, staying at place 0 pays 0.2, moving nothing. */
  private static final Model SHUTTLE =
      Model.builder()
          .factor("place", "0", "1")
          .control("move", "stay", "go")
          .modality("place", "0", "1")
          .modality("reward", "none", "little", "much")
          .deterministicTransition(
              "place",
              java.util.List.of(Parent.before("place"), Parent.control("move")),
              v -> v[1] == 0 ? v[0] : 1 - v[0])
          .deterministicLikelihood(
              "place", java.util.List.of(Parent.after("place")), values -> values[0])
          .deterministicLikelihood(
              "reward",
              java.util.List.of(Parent.before("place"), Parent.control("move")),
              v -> v[1] == 1 ? 0 : 1 + v[0])
          .startAt("place", "0")
          .rewardOnly("reward", 0, 0.2, 1)
          .build();

  private static Beliefs walked(int times) {
    AgentContext context = Runs.context(SHUTTLE, Budget.episodes(10, 20));
    Beliefs beliefs = Setting.beliefs(Prior.none(), WorldOptions.standard(), context);
    beliefs.begin(Phase.TRAIN, Observation.ofIndices(0));
    for (int time = 0; time < times; time++) {
      observe(beliefs, 0, 0, 0.2, 0);
      observe(beliefs, 0, 1, 0, 1);
      observe(beliefs, 1, 0, 1, 1);
      observe(beliefs, 1, 1, 0, 0);
    }
    return beliefs;
  }

  private static void observe(Beliefs beliefs, int from, int action, double reward, int to) {
    beliefs.observe(
        new Transition(
            Observation.ofIndices(from),
            Index.of(action),
            reward,
            Observation.ofIndices(to),
            false,
            false));
  }

  /** The best policy goes to place 1 and stays: 1 per step; staying at place 0 loses 0.8 a step. */
  @Test
  void theCertainPlanMaximisesTheRewardPerStep() {
    Plan plan = new Regions(0.05, 1, walked(3)).certain();
    assertThat(plan.value(1, 0, 1)).isGreaterThan(plan.value(1, 0, 0));
    assertThat(plan.value(1, 1, 0)).isGreaterThan(plan.value(1, 1, 1));
    double advantage = plan.values().value(1, 1) - plan.values().value(1, 0);
    assertThat(advantage).as("one step without reward is lost").isCloseTo(1, within(0.02));
  }

  /**
   * After 100 tries of every pair t = 400: the radius of the transitions is c sqrt(14 x 2 x ln(2 x
   * 2 x 400 / 0.05) / 100) = c 1.7042, that of rewards c sqrt(7 ln(2 x 2 x 2 x 400 / 0.05) / 200) =
   * c 0.6224. With c = 0.1 half of 0.17042 moves to place 1, so going there from place 0 by staying
   * has the chance 0.08521.
   */
  @Test
  void theHopefulPlanMovesHalfTheRadiusToTheBestState() {
    Plan plan = new Regions(0.05, 0.1, walked(100)).plan(400);
    double gap = plan.value(1, 1, 0) - 1; // staying pays 1 for certain
    double stay = 0.2 + 0.06224 + 0.08521 * gap;
    double go = 0.06224 + gap;
    assertThat(plan.value(1, 0, 0)).isCloseTo(stay, within(1e-4));
    assertThat(plan.value(1, 0, 1)).isCloseTo(go, within(1e-4));
    assertThat(gap).as("going costs a step").isCloseTo(1 - 0.06224, within(0.05));
  }

  @Test
  void whatWasNeverTriedIsAsGoodAsCanBe() {
    AgentContext context = Runs.context(SHUTTLE, Budget.episodes(10, 20));
    Beliefs beliefs = Setting.beliefs(Prior.none(), WorldOptions.standard(), context);
    beliefs.begin(Phase.TRAIN, Observation.ofIndices(0));
    observe(beliefs, 0, 0, 0.2, 0);
    Plan plan = new Regions(0.05, 0.001, beliefs).plan(1);
    double[] values = {plan.value(1, 0, 0), plan.value(1, 0, 1)};
    assertThat(values[1]).isEqualTo(Arrays.stream(values).max().orElseThrow());
    assertThat(values[1] - values[0]).isGreaterThan(0.5);
  }
}
