package org.jackdaw.api.env;

import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Cuts the episodes of a world after a number of steps; the only place where that is done. */
public final class StepLimit implements Environment {

  private final Environment world;
  private final EnvironmentSpec spec;
  private final int limit;
  private int steps;
  private boolean over = true;

  /**
   * A world with a step limit.
   *
   * @param world the world, closed with this
   * @param limit steps of an episode, at least 1
   */
  public StepLimit(Environment world, int limit) {
    this.world = world;
    this.spec = world.spec().withStepLimit(limit);
    this.limit = limit;
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public Observation reset(Episode episode) {
    steps = 0;
    over = false;
    return world.reset(episode);
  }

  @Override
  public StepResult step(Value action) {
    if (over) {
      throw new IllegalStateException(spec.id() + ": step after the last step, or before reset");
    }
    StepResult result = world.step(action);
    steps++;
    boolean cut = steps >= limit && !result.terminated() && !result.truncated();
    over = result.last() || cut;
    return cut ? truncated(result) : result;
  }

  private static StepResult truncated(StepResult result) {
    return new StepResult(result.observation(), result.reward(), false, true, result.diagnostics());
  }

  @Override
  public void close() {
    world.close();
  }
}
