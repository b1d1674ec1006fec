package org.jackdaw.aif.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jackdaw.api.prob.Categorical;

/**
 * The part of a factor that is in a cluster, as a factor of the cluster: the exponential of the
 * factor's logarithm, expected under the beliefs about the other parts and the learnt tables.
 */
final class ClusterNode {

  /** Logarithms this far below the largest make no difference, but keep a cell possible. */
  private static final double LOWEST = -600;

  final GraphNode local;
  private final SplitFactor factor;
  private final boolean whole;
  private final int[] places; // where each of the factor's cells stands here, if it is not whole
  private final double[] beliefs;
  private final double[] logs;

  /** The part over some slots of the factor, whose variables have these positions and sizes. */
  ClusterNode(SplitFactor factor, int[] slots, int[] positions, int[] sizes) {
    this.factor = factor;
    GraphNode node = factor.node;
    whole = slots.length == node.arity();
    int cells = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    double[] ones = new double[whole ? 0 : cells];
    Arrays.fill(ones, 1);
    local = whole ? node.over(positions) : new GraphNode(node.name, positions, sizes, ones);
    places =
        IntStream.range(0, whole ? 0 : node.cells())
            .map(k -> place(node, k, slots, sizes))
            .toArray();
    beliefs = new double[local.cells()];
    logs = new double[local.cells()];
  }

  private static int place(GraphNode node, int cell, int[] slots, int... sizes) {
    int place = 0;
    for (int i = 0; i < slots.length; i++) {
      place = place * sizes[i] + node.state(cell, slots[i]);
    }
    return place;
  }

  /** The belief about the part of one of the factor's cells. */
  double belief(int cell) {
    return beliefs[whole ? cell : places[cell]];
  }

  /** The belief about each cell here; modified by inference. */
  double[] beliefs() {
    return beliefs;
  }

  /** Sets the potential from the beliefs elsewhere. */
  void weigh() {
    if (whole && !factor.node.learnt()) {
      return;
    }
    if (whole) {
      for (int k = 0; k < logs.length; k++) {
        logs[k] = factor.log(k);
      }
    } else {
      expect();
    }
    double most = Categorical.max(logs);
    for (int j = 0; j < logs.length; j++) {
      local.values[j] = StrictMath.exp(Math.max(logs[j] - most, LOWEST));
    }
  }

  private void expect() {
    double zero = SplitFactor.logOfZero();
    Arrays.fill(logs, zero);
    for (int k = 0; k < places.length; k++) {
      logs[places[k]] += factor.weight(k, this) * (factor.log(k) - zero);
    }
  }
}
