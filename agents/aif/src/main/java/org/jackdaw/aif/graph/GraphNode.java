package org.jackdaw.aif.graph;

import java.util.Arrays;

/**
 * A factor of a {@link FactorGraph}: the cells of its potential that are not zero. Cell k stands at
 * the states {@code states[k * arity ... (k + 1) * arity - 1]} of the node's variables.
 */
final class GraphNode {

  final String name;
  final int[] variables;
  final int[] states;
  final double[] values;

  GraphNode(String name, int[] variables, int[] sizes, double[] potential) {
    this.name = name;
    this.variables = variables;
    int cells = (int) Arrays.stream(potential).filter(value -> value != 0).count();
    states = new int[cells * variables.length];
    values = new double[cells];
    int cell = 0;
    for (int i = 0; i < potential.length; i++) {
      if (potential[i] != 0) {
        place(i, sizes, cell);
        values[cell++] = potential[i];
      }
    }
  }

  private void place(int position, int[] sizes, int cell) {
    int rest = position;
    for (int v = sizes.length - 1; v >= 0; v--) {
      states[cell * sizes.length + v] = rest % sizes[v];
      rest /= sizes[v];
    }
  }

  int arity() {
    return variables.length;
  }

  int cells() {
    return values.length;
  }

  int state(int cell, int slot) {
    return states[cell * variables.length + slot];
  }
}
