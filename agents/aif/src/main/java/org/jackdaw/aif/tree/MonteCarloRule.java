package org.jackdaw.aif.tree;

import org.jackdaw.aif.planning.FutureChoice;

/**
 * How a Monte Carlo tree search goes.
 *
 * @param simulations walks down the tree per search, at least 1; each adds at most one belief
 * @param depth most moves that are looked ahead, at least 1
 * @param exploration weight of what has been tried less, in units of the range of the actions'
 *     values at a belief; at least 0
 * @param backup how walks become values
 * @param future how later actions will be chosen; of use to {@link Backup#EXPECTED} alone
 */
public record MonteCarloRule(
    int simulations, int depth, double exploration, Backup backup, FutureChoice future) {

  /** How walks become values. */
  public enum Backup {
    /**
     * An action is worth its own step and the value of the beliefs known to follow, weighed by
     * their exact probabilities; a belief is worth what its tried actions are, weighed by the
     * choice that is expected. Exact once everything has been visited (Keller and Helmert 2013,
     * doi:10.1609/icaps.v23i1.13557, there partial Bellman backups).
     */
    EXPECTED,
    /** The mean of the walks' returns (Kocsis and Szepesvari 2006, doi:10.1007/11871842_29). */
    MEAN
  }

  /** Refuses values out of range. */
  public MonteCarloRule {
    atLeast("simulations", simulations, 1);
    atLeast("depth", depth, 1);
    atLeast("exploration", exploration, 0);
  }

  private static void atLeast(String key, double value, int least) {
    if (!(value >= least) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "mcts: " + key + " must be finite and >= " + least + ", got " + value);
    }
  }
}
