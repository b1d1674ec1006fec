package org.jackdaw.oracle.bounds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.oracle.SparsePomdp;

/**
 * What can be earned by reacting to the last observation alone: the value of the best deterministic
 * map from observations to actions that never changes (Littman 1994, "Memoryless policies"). A map
 * that draws its actions at random may earn more.
 *
 * <p>All maps are tried where that takes few sums. Elsewhere single observations are changed as
 * long as that helps, starting from every constant map, and from what would be best on average over
 * the states that an observation stands for, if these were known: what is found is reached, but may
 * not be the best.
 *
 * @param value expected (discounted) return from the start, in reward units
 * @param exact whether all maps were tried
 * @param actions the action for each observation of the problem, 0 for what is never observed
 */
public record MemorylessValue(double value, boolean exact, List<Integer> actions) {

  /** The most additions that trying all maps may take. */
  public static final double MOST_SUMS = 2e8;

  /** Rounds of changes that a climb usually takes. */
  private static final double ROUNDS = 4;

  /** A change must help by more than rounding. */
  private static final double GAIN = 1e-12;

  /** Takes a copy. */
  public MemorylessValue {
    actions = List.copyOf(actions);
  }

  /**
   * The best map.
   *
   * @param problem the problem
   * @param horizon how the future counts
   * @return the value, and a map that has it
   */
  public static MemorylessValue of(SparsePomdp problem, Horizon horizon) {
    return of(problem, new MemorylessReturn(problem, horizon));
  }

  /**
   * The best map, where looking for it takes little.
   *
   * @param problem the problem
   * @param horizon how the future counts
   * @param mostSums about the most additions that the search may take
   * @return the value, and a map that has it; empty where that would take more
   */
  public static Optional<MemorylessValue> within(
      SparsePomdp problem, Horizon horizon, double mostSums) {
    MemorylessReturn returns = new MemorylessReturn(problem, horizon);
    double changes = (double) problem.actions() * returns.observations().length;
    double climbs = (problem.actions() + 1) * ROUNDS * changes * returns.sums();
    boolean few = Math.min(climbs, all(problem, returns)) <= mostSums;
    return few ? Optional.of(of(problem, returns)) : Optional.empty();
  }

  /** About how many additions trying all maps takes. */
  private static double all(SparsePomdp problem, MemorylessReturn returns) {
    double maps = StrictMath.pow(problem.actions(), returns.observations().length);
    return maps * returns.sums();
  }

  private static MemorylessValue of(SparsePomdp problem, MemorylessReturn returns) {
    boolean all = all(problem, returns) <= MOST_SUMS;
    int[] best = all ? bestOfAll(problem, returns) : bestFound(problem, returns);
    return new MemorylessValue(returns.of(best), all, Arrays.stream(best).boxed().toList());
  }

  private static int[] bestOfAll(SparsePomdp problem, MemorylessReturn returns) {
    int[] map = new int[problem.observations()];
    int[] best = map.clone();
    double most = returns.of(map);
    while (next(map, returns.observations(), problem.actions())) {
      double value = returns.of(map);
      if (value > most) {
        most = value;
        best = map.clone();
      }
    }
    return best;
  }

  /** Counts up; false once all maps were had. */
  private static boolean next(int[] map, int[] observations, int actions) {
    for (int o : observations) {
      if (++map[o] < actions) {
        return true;
      }
      map[o] = 0;
    }
    return false;
  }

  private static int[] bestFound(SparsePomdp problem, MemorylessReturn returns) {
    int[] best = new int[0];
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a <= problem.actions(); a++) {
      int[] map = a == 0 ? returns.sighted() : constant(problem, a - 1);
      double value = climb(map, problem.actions(), returns);
      if (value > most) {
        most = value;
        best = map;
      }
    }
    return best;
  }

  private static int[] constant(SparsePomdp problem, int action) {
    int[] map = new int[problem.observations()];
    Arrays.fill(map, action);
    return map;
  }

  private static double climb(int[] map, int actions, MemorylessReturn returns) {
    double value = returns.of(map);
    boolean improved = true;
    while (improved) {
      improved = false;
      for (int o : returns.observations()) {
        double changed = change(map, o, actions, value, returns);
        improved |= changed > value;
        value = changed;
      }
    }
    return value;
  }

  /** The best action for one observation, all others as they are. */
  private static double change(
      int[] map, int observation, int actions, double value, MemorylessReturn returns) {
    int best = map[observation];
    double most = value;
    for (int a = 0; a < actions; a++) {
      map[observation] = a;
      double changed = returns.of(map);
      if (changed > most + GAIN * Math.max(1, Math.abs(most))) {
        most = changed;
        best = a;
      }
    }
    map[observation] = best;
    return most;
  }
}
