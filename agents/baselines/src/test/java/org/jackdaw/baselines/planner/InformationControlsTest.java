package org.jackdaw.baselines.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.baselines.Models;
import org.jackdaw.oracle.ExactFilter;
import org.junit.jupiter.api.Test;

/**
 * In the maze the cue tells ln 2 - H(0.95) = 0.4946 nats of the context, an arm ln 2 - H(0.98) =
 * 0.5951 nats.
 */
class InformationControlsTest {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final Model MAZE = Models.mazeWithCostlyCue(0.01);
  private static final double BY_CUE = .864 - .01;

  private static double entropy(double p) {
    return -p * StrictMath.log(p) - (1 - p) * StrictMath.log(1 - p);
  }

  private static double withBonus(double weight) {
    QmdpEntropy.Options options = new QmdpEntropy.Options(PlannerOptions.standard(), weight);
    return RulePolicy.value(new QmdpEntropy.Factory(), options, MAZE, 2);
  }

  private static double rho(double weight) {
    RhoPomdp.Options options =
        new RhoPomdp.Options(PlannerOptions.standard(), 2, weight, 0, BudgetOptions.none());
    return RulePolicy.value(new RhoPomdp.Factory(), options, MAZE, 2);
  }

  private static double[] atStart(ActionScores rule, Model model) {
    ExactFilter filter =
        model.modalities().get(0).name().equals("sound")
            ? Tiger.heard(model)
            : new ExactFilter(org.jackdaw.oracle.JointModel.of(model));
    return RulePolicy.scores(rule, filter, 1, SeedTree.root(1).stream());
  }

  @Test
  void theBonusPaysForTheCueOnceItIsWorthMoreThanTheCost() {
    // 0.01 / 0.4946 = 0.02022
    assertThat(withBonus(0)).isCloseTo(0, DIGITS);
    assertThat(withBonus(0.020)).isCloseTo(0, DIGITS);
    assertThat(withBonus(0.021)).isCloseTo(BY_CUE, DIGITS);
  }

  @Test
  void aLargeBonusPrefersTheArmThatTellsMore() {
    // the cue promises 0.96 - 0.01, an arm nothing: (0.95 - 0) / (0.5951 - 0.4946) = 9.46
    assertThat(withBonus(9.4)).isCloseTo(BY_CUE, DIGITS);
    assertThat(withBonus(9.5)).isCloseTo(0, DIGITS);
  }

  @Test
  void theBonusIsTheEntropyTakenAway() {
    QmdpEntropy.Options two = new QmdpEntropy.Options(PlannerOptions.standard(), 2);
    double[] with = atStart(RulePolicy.rule(new QmdpEntropy.Factory(), two, MAZE, 2), MAZE);
    double[] without =
        atStart(RulePolicy.rule(new Qmdp.Factory(), PlannerOptions.standard(), MAZE, 2), MAZE);
    assertThat(with[0]).isCloseTo(without[0], DIGITS);
    assertThat(with[1] - without[1]).isCloseTo(2 * (StrictMath.log(2) - entropy(0.98)), DIGITS);
    assertThat(with[3] - without[3]).isCloseTo(2 * (StrictMath.log(2) - entropy(0.95)), DIGITS);
  }

  @Test
  void curiosityTakesTheActionThatTellsMostAndKnowsNoGoal() {
    double[] scores =
        atStart(
            RulePolicy.rule(
                new GreedyInformation.Factory(), new GreedyInformation.Options(0), MAZE, 2),
            MAZE);
    assertThat(scores[0]).isCloseTo(0, DIGITS);
    assertThat(scores[1]).isCloseTo(StrictMath.log(2) - entropy(0.98), DIGITS);
    assertThat(scores[3]).isCloseTo(StrictMath.log(2) - entropy(0.95), DIGITS);
  }

  @Test
  void rewardCountsInNatsBesideCuriosity() {
    Model tiger = Tiger.undiscounted();
    GreedyInformation.Options options = new GreedyInformation.Options(0.01);
    double[] scores =
        atStart(RulePolicy.rule(new GreedyInformation.Factory(), options, tiger, 5), tiger);
    assertThat(scores[Tiger.LISTEN]).isCloseTo(StrictMath.log(2) - entropy(0.85) - 0.01, DIGITS);
    // a door shows where the tiger was, not where it is
    assertThat(scores[Tiger.OPEN_LEFT]).isCloseTo(0.01 * -45, DIGITS);
  }

  @Test
  void withoutAPriceOfEntropyARhoPomdpIsTheBeliefProblem() {
    assertThat(rho(0)).isCloseTo(BY_CUE, DIGITS);
  }

  @Test
  void aHighPriceOfEntropyBuysCertaintyInsteadOfReward() {
    // twice in one arm leaves 0.0980 + 0.0307 nats over the two steps, cue and arm 0.1985 + 0.0481:
    // 0.854 / 0.1179 = 7.24
    assertThat(rho(7)).isCloseTo(BY_CUE, DIGITS);
    assertThat(rho(7.5)).isCloseTo(0, DIGITS);
  }

  @Test
  void aRhoPomdpChargesTheEntropyOfTheBeliefItReaches() {
    RhoPomdp.Options options =
        new RhoPomdp.Options(PlannerOptions.standard(), 1, 3, 0, BudgetOptions.none());
    double[] scores = atStart(RulePolicy.rule(new RhoPomdp.Factory(), options, MAZE, 2), MAZE);
    assertThat(scores[0]).isCloseTo(-3 * StrictMath.log(2), DIGITS);
    assertThat(scores[1]).isCloseTo(-3 * entropy(0.98), DIGITS);
    assertThat(scores[3]).isCloseTo(-0.01 - 3 * entropy(0.95), DIGITS);
  }

  @Test
  void weightsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new GreedyInformation.Options(-1))
        .hasMessage("greedy-information: reward-weight must be in [0, inf), got -1");
    assertThatThrownBy(
            () -> new QmdpEntropy.Options(PlannerOptions.standard(), Double.POSITIVE_INFINITY))
        .hasMessage("qmdp-entropy: entropy-weight must be in [0, inf), got Infinity");
    assertThatThrownBy(
            () -> new RhoPomdp.Options(PlannerOptions.standard(), 0, 1, 0, BudgetOptions.none()))
        .hasMessage("rho-pomdp: depth must be >= 1, got 0");
  }
}
