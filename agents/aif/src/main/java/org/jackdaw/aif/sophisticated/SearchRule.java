package org.jackdaw.aif.sophisticated;

import org.jackdaw.aif.planning.FutureChoice;

/**
 * How far and how thoroughly a search goes. With both thresholds 0 nothing is left out.
 *
 * @param horizon most moves that are looked ahead, at least 1
 * @param future how later actions will be chosen
 * @param actionThreshold after the first move, an action is followed only if its probability by
 *     what its own step brings, a softmax with the precision of later choices (1 per nat where the
 *     best is chosen), is above this; in [0, 1)
 * @param outcomeThreshold a combination of outcomes is followed only if it is more probable than
 *     this, and the others are taken to be worth what these are on average; in [0, 1)
 * @param entropyStop the search goes no deeper once the posterior over the next action has an
 *     entropy below this, in nats; 0 never stops
 * @param nodeLimit most beliefs that are evaluated and held; at least 1. A depth that needs more is
 *     given up and the depth before it stands
 */
public record SearchRule(
    int horizon,
    FutureChoice future,
    double actionThreshold,
    double outcomeThreshold,
    double entropyStop,
    int nodeLimit) {

  /** Refuses values out of range. */
  public SearchRule {
    atLeastOne("horizon", horizon);
    atLeastOne("node-limit", nodeLimit);
    fraction("action-threshold", actionThreshold);
    fraction("outcome-threshold", outcomeThreshold);
    if (!(entropyStop >= 0)) {
      throw new IllegalArgumentException(
          "sophisticated: entropy-stop must be >= 0, got " + entropyStop);
    }
  }

  /**
   * A search that leaves nothing out.
   *
   * @param horizon most moves that are looked ahead, at least 1
   * @param nodeLimit most beliefs that are evaluated, at least 1
   * @return a rule that expects the best later action
   */
  public static SearchRule exact(int horizon, int nodeLimit) {
    return new SearchRule(horizon, FutureChoice.BEST, 0, 0, 0, nodeLimit);
  }

  private static void atLeastOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("sophisticated: " + key + " must be >= 1, got " + value);
    }
  }

  private static void fraction(String key, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "sophisticated: " + key + " must be in [0, 1), got " + value);
    }
  }
}
