package org.jackdaw.api.env;

import java.util.Map;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A world. It is a pure function of its options, the {@link Episode} and the actions: the same
 * three give the same observations and rewards, whatever ran before. Not thread-safe.
 */
public interface Environment extends AutoCloseable {

  /**
   * What the world says of itself; the same object's answer never changes.
   *
   * @return the spec
   */
  EnvironmentSpec spec();

  /**
   * Starts an episode; allowed at any time.
   *
   * @param episode which one
   * @return the first observation, of which modalities may be absent
   */
  Observation reset(Episode episode);

  /**
   * Takes one action.
   *
   * @param action a point of the action space
   * @return what comes of it
   * @throws IllegalStateException before the first reset, or after the episode's last step
   * @throws IllegalArgumentException if the action is not in the action space
   */
  StepResult step(Value action);

  /**
   * Versions of what the world runs on besides Jackdaw and Java, for the record of an experiment.
   *
   * @return versions by name, such as {@code gymnasium}; none by default
   */
  default Map<String, String> provenance() {
    return Map.of();
  }

  /** Releases what the world holds; nothing by default. */
  @Override
  default void close() {}
}
