package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The inductive term: states from which an intended combination of states can be reached are worked
 * back from it, move by move, and a policy is worth {@link #WEIGHT} nats times the probability that
 * it leads into the set that is one move nearer. Only the states of the factors that matter are
 * combined.
 */
final class PathInduction {

  /** Nats for being certain to come nearer. */
  private static final double WEIGHT = 32;

  /** A move is possible if some path makes it with more than this probability. */
  private static final double POSSIBLE = 1.0 / 32;

  private static final int MOST_MOVES = 64;
  private static final int FEWER_MOVES = 32;
  private static final int MANY_STATES = 512;

  /** Probabilities that differ by less are the same number of moves away. */
  private static final double ROUNDING = 2e-15;

  private final List<PathFactor> factors;
  private final int[] matter; // factors
  private final int[] strides; // of them, in combinations of their states
  private final int size; // number of combinations
  private final boolean[] allowed;
  private final List<Integer> goals = new ArrayList<>(); // combinations
  private final boolean[][][] possible; // [factor that matters][state][next]
  private final boolean[][][] sets; // [goal][moves][combination]
  private final double[] joint;
  private boolean[] aim = new boolean[0];

  PathInduction(PathsModel model, List<PathFactor> factors, int steps) {
    this.factors = factors;
    List<List<Integer>> intended = intended(model);
    List<List<Integer>> avoided = model.refinements().avoided();
    matter = mattering(intended, avoided, factors.size());
    strides = new int[matter.length];
    int combinations = 1;
    for (int i = 0; i < matter.length; i++) {
      strides[i] = combinations;
      combinations *= factors.get(matter[i]).states();
    }
    size = combinations;
    allowed = new boolean[size];
    Arrays.fill(allowed, true);
    avoided.forEach(states -> allowed[combination(states)] = false);
    if (matter.length > 0) {
      intended.forEach(states -> goals.add(combination(states)));
    }
    int moves = Math.min(steps - 1, size > MANY_STATES ? FEWER_MOVES : MOST_MOVES);
    sets = new boolean[goals.size()][Math.max(moves, 0) + 1][size];
    possible = new boolean[matter.length][][];
    joint = new double[size];
    Arrays.setAll(possible, i -> newMoves(factors.get(matter[i]).states()));
    refresh();
  }

  private static boolean[][] newMoves(int states) {
    return new boolean[states][states];
  }

  /** Those given, or the likeliest of the preferred states. */
  private static List<List<Integer>> intended(PathsModel model) {
    List<List<Integer>> given = model.refinements().intended();
    if (!given.isEmpty() || model.believedGoals().isEmpty()) {
      return given;
    }
    Integer[] likeliest = new Integer[model.factors()];
    Arrays.fill(likeliest, PathsRefinements.ANY);
    model
        .believedGoals()
        .forEach((factor, goal) -> likeliest[factor] = PathNumbers.likeliest(goal.toArray()));
    return List.of(List.of(likeliest));
  }

  /** Factors that matter to every combination. */
  private static int[] mattering(
      List<List<Integer>> intended, List<List<Integer>> avoided, int factors) {
    List<List<Integer>> all = new ArrayList<>(intended);
    all.addAll(avoided);
    List<Integer> matter = new ArrayList<>();
    for (int f = 0; f < factors && !intended.isEmpty(); f++) {
      int factor = f;
      if (all.stream().allMatch(states -> states.get(factor) != PathsRefinements.ANY)) {
        matter.add(f);
      }
    }
    return matter.stream().mapToInt(i -> i).toArray();
  }

  private int combination(List<Integer> states) {
    int combination = 0;
    for (int i = 0; i < matter.length; i++) {
      combination += strides[i] * states.get(matter[i]);
    }
    return combination;
  }

  /** Works the sets out anew, after transitions were learnt. */
  void refresh() {
    for (int i = 0; i < matter.length; i++) {
      factors.get(matter[i]).possible(POSSIBLE, possible[i]);
    }
    for (int g = 0; g < sets.length; g++) {
      Arrays.fill(sets[g][0], false);
      sets[g][0][goals.get(g)] = true;
      for (int n = 1; n < sets[g].length; n++) {
        stepBack(sets[g][n - 1], sets[g][n]);
      }
    }
  }

  /** The allowed combinations from which some move of every factor leads into a set. */
  private void stepBack(boolean[] set, boolean[] target) {
    boolean[] from = set.clone();
    for (int i = 0; i < matter.length; i++) {
      Arrays.fill(target, false);
      int states = possible[i].length;
      for (int c = 0; c < size; c++) {
        int state = c / strides[i] % states;
        for (int next = 0; next < states && !target[c]; next++) {
          target[c] = possible[i][state][next] && from[c + (next - state) * strides[i]];
        }
      }
      System.arraycopy(target, 0, from, 0, size);
    }
    for (int c = 0; c < size; c++) {
      target[c] &= allowed[c];
    }
  }

  /** Sets the aim for a belief about the present with some steps to go. */
  void aim(double[][] belief, int stepsToGo) {
    aim = new boolean[0];
    if (goals.isEmpty() || stepsToGo < 1) {
      return;
    }
    combine(belief);
    int nearest = Integer.MAX_VALUE;
    for (boolean[][] way : sets) {
      int moves = moves(way, Math.min(stepsToGo, way.length - 1));
      if (moves < nearest) {
        nearest = moves;
        aim = way[moves - 1];
      }
    }
  }

  /** The smallest number of moves whose set holds most of the belief. */
  private int moves(boolean[][] way, int most) {
    int moves = 1;
    double largest = held(way[1]);
    for (int n = 2; n <= most; n++) {
      double held = held(way[n]);
      if (held > largest + ROUNDING) {
        largest = held;
        moves = n;
      }
    }
    return moves;
  }

  private double held(boolean... set) {
    double sum = 0;
    for (int c = 0; c < size; c++) {
      sum += set[c] ? joint[c] : 0;
    }
    return sum;
  }

  /** What predicted beliefs are worth, in nats; 0 without an aim. */
  double value(double[][] predicted) {
    if (aim.length == 0) {
      return 0;
    }
    combine(predicted);
    return WEIGHT * held(aim);
  }

  private void combine(double[][] beliefs) {
    Arrays.fill(joint, 1);
    for (int i = 0; i < matter.length; i++) {
      double[] belief = beliefs[matter[i]];
      for (int c = 0; c < size; c++) {
        joint[c] *= belief[c / strides[i] % belief.length];
      }
    }
  }
}
