package org.jackdaw.aif.sophisticated;

import java.util.List;

/**
 * What {@link TreeSearch} found.
 *
 * @param posterior probability of each policy at the root, all 0 where nothing was grown; they sum
 *     to less than 1 by what the places without a policy hold ({@link TreeRule#branching})
 * @param value negative expected free energy at the root, in nats
 * @param nodes nodes of the tree per depth, from the root's 1
 * @param limited whether the node limit ended the search before the horizon
 */
public record TreeResult(
    List<Double> posterior, double value, List<Integer> nodes, boolean limited) {

  /** Copies the lists. */
  public TreeResult {
    posterior = List.copyOf(posterior);
    nodes = List.copyOf(nodes);
  }

  /**
   * Nodes of the tree.
   *
   * @return at least 1
   */
  public int size() {
    return nodes.stream().mapToInt(n -> n).sum();
  }

  /**
   * Moves that the tree looks ahead.
   *
   * @return at least 0
   */
  public int depth() {
    return nodes.size() - 1;
  }
}
