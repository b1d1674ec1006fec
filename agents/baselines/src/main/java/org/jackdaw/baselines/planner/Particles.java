package org.jackdaw.baselines.planner;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeReader;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.prob.Logarithm;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;

/**
 * A belief of equally likely states. When something is observed, particles are drawn anew by how
 * probable it was in each of them, and move to a next state given what was observed (the optimal
 * proposal of a bootstrap filter, Doucet, Godsill and Andrieu 2000, doi:10.1023/A:1008935410038).
 * Differs from POMCP's rejection of simulated observations, which runs out of particles where the
 * observation was improbable; both are exact in the limit of many particles.
 *
 * <p>What the model calls impossible tells nothing: particles then move as predicted. Every episode
 * starts from the model's start.
 */
final class Particles implements StateWalk.Start, Belief {

  private final SparsePomdp problem;
  private final JointModel joint;
  private final OutcomeReader reader;
  private final int[] outcomes;
  private final double[] sums; // of weights, by particle or by state
  private final int[] counts; // particles by state
  private int[] states;
  private int[] moved;
  private double surprisal;
  private int step;

  Particles(SparsePomdp problem, int size) {
    this.problem = problem;
    joint = problem.joint();
    Model model = joint.model();
    reader = new OutcomeReader(model);
    outcomes = new int[model.modalities().size()];
    sums = new double[Math.max(size, joint.states())];
    counts = new int[joint.states()];
    states = new int[size];
    moved = new int[size];
  }

  /** An episode starts. */
  void begin(Observation first, RandomStream random) {
    step = 0;
    reader.readFirst(first, outcomes);
    int observed = problem.observed(outcomes);
    double evidence = startWeights(observed);
    if (evidence > 0) {
      surprisal = -Logarithm.of(evidence);
    } else {
      surprisal = Double.POSITIVE_INFINITY;
      priorWeights();
    }
    for (int i = 0; i < states.length; i++) {
      states[i] = drawn(joint.states(), random);
    }
    count();
  }

  private double startWeights(int observed) {
    double sum = 0;
    for (int s = 0; s < joint.states(); s++) {
      sum += observed < 0 || joint.terminal(s) ? 0 : problem.start(observed, s);
      sums[s] = sum;
    }
    return sum;
  }

  private void priorWeights() {
    double sum = 0;
    for (int s = 0; s < joint.states(); s++) {
      sum += joint.terminal(s) ? 0 : joint.start(s);
      sums[s] = sum;
    }
  }

  /** The first of so many cells whose sum is above a uniform number. */
  private int drawn(int cells, RandomStream random) {
    double at = random.nextDouble() * sums[cells - 1];
    int found = Arrays.binarySearch(sums, 0, cells, at);
    int cell = found < 0 ? -found - 1 : found;
    while (cell < cells - 1 && sums[cell] <= at) {
      cell++;
    }
    return cell;
  }

  /** A step of the episode, which goes on. */
  void move(int action, Observation after, double reward, RandomStream random) {
    step++;
    boolean readable = reader.tryRead(step, after, reward, outcomes);
    int observed = readable ? problem.observed(outcomes) : -1;
    double evidence = weigh(action, observed) / states.length;
    surprisal = evidence > 0 ? Math.max(0, -Logarithm.of(evidence)) : Double.POSITIVE_INFINITY;
    for (int i = 0; i < states.length; i++) {
      moved[i] =
          evidence > 0
              ? given(states[drawn(states.length, random)], action, observed, random)
              : predicted(states[i], action, random);
    }
    int[] free = states;
    states = moved;
    moved = free;
    count();
  }

  private double weigh(int action, int observed) {
    double sum = 0;
    for (int i = 0; i < states.length; i++) {
      sum += observed < 0 ? 0 : chance(states[i], action, observed);
      sums[i] = sum;
    }
    return sum;
  }

  private double chance(int state, int action, int observed) {
    double sum = 0;
    for (int k = problem.first(action, state); k < problem.end(action, state); k++) {
      sum += problem.observation(action, k) == observed ? problem.probability(action, k) : 0;
    }
    return sum;
  }

  private int given(int state, int action, int observed, RandomStream random) {
    double left = random.nextDouble() * chance(state, action, observed);
    int last = state;
    for (int k = problem.first(action, state); k < problem.end(action, state) && left >= 0; k++) {
      if (problem.observation(action, k) == observed) {
        last = problem.next(action, k);
        left -= problem.probability(action, k);
      }
    }
    return last;
  }

  private int predicted(int state, int action, RandomStream random) {
    int entry = StateWalk.entry(problem, state, action, random);
    return entry < 0 ? state : problem.next(action, entry);
  }

  private void count() {
    Arrays.fill(counts, 0);
    for (int state : states) {
      counts[state]++;
    }
  }

  @Override
  public int draw(RandomStream random) {
    return states[random.nextInt(states.length)];
  }

  /** How improbable the latest perception was, by the particles, in nats. */
  double surprisal() {
    return surprisal;
  }

  @Override
  public List<List<String>> blocks() {
    return List.of(joint.model().factors().stream().map(Variable::name).toList());
  }

  @Override
  public int size(int block) {
    return Math.toIntExact(joint.product());
  }

  @Override
  public double probability(int block, int state) {
    int[] factors = new int[joint.model().factors().size()];
    int rest = state;
    for (int f = factors.length - 1; f >= 0; f--) {
      int size = joint.model().factors().get(f).size();
      factors[f] = rest % size;
      rest /= size;
    }
    int known = joint.state(factors);
    return known < 0 ? 0 : (double) counts[known] / states.length;
  }

  @Override
  public double entropy() {
    double sum = 0;
    for (int count : counts) {
      double p = (double) count / states.length;
      sum -= p > 0 ? p * Logarithm.of(p) : 0;
    }
    return sum;
  }
}
