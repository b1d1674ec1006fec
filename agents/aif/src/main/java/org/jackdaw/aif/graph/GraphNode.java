package org.jackdaw.aif.graph;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.api.prob.Categorical;

/**
 * A factor of a {@link FactorGraph}: the cells of its potential that are not zero. Cell k stands at
 * the states {@code states[k * arity ... (k + 1) * arity - 1]} of the node's variables.
 */
final class GraphNode {

  private static final int[] NONE = {};

  final String name;
  final int[] variables;
  final int[] states;
  final double[] values; // of a learnt factor the means of its tables, of a belief factor ones
  final int[] sources; // cell of the graph's learnt tables, per cell; empty for a known factor
  final Optional<BeliefFactor> rule; // of a factor that is a function of beliefs
  final boolean directed; // whether it is a distribution of the first variable given the others

  GraphNode(String name, int[] variables, int[] sizes, double[] potential) {
    this(name, variables, sizes, potential, NONE, Optional.empty());
  }

  /** A factor of learnt tables: where each cell of its potential stands in them. */
  static GraphNode learnt(
      String name, int[] variables, int[] sizes, double[] means, int[] sources) {
    return new GraphNode(name, variables, sizes, means, sources, Optional.empty());
  }

  static GraphNode of(String name, int[] variables, int[] sizes, BeliefFactor rule) {
    double[] ones = new double[Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
    Arrays.fill(ones, 1);
    return new GraphNode(name, variables, sizes, ones, NONE, Optional.of(rule));
  }

  private GraphNode(
      String name,
      int[] variables,
      int[] sizes,
      double[] potential,
      int[] sources,
      Optional<BeliefFactor> rule) {
    this.name = name;
    this.variables = variables;
    this.rule = rule;
    directed = rule.isEmpty() && directed(sizes[0], potential);
    int[] kept = IntStream.range(0, potential.length).filter(i -> potential[i] != 0).toArray();
    states = new int[kept.length * variables.length];
    values = new double[kept.length];
    for (int cell = 0; cell < kept.length; cell++) {
      place(kept[cell], sizes, cell);
      values[cell] = potential[kept[cell]];
    }
    this.sources = sources.length == 0 ? NONE : Arrays.stream(kept).map(i -> sources[i]).toArray();
  }

  private GraphNode(GraphNode same, int[] variables) {
    name = same.name;
    this.variables = variables;
    states = same.states;
    values = same.learnt() ? same.values.clone() : same.values;
    sources = same.sources;
    rule = same.rule;
    directed = same.directed;
  }

  /** The same factor in another graph, where its variables have other positions. */
  GraphNode over(int... variables) {
    return new GraphNode(this, variables);
  }

  private static boolean directed(int outcomes, double[] potential) {
    int columns = potential.length / outcomes;
    double worst = 0;
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int r = 0; r < outcomes; r++) {
        sum += potential[r * columns + c];
      }
      worst = Math.max(worst, Math.abs(sum - 1));
    }
    return worst <= Categorical.SUM_TOLERANCE;
  }

  private void place(int position, int[] sizes, int cell) {
    int rest = position;
    for (int v = sizes.length - 1; v >= 0; v--) {
      states[cell * sizes.length + v] = rest % sizes[v];
      rest /= sizes[v];
    }
  }

  /** Where a variable of the graph stands among those of this factor. */
  int slot(int variable) {
    int slot =
        IntStream.range(0, arity()).filter(i -> variables[i] == variable).findFirst().orElse(-1);
    if (slot < 0) {
      throw new IllegalArgumentException("factor " + name + " is not one of that variable");
    }
    return slot;
  }

  int arity() {
    return variables.length;
  }

  int cells() {
    return values.length;
  }

  boolean learnt() {
    return sources.length > 0;
  }

  int state(int cell, int slot) {
    return states[cell * variables.length + slot];
  }
}
