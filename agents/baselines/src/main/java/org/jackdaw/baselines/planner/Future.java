package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.model.Model;
import org.jackdaw.oracle.bounds.Horizon;

/**
 * How far a planner cares: with a discount, for ever; without, for the steps that are left, or
 * where there is no limit until termination.
 *
 * @param discount weight of a reward one step later, in (0, 1]
 * @param steps steps of an episode, where values depend on how many are left
 */
record Future(double discount, OptionalInt steps) {

  /** By the option, else the model's discount if below 1, else the step limit. */
  static Future of(OptionalDouble option, AgentContext context) {
    Model model = context.knowledge().model().orElseThrow();
    OptionalDouble discount = option.isPresent() || whole(model) ? option : model.discount();
    if (discount.isEmpty()) {
      return new Future(1, context.budget().stepLimit());
    }
    return new Future(discount.getAsDouble(), OptionalInt.empty());
  }

  private static boolean whole(Model model) {
    return model.discount().orElse(1) == 1;
  }

  /**
   * The same for the oracle.
   *
   * @throws IllegalArgumentException if nothing ends and nothing is discounted
   */
  Horizon horizon() {
    if (steps.isEmpty() && discount == 1) {
      throw new IllegalArgumentException(
          "the values of an endless problem without discount are not defined;"
              + " give a discount below 1 or a step limit");
    }
    return new Horizon(discount, steps);
  }

  /** Whether a step comes after the last. */
  boolean over(int step) {
    return steps.isPresent() && step > steps.getAsInt();
  }

  /** How many steps a search may look ahead. */
  int ahead(int step, int depth) {
    return steps.isPresent() ? Math.max(1, Math.min(depth, steps.getAsInt() - step + 1)) : depth;
  }
}
