package org.jackdaw.aif.planning;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jackdaw.aif.convention.Conventions.Ties;
import org.jackdaw.aif.planning.ActionSelection.Determinism;
import org.jackdaw.aif.planning.ActionSelection.Rule;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/** Chooses one of several by their weights: the largest, or a draw. */
final class Chooser {

  private final Rule rule;
  private final DoubleUnaryOperator log;

  Chooser(Rule rule, DoubleUnaryOperator log) {
    this.rule = rule;
    this.log = log;
  }

  /** The number of the one that is chosen. */
  int choose(double[] weights, double[] scratch, RandomStream random) {
    if (rule.determinism() == Determinism.BEST) {
      return best(weights, random);
    }
    sharpen(weights, scratch);
    return Categorical.sample(scratch, random.nextDouble());
  }

  /** The probabilities with which each is chosen; what is tied shares equally. */
  void chances(double[] weights, double[] target) {
    if (rule.determinism() == Determinism.DRAWN) {
      sharpen(weights, target);
      return;
    }
    double max = Categorical.max(weights);
    int tied = rule.ties() == Ties.FIRST ? 1 : tied(weights, max);
    Arrays.fill(target, 0);
    for (int which = 0; which < tied; which++) {
      target[nth(weights, max, which)] = 1.0 / tied;
    }
  }

  private int best(double[] weights, RandomStream random) {
    double max = Categorical.max(weights);
    int tied = tied(weights, max);
    boolean clear = tied == 1 || rule.ties() == Ties.FIRST;
    return nth(weights, max, clear ? 0 : random.nextInt(tied));
  }

  private static int tied(double[] weights, double max) {
    int tied = 0;
    for (double weight : weights) {
      tied += isTied(weight, max) ? 1 : 0;
    }
    return tied;
  }

  private static int nth(double[] weights, double max, int which) {
    int left = which;
    for (int i = 0; i < weights.length; i++) {
      if (isTied(weights[i], max) && left-- == 0) {
        return i;
      }
    }
    throw new IllegalStateException("fewer ties than counted");
  }

  private static boolean isTied(double weight, double max) {
    return weight >= max - Categorical.TIE_TOLERANCE;
  }

  /** Softmax of alpha times the log-weight; without a guard what is impossible stays so. */
  void sharpen(double[] weights, double[] target) {
    for (int i = 0; i < target.length; i++) {
      double weight = log.applyAsDouble(weights[i]);
      target[i] = Double.isInfinite(weight) ? weight : rule.alpha() * weight;
    }
    Categorical.softmax(target);
  }
}
