package org.jackdaw.core.plan;

import java.util.List;
import java.util.function.Supplier;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;

/**
 * One world of an experiment.
 *
 * @param label its name in rows, unique within the experiment
 * @param id the factory's id
 * @param spec what the world says of itself, with the step limit that applies
 * @param taskHash digest of everything that defines the task: id, options, step limit, schedule,
 *     wrappers, models
 * @param modifications in words what is done to the world: changes of its schedule, then its
 *     wrappers from the innermost on
 * @param factory makes a fresh world with schedule and wrappers, without the step limit
 * @param concurrency how many of these worlds are worth running at once, at least 1
 */
public record PlannedEnvironment(
    String label,
    String id,
    EnvironmentSpec spec,
    String taskHash,
    List<String> modifications,
    Supplier<Environment> factory,
    int concurrency) {

  /** Copies the list; refuses a concurrency below 1. */
  public PlannedEnvironment {
    modifications = List.copyOf(modifications);
    if (concurrency < 1) {
      throw new IllegalArgumentException(label + ": concurrency must be >= 1, got " + concurrency);
    }
  }

  /**
   * A world to which nothing is done, and that computes by itself.
   *
   * @param label its name in rows
   * @param id the factory's id
   * @param spec what the world says of itself
   * @param taskHash digest of everything that defines the task
   * @param factory makes a fresh world, without the step limit
   */
  public PlannedEnvironment(
      String label,
      String id,
      EnvironmentSpec spec,
      String taskHash,
      Supplier<Environment> factory) {
    this(label, id, spec, taskHash, List.of(), factory, 1);
  }

  /**
   * A fresh world, without the step limit; the caller puts the limit around it and closes it.
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
