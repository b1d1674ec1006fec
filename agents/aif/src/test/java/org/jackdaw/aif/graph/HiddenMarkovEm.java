package org.jackdaw.aif.graph;

import java.util.Arrays;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.LogGamma;

/**
 * Variational Bayes EM of a hidden Markov model with unknown start, transition and likelihood (Beal
 * 2003, chapter 3), written with plain arrays: an independent answer to what message passing on the
 * graph computes. A missing outcome is -1; the graph has a variable for it, which is predicted and
 * so counted, and so is it here.
 */
final class HiddenMarkovEm {

  private final int states;
  private final int outcomes;
  private final int[] seen;
  private final double[][] priors; // start, moves, signs, at column * rows + row
  private final double[][] counts;
  private final int[] rows;
  private final double[][] smoothed;
  private double logNormaliser;

  HiddenMarkovEm(ColumnMatrix start, ColumnMatrix moves, ColumnMatrix signs, int... seen) {
    states = start.rows();
    outcomes = signs.rows();
    this.seen = seen;
    priors = new double[][] {start.toArray(), moves.toArray(), signs.toArray()};
    counts = new double[][] {start.toArray(), moves.toArray(), signs.toArray()};
    rows = new int[] {states, states, outcomes};
    smoothed = new double[seen.length][states];
  }

  private double[] weights(int table) {
    double[] weights = new double[counts[table].length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(log(table, i));
    }
    return weights;
  }

  private double log(int table, int i) {
    double total = 0;
    for (int r = 0; r < rows[table]; r++) {
      total += counts[table][i / rows[table] * rows[table] + r];
    }
    return Digamma.of(counts[table][i]) - Digamma.of(total);
  }

  void iterate() {
    double[][] next = expect();
    System.arraycopy(next, 0, counts, 0, 3);
  }

  /** Forwards and backwards with the exponentials of expected logarithms; the next counts. */
  double[][] expect() {
    double[] d = weights(0);
    double[] b = weights(1);
    double[] a = weights(2);
    int steps = seen.length;
    double[][] forward = new double[steps][states];
    double[][] backward = new double[steps][states];
    logNormaliser = 0;
    for (int t = 0; t < steps; t++) {
      double sum = 0;
      for (int s = 0; s < states; s++) {
        double in = t == 0 ? d[s] : 0;
        for (int from = 0; t > 0 && from < states; from++) {
          in += forward[t - 1][from] * b[from * states + s];
        }
        forward[t][s] = in * emission(a, t, s);
        sum += forward[t][s];
      }
      logNormaliser += StrictMath.log(sum);
      for (int s = 0; s < states; s++) {
        forward[t][s] /= sum;
      }
    }
    Arrays.fill(backward[steps - 1], 1);
    for (int t = steps - 2; t >= 0; t--) {
      for (int s = 0; s < states; s++) {
        for (int to = 0; to < states; to++) {
          backward[t][s] += b[s * states + to] * emission(a, t + 1, to) * backward[t + 1][to];
        }
      }
      scale(backward[t]);
    }
    double[][] next = {priors[0].clone(), priors[1].clone(), priors[2].clone()};
    for (int t = 0; t < steps; t++) {
      for (int s = 0; s < states; s++) {
        smoothed[t][s] = forward[t][s] * backward[t][s];
      }
      scale(smoothed[t]);
      count(next, t, forward, backward, b, a);
    }
    return next;
  }

  private double emission(double[] a, int t, int s) {
    return seen[t] < 0 ? 1 : a[s * outcomes + seen[t]];
  }

  private void count(
      double[][] next, int t, double[][] forward, double[][] backward, double[] b, double[] a) {
    for (int s = 0; s < states; s++) {
      next[0][s] += t == 0 ? smoothed[0][s] : 0;
      if (seen[t] >= 0) {
        next[2][s * outcomes + seen[t]] += smoothed[t][s];
      }
    }
    if (t == 0) {
      return;
    }
    double[] pairs = new double[states * states];
    for (int i = 0; i < pairs.length; i++) {
      int to = i % states;
      pairs[i] = forward[t - 1][i / states] * b[i] * emission(a, t, to) * backward[t][to];
    }
    scale(pairs);
    for (int i = 0; i < pairs.length; i++) {
      next[1][i] += pairs[i];
    }
  }

  private static void scale(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  /** After {@link #expect}: its normaliser, less the divergence of the counts it started from. */
  double lowerBound() {
    double bound = logNormaliser;
    for (int table = 0; table < 3; table++) {
      for (int from = 0; from < counts[table].length; from += rows[table]) {
        bound -= divergence(table, from);
      }
    }
    return bound;
  }

  private double divergence(int table, int from) {
    double q = 0;
    double p = 0;
    double sum = 0;
    for (int i = from; i < from + rows[table]; i++) {
      q += counts[table][i];
      p += priors[table][i];
      sum += LogGamma.of(priors[table][i]) - LogGamma.of(counts[table][i]);
      sum += (counts[table][i] - priors[table][i]) * log(table, i);
    }
    return sum + LogGamma.of(q) - LogGamma.of(p);
  }

  double[] start() {
    return counts[0];
  }

  double[] moves() {
    return counts[1];
  }

  double[] signs() {
    return counts[2];
  }

  double[] belief(int t) {
    return smoothed[t];
  }
}
