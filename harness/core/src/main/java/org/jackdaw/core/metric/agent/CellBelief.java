package org.jackdaw.core.metric.agent;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.core.metric.BeliefPart;

/** How an agent's belief, which may be a product of blocks, lies over cells. */
final class CellBelief {

  private final List<BeliefPart> parts;
  private final List<int[]> index; // by part, for every cell the part's joint value
  private final boolean rest; // whether the last cell takes what no other has

  CellBelief(List<BeliefPart> parts, List<int[]> index, boolean rest) {
    this.parts = parts;
    this.index = index;
    this.rest = rest;
  }

  /** Writes the agent's belief. */
  void copy(Belief belief, double[] target) {
    Arrays.fill(target, 1);
    for (int p = 0; p < parts.size(); p++) {
      double[] marginal = new double[parts.get(p).size()];
      parts.get(p).marginal(belief, marginal);
      multiply(marginal, index.get(p), target);
    }
    if (rest) {
      target[target.length - 1] = 0;
      target[target.length - 1] = Math.max(0, 1 - Categorical.sum(target));
    }
  }

  private static void multiply(double[] marginal, int[] index, double[] target) {
    for (int c = 0; c < index.length; c++) {
      target[c] *= marginal[index[c]];
    }
  }

  /**
   * What any product over these blocks must get wrong: the relative entropy of the exact belief to
   * the product of its own marginals, in nats.
   */
  double factorisation(double[] exact) {
    double apart = -Categorical.entropy(exact);
    for (int p = 0; p < parts.size(); p++) {
      double[] marginal = new double[parts.get(p).size()];
      for (int c = 0; c < index.get(p).length; c++) {
        marginal[index.get(p)[c]] += exact[c];
      }
      apart += Categorical.entropy(marginal);
    }
    return Math.max(0, apart);
  }
}
