package org.jackdaw.aif.graph;

import java.util.Arrays;

/** What was observed of each variable of a graph: a likelihood of its values, all 1 if nothing. */
final class Observations {

  private final FactorGraph graph;
  private final double[][] likelihoods;

  Observations(FactorGraph graph) {
    this.graph = graph;
    likelihoods = new double[graph.variables().size()][];
    for (int v = 0; v < likelihoods.length; v++) {
      likelihoods[v] = new double[graph.size(v)];
      Arrays.fill(likelihoods[v], 1);
    }
  }

  /** The observations of some variables of another graph, which are these of this one. */
  Observations(FactorGraph part, Observations whole, int... variables) {
    graph = part;
    likelihoods = new double[variables.length][];
    Arrays.setAll(likelihoods, v -> whole.of(variables[v]));
  }

  double[] of(int variable) {
    return likelihoods[variable];
  }

  /** Whether what was observed of a variable tells its values apart. */
  boolean informs(int variable) {
    double[] likelihood = likelihoods[variable];
    boolean differs = false;
    for (double value : likelihood) {
      differs |= value != likelihood[0];
    }
    return differs;
  }

  void observe(String variable, int value) {
    double[] likelihood = of(graph.position(variable));
    if (value < 0 || value >= likelihood.length) {
      throw new IllegalArgumentException(
          variable + " has " + likelihood.length + " values, got " + value);
    }
    Arrays.fill(likelihood, 0);
    likelihood[value] = 1;
  }

  void observe(String variable, double... soft) {
    double[] likelihood = of(graph.position(variable));
    check(variable, likelihood.length, soft);
    System.arraycopy(soft, 0, likelihood, 0, soft.length);
  }

  /** Refuses what is no likelihood. */
  static void check(String variable, int size, double... soft) {
    if (soft.length != size) {
      throw new IllegalArgumentException(variable + " has " + size + " values, got " + soft.length);
    }
    double sum = 0;
    boolean valid = true;
    for (double x : soft) {
      valid &= x >= 0 && Double.isFinite(x);
      sum += x;
    }
    if (!(valid && sum > 0)) {
      throw new IllegalArgumentException(
          variable + ": a likelihood must be finite, >= 0 and not all 0");
    }
  }

  void forget(String variable) {
    Arrays.fill(of(graph.position(variable)), 1);
  }
}
