package org.jackdaw.stats.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jackdaw.stats.golden.PeerFigures;
import org.junit.jupiter.api.Test;

class PowerTest {

  private static final PeerFigures PEERS = PeerFigures.read("estimates.txt");

  @Test
  void noncentralDistributionAgreesWithAnotherLibrary() {
    for (double[] row : PEERS.all("nct")) {
      assertThat(new NoncentralT(row[0], row[1]).cumulativeProbability(row[2]))
          .as(Arrays.toString(row))
          .isCloseTo(row[3], within(1e-10));
    }
  }

  @Test
  void powerAgreesWithAnotherLibrary() {
    for (double[] row : PEERS.all("power.two")) {
      TestDesign design = TestDesign.independent((int) row[0], (int) row[1], row[2]);
      assertThat(design.power(row[3])).isCloseTo(row[4], within(1e-9));
      assertThat(design.power(-row[3])).isEqualTo(design.power(row[3]));
    }
    for (double[] row : PEERS.all("power.pair")) {
      assertThat(TestDesign.paired((int) row[0], row[1]).power(row[2]))
          .isCloseTo(row[3], within(1e-9));
    }
  }

  @Test
  void runsPerGroupAreThoseOfTheTable() {
    double[] effects = {.5, .8, 1.0, 1.2, 1.5, 2.0};
    int[] atFive = {64, 26, 17, 12, 9, 6};
    int[] atOne = {96, 39, 26, 18, 13, 8};
    for (int k = 0; k < effects.length; k++) {
      assertThat(TestDesign.runsPerGroup(effects[k], .8, .05)).isEqualTo(atFive[k]);
      assertThat(TestDesign.runsPerGroup(effects[k], .8, .01)).isEqualTo(atOne[k]);
    }
  }

  @Test
  void smallestEffectsAreThoseOfTheTable() {
    int[] runs = {5, 10, 20, 30};
    double[] smallest = {2.03, 1.33, .91, .74};
    for (int k = 0; k < runs.length; k++) {
      double effect = TestDesign.independent(runs[k], runs[k], .05).detectable(.8);
      assertThat(Math.ceil(effect * 100) / 100).isEqualTo(smallest[k]); // the table rounds up
      assertThat(TestDesign.independent(runs[k], runs[k], .05).power(effect))
          .isCloseTo(.8, within(1e-9));
    }
  }

  @Test
  void noEffectIsSeenAsOftenAsTheLevelSays() {
    assertThat(TestDesign.paired(7, .05).power(0)).isCloseTo(.05, within(1e-10));
  }

  @Test
  void pairsAreTheFewestThatReachThePower() {
    int pairs = TestDesign.pairs(.6, .8, .05);

    assertThat(TestDesign.paired(pairs, .05).power(.6)).isGreaterThanOrEqualTo(.8);
    assertThat(TestDesign.paired(pairs - 1, .05).power(.6)).isLessThan(.8);
  }

  @Test
  void refusesTestsThatCannotBeMade() {
    assertThatThrownBy(() -> TestDesign.paired(1, .05))
        .hasMessage("a test needs at least 2 runs, got 1");
    assertThatThrownBy(() -> TestDesign.paired(5, 1))
        .hasMessage("alpha must be in (0, 1), got 1.0");
    assertThatThrownBy(() -> TestDesign.paired(5, .05).detectable(.05))
        .hasMessage("power must be in (alpha, 1) = (0.05, 1), got 0.05");
  }

  @Test
  void toleranceNeedsTheRunsOfTheTextbook() {
    // Wilks: 93 runs for 95 % of all with 95 % confidence, 46 for 90 %, 8 for 50 % with 96.48 %
    assertThat(ToleranceInterval.runs(.95, .95)).isEqualTo(93);
    assertThat(ToleranceInterval.runs(.9, .95)).isEqualTo(46);
    assertThat(ToleranceInterval.runs(.5, .9648)).isEqualTo(8);
    assertThat(ToleranceInterval.runs(.5, .9649)).isEqualTo(9);
  }

  @Test
  void toleranceIntervalLeavesOutAsManyRunsAsItMay() {
    double[] scores = new double[20];
    Arrays.setAll(scores, i -> 19 - i);

    // P(Bin(20, .5) <= 19 - 2 cut - 1) >= .9: cut 3 gives P(<= 12) = .868, cut 2 P(<= 14) = .979
    ToleranceInterval half = ToleranceInterval.of(scores, .5, .9).orElseThrow();
    assertThat(half.low()).isEqualTo(2);
    assertThat(half.high()).isEqualTo(17);
    assertThat(ToleranceInterval.of(scores, .9, .95)).isEmpty();
  }
}
