package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of every planner.
 *
 * @param discount weight of a reward one step later; empty for the model's discount, and where it
 *     has none below 1, for undiscounted values that know how many steps are left
 */
public record PlannerOptions(
    @Documented(
            value = "Weight of a reward one step later; none: the model's, else steps left count",
            range = "(0, 1]")
        OptionalDouble discount) {

  /** Checks the range. */
  public PlannerOptions {
    discount.ifPresent(d -> Check.that(d > 0 && d <= 1, "planner", "discount", "in (0, 1]", d));
  }

  /** What the factories of all planners have as defaults. */
  static PlannerOptions standard() {
    return new PlannerOptions(OptionalDouble.empty());
  }
}
