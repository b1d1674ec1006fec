package org.jackdaw.stats.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegretTest {

  private static final double[] MEANS = {0.2, 0.9, 0.5};

  @Test
  void pseudoRegretAddsGaps() {
    assertThat(Regret.pseudo(MEANS, new int[] {0, 1, 2, 2}))
        .containsExactly(new double[] {0.7, 0.7, 1.1, 1.5}, within(1e-12));
  }

  @Test
  void realisedRegretFollowsRewards() {
    assertThat(Regret.realised(MEANS, new double[] {1, 0, 1}))
        .containsExactly(new double[] {-0.1, 0.8, 0.7}, within(1e-12));
  }

  @Test
  void dynamicRegretFollowsTheBestOfEachStep() {
    double[][] means = {{1, 0}, {1, 0}, {0, 1}};
    assertThat(Regret.dynamic(means, new int[] {0, 0, 0})).containsExactly(0, 0, 1);
  }

  @Test
  void bayesianRegretAveragesRuns() {
    assertThat(Regret.bayesian(List.of(new double[] {1, 2}, new double[] {0, 4})))
        .containsExactly(0.5, 3);
    assertThatThrownBy(() -> Regret.bayesian(List.of(new double[1], new double[2])))
        .hasMessage("paths must be equally long, got 1 and 2");
  }

  @Test
  void simpleRegretIsOfTheRecommendation() {
    assertThat(Regret.simple(MEANS, 2)).isCloseTo(0.4, within(1e-15));
    assertThat(Regret.simple(MEANS, 1)).isEqualTo(0);
  }

  @Test
  void episodicRegretAddsWhatEachPolicyLacks() {
    assertThat(Regret.episodic(1, new double[] {0.25, 0.5, 1}))
        .containsExactly(new double[] {0.75, 1.25, 1.25}, within(1e-15));
  }

  /** Slopes of the exact file {@code bandit-regret.json}. */
  @Test
  void slopesAreThoseOfTheReference() {
    assertThat(LaiRobbins.bernoulli(.9, .8)).isCloseTo(2.2521, within(5e-7));
    assertThat(LaiRobbins.bernoulli(.25, .2)).isCloseTo(7.140708, within(5e-7));
    assertThat(LaiRobbins.bernoulli(.5, .4, .4, .4, .4, .4, .4, .4, .4, .4))
        .isCloseTo(44.697147, within(5e-7));
    assertThat(LaiRobbins.bernoulli(.1, .05, .05, .05, .02, .02, .02, .01, .01, .01))
        .isCloseTo(17.445174, within(5e-7));
  }

  @Test
  void gaussianSlopeIsTwiceTheVariancePerGap() {
    // gaps 0.5 and 1: 2 * 4 * (2 + 1)
    assertThat(LaiRobbins.gaussian(2, 1, 0.5, 0)).isCloseTo(24, within(1e-12));
  }

  @Test
  void certainRewardCostsNothingInTheLongRun() {
    assertThat(LaiRobbins.bernoulli(1, 0.5)).isEqualTo(0);
    assertThat(LaiRobbins.bernoulli(0.5, 0.5)).isEqualTo(0);
    assertThatThrownBy(() -> LaiRobbins.bernoulli(0.5, 1.5))
        .hasMessage("means must be in [0, 1], got 1.5");
  }
}
