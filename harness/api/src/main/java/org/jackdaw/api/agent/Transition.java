package org.jackdaw.api.agent;

import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * One step as the agent sees it.
 *
 * @param before the observation before the action
 * @param action the action taken
 * @param reward the reward
 * @param after the observation after the action
 * @param terminated whether the world has ended
 * @param truncated whether the episode was cut by a limit
 */
public record Transition(
    Observation before,
    Value action,
    double reward,
    Observation after,
    boolean terminated,
    boolean truncated) {

  /**
   * Whether the episode is over.
   *
   * @return terminated or truncated
   */
  public boolean last() {
    return terminated || truncated;
  }
}
