package org.jackdaw.aif.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jackdaw.aif.agent.ActiveInferenceFactory;
import org.jackdaw.aif.fit.posterior.LogDensity;
import org.jackdaw.aif.fit.posterior.SliceSampler;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

class FittingTest {

  private static final ParameterSpace GAMMA = ParameterSpace.of(Parameter.positive("gamma", 2, 1));

  private static Behaviour subject(int episodes, Values values) {
    return Boxes.simulation(0.8, episodes).run("ann", Boxes.family(0.8), values, SeedTree.root(11));
  }

  @Test
  void findsTheTopOfTheLikelihoodWhereTheDerivativeIsZero() {
    Fit fit = new Fitting(Boxes.family(0.8), GAMMA).fit(subject(50, Boxes.values("gamma", 2)));
    LogDensity posterior =
        new Fitting(Boxes.family(0.8), GAMMA).posterior(subject(50, Boxes.values("gamma", 2)));

    double top = StrictMath.log(fit.values().get("gamma"));
    double h = 1e-4;
    double slope =
        (posterior.at(new double[] {top + h}) - posterior.at(new double[] {top - h})) / (2 * h);
    assertThat(slope).isCloseTo(0, within(1e-3));
    assertThat(fit.interval("gamma", 0.99)[0]).isLessThan(2);
    assertThat(fit.interval("gamma", 0.99)[1]).isGreaterThan(2);
  }

  @Test
  void givesTheEvidenceThatANumericalIntegralGives() {
    Behaviour behaviour = subject(40, Boxes.values("gamma", 2));
    Fitting fitting = new Fitting(Boxes.family(0.8), GAMMA);
    LogDensity posterior = fitting.posterior(behaviour);
    Fit fit = fitting.fit(behaviour);

    double top = fit.laplace().mode().logDensity();
    double integral = 0;
    for (double x = -6; x < 8; x += 0.05) {
      integral += 0.05 * StrictMath.exp(posterior.at(new double[] {x}) - top);
    }

    // Laplace's error is of the order 1/choices
    assertThat(fit.logEvidence()).isCloseTo(top + StrictMath.log(integral), within(0.02));
    assertThat(fit.aic()).isCloseTo(2 - 2 * fit.logLikelihood(), within(1e-12));
    assertThat(fit.bic()).isCloseTo(StrictMath.log(120) - 2 * fit.logLikelihood(), within(1e-12));
    assertThat(fit.meanProbability())
        .isCloseTo(StrictMath.exp(fit.logLikelihood() / 120), within(1e-12));
  }

  @Test
  void drawsFromThePosteriorThatItApproximates() {
    Fit fit = new Fitting(Boxes.family(0.8), GAMMA).fit(subject(50, Boxes.values("gamma", 2)));

    PosteriorDraws draws = fit.draw(new SliceSampler(4, 20, 200), SeedTree.root(1));

    assertThat(draws.worstRHat()).isLessThan(1.03);
    assertThat(draws.leastEffectiveSize()).isGreaterThan(200);
    assertThat(draws.mean("gamma")).isCloseTo(fit.values().get("gamma"), within(0.2));
    double[] drawn = draws.interval("gamma", 0.95);
    double[] laplace = fit.interval("gamma", 0.95);
    assertThat(drawn[0]).isCloseTo(laplace[0], within(0.15));
    assertThat(drawn[1]).isCloseTo(laplace[1], within(0.15));
    SliceSampler few = new SliceSampler(2, 0, 4);
    assertThat(fit.draw(few, SeedTree.root(1)).values(7))
        .isEqualTo(fit.draw(few, SeedTree.root(1)).values(7))
        .isNotEqualTo(fit.draw(few, SeedTree.root(2)).values(7));
  }

  @Test
  void recoversHowOftenASubjectLapses() {
    ParameterSpace space =
        ParameterSpace.of(
            Parameter.positive("gamma", 2, 1), Parameter.probability("lapse", 0.2, 1.5));
    Behaviour lapsing = subject(150, Boxes.values("gamma", 4, "lapse", 0.3));

    Fit fit = new Fitting(Boxes.family(0.8), space).fit(lapsing);

    double[] interval = fit.interval("lapse", 0.99);
    assertThat(interval[0]).isLessThan(0.3).isGreaterThan(0.1);
    assertThat(interval[1]).isGreaterThan(0.3).isLessThan(0.5);
  }

