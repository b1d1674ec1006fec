package org.jackdaw.aif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.junit.jupiter.api.Test;

class WorkingModelTest {

  @Test
  void remembersTheMoveThatAModalityDependsOn() {
    WorkingModel tiger = WorkingModel.of(Models.tiger(), Conventions.CLEAN);
    assertThat(tiger.plain().factors().stream().map(Variable::name))
        .containsExactly("tiger", "last-action", "previous-tiger");
    assertThat(tiger.remembers(0)).isFalse();
    assertThat(tiger.remembers(1)).isTrue();
    assertThat(tiger.remembers(2)).isTrue();
  }

  @Test
  void needsNoMemoryOfAFactorThatNeverMoves() {
    Model past =
        Models.tMazeBuilder(0.98)
            .deterministicLikelihood("cue", List.of(Parent.before("context")), v -> 1 + v[0])
            .build();
    WorkingModel model = WorkingModel.of(past, Conventions.CLEAN);
    assertThat(model.factors()).isEqualTo(2);
    assertThat(model.still(1)).isTrue();
    assertThat(model.likelihood(1).parent(0)).isEqualTo(1);
    assertThat(model.plain().observedAtReset(1)).isFalse();
  }

  @Test
  void predictsEachFactorFromItsParents() {
    WorkingModel model = WorkingModel.of(Models.corridor(), Conventions.CLEAN);
    MarginalBelief before = model.newBelief();
    MarginalBelief after = model.newBelief();
    before.set(0, new double[] {0, 0.4, 0.6, 0}, 0);
    model.predict(before, 1, after);
    assertThat(after.marginal(0)).containsExactly(new double[] {0.2, 0.3, 0.2, 0.3}, within(1e-15));
  }

  /** The middle (0.5) goes on, the hole (0.3) and the goal (0.2) do not. */
  @Test
  void conditionsABeliefOnGoingOn() {
    WorkingModel model = WorkingModel.of(Models.corridor(), Conventions.CLEAN);
    MarginalBelief belief = model.newBelief();
    belief.set(0, new double[] {0.3, 0, 0.5, 0.2}, 0);
    assertThat(model.ending().goOn(belief)).isCloseTo(0.5, within(1e-15));
    assertThat(belief.marginal(0)).containsExactly(0, 0, 1, 0);
    belief.set(0, new double[] {1, 0, 0, 0}, 0);
    assertThat(model.ending().goOn(belief)).isZero();
    assertThat(belief.marginal(0)).containsExactly(1, 0, 0, 0);
  }

  /** Both heads end; three joint states are left, in two of which either coin shows tails. */
  @Test
  void conditionsFactorsThatEndTogether() {
    Model coins =
        Model.builder()
            .factor("first", "heads", "tails")
            .factor("second", "heads", "tails")
            .modality("sight", "both", "other")
            .deterministicLikelihood(
                "sight", List.of(Parent.after("first"), Parent.after("second")), v -> v[0] | v[1])
            .terminal(List.of("first", "second"), v -> v[0] + v[1] == 0)
            .build();
    WorkingModel model = WorkingModel.of(coins, Conventions.CLEAN);
    MarginalBelief belief = model.newBelief();
    assertThat(model.ending().goOn(belief)).isEqualTo(0.75);
    assertThat(belief.probability(0, 1)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(belief.probability(1, 1)).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void learnsOnlyWhatIsUnknown() {
    WorkingModel model =
        new WorkingModel(Models.tMaze(0.98), Conventions.CLEAN, 1, Set.of("likelihood.cue"), 2);
    assertThat(model.learnt().keySet()).containsExactly("likelihood.cue");
    assertThat(model.likelihood(1).counts().orElseThrow().count(0, 0)).isEqualTo(2);
    JointWeights weights = new JointWeights();
    assertThatThrownBy(
            () ->
                model.likelihood(0).learn(weights, new double[4], 1, Conventions.ZeroCells.LEARNT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsItsProbabilitiesBesideOtherCountsUntilItLearns() {
    WorkingModel model =
        new WorkingModel(Models.tMaze(0.98), Conventions.CLEAN, 1, Set.of("start.context"), 2);
    WorkingTable start = model.learnt().get("start.context");
    start.setPrior(new double[] {1, 3});
    assertThat(start.probability(0, 0)).isEqualTo(0.5);
    start.adoptMeans();
    assertThat(start.probability(0, 0)).isEqualTo(0.25);
    start.setPrior(new double[] {2, 1});
    assertThat(start.probability(0, 0)).isEqualTo(0.25);
    JointWeights weights = new JointWeights().expand(start, model.newBelief(), 0);
    start.learn(weights, new double[] {0, 1}, 1, Conventions.ZeroCells.LEARNT);
    assertThat(start.probability(0, 0)).isEqualTo(0.5);
  }

  /** 160 000 joint states; every table has at most 400 columns per action. */
  @Test
  void workOnFourLargeFactorsWithoutTheirProduct() {
    ModelBuilder builder = Model.builder().control("move", "on", "stay");
    for (int f = 0; f < 4; f++) {
      builder.factor(Variable.numbered("f" + f, 20));
    }
    for (int f = 0; f < 4; f++) {
      builder.deterministicTransition(
          "f" + f,
          List.of(Parent.before("f" + f), Parent.control("move")),
          v -> v[1] == 0 ? (v[0] + 1) % 20 : v[0]);
    }
    for (int m = 0; m < 5; m++) {
      builder.modality(Variable.numbered("m" + m, 5));
      List<Parent> parents =
          List.of(Parent.after("f" + m % 4), Parent.after("f" + (m + 1 + m / 4) % 4));
      builder.likelihood(
          "m" + m,
          parents,
          (v, column) -> {
            java.util.Arrays.fill(column, 0.1);
            column[(v[0] + 2 * v[1]) % 5] = 0.6;
          });
    }
    builder.preference("m0", OutcomeValues.of(0, 0, 0, 0, 1));
    WorkingModel model = WorkingModel.of(builder.build(), Conventions.CLEAN);
    MarginalBelief prior = model.newBelief();
    MarginalBelief posterior = model.newBelief();
    prior.set(0, oneHot(20, 3), 0);
    FixedPointInference inference = new FixedPointInference(model);
    inference.infer(prior, new Evidence(model).observeAll(0, 1, 2, 3, 4), posterior);
    ExpectedFreeEnergy energy = new ExpectedFreeEnergy(model, PolicySet.all(2, 3));
    energy.evaluate(posterior, 0);
    assertThat(inference.freeEnergy()).isFinite();
    assertThat(energy.term(Term.STATE_INFORMATION_GAIN, 0)).isPositive();
    assertThat(energy.term(Term.UTILITY, 0)).isBetween(0.0, 3.0);
  }

  private static double[] oneHot(int size, int at) {
    double[] values = new double[size];
    values[at] = 1;
    return values;
  }
}
