package org.jackdaw.oracle.bounds;

import java.util.Arrays;
import org.jackdaw.oracle.SparsePomdp;

/**
 * Values per stage, action and state by a recursion. An endless problem has one stage, iterated
 * from a bound on its own side until it hardly moves, so the result still bounds.
 */
final class StageValues {

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_SWEEPS = 100_000;

  private final SparsePomdp problem;
  private final Horizon horizon;

  StageValues(SparsePomdp problem, Horizon horizon) {
    this.problem = problem;
    this.horizon = horizon;
  }

  /** By recursion, for an endless problem from the worst that could ever be earned. */
  double[][][] fromBelow(Backup backup) {
    return horizon.endless()
        ? new double[][][] {iterate(backup, constant(extreme(-1) / (1 - horizon.discount())))}
        : backwards(backup);
  }

  /** By recursion, for an endless problem from the best that could ever be earned. */
  double[][][] fromAbove(Backup backup) {
    return horizon.endless()
        ? new double[][][] {iterate(backup, constant(extreme(1) / (1 - horizon.discount())))}
        : backwards(backup);
  }

  /** By recursion, for an endless problem from values that bound already. */
  double[][][] from(double[][][] first, Backup backup) {
    return horizon.endless() ? new double[][][] {iterate(backup, first[0])} : backwards(backup);
  }

  private double[][][] backwards(Backup backup) {
    int stages = horizon.stages();
    double[][][] values = new double[stages][][];
    double[][] later = constant(0);
    for (int h = stages - 1; h >= 0; h--) {
      values[h] = sweep(h + 1, backup, later);
      later = values[h];
    }
    return values;
  }

  private double[][] iterate(Backup backup, double[][] first) {
    int step = problem.joint().rewardSettlesAt();
    double[][] values = first;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double[][] next = sweep(step, backup, values);
      double moved = distance(values, next);
      values = next;
      if (moved <= TOLERANCE * Math.max(1, largest(values))) {
        break;
      }
    }
    return values;
  }

  private double[][] sweep(int step, Backup backup, double[][] later) {
    double[][] values = new double[problem.actions()][problem.states()];
    for (int a = 0; a < values.length; a++) {
      for (int s = 0; s < problem.states(); s++) {
        if (!problem.joint().terminal(s)) {
          values[a][s] =
              problem.joint().expectedReward(step, s, a)
                  + horizon.discount() * backup.later(problem, a, s, later);
        }
      }
    }
    return values;
  }

  private double[][] constant(double value) {
    double[][] values = new double[problem.actions()][problem.states()];
    for (double[] row : values) {
      for (int s = 0; s < row.length; s++) {
        row[s] = problem.joint().terminal(s) ? 0 : value;
      }
    }
    return values;
  }

  /** The largest reward in the direction of the sign; 0 where episodes may end before. */
  private double extreme(double sign) {
    double extreme = Double.NEGATIVE_INFINITY;
    boolean ends = false;
    int step = problem.joint().rewardSettlesAt();
    for (int s = 0; s < problem.states(); s++) {
      ends |= problem.joint().terminal(s);
      for (int a = 0; !problem.joint().terminal(s) && a < problem.actions(); a++) {
        extreme = Math.max(extreme, sign * problem.joint().expectedReward(step, s, a));
      }
    }
    return sign * (ends ? Math.max(0, extreme) : extreme);
  }

  private static double distance(double[][] a, double[][] b) {
    double distance = 0;
    for (int i = 0; i < a.length; i++) {
      for (int s = 0; s < a[i].length; s++) {
        distance = Math.max(distance, Math.abs(a[i][s] - b[i][s]));
      }
    }
    return distance;
  }

  private static double largest(double[][] values) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
  }
}