  @Test
  void prefersTheFamilyThatASubjectBelongsTo() {
    // the subject believes the dog; a rival family takes it for a liar
    Behaviour behaviour = subject(60, Boxes.values("gamma", 3));

    Fit believer = new Fitting(Boxes.family(0.8), GAMMA).fit(behaviour);
    Fit sceptic = new Fitting(Boxes.family(0.3), GAMMA).fit(behaviour);

    assertThat(believer.logEvidence() - sceptic.logEvidence()).isGreaterThan(3);
  }

  @Test
  void simulatesTheSameForTheSameSeedAndOtherwiseForAnother() {
    Simulation simulation = Boxes.simulation(0.8, 10);
    Behaviour once = simulation.run("a", Boxes.family(0.8), Boxes.values(), SeedTree.root(1));

    assertThat(simulation.run("a", Boxes.family(0.8), Boxes.values(), SeedTree.root(1)))
        .isEqualTo(once);
    assertThat(simulation.run("a", Boxes.family(0.8), Boxes.values(), SeedTree.root(2)))
        .isNotEqualTo(once);
    assertThat(once.choices()).isEqualTo(30);
    assertThat(once.episodes(2, 5).episodes()).isEqualTo(once.episodes().subList(2, 5));
  }

  @Test
  void fitsHabitsByTheirPolicies() {
    var options = OptionRecords.with(Boxes.drawing(), "habits", List.of(1.0, 1.0, 1.0));
    AgentFamily family =
        FactoryFamily.activeInference(options, Boxes.context(new Knowledge.Full(Boxes.model(0.8))));
    ParameterSpace space = ParameterSpace.of(Parameter.positive("habits.2", 1, 2));
    Behaviour right =
        Boxes.simulation(0.8, 200)
            .run("ann", family, Boxes.values("habits.2", 5), SeedTree.root(3));

    double[] interval = new Fitting(family, space).fit(right).interval("habits.2", 0.99);

    assertThat(interval[0]).isLessThan(5).isGreaterThan(2);
    assertThat(interval[1]).isGreaterThan(5).isLessThan(12);
  }

  @Test
  void saysWhatToDoWhereAChoiceIsImpossible() {
    AgentFamily best =
        FactoryFamily.activeInference(
            new ActiveInferenceFactory().defaults(),
            Boxes.context(new Knowledge.Full(Boxes.model(0.8))));

    assertThatThrownBy(() -> new Fitting(best, GAMMA).fit(subject(20, Boxes.values("gamma", 0.1))))
        .hasMessageStartingWith(
            "ann: a choice has probability 0 under every start; let the agents");
  }

  @Test
  void namesTheSubjectWhoseParametersStayOpen() {
    // nothing is unknown, so nothing is learnt at any rate; and no prior worth the name
    ParameterSpace inert =
        ParameterSpace.of(
            Parameter.positive("gamma", 2, 1),
            Parameter.positive("transition-learning-rate", 1, 1e9));
    Fitting fitting = new Fitting(Boxes.family(0.8), inert, 1, SeedTree.root(0));

    assertThatThrownBy(() -> fitting.fit(subject(20, Boxes.values("gamma", 2))))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("ann: parameters [gamma, transition-learning-rate]: laplace: ");
  }

  @Test
  void refusesParametersThatMeanNothing() {
    ParameterSpace slip = ParameterSpace.of(Parameter.positive("gama", 1, 1));
    assertThatThrownBy(() -> new Fitting(Boxes.family(0.8), slip))
        .hasMessageContaining("did you mean 'gamma'?");
  }

  @Test
  void knowsTheContinuousOptionsByKey() {
    Set<String> keys = new TreeSet<>(new OptionNumbers(Boxes.drawing()).keys());
    assertThat(keys)
        .contains("gamma", "alpha", "preference-scale", "epistemic-weight", "start-learning-rate")
        .doesNotContain("policy-length", "deterministic", "habits");
  }
}
