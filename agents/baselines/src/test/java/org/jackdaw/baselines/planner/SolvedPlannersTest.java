package org.jackdaw.baselines.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.oracle.bounds.PointSearch.Sweep;
import org.junit.jupiter.api.Test;

class SolvedPlannersTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  /** Exact undiscounted optima of Tiger with 1, 2, ... steps, by recursion over beliefs. */
  private static final double[] OPTIMA = {-1, -2, 2.72, 2.42125, 3.60915, 5.61881875};

  private static double qmdp(Model model, int limit) {
    return RulePolicy.value(new Qmdp.Factory(), PlannerOptions.standard(), model, limit);
  }

  private static double fib(Model model, int limit) {
    return RulePolicy.value(new Fib.Factory(), PlannerOptions.standard(), model, limit);
  }

  private static double hsvi(Model model, int limit) {
    Hsvi.Options exact = new Hsvi.Options(PlannerOptions.standard(), 0, 5_000);
    return RulePolicy.value(new Hsvi.Factory(), exact, model, limit);
  }

  private static double pbvi(Model model, int limit, int beliefs) {
    Pbvi.Options options =
        new Pbvi.Options(PlannerOptions.standard(), beliefs, Sweep.PERSEUS, 1_000, 1e-9);
    return RulePolicy.value(new Pbvi.Factory(), options, model, limit);
  }

  @Test
  void hsviAndPbviAttainTheOptimaOfTiger() {
    for (int limit = 1; limit <= OPTIMA.length; limit++) {
      assertThat(hsvi(Tiger.undiscounted(), limit)).isCloseTo(OPTIMA[limit - 1], DIGITS);
      assertThat(pbvi(Tiger.undiscounted(), limit, 50)).isCloseTo(OPTIMA[limit - 1], DIGITS);
    }
  }

  @Test
  void noPolicyIsBetterThanTheOptimumAndQmdpAndFibAreWorse() {
    int limit = OPTIMA.length;
    double optimum = OPTIMA[limit - 1];
    assertThat(qmdp(Tiger.undiscounted(), limit)).isLessThan(optimum - 0.1);
    assertThat(fib(Tiger.undiscounted(), limit)).isLessThan(optimum - 0.1);
    for (int beliefs = 1; beliefs < 6; beliefs++) {
      assertThat(pbvi(Tiger.undiscounted(), limit, beliefs)).isLessThan(optimum + 1e-9);
    }
  }

  @Test
  void onlyThoseThatPlanThroughBeliefsPayForACue() {
    Model maze = Models.mazeWithCostlyCue(0.01);
    // (0.95 x 0.98 + 0.05 x 0.02) - (the rest) - 0.01
    assertThat(hsvi(maze, 2)).isCloseTo(.864 - .01, DIGITS);
    assertThat(pbvi(maze, 2, 50)).isCloseTo(.864 - .01, DIGITS);
    assertThat(qmdp(maze, 2)).isCloseTo(0, DIGITS);
    assertThat(fib(maze, 2)).isCloseTo(0, DIGITS);
  }

  @Test
  void allAttainTheOptimumWhereTheStateIsSeen() {
    Model lake = Models.lake(true);
    double optimum = qmdp(lake, 6);
    assertThat(optimum).isPositive();
    assertThat(fib(lake, 6)).isCloseTo(optimum, DIGITS);
    assertThat(hsvi(lake, 6)).isCloseTo(optimum, DIGITS);
    assertThat(pbvi(lake, 6, 50)).isCloseTo(optimum, DIGITS);
  }

  /** The discounted optimum of Tiger opens a door after two more sounds of the other side. */
  @Test
  void discountedPlansOfTigerListenUntilTheyAreSureEnough() {
    Model tiger = Tiger.discounted(0.95);
    ActionScores hsvi =
        RulePolicy.rule(new Hsvi.Factory(), new Hsvi.Factory().defaults(), tiger, 100);
    ActionScores pbvi =
        RulePolicy.rule(new Pbvi.Factory(), new Pbvi.Factory().defaults(), tiger, 100);
    for (ActionScores rule : new ActionScores[] {hsvi, pbvi}) {
      assertThat(best(rule, tiger)).isEqualTo(Tiger.LISTEN);
      assertThat(best(rule, tiger, 0)).isEqualTo(Tiger.LISTEN);
      assertThat(best(rule, tiger, 0, 0)).isEqualTo(Tiger.OPEN_RIGHT);
      assertThat(best(rule, tiger, 1, 1)).isEqualTo(Tiger.OPEN_LEFT);
      assertThat(best(rule, tiger, 1, 0, 0)).isEqualTo(Tiger.LISTEN);
      // 19.37136838 at the start is worth listening there: the score is a bound from below
      double[] scores = RulePolicy.scores(rule, Tiger.heard(tiger), 1, SeedTree.root(1).stream());
      assertThat(scores[Tiger.LISTEN]).isBetween(19.37136838 * (1 - 1e-3), 19.37136838 + 1e-7);
    }
  }

  private static int best(ActionScores rule, Model model, int... heard) {
    double[] scores =
        RulePolicy.scores(rule, Tiger.heard(model, heard), 1, SeedTree.root(1).stream());
    int best = 0;
    for (int a = 1; a < scores.length; a++) {
      best = scores[a] > scores[best] ? a : best;
    }
    return best;
  }

  @Test
  void aDiscountOfOneInTheModelMeansThatStepsLeftCount() {
    assertThat(qmdp(Tiger.discounted(1), 4)).isCloseTo(qmdp(Tiger.undiscounted(), 4), DIGITS);
    assertThat(hsvi(Tiger.discounted(1), 4)).isCloseTo(OPTIMA[3], DIGITS);
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeAnythingRuns() {
    ModelBuilder builder = Model.builder().control("do", "nothing").modality("reward", "none");
    for (int f = 0; f < 18; f++) {
      builder.factor("coin-" + f, "heads", "tails");
    }
    Model coins =
        builder
            .modality(Variable.numbered("shown", 1))
            .deterministicLikelihood("shown", java.util.List.of(), values -> 0)
            .deterministicLikelihood("reward", java.util.List.of(), values -> 0)
            .rewardOnly("reward", 0)
            .build();
    AgentContext context = Runs.context(coins, new Knowledge.Full(coins), Budget.episodes(1, 5), 1);
    assertThat(new Hsvi.Factory().problems(new Hsvi.Factory().defaults(), context))
        .containsExactly(
            "hsvi: the model has more than 200000 reachable joint states; exact methods stop there");
    AgentContext longer =
        Runs.context(
            Tiger.undiscounted(),
            new Knowledge.Full(Tiger.undiscounted()),
            Budget.episodes(1, 10_000_000),
            1);
    assertThat(new Fib.Factory().problems(PlannerOptions.standard(), longer))
        .containsExactly(
            "fib: 2 states times 3 actions times 10000000 steps are more than 50000000 values;"
                + " give a discount instead");
    assertThat(new Fib.Factory().problems(new PlannerOptions(OptionalDouble.of(0.9)), longer))
        .isEmpty();
  }

  /** One factory keeps what it has solved, for this model and horizon and no other. */
  @Test
  void whatHsviHasSolvedServesLaterRunsAndChangesNothing() {
    Hsvi.Factory kept = new Hsvi.Factory();
    Hsvi.Options options = new Hsvi.Options(PlannerOptions.standard(), 0, 5_000);
    for (int again = 0; again < 2; again++) {
      for (int limit : new int[] {3, 3, 5, 5}) {
        assertThat(RulePolicy.value(kept, options, Tiger.undiscounted(), limit))
            .isEqualTo(hsvi(Tiger.undiscounted(), limit));
      }
      assertThat(RulePolicy.value(kept, options, Models.mazeWithCostlyCue(0.01), 2))
          .isCloseTo(.864 - .01, DIGITS);
      assertThat(RulePolicy.value(kept, options, Models.mazeWithCostlyCue(0.02), 2))
          .isCloseTo(.864 - .02, DIGITS);
    }
  }
}
