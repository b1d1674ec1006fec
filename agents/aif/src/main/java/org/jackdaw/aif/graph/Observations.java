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

  double[] of(int variable) {
    return likelihoods[variable];
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
    if (soft.length != likelihood.length) {
      throw new IllegalArgumentException(
          variable + " has " + likelihood.length + " values, got " + soft.length);
    }
    if (!(Arrays.stream(soft).allMatch(x -> x >= 0 && Double.isFinite(x))
        && Arrays.stream(soft).anyMatch(x -> x > 0))) {
      throw new IllegalArgumentException(
          variable + ": a likelihood must be finite, >= 0 and not all 0");
    }
    System.arraycopy(soft, 0, likelihood, 0, soft.length);
  }

  void forget(String variable) {
    Arrays.fill(of(graph.position(variable)), 1);
  }
}
