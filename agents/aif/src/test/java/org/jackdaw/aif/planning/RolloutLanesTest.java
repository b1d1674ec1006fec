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
import org.junit.jupiter.api.Test;

class RolloutLanesTest {

  private static final double DISCOUNT = 0.9;

  private static WorkingModel dense(long seed, Conventions conventions) {
    return WorkingModel.of(new RandomModels(seed, 0).next(2), conventions);
  }

  private static MarginalBelief start(WorkingModel model) {
    MarginalBelief start = model.newBelief();
    model.start(start);
    return start;
  }

  private static boolean sideBySide(WorkingModel model) {
    PolicySet policies = PolicySet.all(model.actions().size(), 2);
    return RolloutLanes.of(model, policies, new double[] {0, 1, 1}).isPresent();
  }

  @Test
  void equalsOneNodeAfterTheOtherToTheBit() {
    for (Conventions conventions : List.of(Conventions.CLEAN, Conventions.PYMDP_JAX)) {
      for (long seed = 1; seed <= 12; seed++) {
        WorkingModel model = dense(seed, conventions);
        assertThat(sideBySide(model)).isTrue();
        assertEqualsOneByOne(model, 3, 3);
        assertEqualsOneByOne(model, 3, 2);
        assertEqualsOneByOne(model, 1, 1);
      }
    }
  }

  private static void assertEqualsOneByOne(WorkingModel model, int length, int horizon) {
    PolicySet policies = PolicySet.all(model.actions().size(), length);
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(model, policies, Optional.empty(), DISCOUNT);
    energy.evaluate(start(model), 0, horizon);
    energy.evaluate(start(model), 0, horizon); // what the first left behind must not show
    for (int p = 0; p < policies.size(); p++) {
      double[] expected = oneByOne(model, policies, p, horizon);
      for (Term term : Term.values()) {
        assertThat(energy.term(term, p)).isEqualTo(expected[term.ordinal()]);
      }
    }
  }

  private static double[] oneByOne(WorkingModel model, PolicySet policies, int p, int horizon) {
    double[] sums = new double[Term.values().length];
    PlannedStep planned = new PlannedStep(model);
    MarginalBelief before = start(model);
    double share = 1;
    for (int t = 0; t < horizon; t++) {
      MarginalBelief after = model.newBelief();
      model.predict(before, policies.action(p, t), after);
      planned.evaluate(before, policies.action(p, t), after, t + 1);
      for (Term term : Term.values()) {
        sums[term.ordinal()] += share * planned.term(term);
      }
      share *= DISCOUNT;
      before = after;
    }
    return sums;
  }

  @Test
  void threadsGiveTheSameBits() {
    WorkingModel model = dense(5, Conventions.CLEAN);
    PolicySet policies = PolicySet.all(model.actions().size(), 4);
    double[] one = new double[policies.size()];
    double[] several = new double[policies.size()];
    ExpectedFreeEnergy single = new ExpectedFreeEnergy(model, policies);
    single.evaluate(start(model), 0);
    single.negative(TermWeights.ONE, one);
    try (Workers workers = new Workers(3)) {
      ExpectedFreeEnergy shared =
          new ExpectedFreeEnergy(model, policies, Optional.empty(), 1, Optional.of(workers));
      shared.evaluate(start(model), 0);
      shared.negative(TermWeights.ONE, several);
    }
    assertThat(several).isEqualTo(one);
  }

  @Test
  void leavesModelsWithStructureAlone() {
    assertThat(sideBySide(WorkingModel.of(Models.tMaze(0.9), Conventions.CLEAN))).isFalse();
    assertThat(sideBySide(WorkingModel.of(Models.corridor(), Conventions.CLEAN))).isFalse();
  }

  @Test
  void leavesPreferencesOverStatesToTheOther() {
    WorkingModel model = dense(3, Conventions.CLEAN);
    PolicySet policies = PolicySet.all(model.actions().size(), 2);
    RolloutLanes lanes = RolloutLanes.of(model, policies, new double[] {0, 1, 1}).orElseThrow();
    assertThat(lanes.begin(start(model))).isTrue();
    double[] liked = new double[model.size(0)];
    liked[0] = 1;
    model.prefer(StatePreferences.of(List.of(liked, new double[model.size(1)]), List.of()));
    assertThat(lanes.begin(start(model))).isFalse();
  }
}
