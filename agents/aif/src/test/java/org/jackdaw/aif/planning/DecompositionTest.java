package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.InformationGain.Scope;
import org.jackdaw.aif.graph.GoalObservation;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.random.RandomStream;

/**
 * The expected free energy of one step in its several forms, from joint states and joint outcomes
 * one by one: risk and ambiguity, utility and information gain, and the gain as the divergence that
 * an outcome is expected to bring about.
 */
class DecompositionTest {

  private final List<double[]> states = new ArrayList<>(); // probability, then a state per factor

  private MarginalBelief predicted(WorkingModel model, long seed) {
    MarginalBelief start = model.newBelief();
    MarginalBelief after = model.newBelief();
    model.start(start);
    model.predict(start, new RandomStream(seed).nextInt(model.actions().size()), after);
    states.clear();
    list(after, new double[] {1}, 0);
    return after;
  }

  private void list(MarginalBelief belief, double[] so, int factor) {
    if (factor == belief.factors()) {
      states.add(so);
      return;
    }
    double[] marginal = belief.marginal(factor);
    for (int s = 0; s < marginal.length; s++) {
      if (marginal[s] > 0) {
        double[] longer = Arrays.copyOf(so, so.length + 1);
        longer[0] *= marginal[s];
        longer[so.length] = s;
        list(belief, longer, factor + 1);
      }
    }
  }

  /** The distribution over joint outcomes of some modalities in a joint state. */
  private static double[] outcomes(WorkingModel model, double[] state, int... modalities) {
    int[] values = new int[model.factors()];
    Arrays.setAll(values, f -> (int) state[1 + f]);
    double[] joint = {1};
    for (int m : modalities) {
      WorkingTable table = model.likelihood(m);
      double[] longer = new double[joint.length * table.rows()];
      for (int i = 0; i < longer.length; i++) {
        int outcome = i % table.rows();
        longer[i] = joint[i / table.rows()] * table.probability(outcome, table.column(values));
      }
      joint = longer;
    }
    return joint;
  }

  private double[] marginal(WorkingModel model, int... modalities) {
    double[] sum = new double[outcomes(model, states.get(0), modalities).length];
    for (double[] state : states) {
      double[] given = outcomes(model, state, modalities);
      Arrays.setAll(sum, o -> sum[o] + state[0] * given[o]);
    }
    return sum;
  }

  private double ambiguity(WorkingModel model, int... modalities) {
    double sum = 0;
    for (double[] state : states) {
      sum += state[0] * Categorical.entropy(outcomes(model, state, modalities));
    }
    return sum;
  }

  /** The expected divergence of the belief after an outcome from that before. */
  private double gain(WorkingModel model, int... modalities) {
    double[] predicted = marginal(model, modalities);
    double gain = 0;
    for (int o = 0; o < predicted.length; o++) {
      for (double[] state : states) {
        double p = outcomes(model, state, modalities)[o];
        if (p > 0) {
          double posterior = state[0] * p / predicted[o];
          gain += predicted[o] * posterior * StrictMath.log(posterior / state[0]);
        }
      }
    }
    return gain;
  }

  @Property(tries = 80)
  void riskAndAmbiguityAreUtilityAndInformation(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @DoubleRange(min = 0, max = 0.9) double zeros,
      @ForAll long seed) {
    Model published = new RandomModels(seed, zeros).next(factors);
    WorkingModel model = WorkingModel.of(published, Conventions.CLEAN);
    MarginalBelief belief = predicted(model, seed);
    double riskAndAmbiguity = 0;
    double gains = 0;
    for (int m = 0; m < model.modalities(); m++) {
      double[] preferred = new double[model.likelihood(m).rows()];
      for (int o = 0; o < preferred.length; o++) {
        preferred[o] = published.logPreference(m).value(1, o);
      }
      double first = preferred[0];
      Categorical.softmax(preferred);
      double normaliser = first - StrictMath.log(preferred[0]);
      double risk = Categorical.divergence(marginal(model, m), preferred);
      riskAndAmbiguity += risk - normaliser + ambiguity(model, m);
      gains += gain(model, m);
    }
    PlannedStep step = new PlannedStep(model);
    step.evaluate(belief, 0, belief, 1);
    assertThat(step.term(Term.STATE_INFORMATION_GAIN)).isCloseTo(gains, within(1e-9));
    assertThat(-step.term(Term.UTILITY) - step.term(Term.STATE_INFORMATION_GAIN))
        .isCloseTo(riskAndAmbiguity, within(1e-9));
  }

