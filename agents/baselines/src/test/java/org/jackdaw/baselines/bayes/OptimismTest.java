package org.jackdaw.baselines.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.model.Model;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.jackdaw.oracle.DecisionProcess;
import org.junit.jupiter.api.Test;

/**
 * What the bonuses make of one pair, by hand: right in cell 0 of the lake, tried 4 times, led to
 * state 1 twice, to state 2 once, and ended the episode once, with a reward of 1. With values 1 and
 * 2 of those states what follows is worth 0.5 x 1 + 0.25 x 2 = 1.
 */
class OptimismTest {

  private static final Model LAKE = Models.lake(true);
  private static final AgentContext CONTEXT =
      Runs.context(LAKE, new Knowledge.None(), Budget.episodes(10, 20), 1);
  private static final WorldOptions WORLD = WorldOptions.standard();
  private static final Horizon DISCOUNTED =
      new Horizon(OptionalDouble.of(0.9), OptionalInt.empty());
  private static final Horizon LIMITED = new Horizon(OptionalDouble.empty(), OptionalInt.of(20));
  private static final double[] LATER = {0, 1, 2, 0, 0};
  private static final int RIGHT = 2;

  private static Beliefs walked(Prior prior) {
    Beliefs beliefs = Setting.beliefs(prior, WORLD, CONTEXT);
    BeliefsTest.walk(beliefs);
    return beliefs;
  }

  private static double value(DecisionProcess process, int step, int action, double discount) {
    process.prepare(LATER);
    return process.value(step, 0, action, discount, LATER);
  }

  @Test
  void rMaxTakesWhatIsNotKnownForTheBestThereCanBe() {
    Beliefs beliefs = walked(Prior.none());
    RMax.Options five = new RMax.Options(0.9, 5, WORLD);
    RMax.Options four = new RMax.Options(0.9, 4, WORLD);
    assertThat(value(RMax.Factory.optimistic(five, DISCOUNTED, beliefs), 1, RIGHT, 0.9))
        .as("1 / (1 - 0.9)")
        .isCloseTo(10, within(1e-9));
    assertThat(value(RMax.Factory.optimistic(four, DISCOUNTED, beliefs), 1, RIGHT, 0.9))
        .as("0.25 + 0.9 x 1")
        .isCloseTo(1.15, within(1e-12));
  }

  @Test
  void mbieAddsBetaOverTheRootOfTheTries() {
    MbieEb.Options options =
        new MbieEb.Options(0.9, OptionalDouble.of(0.5), Replan.DOUBLING, WORLD);
    Optimistic process = MbieEb.Factory.optimistic(options, DISCOUNTED, walked(Prior.none()));
    assertThat(value(process, 1, RIGHT, 0.9)).as("1.15 + 0.5 / 2").isCloseTo(1.4, within(1e-12));
    assertThat(value(process, 1, 0, 0.9)).as("never tried").isCloseTo(10, within(1e-9));
  }

  /**
   * A prior of 0.5 in 17 cells is 8.5 counts: (2.5 x 1 + 1.5 x 2) / 12.5 = 0.44 follows, the mean
   * reward is 2 / 6, and the bonus 1 / (1 + 8.5 + 4).
   */
  @Test
  void bebAddsBetaOverAllCounts() {
    Optimistic process = Beb.Factory.optimistic(1, walked(new Prior(OptionalDouble.of(0.5), 1)));
    assertThat(value(process, 1, RIGHT, 0.9))
        .isCloseTo(1.0 / 3 + 0.9 * 0.44 + 1 / 13.5, within(1e-12));
  }

  /**
   * L = ln(5 x 16 x 4 x 200 / 0.05) = 14.062371. Hoeffding: 7 x 20 L / sqrt(4) = 984.36597.
   * Bernstein, with the variance 0.5 x 1 + 0.25 x 4 - 1 = 0.5: sqrt(8 L 0.5 / 4) + 14 x 20 L / 12 =
   * 3.749983 + 328.121990. At the last step no more than 1 can be earned.
   */
  @Test
  void ucbviAddsEitherBonusUpToWhatIsLeft() {
    Beliefs beliefs = walked(Prior.none());
    Optimistic hoeffding = ucbvi(Ucbvi.Bonus.HOEFFDING, beliefs);
    Optimistic bernstein = ucbvi(Ucbvi.Bonus.BERNSTEIN, beliefs);
    assertThat(value(hoeffding, 1, RIGHT, 1)).isCloseTo(1.25 + 0.98436597, within(1e-6));
    assertThat(value(bernstein, 1, RIGHT, 1)).isCloseTo(1.25 + 0.33187197, within(1e-6));
    assertThat(value(hoeffding, 20, RIGHT, 1)).isEqualTo(1);
    assertThat(value(hoeffding, 6, 0, 1)).as("never tried, 15 steps left").isEqualTo(15);
  }

  private static Optimistic ucbvi(Ucbvi.Bonus bonus, Beliefs beliefs) {
    Ucbvi.Options options = new Ucbvi.Options(bonus, 0.001, 0.05, Replan.EPISODE, WORLD);
    return Ucbvi.Factory.optimistic(options, LIMITED, beliefs, 4 * 200, CONTEXT);
  }

  @Test
  void whoNoLongerExploresExpectsNothingOfWhatWasNeverTried() {
    DecisionProcess process = Optimistic.none(walked(Prior.none()));
    assertThat(value(process, 1, RIGHT, 0.9)).isCloseTo(1.15, within(1e-12));
    assertThat(value(process, 1, 0, 0.9)).isEqualTo(0);
  }
}
