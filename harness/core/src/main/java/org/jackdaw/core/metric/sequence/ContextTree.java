package org.jackdaw.core.metric.sequence;

import java.util.HashMap;
import java.util.Map;
import org.jackdaw.api.prob.Exponential;
import org.jackdaw.api.prob.Logarithm;

/**
 * A predictor of sequences that knows nothing beforehand: context-tree weighting (Willems, Shtarkov
 * and Tjalkens 1995, doi:10.1109/18.382012) over contexts of every length up to its depth, with the
 * estimator of Krichevsky and Trofimov 1981 (count + 1/2) / (total + symbols / 2) in each. What it
 * gives to a sequence falls short of the best of its context models by little. Not thread-safe.
 */
final class ContextTree {

  private static final double HALF = Logarithm.of(0.5);

  private final double symbols;
  private final int depth;
  private final Node root = new Node();

  /**
   * An empty tree.
   *
   * @param symbols how many symbols there are, seen or not
   * @param depth the longest context
   */
  ContextTree(double symbols, int depth) {
    this.symbols = symbols;
    this.depth = depth;
  }

  /**
   * Sees a symbol.
   *
   * @param context what came before, the most telling first
   * @param symbol the symbol
   * @return minus the log of the probability that it had, in nats
   */
  double see(int[] context, int symbol) {
    double before = root.weighted;
    see(root, 0, context, symbol);
    return before - root.weighted;
  }

  private void see(Node node, int level, int[] context, int symbol) {
    node.estimate(symbol, symbols);
    if (level == depth) {
      node.weighted = node.estimated;
      return;
    }
    Node child = node.children.computeIfAbsent(context[level], key -> new Node());
    double before = child.weighted;
    see(child, level + 1, context, symbol);
    node.below += child.weighted - before;
    node.weighted = HALF + sum(node.estimated, node.below);
  }

  /** The log of a sum of exponentials. */
  private static double sum(double a, double b) {
    double most = Math.max(a, b);
    return most + Logarithm.of(1 + Exponential.of(Math.min(a, b) - most));
  }

  /** What followed one context. Probabilities of all that did so far, as logs. */
  private static final class Node {

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Node> children = new HashMap<>();
    private int total;
    private double estimated;
    private double below;
    private double weighted;

    void estimate(int symbol, double symbols) {
      int count = counts.merge(symbol, 1, Integer::sum) - 1;
      estimated += Logarithm.of((count + 0.5) / (total + symbols / 2));
      total++;
    }
  }
}