  @Property(tries = 80)
  void theJointGainIsTheDivergenceThatJointOutcomesBring(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll @DoubleRange(min = 0, max = 0.9) double zeros,
      @ForAll long seed) {
    Model published = new RandomModels(seed, zeros).next(factors);
    WorkingModel model = WorkingModel.of(published, Conventions.CLEAN.with(Scope.JOINT));
    MarginalBelief belief = predicted(model, seed);
    int[] all = new int[model.modalities()];
    Arrays.setAll(all, m -> m);
    PlannedStep step = new PlannedStep(model);
    step.evaluate(belief, 0, belief, 1);
    double gain = step.term(Term.STATE_INFORMATION_GAIN);
    assertThat(gain).isCloseTo(gain(model, all), within(1e-9));
    assertThat(gain)
        .isCloseTo(Categorical.entropy(marginal(model, all)) - ambiguity(model, all), within(1e-9));
  }

  /** The node of an unseen outcome on a factor graph counts the same. */
  @Property(tries = 50)
  void aGoalOnTheGraphCostsTheExpectedFreeEnergy(
      @ForAll @DoubleRange(min = 0, max = 0.9) double zeros, @ForAll long seed) {
    Model published = new RandomModels(seed, zeros).next(1);
    WorkingModel model = WorkingModel.of(published, Conventions.CLEAN);
    MarginalBelief belief = predicted(model, seed);
    double energy = 0;
    for (int m = 0; m < model.modalities(); m++) {
      double[] preferences = new double[model.likelihood(m).rows()];
      for (int o = 0; o < preferences.length; o++) {
        preferences[o] = published.logPreference(m).value(1, o);
      }
      GoalObservation goal = new GoalObservation(published.likelihood(m).table(), preferences);
      energy += goal.energy(belief.marginal(0));
    }
    PlannedStep step = new PlannedStep(model);
    step.evaluate(belief, 0, belief, 1);
    assertThat(-step.term(Term.UTILITY) - step.term(Term.STATE_INFORMATION_GAIN))
        .isCloseTo(energy, within(1e-9));
  }

  /**
   * One outcome o of a column with counts a: KL(Dir(a + o) || Dir(a)) = ln(A / a_o) + psi(a_o + 1)
   * - psi(A + 1), expected under the column's mean and the belief about the column.
   */
  @Property(tries = 50)
  void noveltyIsTheDivergenceThatOneCountBrings(
      @ForAll @IntRange(min = 1, max = 3) int factors, @ForAll long seed) {
    Model published = new RandomModels(seed, 0.3).next(factors);
    WorkingModel model =
        new WorkingModel(published, Conventions.CLEAN, 1, Set.of(TableName.likelihood("m0")), 1);
    WorkingTable table = model.likelihood(0);
    double[] counts = new double[table.rows() * table.columns()];
    RandomStream random = new RandomStream(seed);
    Arrays.setAll(counts, i -> 0.05 + 4 * random.nextDouble());
    table.setCounts(counts);
    MarginalBelief belief = predicted(model, seed);
    double expected = 0;
    for (double[] state : states) {
      int[] values = new int[model.factors()];
      Arrays.setAll(values, f -> (int) state[1 + f]);
      int from = table.column(values) * table.rows();
      double total = 0;
      for (int o = 0; o < table.rows(); o++) {
        total += counts[from + o];
      }
      for (int o = 0; o < table.rows(); o++) {
        double a = counts[from + o];
        double divergence = StrictMath.log(total / a) + Digamma.of(a + 1) - Digamma.of(total + 1);
        expected += state[0] * a / total * divergence;
      }
    }
    PlannedStep step = new PlannedStep(model);
    step.evaluate(belief, 0, belief, 1);
    assertThat(step.term(Term.LIKELIHOOD_INFORMATION_GAIN)).isCloseTo(expected, within(1e-9));
  }
}
