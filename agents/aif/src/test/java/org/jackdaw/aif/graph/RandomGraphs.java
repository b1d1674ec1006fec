package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;

/** Random small graphs, and sums over all their joint values. */
final class RandomGraphs {

  private final RandomStream random;
  private final double zeros;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final List<List<Integer>> scopes = new ArrayList<>();
  private final List<double[]> potentials = new ArrayList<>();

  RandomGraphs(long seed, double zeros) {
    random = new RandomStream(seed);
    this.zeros = zeros;
  }

  /** A tree of so many factors of one to three variables, each hung on one variable before. */
  FactorGraph tree(int factors) {
    variable();
    for (int a = 0; a < factors; a++) {
      List<Integer> scope = new ArrayList<>(List.of(random.nextInt(names.size())));
      for (int more = random.nextInt(3); more > 0; more--) {
        scope.add(variable());
      }
      factor(scope);
    }
    return graph();
  }

  /** A single cycle. */
  FactorGraph cycle(int variables) {
    for (int v = 0; v < variables; v++) {
      names.add("v" + v);
      sizes.add(2);
    }
    for (int v = 0; v < variables; v++) {
      factor(List.of(v, (v + 1) % variables));
    }
    return graph();
  }

  private int variable() {
    names.add("v" + names.size());
    sizes.add(1 + random.nextInt(3));
    return names.size() - 1;
  }

  /** Cells are zero at random, but never where all variables are 0, so something is possible. */
  private void factor(List<Integer> scope) {
    int cells = scope.stream().mapToInt(sizes::get).reduce(1, (x, y) -> x * y);
    double[] potential = new double[cells];
    Arrays.setAll(potential, i -> i > 0 && random.nextDouble() < zeros ? 0 : drawn());
    scopes.add(scope);
    potentials.add(potential);
  }

  private double drawn() {
    return 0.05 + random.nextDouble();
  }

  private FactorGraph graph() {
    FactorGraphBuilder builder = FactorGraph.builder();
    for (int v = 0; v < names.size(); v++) {
      builder.variable(names.get(v), sizes.get(v));
    }
    for (int a = 0; a < scopes.size(); a++) {
      builder.factor("a" + a, scopes.get(a).stream().map(names::get).toList(), potentials.get(a));
    }
    return builder.build();
  }

  /** Observes a variable softly, and adds the same as a factor to what is summed. */
  void observe(BeliefPropagation propagation) {
    int v = random.nextInt(names.size());
    double[] likelihood = new double[sizes.get(v)];
    Arrays.setAll(likelihood, s -> s > 0 && random.nextDouble() < zeros ? 0 : drawn());
    propagation.observeSoftly(names.get(v), likelihood);
    scopes.add(List.of(v));
    potentials.add(likelihood);
  }

  /** Unnormalised marginals of all variables by summing over all joint values. */
  double[][] sums() {
    double[][] sums = new double[names.size()][];
    Arrays.setAll(sums, v -> new double[sizes.get(v)]);
    int joints = sizes.stream().reduce(1, (x, y) -> x * y);
    int[] states = new int[names.size()];
    for (int joint = 0; joint < joints; joint++) {
      int rest = joint;
      for (int v = 0; v < states.length; v++) {
        states[v] = rest % sizes.get(v);
        rest /= sizes.get(v);
      }
      double weight = weight(states);
      for (int v = 0; v < states.length; v++) {
        sums[v][states[v]] += weight;
      }
    }
    return sums;
  }

  private double weight(int[] states) {
    double weight = 1;
    for (int a = 0; a < scopes.size(); a++) {
      int place = 0;
      for (int v : scopes.get(a)) {
        place = place * sizes.get(v) + states[v];
      }
      weight *= potentials.get(a)[place];
    }
    return weight;
  }
}
