package org.jackdaw.oracle;

import java.util.OptionalDouble;
import org.jackdaw.api.model.Model;

/**
 * Between what any agent's undiscounted return per episode lies in expectation: what acting blindly
 * earns, and what can be earned at all. Factors that outlive an episode are drawn from their start
 * prior in every episode: these are the values of a first episode.
 *
 * @param floor exact expected return of the uniform policy under the step limit
 * @param ceiling exact optimum under the step limit over all policies that see what agents see
 *     (observations, rewards and the end of the episode); empty where it takes too many beliefs
 */
public record Yardsticks(double floor, OptionalDouble ceiling) {

  /**
   * The yardsticks of a model.
   *
   * @param model the model
   * @param stepLimit steps after which an episode is cut, at least 1
   * @return floor and ceiling
   * @throws IllegalArgumentException if the model has more than {@link JointModel#MOST_STATES}
   *     reachable states
   */
  public static Yardsticks of(Model model, int stepLimit) {
    return of(JointModel.of(model), stepLimit);
  }

  /**
   * The yardsticks of a model that is flattened already.
   *
   * @param joint the model
   * @param stepLimit steps after which an episode is cut, at least 1
   * @return floor and ceiling; the ceiling is empty if more than {@link OptimalValue#MOST_BELIEFS}
   *     beliefs or {@link OptimalValue#MOST_ENTRIES} numbers would be needed
   */
  public static Yardsticks of(JointModel joint, int stepLimit) {
    if (stepLimit < 1) {
      throw new IllegalArgumentException("the step limit must be >= 1, got " + stepLimit);
    }
    OptionalDouble ceiling =
        joint.model().between().isEmpty()
            ? OptimalValue.of(joint, stepLimit)
            : OptionalDouble.empty();
    return new Yardsticks(new UniformPolicy(joint).value(stepLimit), ceiling);
  }
}
