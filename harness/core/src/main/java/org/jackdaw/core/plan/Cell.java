package org.jackdaw.core.plan;

/**
 * The smallest unit of work and of statistics: one independent run of one contender in one world.
 *
 * @param number position in the plan, from 0; rows are written in this order
 * @param environment the world
 * @param contender the contender
 * @param seed the run's index
 */
public record Cell(
    int number, PlannedEnvironment environment, PlannedContender contender, int seed) {

  /**
   * The cell in words, as in messages and file names.
   *
   * @return {@code ENVIRONMENT/AGENT/SEED}
   */
  public String name() {
    return environment.label() + "/" + contender.label() + "/" + seed;
  }
}
