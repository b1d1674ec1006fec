package org.jackdaw.api.env;

import java.util.Map;
import org.jackdaw.api.space.Observation;

/**
 * What a world answers to an action.
 *
 * @param observation what the agent perceives now
 * @param reward the reward of this step
 * @param terminated whether the world has ended, so nothing more could be earned
 * @param truncated whether the episode was cut by a limit, so more could have been earned
 * @param diagnostics measurements by the names that the spec declares; for the harness, never for
 *     the agent
 */
public record StepResult(
    Observation observation,
    double reward,
    boolean terminated,
    boolean truncated,
    Map<String, Double> diagnostics) {

  /**
   * A result without diagnostics.
   *
   * @param observation what the agent perceives now
   * @param reward the reward of this step
   * @param terminated whether the world has ended
   * @param truncated whether the episode was cut
   */
  public StepResult(Observation observation, double reward, boolean terminated, boolean truncated) {
    this(observation, reward, terminated, truncated, Map.of());
  }

  /**
   * Whether the episode is over.
   *
   * @return terminated or truncated
   */
  public boolean last() {
    return terminated || truncated;
  }
}
