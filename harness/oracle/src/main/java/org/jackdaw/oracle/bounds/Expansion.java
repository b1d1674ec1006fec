package org.jackdaw.oracle.bounds;

import java.util.Arrays;
import org.jackdaw.oracle.SparsePomdp;

/** What may follow a belief and an action: per observation that can occur the next belief. */
final class Expansion {

  private final SparsePomdp problem;
  private final int[] counts; // entries per observation
  private final int[] touched; // observations met
  private final double[] mass; // weight per next state, of one observation
  private final int[] met; // next states met, of one observation
  private int[] bucketStates = new int[64];
  private double[] bucketWeights = new double[64];
  private int touchedSize;

  Expansion(SparsePomdp problem) {
    this.problem = problem;
    counts = new int[problem.observations()];
    touched = new int[problem.observations()];
    mass = new double[problem.states()];
    met = new int[problem.states()];
  }

  /** What follows, unnormalised: weights sum to the observation's probability. */
  Successors of(Support belief, int action) {
    int total = count(belief, action);
    int[] ends = Arrays.copyOf(touched, touchedSize);
    Arrays.sort(ends);
    int[] observations = ends.clone();
    place(belief, action, observations, total);
    Support[] beliefs = new Support[observations.length];
    int from = 0;
    for (int i = 0; i < observations.length; i++) {
      int end = counts[observations[i]];
      beliefs[i] = merge(from, end);
      from = end;
    }
    for (int o : observations) {
      counts[o] = 0;
    }
    return new Successors(observations, beliefs);
  }

  private int count(Support belief, int action) {
    touchedSize = 0;
    int total = 0;
    for (int s : belief.states()) {
      for (int k = problem.first(action, s); k < problem.end(action, s); k++) {
        int o = problem.observation(action, k);
        if (counts[o]++ == 0) {
          touched[touchedSize++] = o;
        }
        total++;
      }
    }
    return total;
  }

  /** Sorts all entries by observation; afterwards counts holds where each one's entries end. */
  private void place(Support belief, int action, int[] observations, int total) {
    if (bucketStates.length < total) {
      bucketStates = new int[Math.max(total, 2 * bucketStates.length)];
      bucketWeights = new double[bucketStates.length];
    }
    int start = 0;
    for (int o : observations) {
      int size = counts[o];
      counts[o] = start;
      start += size;
    }
    for (int i = 0; i < belief.size(); i++) {
      int s = belief.states()[i];
      for (int k = problem.first(action, s); k < problem.end(action, s); k++) {
        int slot = counts[problem.observation(action, k)]++;
        bucketStates[slot] = problem.next(action, k);
        bucketWeights[slot] = belief.weights()[i] * problem.probability(action, k);
      }
    }
  }

  private Support merge(int from, int end) {
    int size = 0;
    for (int k = from; k < end; k++) {
      int s = bucketStates[k];
      if (mass[s] == 0) {
        met[size++] = s;
      }
      mass[s] += bucketWeights[k];
    }
    int[] states = Arrays.copyOf(met, size);
    Arrays.sort(states);
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      weights[i] = mass[states[i]];
      mass[states[i]] = 0;
    }
    return Support.of(states, weights);
  }
}
