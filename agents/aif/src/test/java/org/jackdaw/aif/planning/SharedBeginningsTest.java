package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.StatePreferences;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.workers.Workers;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.junit.jupiter.api.Test;

class SharedBeginningsTest {

  private static final int LENGTH = 4;

  @Test
  void policiesTogetherEqualEachAloneInAMazeOfManyWays() {
    assertTogetherEqualsAlone(Models.tMaze(0.9));
  }

  @Test
  void policiesTogetherEqualEachAloneWhereEpisodesEnd() {
    assertTogetherEqualsAlone(Models.corridor());
  }

  @Test
  void policiesTogetherEqualEachAloneWherePreferencesChange() {
    double[][] values = {{0, 0, 0}, {0, 1, 2}, {0, 3, -1}, {0, 0, 5}, {1, 0, 0}};
    assertTogetherEqualsAlone(
        Models.tMazeBuilder(0.9).preference("reward", OutcomeValues.perStep(values)).build());
  }

  @Test
  void policiesTogetherEqualEachAloneWhereTheLastStateCounts() {
    WorkingModel model = WorkingModel.of(Models.corridor(), Conventions.CLEAN);
    model.prefer(StatePreferences.of(List.of(), List.of(new double[] {0, 1, 2, 3})));
    assertTogetherEqualsAlone(model);
  }

  @Test
  void policiesTogetherEqualEachAloneInRandomModels() {
    for (long seed = 1; seed <= 8; seed++) {
      assertTogetherEqualsAlone(new RandomModels(seed, 0.7).next(2));
    }
  }

  private static void assertTogetherEqualsAlone(Model published) {
    assertTogetherEqualsAlone(WorkingModel.of(published, Conventions.CLEAN));
  }

  private static void assertTogetherEqualsAlone(WorkingModel model) {
    MarginalBelief now = model.newBelief();
    model.start(now);
    PolicySet all = PolicySet.all(model.actions().size(), LENGTH);
    ExpectedFreeEnergy together = new ExpectedFreeEnergy(model, all);
    together.evaluate(now, 0);
    together.evaluate(now, 0); // what the first remembered must not show
    for (int p = 0; p < all.size(); p++) {
      int[] policy = new int[LENGTH];
      for (int t = 0; t < LENGTH; t++) {
        policy[t] = all.action(p, t);
      }
      ExpectedFreeEnergy alone = new ExpectedFreeEnergy(model, PolicySet.of(List.of(policy)));
      alone.evaluate(now, 0);
      assertThat(together.negative(TermWeights.ONE, p))
          .isEqualTo(alone.negative(TermWeights.ONE, 0));
    }
  }

  @Test
  void threadsGiveTheSameBits() {
    WorkingModel model = WorkingModel.of(Models.tMaze(0.9), Conventions.PYMDP_JAX);
    MarginalBelief now = model.newBelief();
    model.start(now);
    PolicySet all = PolicySet.all(model.actions().size(), LENGTH);
    double[] one = new double[all.size()];
    ExpectedFreeEnergy single = new ExpectedFreeEnergy(model, all);
    single.evaluate(now, 0);
    single.negative(TermWeights.ONE, one);
    for (int threads = 1; threads <= 5; threads++) {
      try (Workers workers = new Workers(threads)) {
        double[] several = new double[all.size()];
        ExpectedFreeEnergy shared = evaluation(model, all, workers);
        for (int round = 0; round < 3; round++) {
          shared.evaluate(now, 0);
          shared.negative(TermWeights.ONE, several);
          assertThat(several).isEqualTo(one);
        }
      }
    }
  }

  private static ExpectedFreeEnergy evaluation(
      WorkingModel model, PolicySet policies, Workers workers) {
    return new ExpectedFreeEnergy(model, policies, Optional.empty(), 1, Optional.of(workers));
  }
}
