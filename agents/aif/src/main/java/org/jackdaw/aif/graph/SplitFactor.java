package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.aif.convention.LogGuard;

/**
 * A factor of which the variables are in one or more clusters. What is joint is the belief about
 * its part in each cluster. Where it is split, cells of 0 count as the guard's epsilon, for the
 * expected logarithm of a 0 would exclude what only might be wrong.
 *
 * <p>A learnt factor is idle where nothing is known of what it gives: then it predicts, by the
 * means of its tables, and neither informs nor learns.
 */
final class SplitFactor {

  private static final LogGuard GUARD = LogGuard.floored(1e-16);

  final GraphNode node;
  final List<ClusterNode> parts = new ArrayList<>();
  private final LearntTables tables;
  private final double[] logs; // of a known factor's cells
  private boolean idle;

  SplitFactor(GraphNode node, LearntTables tables) {
    this.node = node;
    this.tables = tables;
    logs = Arrays.stream(node.values).map(StrictMath::log).toArray();
  }

  void idle(boolean barren) {
    idle = barren && whole();
  }

  boolean whole() {
    return parts.size() == 1;
  }

  double log(int cell) {
    if (!node.learnt()) {
      return logs[cell];
    }
    return idle ? tables.logMean(node.sources[cell]) : tables.log(node.sources[cell]);
  }

  /** The logarithm of a cell that is not there. */
  static double logOfZero() {
    return GUARD.ofZero();
  }

  /** The belief about a cell, a part left out. */
  double weight(int cell, ClusterNode except) {
    double weight = 1;
    for (int p = 0; p < parts.size(); p++) {
      if (parts.get(p) != except) {
        weight *= parts.get(p).belief(cell);
      }
    }
    return weight;
  }

  private double belief(int cell) {
    double belief = 1;
    for (int p = 0; p < parts.size(); p++) {
      belief *= parts.get(p).belief(cell);
    }
    return belief;
  }

  /** Minus the expected logarithm of the potential, in nats. */
  double energy() {
    if (node.rule.isPresent()) {
      return node.rule.get().energy(parts.get(0).beliefs());
    }
    double zero = whole() ? 0 : logOfZero();
    double expected = zero;
    for (int k = 0; k < node.cells(); k++) {
      double belief = belief(k);
      if (belief > 0) {
        expected += belief * (log(k) - zero);
      }
    }
    return -expected;
  }

  /** Adds the belief about every cell to the counts of the tables. */
  void count() {
    for (int k = 0; !idle && k < node.sources.length; k++) {
      tables.add(node.sources[k], belief(k));
    }
  }
}
