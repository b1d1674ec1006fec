package org.jackdaw.oracle.bounds;

import java.util.OptionalInt;
import org.jackdaw.oracle.SparsePomdp;

/**
 * How the future counts.
 *
 * @param discount factor per step, in (0, 1]
 * @param steps number of steps; empty for an endless problem, which needs a discount below 1
 */
public record Horizon(double discount, OptionalInt steps) {

  /** Checks both. */
  public Horizon {
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("the discount must be in (0, 1], got " + discount);
    }
    if (steps.isPresent() && steps.getAsInt() < 1) {
      throw new IllegalArgumentException("the horizon must be >= 1, got " + steps.getAsInt());
    }
    if (steps.isEmpty() && discount == 1) {
      throw new IllegalArgumentException(
          "with discount 1 the value of an endless problem is not defined: give a discount below 1"
              + " or a horizon");
    }
  }

  /**
   * An endless problem.
   *
   * @param discount in (0, 1)
   * @return the horizon
   */
  public static Horizon endless(double discount) {
    return new Horizon(discount, OptionalInt.empty());
  }

  /**
   * So many steps.
   *
   * @param steps at least 1
   * @param discount in (0, 1]
   * @return the horizon
   */
  public static Horizon of(int steps, double discount) {
    return new Horizon(discount, OptionalInt.of(steps));
  }

  /** Number of stages of which each has bounds of its own. */
  int stages() {
    return steps.orElse(1);
  }

  boolean endless() {
    return steps.isEmpty();
  }

  /** Whether nothing follows a stage. */
  boolean last(int depth) {
    return !endless() && depth == stages() - 1;
  }

  /** The number of the step whose reward a stage earns, from 1. */
  int step(int depth, SparsePomdp problem) {
    return endless() ? problem.joint().rewardSettlesAt() : depth + 1;
  }
}
