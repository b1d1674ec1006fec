package org.jackdaw.oracle.decision;

import java.util.OptionalDouble;
import org.jackdaw.oracle.bounds.ValueRange;

/**
 * Weighted sums of decisions: of an episode with weights g^t, or of a policy with the expected
 * discounted visits of beliefs. Adding modifies it.
 */
public final class DecisionSums {

  private final double tolerated;
  private double leastRegret;
  private double mostRegret;
  private double attained;
  private double exploitative;
  private double informational;
  private double underExploration;
  private double overExploration;
  private boolean split = true;

  /**
   * Sums of nothing yet.
   *
   * @param tolerated width of values up to which regrets are split; once a decision is less
   *     certain, all but the regret is empty
   */
  public DecisionSums(double tolerated) {
    this.tolerated = tolerated;
  }

  /**
   * Adds a decision.
   *
   * @param weight at least 0
   * @param decision the decision
   */
  public void add(double weight, Decision decision) {
    leastRegret += weight * decision.regret().lower();
    mostRegret += weight * decision.regret().upper();
    OptionalDouble part = decision.informational(tolerated);
    if (part.isEmpty()) {
      split = false;
      return;
    }
    attained += weight * decision.attained(tolerated).orElseThrow();
    exploitative += weight * decision.exploitative(tolerated).orElseThrow();
    informational += weight * part.getAsDouble();
    underExploration += weight * Math.max(0, part.getAsDouble());
    overExploration += weight * Math.max(0, -part.getAsDouble());
  }

  /**
   * The sum of regrets.
   *
   * @return in reward units, at least 0
   */
  public ValueRange regret() {
    return new ValueRange(leastRegret, mostRegret);
  }

  /**
   * The sum of the values of information of what was done.
   *
   * @return in reward units; empty if a decision was too uncertain
   */
  public OptionalDouble attained() {
    return known(attained);
  }

  /**
   * The sum of the exploitative parts.
   *
   * @return in reward units, of either sign; empty if a decision was too uncertain
   */
  public OptionalDouble exploitative() {
    return known(exploitative);
  }

  /**
   * The sum of the informational parts: under-exploration minus over-exploration.
   *
   * @return in reward units, of either sign; empty if a decision was too uncertain
   */
  public OptionalDouble informational() {
    return known(informational);
  }

  /**
   * The value of information that optimal actions would have had beyond those taken.
   *
   * @return in reward units, at least 0; empty if a decision was too uncertain
   */
  public OptionalDouble underExploration() {
    return known(underExploration);
  }

  /**
   * The value of information that actions had beyond optimal ones, at a price above it.
   *
   * @return in reward units, at least 0; empty if a decision was too uncertain
   */
  public OptionalDouble overExploration() {
    return known(overExploration);
  }

  private OptionalDouble known(double sum) {
    return split ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}
