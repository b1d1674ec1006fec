package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class FactorInformationTest {

  private static final Offset<Double> DIGITS = within(1e-12);

  private static ExactFilter begun(Model model) {
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    int[] silent = new int[model.observationSpace().size()];
    Arrays.fill(silent, -1);
    filter.begin(Phase.TRAIN, Observation.ofIndices(silent));
    return filter;
  }

  private static double entropy(double p) {
    return Categorical.entropy(new double[] {p, 1 - p});
  }

  /** The cue is a symmetric channel of validity 0.95: ln 2 - H(0.95) about the context. */
  @Test
  void cueTellsAboutTheContextAndNothingAboutThePlace() {
    ExactFilter filter = begun(Worlds.tMaze(0.95, 0.98));
    FactorInformation context = new FactorInformation(filter, "context");
    FactorInformation place = new FactorInformation(filter, "place");

    assertThat(context.expected(3)).isCloseTo(StrictMath.log(2) - entropy(0.95), DIGITS);
    assertThat(place.expected(3)).isCloseTo(0, DIGITS);
    assertThat(context.entropy()).isCloseTo(StrictMath.log(2), DIGITS);

    filter.step(3, Observation.ofIndices(1), 0, false);
    assertThat(context.gained()).isCloseTo(StrictMath.log(2) - entropy(0.95), DIGITS);
    assertThat(place.gained()).isCloseTo(0, DIGITS);
    assertThat(context.entropy()).isCloseTo(entropy(0.95), DIGITS);
  }

  @Test
  void anImpossibleObservationTellsNothing() {
    ExactFilter filter = begun(Worlds.tMaze(1, 1));
    FactorInformation context = new FactorInformation(filter, "context");
    filter.step(3, Observation.ofIndices(1), 0, false);
    filter.step(1, Observation.ofIndices(4), -1, false);
    assertThat(context.gained()).isZero();
  }

  @Test
  void unknownFactorsAreRefused() {
    ExactFilter filter = begun(Worlds.tiger());
    assertThatThrownBy(() -> new FactorInformation(filter, "tigre"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tigre");
  }

  /** A part is never told more about than the whole; literal sums agree. */
  @Property(tries = 10, seed = "20260103")
  void expectedGainIsThatOfLiteralSums(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Model model = RandomModels.of(seed);
    BruteForce literal = new BruteForce(model);
    ExactFilter filter = begun(model);
    double[] start = weights(filter, literal);
    for (int f = 0; f < model.factors().size(); f++) {
      FactorInformation about = new FactorInformation(filter, model.factors().get(f).name());
      for (int a = 0; a < model.actions().size(); a++) {
        assertThat(about.expected(a)).isCloseTo(gain(literal, start, a, f), within(1e-10));
        assertThat(about.expected(a))
            .isLessThanOrEqualTo(filter.expectedInformationGain(a) + 1e-12);
      }
    }
  }

  private static double[] weights(ExactFilter filter, BruteForce literal) {
    double[] weights = new double[literal.states];
    double total = 0;
    for (int s = 0; s < weights.length; s++) {
      int state = filter.joint().state(literal.factors(s));
      weights[s] = state < 0 || literal.terminal(s) ? 0 : filter.probability(state);
      total += weights[s];
    }
    for (int s = 0; s < weights.length; s++) {
      weights[s] /= total;
    }
    return weights;
  }

  /** Sum over outcomes of p(o) KL(p(x | o) || p(x)). */
  private static double gain(BruteForce literal, double[] weights, int action, int factor) {
    double[][] both = new double[literal.outcomes][literal.states];
    double[] prior = new double[literal.states];
    for (int o = 0; o < literal.outcomes; o++) {
      double[] after = literal.after(weights, action, o);
      for (int s = 0; s < after.length; s++) {
        both[o][literal.factors(s)[factor]] += after[s];
        prior[literal.factors(s)[factor]] += after[s];
      }
    }
    double gain = 0;
    for (double[] row : both) {
      double p = Categorical.sum(row);
      for (int x = 0; x < row.length; x++) {
        gain += row[x] > 0 ? row[x] * StrictMath.log(row[x] / (p * prior[x])) : 0;
      }
    }
    return gain;
  }
}
