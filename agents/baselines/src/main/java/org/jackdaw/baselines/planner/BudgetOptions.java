package org.jackdaw.baselines.planner;

import java.util.OptionalInt;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * What a planner that searches a tree may spend on one action; active inference's planners count
 * nodes likewise, so equal budgets can be set.
 *
 * @param nodeLimit most beliefs or histories that are evaluated and held
 * @param timeLimit milliseconds after which the search ends
 */
public record BudgetOptions(
    @Documented(
            value =
                "Most nodes that are evaluated and held for one action, the present one included;"
                    + " none: no such limit",
            range = ">= 1")
        OptionalInt nodeLimit,
    @Documented(
            value =
                "Time after which the search for one action ends; needs repeatable: false; none: no"
                    + " such limit",
            range = ">= 1",
            unit = "ms")
        OptionalInt timeLimit) {

  /** Checks the ranges. */
  public BudgetOptions {
    nodeLimit.ifPresent(n -> Check.that(n >= 1, "planner", "node-limit", ">= 1", n));
    timeLimit.ifPresent(t -> Check.that(t >= 1, "planner", "time-limit", ">= 1", t));
  }

  /** No limits. */
  static BudgetOptions none() {
    return new BudgetOptions(OptionalInt.empty(), OptionalInt.empty());
  }

  /** So many nodes. */
  static BudgetOptions nodes(int most) {
    return new BudgetOptions(OptionalInt.of(most), OptionalInt.empty());
  }

  int mostNodes() {
    return nodeLimit.orElse(Integer.MAX_VALUE);
  }

  boolean repeatable() {
    return timeLimit.isEmpty();
  }

  /** The clock of a planner; one without a time limit never looks at it. */
  Deadline deadline() {
    return timeLimit.isPresent()
        ? new Deadline(System::nanoTime, timeLimit.getAsInt() * 1_000_000L)
        : Deadline.NEVER;
  }
}
