package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.StationaryValues;

/**
 * The exact return of a map from observations to actions, by recursion over pairs of state and last
 * observation. An endless problem is followed until what is left out is below 1e-13 of the largest
 * return.
 */
final class MemorylessReturn {

  private static final double REMAINDER = 1e-13;

  /** A discount that lets what comes sooner be better. */
  private static final double HURRY = 0.99;

  private final SparsePomdp problem;
  private final Horizon horizon;
  private final Map<Long, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> states = new ArrayList<>();
  private final List<Integer> shown = new ArrayList<>();
  private final Map<Integer, Double> starts = new LinkedHashMap<>();
  private final int[][] targets; // [action][entry]
  private final int[] stateOf;
  private final int[] observationOf;
  private double[] values;
  private double[] later;

  MemorylessReturn(SparsePomdp problem, Horizon horizon) {
    this.problem = problem;
    this.horizon = horizon;
    for (int o : problem.atReset()) {
      for (int s = 0; s < problem.states(); s++) {
        double p = problem.joint().terminal(s) ? 0 : problem.start(o, s);
        if (p > 0) {
          starts.put(number(s, o), p);
        }
      }
    }
    targets = new int[problem.actions()][];
    for (int a = 0; a < targets.length; a++) {
      targets[a] = targets(a);
    }
    stateOf = states.stream().mapToInt(s -> s).toArray();
    observationOf = shown.stream().mapToInt(o -> o).toArray();
    values = new double[stateOf.length];
    later = new double[stateOf.length];
  }

  private int number(int state, int observation) {
    long key = (long) observation * problem.states() + state;
    Integer known = numbers.putIfAbsent(key, numbers.size());
    if (known != null) {
      return known;
    }
    states.add(state);
    shown.add(observation);
    return numbers.size() - 1;
  }

  private int[] targets(int action) {
    int[] pairs = new int[problem.end(action, problem.states() - 1)];
    for (int k = 0; k < pairs.length; k++) {
      pairs[k] = number(problem.next(action, k), problem.observation(action, k));
    }
    return pairs;
  }

  /** What can be observed while the episode goes on, ascending. */
  int[] observations() {
    return shown.stream().mapToInt(o -> o).sorted().distinct().toArray();
  }

  /**
   * For each observation the action that is best on average over the states that it stands for, if
   * these were known from then on.
   */
  int[] sighted() {
    double discount = Math.min(HURRY, horizon.discount());
    StationaryValues known = StationaryValues.of(problem.joint(), discount);
    double[][] worths = new double[problem.observations()][problem.actions()];
    for (int i = 0; i < stateOf.length; i++) {
      for (int a = 0; a < problem.actions(); a++) {
        worths[observationOf[i]][a] += known.value(1, stateOf[i], a);
      }
    }
    return Arrays.stream(worths).mapToInt(MemorylessReturn::first).toArray();
  }

  private static int first(double[] worths) {
    int best = 0;
    for (int a = 1; a < worths.length; a++) {
      best = worths[a] > worths[best] ? a : best;
    }
    return best;
  }

  /** About how many additions a return takes. */
  double sums() {
    double entries = 0;
    for (int[] pairs : targets) {
      entries += (double) pairs.length / targets.length;
    }
    return sweeps() * (entries / problem.states() + 1) * stateOf.length;
  }

  private int sweeps() {
    return horizon
        .steps()
        .orElseGet(
            () ->
                (int)
                    StrictMath.ceil(
                        StrictMath.log(REMAINDER) / StrictMath.log(horizon.discount())));
  }

  /** The return of a map, one action per observation. */
  double of(int[] map) {
    Arrays.fill(later, 0);
    for (int left = sweeps() - 1; left >= 0; left--) {
      int step = horizon.step(left, problem);
      for (int i = 0; i < values.length; i++) {
        values[i] = value(step, stateOf[i], map[observationOf[i]]);
      }
      double[] free = later;
      later = values;
      values = free;
    }
    double sum = 0;
    for (Map.Entry<Integer, Double> start : starts.entrySet()) {
      sum += start.getValue() * later[start.getKey()];
    }
    return sum;
  }

  private double value(int step, int state, int action) {
    double sum = 0;
    for (int k = problem.first(action, state); k < problem.end(action, state); k++) {
      sum += problem.probability(action, k) * later[targets[action][k]];
    }
    return problem.joint().expectedReward(step, state, action) + horizon.discount() * sum;
  }
}
