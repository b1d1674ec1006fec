package org.jackdaw.baselines.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.oracle.HistoryPolicy;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.PolicyValue;
import org.jackdaw.oracle.Yardsticks;
import org.junit.jupiter.api.Test;

class PlannersTest {

  private static AgentContext knowing(Model model, Budget budget) {
    return Runs.context(model, new Knowledge.Full(model), budget, 1);
  }

  private static double value(
      AgentFactory<PlannerOptions> factory, PlannerOptions options, Model model, int limit) {
    AgentContext context = knowing(model, Budget.episodes(1, limit));
    return PolicyValue.of(
        JointModel.of(model),
        limit,
        HistoryPolicy.of(model, Phase.EVALUATE, () -> factory.create(options, context)));
  }

  @Test
  void bothAttainTheOptimumOfASeenWorldUnderItsStepLimit() {
    Model lake = Models.lake(true);
    double optimum = Yardsticks.of(lake, 6).ceiling().orElseThrow();
    assertThat(optimum).isPositive();
    assertThat(value(new ValueIteration.Factory(), PlannerOptions.standard(), lake, 6))
        .isCloseTo(optimum, within(1e-15));
    assertThat(value(new Qmdp.Factory(), PlannerOptions.standard(), lake, 6))
        .isCloseTo(optimum, within(1e-15));
  }

  @Test
  void discountedPlansDoNotKnowTheStepsLeft() {
    PlannerOptions discounted = new PlannerOptions(OptionalDouble.of(0.95));
    // far from the goal it still avoids holes, so within six steps it gets there less often
    assertThat(value(new ValueIteration.Factory(), discounted, Models.lake(true), 6))
        .isLessThan(Yardsticks.of(Models.lake(true), 6).ceiling().orElseThrow() - 1e-6);
  }

  @Test
  void qmdpNeverPaysForInformation() {
    // given a cue that costs a hundredth and is worth much more
    Model maze = Models.mazeWithCostlyCue(0.01);
    assertThat(Yardsticks.of(maze, 2).ceiling().orElseThrow()).isCloseTo(.864 - .01, within(1e-12));
    // then QMDP waits at the centre, believing that it will know, and guesses at last
    assertThat(value(new Qmdp.Factory(), PlannerOptions.standard(), maze, 2))
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void valueIterationTrustsTheMostProbableStateAndQmdpWaits() {
    Model maze = Models.mazeWithCostlyCue(0.01).toBuilder().start("context", 0.6, 0.4).build();
    // two steps in the arm that is right with 0.6: 2 x 0.2 x 0.96
    assertThat(value(new ValueIteration.Factory(), PlannerOptions.standard(), maze, 2))
        .isCloseTo(.384, within(1e-12));
    // 0.96 for sure one step later looks better than that, but then only one step is left
    assertThat(value(new Qmdp.Factory(), PlannerOptions.standard(), maze, 2))
        .isCloseTo(.192, within(1e-12));
  }

  @Test
  void endlessEarningsWithoutDiscountOrLimitAreRefused() {
    Model bandit = Models.bandit(0.2, 0.7);
    AgentContext endless = knowing(bandit, Budget.unlimited());
    assertThat(new Qmdp.Factory().problems(PlannerOptions.standard(), endless))
        .containsExactly(
            "qmdp: values did not settle within 100000 sweeps, as where an endless episode goes on"
                + " earning; give a discount below 1 or a step limit");
    assertThatThrownBy(() -> new Qmdp.Factory().create(PlannerOptions.standard(), endless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("values did not settle");
    String undefined =
        "the values of an endless problem without discount are not defined; give a discount below"
            + " 1 or a step limit";
    assertThat(new Fib.Factory().problems(PlannerOptions.standard(), endless))
        .containsExactly("fib: " + undefined);
    assertThat(new Hsvi.Factory().problems(new Hsvi.Factory().defaults(), endless))
        .containsExactly("hsvi: " + undefined);
  }

  @Test
  void modelsThatDoNotFitAreNamed() {
    Model lake = Models.lake(true);
    Qmdp.Factory factory = new Qmdp.Factory();
    PlannerOptions options = factory.defaults();
    assertThat(factory.problems(options, knowing(lake, Budget.unlimited()))).isEmpty();
    AgentContext wrong =
        Runs.context(
            lake, new Knowledge.FromFile("x.json", Models.recall()), Budget.unlimited(), 1);
    assertThat(factory.problems(options, wrong))
        .containsExactly(
            "qmdp: the model's modalities are not those of the world",
            "qmdp: the model's controls are not the actions of the world");
    Model aimless = lake.toBuilder().withoutGoal().build();
    assertThat(
            factory.problems(
                options, Runs.context(lake, new Knowledge.Full(aimless), Budget.unlimited(), 1)))
        .containsExactly("qmdp needs a model with a reward");
  }
}
