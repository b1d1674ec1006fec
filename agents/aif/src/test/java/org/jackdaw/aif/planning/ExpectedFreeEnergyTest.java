package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.InformationGain.Scope;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;
import org.junit.jupiter.api.Test;

class ExpectedFreeEnergyTest {

  private static MarginalBelief start(WorkingModel model) {
    MarginalBelief start = model.newBelief();
    model.start(start);
    return start;
  }

  /**
   * Right (0.5) enters the goal's neighbour or the hole; right again pays with 0.5. The hole ends
   * the episode, so only half of the mass goes on: 0.5 x 0.5 = 0.25. A third move is made from the
   * start alone (0.25 of the mass) and cannot reach the goal.
   */
  @Test
  void countsWhatFollowsAnEndForNothing() {
    WorkingModel model = WorkingModel.of(Models.corridor(), Conventions.CLEAN);
    ExpectedFreeEnergy energy =
        new ExpectedFreeEnergy(
            model, PolicySet.of(List.of(new int[] {1, 1, 1}, new int[] {1, 1, 0})));
    energy.evaluate(start(model), 0);
    assertThat(energy.term(Term.UTILITY, 0)).isCloseTo(0.25, within(1e-15));
    assertThat(energy.term(Term.UTILITY, 1)).isCloseTo(0.25, within(1e-15));
  }

  /** Two rights and a return: 1/4 + then from the start again right, right: 1/4 x 1/4. */
  @Test
  void goesOnWithTheMassThatHasNotEnded() {
    WorkingModel model = WorkingModel.of(Models.corridor(), Conventions.CLEAN);
    ExpectedFreeEnergy energy =
        new ExpectedFreeEnergy(model, PolicySet.of(List.of(new int[] {1, 1, 1, 1})));
    energy.evaluate(start(model), 0);
    assertThat(energy.term(Term.UTILITY, 0)).isCloseTo(0.25 + 0.0625, within(1e-15));
  }

  /** Policies one by one, without a tree, step by step. */
  @Property(tries = 100)
  void sharingBeginningsChangesNothing(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @IntRange(min = 1, max = 3) int length,
      @ForAll @DoubleRange(min = 0, max = 0.8) double zeros,
      @ForAll long seed) {
    Model model = new RandomModels(seed, zeros).next(factors);
    Set<String> unknown = Set.of(TableName.likelihood("m0"), TableName.transition("f0"));
    WorkingModel working = new WorkingModel(model, Conventions.CLEAN, 1, unknown, 0.5);
    PolicySet policies = PolicySet.all(working.actions().size(), length);
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(working, policies);
    energy.evaluate(start(working), 0);
    for (int p = 0; p < policies.size(); p += 7) {
      double[] naive = naive(working, policies, p);
      for (Term term : Term.values()) {
        assertThat(energy.term(term, p)).isCloseTo(naive[term.ordinal()], within(1e-12));
      }
    }
  }

  private static double[] naive(WorkingModel model, PolicySet policies, int policy) {
    double[] sums = new double[Term.values().length];
    MarginalBelief before = start(model);
    for (int t = 0; t < policies.length(); t++) {
      MarginalBelief after = model.newBelief();
      PlannedStep step = new PlannedStep(model);
      model.predict(before, policies.action(policy, t), after);
      step.evaluate(before, policies.action(policy, t), after, t + 1);
      for (Term term : Term.values()) {
        sums[term.ordinal()] += step.term(term);
      }
      before = after;
    }
    return sums;
  }

  @Property(tries = 100)
  void everyTermIsFiniteAndEveryGainNotNegative(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @DoubleRange(min = 0, max = 0.95) double zeros,
      @ForAll long seed) {
    Model model = new RandomModels(seed, zeros).next(factors);
    Set<String> unknown = Set.copyOf(TableName.learnable(model));
    for (WorkingModel working :
        List.of(
            new WorkingModel(model, Conventions.CLEAN, 1, unknown, 1),
            WorkingModel.of(model, Conventions.CLEAN),
            WorkingModel.of(model, Conventions.CLEAN.with(Scope.JOINT)),
            WorkingModel.of(model, Conventions.PYMDP_JAX))) {
      ExpectedFreeEnergy energy =
          new ExpectedFreeEnergy(working, PolicySet.all(working.actions().size(), 2));
      energy.evaluate(start(working), 0);
      for (int p = 0; p < energy.policies().size(); p++) {
        assertThat(energy.term(Term.UTILITY, p)).isFinite();
        assertThat(energy.term(Term.STATE_INFORMATION_GAIN, p)).isFinite().isGreaterThan(-1e-12);
        assertThat(energy.term(Term.LIKELIHOOD_INFORMATION_GAIN, p)).isFinite().isNotNegative();
        assertThat(energy.term(Term.TRANSITION_INFORMATION_GAIN, p)).isFinite().isNotNegative();
      }
    }
  }

  /** Two modalities: together they tell at most the sum and at least the better one. */
  @Property(tries = 100)
  void jointOutcomesTellNoMoreThanTheSumOverModalities(@ForAll long seed) {
    Model model = new RandomModels(seed, 0.3).next(1);
    WorkingModel single = WorkingModel.of(model, Conventions.CLEAN);
    WorkingModel joint = WorkingModel.of(model, Conventions.CLEAN.with(Scope.JOINT));
    MarginalBelief belief = start(single);
    PlannedStep apart = new PlannedStep(single);
    apart.evaluate(belief, 0, belief, 1);
    double together = new JointInformationGain(joint).of(belief);
    assertThat(together)
        .isLessThanOrEqualTo(apart.term(Term.STATE_INFORMATION_GAIN) + 1e-12)
        .isGreaterThanOrEqualTo(apart.term(Term.STATE_INFORMATION_GAIN) / 2 - 1e-12);
  }

  @Test
  void refusesPoliciesOfDifferentLengths() {
    assertThatThrownBy(() -> PolicySet.of(List.of(new int[] {0}, new int[] {0, 1})))
        .hasMessageContaining("one length");
  }

  @Test
  void listsAllPoliciesWithTheLastActionFastest() {
    PolicySet policies = PolicySet.all(3, 2);
    assertThat(policies.size()).isEqualTo(9);
    assertThat(policies.action(5, 0)).isEqualTo(1);
    assertThat(policies.action(5, 1)).isEqualTo(2);
    assertThat(policies.nodes()).isEqualTo(1 + 3 + 9);
  }

  @Test
  void sharesTheBeginningsOfGivenPolicies() {
    PolicySet policies =
        PolicySet.of(List.of(new int[] {1, 0}, new int[] {0, 0}, new int[] {1, 2}));
    assertThat(policies.nodes()).isEqualTo(1 + 2 + 3);
    assertThat(PolicySet.count(10, 30)).isEqualTo(Long.MAX_VALUE);
  }
}
