package org.jackdaw.core.plan;

import java.util.function.Supplier;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;

/**
 * One world of an experiment.
 *
 * @param label its name in rows, unique within the experiment
 * @param id the factory's id
 * @param spec what the world says of itself, with the step limit that applies
 * @param taskHash digest of everything that defines the task: id, options, step limit, model
 * @param factory makes a fresh bare world, without the step limit
 */
public record PlannedEnvironment(
    String label, String id, EnvironmentSpec spec, String taskHash, Supplier<Environment> factory) {

  /**
   * A fresh bare world, without the step limit; the caller wraps it and closes it.
   *
   * @return the world, for one thread
   */
  public Environment open() {
    return factory.get();
  }

  /**
   * The step limit of an episode.
   *
   * @return steps, at least 1
   */
  public int stepLimit() {
    return spec.stepLimit().orElseThrow();
  }
}
