package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.option.Documented;
import org.jackdaw.baselines.Check;

/**
 * Options of the planners: {@code value-iteration} and {@code qmdp}.
 *
 * @param discount weight of a reward one step later; empty for the model's discount, and where it
 *     has none, for undiscounted values that know how many steps are left
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

  /** What the factories of both planners have as defaults. */
  static PlannerOptions standard() {
    return new PlannerOptions(OptionalDouble.empty());
  }
}
