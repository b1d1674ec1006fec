package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.ActionSelection.Sampling;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

/**
 * The T-maze of Friston et al. 2015 (doi:10.1080/17588928.2015.1020053) with its ten policies of
 * two moves, against values from an independent exact calculation.
 */
class PublishedTMazeTest {

  private static final double TOLERANCE = 1e-3;
  private static final TermWeights UTILITY = new TermWeights(1, 0, 1, 1);

  /** Moves: 0 centre, 1 left, 2 right, 3 cue. */
  private static final PolicySet POLICIES =
      PolicySet.of(
          List.of(
              new int[] {0, 0},
              new int[] {0, 1},
              new int[] {0, 2},
              new int[] {0, 3},
              new int[] {1, 1},
              new int[] {2, 2},
              new int[] {3, 0},
              new int[] {3, 1},
              new int[] {3, 2},
              new int[] {3, 3}));

  private static Model maze(double reliability, double win, double loss) {
    return Model.builder()
        .factor("location", "centre", "left", "right", "cue")
        .factor("context", "left", "right")
        .control("move", "centre", "left", "right", "cue")
        .modality("place", "centre", "left", "right", "cue-left", "cue-right")
        .modality("reward", "neutral", "win", "loss")
        .deterministicTransition(
            "location",
            List.of(Parent.before("location"), Parent.control("move")),
            v -> v[0] == 1 || v[0] == 2 ? v[0] : v[1])
        .deterministicLikelihood(
            "place",
            List.of(Parent.after("location"), Parent.after("context")),
            v -> v[0] == 3 ? 3 + v[1] : v[0])
        .likelihood(
            "reward",
            List.of(Parent.after("location"), Parent.after("context")),
            (v, column) -> {
              boolean arm = v[0] == 1 || v[0] == 2;
              double right = v[0] == 1 + v[1] ? reliability : 1 - reliability;
              column[0] = arm ? 0 : 1;
              column[1] = arm ? right : 0;
              column[2] = arm ? 1 - right : 0;
            })
        .startAt("location", "centre")
        .preference("reward", OutcomeValues.of(0, win, loss))
        .build();
  }

  private static ExpectedFreeEnergy evaluated(Model model, Conventions conventions) {
    WorkingModel working = WorkingModel.of(model, conventions);
    MarginalBelief start = working.newBelief();
    working.start(start);
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(working, POLICIES);
    energy.evaluate(start, 0);
    return energy;
  }

  private static void firstMoves(
      Model model, double gamma, TermWeights weights, double... expected) {
    ExpectedFreeEnergy energy = evaluated(model, Conventions.CLEAN);
    double[] values = new double[POLICIES.size()];
    energy.negative(weights, values);
    ActionSelection selection =
        new ActionSelection(
            model,
            POLICIES,
            new ActionSelection.Rule(
                gamma, 1, Sampling.MARGINAL, Determinism.BEST, Conventions.Ties.RANDOM));
    selection.weigh(values, Optional.empty());
    for (int move = 0; move < expected.length; move++) {
      assertThat(selection.marginal(0, move)).isCloseTo(expected[move], within(TOLERANCE));
    }
  }

  @Test
  void prefersTheCueMoreAsPrecisionGrows() {
    firstMoves(maze(0.98, 3, -3), 1, TermWeights.ONE, 0.251, 0.124, 0.124, 0.501);
    firstMoves(maze(0.98, 3, -3), 4, TermWeights.ONE, 0.043, 0.131, 0.131, 0.694);
    firstMoves(maze(0.98, 3, -3), 16, TermWeights.ONE, 0, 0.029, 0.029, 0.942);
  }

  @Test
  void prefersAnArmWhereWinningIsWorthMoreThanLosingCosts() {
    firstMoves(maze(0.98, 4, -3), 1, TermWeights.ONE, 0.200, 0.199, 0.199, 0.401);
    firstMoves(maze(0.98, 4, -3), 4, TermWeights.ONE, 0.011, 0.405, 0.405, 0.179);
  }

  @Test
  void tiesAllPoliciesByUtilityAlone() {
    firstMoves(maze(0.98, 3, -3), 1, UTILITY, 0.4, 0.1, 0.1, 0.4);
    firstMoves(maze(0.98, 3, -3), 16, UTILITY, 0.4, 0.1, 0.1, 0.4);
  }

  /** Only the cue's marginal is given for this maze. */
  @Test
  void prefersTheCueInALessReliableMaze() {
    Model model = maze(0.9, 2, -2);
    ExpectedFreeEnergy energy = evaluated(model, Conventions.CLEAN);
    double[] weights = new double[POLICIES.size()];
    energy.negative(TermWeights.ONE, weights);
    org.jackdaw.api.prob.Categorical.softmax(weights);
    assertThat(weights[6] + weights[7] + weights[8] + weights[9])
        .isCloseTo(0.539, within(TOLERANCE));
  }

  /** The values hold log-preferences that are normalised to log-probabilities. */
  @Test
  void givesEveryPolicyItsPublishedValue() {
    double[] logs = {0, 3, -3};
    org.jackdaw.api.prob.Categorical.softmax(logs);
    Model normalised =
        maze(0.98, 0, 0).toBuilder()
            .preference(
                "reward",
                OutcomeValues.of(
                    StrictMath.log(logs[0]), StrictMath.log(logs[1]), StrictMath.log(logs[2])))
            .build();
    ExpectedFreeEnergy energy = evaluated(normalised, Conventions.CLEAN);
    double[] expected = {
      -6.102, -5.507, -5.507, -5.409, -4.912, -4.912, -5.409, -4.814, -4.814, -4.716
    };
    for (int p = 0; p < expected.length; p++) {
      assertThat(energy.negative(TermWeights.ONE, p)).isCloseTo(expected[p], within(TOLERANCE));
    }
  }
}
