package org.jackdaw.aif.sophisticated;

/**
 * Options of pymdp's JAX tree search.
 *
 * @param horizon most moves that are looked ahead, at least 1
 * @param nodeLimit most nodes; a depth that needs more is given up and the depth before it stands
 * @param branching places for what follows from a node, at least 1: joint outcomes of a policy
 *     beyond it are lost, the improbable ones mostly; at a belief, where there are at least as many
 *     places as policies, one without a policy competes with the value of minus the penalty
 * @param policyThreshold policies are followed while more probable than this
 * @param outcomeThreshold joint outcomes are followed if more probable than this
 * @param entropyStop no deeper once the root's posterior has at most this entropy, in nats
 * @param valueStop no deeper once the root's value is at least this, in nats
 * @param divergenceThreshold a belief within this relative entropy of one at a smaller depth is
 *     left out, in nats; below 0 none is
 * @param penalty minus the value of a policy that is not followed or has no outcomes, in nats
 * @param gamma precision of the posterior over policies at every belief
 * @param mostOutcomes outcomes per modality that count, the most probable ones, renormalised
 */
public record TreeRule(
    int horizon,
    int nodeLimit,
    int branching,
    double policyThreshold,
    double outcomeThreshold,
    double entropyStop,
    double valueStop,
    double divergenceThreshold,
    double penalty,
    double gamma,
    int mostOutcomes) {

  /** The defaults of release 1.0.2. */
  public static final TreeRule DEFAULTS =
      new TreeRule(5, 4998, 10, 1.0 / 16, 1.0 / 16, 0.5, 1e10, -1, 512, 1, 10_000);

  /** Refuses a horizon, limit, branching or number of outcomes below one. */
  public TreeRule {
    if (horizon < 1 || nodeLimit < 1 || branching < 1 || mostOutcomes < 1) {
      throw new IllegalArgumentException(
          "sophisticated tree: horizon, node limit, branching and outcomes must be >= 1, got "
              + horizon
              + ", "
              + nodeLimit
              + ", "
              + branching
              + ", "
              + mostOutcomes);
    }
  }
}
