package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.oracle.SparsePomdp;

/** The beliefs in which a problem may start, weighted, and values averaged over them. */
final class StartValues {

  private final List<Support> starts = new ArrayList<>();

  StartValues(SparsePomdp problem) {
    int[] states = new int[problem.states()];
    double[] weights = new double[problem.states()];
    for (int o : problem.atReset()) {
      int size = 0;
      for (int s = 0; s < problem.states(); s++) {
        double p = problem.joint().terminal(s) ? 0 : problem.start(o, s);
        if (p > 0) {
          states[size] = s;
          weights[size++] = p;
        }
      }
      if (size > 0) {
        starts.add(Support.of(Arrays.copyOf(states, size), Arrays.copyOf(weights, size)));
      }
    }
  }

  List<Support> list() {
    return starts;
  }

  /** One action for all starts. */
  double constant(double[][] values) {
    double best = Double.NEGATIVE_INFINITY;
    for (double[] vector : values) {
      best = Math.max(best, sum(vector));
    }
    return best;
  }

  /** Any action, equally likely. */
  double mean(double[][] values) {
    double sum = 0;
    for (double[] vector : values) {
      sum += sum(vector);
    }
    return sum / values.length;
  }

  private double sum(double[] vector) {
    double sum = 0;
    for (Support start : starts) {
      sum += start.dot(vector);
    }
    return sum;
  }

  /** The best action for each first belief. */
  double perBelief(double[][] values) {
    double sum = 0;
    for (Support start : starts) {
      double best = Double.NEGATIVE_INFINITY;
      for (double[] vector : values) {
        best = Math.max(best, start.dot(vector));
      }
      sum += best;
    }
    return sum;
  }

  /** The best action for each state. */
  double perState(double[][] values) {
    double sum = 0;
    for (Support start : starts) {
      for (int i = 0; i < start.size(); i++) {
        double best = Double.NEGATIVE_INFINITY;
        for (double[] vector : values) {
          best = Math.max(best, vector[start.states()[i]]);
        }
        sum += start.weights()[i] * best;
      }
    }
    return sum;
  }
}
