package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Observation;

/** On random models, everything equals its definition taken literally. */
class RandomModelTest {

  private static final Offset<Double> DIGITS = within(1e-10);

  @Property(tries = 10, seed = "20260102")
  void floorAndCeilingEqualTheirDefinitions(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Model model = RandomModels.of(seed);
    BruteForce brute = new BruteForce(model);
    double floor = 0;
    double ceiling = 0;
    for (int sight = 0; sight < 2; sight++) {
      double[] weights = seen(model, brute.start(), sight);
      floor += brute.uniformValue(1, 2, weights);
      ceiling += brute.optimalValue(1, 2, weights);
    }
    Yardsticks yardsticks = Yardsticks.of(model, 2);
    assertThat(yardsticks.floor()).isCloseTo(floor, DIGITS);
    assertThat(yardsticks.ceiling().orElseThrow()).isCloseTo(ceiling, DIGITS);
  }

  @Property(tries = 25, seed = "20260102")
  void uniformPolicyIsWorthTheFloor(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    JointModel joint = JointModel.of(RandomModels.of(seed));
    HistoryPolicy uniform = (history, p) -> Arrays.fill(p, 1.0 / p.length);
    assertThat(PolicyValue.of(joint, 2, uniform))
        .isCloseTo(Yardsticks.of(joint, 2).floor(), DIGITS);
  }

  @Property(tries = 100, seed = "20260102")
  void filterFollowsBayesRule(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Model model = RandomModels.of(seed);
    BruteForce brute = new BruteForce(model);
    RandomStream random = new RandomStream(seed + 1);
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    double[] weights = seen(model, brute.start(), 0);
    if (Categorical.sum(weights) == 0) {
      return;
    }
    filter.begin(Phase.TRAIN, Observation.ofIndices(silentButSight(model)));
    for (int step = 1; step <= 3 && going(brute, weights) > 0; step++) {
      int action = random.nextInt(4);
      double evidence = going(brute, weights);
      int outcome = shown(brute, weights, action, random);
      weights = brute.after(weights, action, outcome);
      filter.step(
          action, observation(model, brute.outcome(outcome)), brute.reward(step, outcome), false);
      assertThat(filter.impossible()).isFalse();
      assertThat(filter.surprisal())
          .isCloseTo(-StrictMath.log(Categorical.sum(weights) / evidence), DIGITS);
      assertBelief(filter, brute, goingOn(brute, weights));
    }
  }

  /** The belief that the episode goes on, where that is possible. */
  private static double[] goingOn(BruteForce brute, double[] weights) {
    double[] going = weights.clone();
    for (int s = 0; s < going.length; s++) {
      going[s] = brute.terminal(s) ? 0 : going[s];
    }
    return Categorical.sum(going) > 0 ? going : weights;
  }

  private static void assertBelief(ExactFilter filter, BruteForce brute, double[] weights) {
    double sum = Categorical.sum(weights);
    for (int s = 0; s < weights.length; s++) {
      int state = filter.joint().state(brute.factors(s));
      assertThat(state < 0 ? 0 : filter.probability(state)).isCloseTo(weights[s] / sum, DIGITS);
      assertThat(filter.asBelief().probability(0, s)).isCloseTo(weights[s] / sum, DIGITS);
    }
  }

  @Property(tries = 50, seed = "20260102")
  void expectedGainIsTheMeanGain(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Model model = RandomModels.of(seed);
    BruteForce brute = new BruteForce(model);
    double[] start = seen(model, brute.start(), 0);
    if (going(brute, start) == 0) {
      return;
    }
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    filter.begin(Phase.TRAIN, Observation.ofIndices(silentButSight(model)));
    for (int a = 0; a < 4; a++) {
      assertThat(filter.expectedInformationGain(a)).isCloseTo(meanGain(brute, start, a), DIGITS);
    }
  }

  private static double meanGain(BruteForce brute, double[] weights, int action) {
    double[] predicted = new double[weights.length];
    for (int o = 0; o < brute.outcomes; o++) {
      double[] after = brute.after(weights, action, o);
      for (int s = 0; s < after.length; s++) {
        predicted[s] += after[s];
      }
    }
    double total = Categorical.normalise(predicted);
    double gain = 0;
    for (int o = 0; o < brute.outcomes; o++) {
      double[] after = brute.after(weights, action, o);
      if (Categorical.sum(after) > 0) {
        gain += Categorical.normalise(after) / total * Categorical.divergence(after, predicted);
      }
    }
    return gain;
  }

  /** The start after the first observation, which shows sight alone. */
  private static double[] seen(Model model, double[] start, int sight) {
    double[] weights = start.clone();
    for (int s = 0; s < weights.length; s++) {
      weights[s] *= model.likelihood(0).table().get(sight, s / 2);
    }
    return weights;
  }

  private static double going(BruteForce brute, double[] weights) {
    double going = 0;
    for (int s = 0; s < weights.length; s++) {
      going += brute.terminal(s) ? 0 : weights[s];
    }
    return going;
  }

  private static int shown(BruteForce brute, double[] weights, int action, RandomStream random) {
    double[] chances = new double[brute.outcomes];
    for (int o = 0; o < chances.length; o++) {
      chances[o] = Categorical.sum(brute.after(weights, action, o));
    }
    Categorical.normalise(chances);
    return Categorical.sample(chances, random.nextDouble());
  }

  private static int[] silentButSight(Model model) {
    int[] shown = new int[model.observationSpace().size()];
    Arrays.fill(shown, -1);
    shown[0] = 0;
    return shown;
  }

  private static Observation observation(Model model, int[] outcomes) {
    boolean hidden = model.reward().filter(Reward::rewardOnly).isPresent();
    return Observation.ofIndices(hidden ? Arrays.copyOf(outcomes, 2) : outcomes);
  }
}
