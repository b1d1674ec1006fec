package org.jackdaw.aif.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Sweeps;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.junit.jupiter.api.Test;

class FixedPointInferenceTest {

  /** Two coins, and a sound that tells how many show heads. */
  private static final Model COINS =
      Model.builder()
          .factor("first", "heads", "tails")
          .factor("second", "heads", "tails")
          .modality("count", "none", "one", "two")
          .deterministicLikelihood(
              "count", List.of(Parent.after("first"), Parent.after("second")), v -> 2 - v[0] - v[1])
          .start("first", 0.7, 0.3)
          .build();

  private static MarginalBelief inferred(WorkingModel model, int... outcomes) {
    MarginalBelief prior = model.newBelief();
    MarginalBelief posterior = model.newBelief();
    model.start(prior);
    new FixedPointInference(model)
        .infer(prior, new Evidence(model).observeAll(outcomes), posterior);
    return posterior;
  }

  @Test
  void resolvesTwoFactorsThatOneOutcomeCouples() {
    MarginalBelief both = inferred(WorkingModel.of(COINS, Conventions.CLEAN), 2);
    assertThat(both.probability(0, 0)).isCloseTo(1, within(1e-12));
    assertThat(both.probability(1, 0)).isCloseTo(1, within(1e-12));
  }

  /** Nothing was observed: the belief is the prior and its free energy 0. */
  @Test
  void keepsThePriorWhereNothingIsObserved() {
    WorkingModel model = WorkingModel.of(COINS, Conventions.CLEAN);
    MarginalBelief prior = model.newBelief();
    MarginalBelief posterior = model.newBelief();
    model.start(prior);
    FixedPointInference inference = new FixedPointInference(model);
    inference.infer(prior, new Evidence(model).observeAll(-1), posterior);
    assertThat(posterior.marginal(0)).containsExactly(new double[] {0.7, 0.3}, within(1e-15));
    assertThat(inference.freeEnergy()).isCloseTo(0, within(1e-15));
  }

  /** P(second) = 0.7 x 0.5: free energy of a belief that is exact is the surprise. */
  @Test
  void measuresComplexityAndAccuracy() {
    WorkingModel model = WorkingModel.of(COINS, Conventions.CLEAN);
    MarginalBelief prior = model.newBelief();
    model.start(prior);
    FixedPointInference inference = new FixedPointInference(model);
    inference.infer(prior, new Evidence(model).observeAll(2), model.newBelief());
    FreeEnergy parts = inference.parts();
    assertThat(parts.accuracy()).isCloseTo(0, within(1e-9));
    assertThat(parts.complexity()).isCloseTo(-StrictMath.log(0.35), within(1e-9));
    assertThat(parts.total()).isCloseTo(inference.freeEnergy(), within(1e-15));
  }

  @Test
  void keepsZerosExactUnlessEverythingIsExcluded() {
    Model model =
        Model.builder()
            .factor("state", "a", "b", "c")
            .modality("sign", "x", "y")
            .likelihood(
                "sign",
                List.of(Parent.after("state")),
                (v, column) -> {
                  column[0] = v[0] == 2 ? 0 : 0.5;
                  column[1] = 1 - column[0];
                })
            .start("state", 0, 0.5, 0.5)
            .build();
    MarginalBelief possible = inferred(WorkingModel.of(model, Conventions.CLEAN), 0);
    assertThat(possible.marginal(0)).containsExactly(0, 1, 0);

    Model contradicted = model.toBuilder().start("state", 0, 0, 1).build();
    MarginalBelief belief = inferred(WorkingModel.of(contradicted, Conventions.CLEAN), 0);
    // prior and likelihood err equally: 0.5 and 0.5 against 1
    assertThat(belief.marginal(0)).containsExactly(new double[] {0.25, 0.25, 0.5}, within(1e-12));
  }

  @Property(tries = 200)
  void beliefsAreDistributionsWhateverIsObserved(
      @ForAll @IntRange(min = 1, max = 4) int factors,
      @ForAll @DoubleRange(min = 0, max = 0.9) double zeros,
      @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    Model model = random.next(factors);
    int[] outcomes = random.outcomes(model);
    for (Conventions conventions :
        List.of(Conventions.CLEAN, Conventions.PYMDP_LEGACY, Conventions.PYMDP_JAX)) {
      MarginalBelief belief = inferred(WorkingModel.of(model, conventions), outcomes);
      for (int f = 0; f < belief.factors(); f++) {
        double sum = 0;
        for (double p : belief.marginal(f)) {
          assertThat(p).isBetween(0.0, 1 + 1e-12);
          sum += p;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
      }
    }
  }

  /** Bayes by hand; where an observation is impossible there is nothing to compare with. */
  @Property(tries = 200)
  void isExactForOneFactor(
      @ForAll @DoubleRange(min = 0, max = 0.8) double zeros, @ForAll long seed) {
    RandomModels random = new RandomModels(seed, zeros);
    Model model = random.next(1);
    int[] outcomes = random.outcomes(model);
    double[] exact = model.startMarginal(0);
    double sum = 0;
    for (int s = 0; s < exact.length; s++) {
      for (int m = 0; m < outcomes.length; m++) {
        Table table = model.likelihood(m).table();
        exact[s] *= outcomes[m] < 0 ? 1 : table.get(outcomes[m], s);
      }
      sum += exact[s];
    }
    MarginalBelief belief = inferred(WorkingModel.of(model, Conventions.CLEAN), outcomes);
    for (int s = 0; sum > 0 && s < exact.length; s++) {
      assertThat(belief.probability(0, s)).isCloseTo(exact[s] / sum, within(1e-12));
      assertThat(belief.probability(0, s) == 0).isEqualTo(exact[s] == 0);
    }
  }

  @Property(tries = 100)
  void freeEnergyNeverRisesFromSweepToSweepAndBoundsTheSurprise(
      @ForAll @IntRange(min = 2, max = 3) int factors, @ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    Model model = random.next(factors);
    int[] outcomes = random.outcomes(model);
    double before = Double.POSITIVE_INFINITY;
    for (int sweeps = 1; sweeps <= 6; sweeps++) {
      Sweeps some = new Sweeps(sweeps, 0, Sweeps.Order.SEQUENTIAL, Sweeps.Start.PRIOR);
      WorkingModel working = WorkingModel.of(model, Conventions.CLEAN.with(some));
      MarginalBelief prior = working.newBelief();
      working.start(prior);
      FixedPointInference inference = new FixedPointInference(working);
      inference.infer(prior, new Evidence(working).observeAll(outcomes), working.newBelief());
      assertThat(inference.freeEnergy()).isLessThanOrEqualTo(before + 1e-12);
      before = inference.freeEnergy();
    }
    assertThat(before).isGreaterThanOrEqualTo(surprise(model, outcomes) - 1e-12);
  }

  private static double surprise(Model model, int[] outcomes) {
    int[] states = new int[model.factors().size()];
    return -StrictMath.log(evidence(model, outcomes, states, 0));
  }

  private static double evidence(Model model, int[] outcomes, int[] states, int factor) {
    if (factor == states.length) {
      double p = 1;
      for (int m = 0; m < outcomes.length; m++) {
        int column = model.likelihoodColumn(m, states, states, new int[2]);
        p *= outcomes[m] < 0 ? 1 : model.likelihood(m).table().get(outcomes[m], column);
      }
      return p;
    }
    double sum = 0;
    for (int s = 0; s < model.factors().get(factor).size(); s++) {
      states[factor] = s;
      sum += model.startMarginal(factor)[s] * evidence(model, outcomes, states, factor + 1);
    }
    return sum;
  }
}
