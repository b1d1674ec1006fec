package org.jackdaw.api.agent;

import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * An agent's chances: one stream that training goes on with, and for evaluation a stream that
 * starts afresh at every block. So training leaves no trace of evaluation, and an evaluation none
 * of how many there were before. Not thread-safe.
 */
public final class PhaseRandom {

  private final RandomStream training;
  private final SeedTree evaluations;
  private RandomStream current;
  private Phase phase = Phase.TRAIN;

  /**
   * The chances of one agent.
   *
   * @param context what the agent received
   */
  public PhaseRandom(AgentContext context) {
    training = context.trainingRandom().stream();
    evaluations = context.evaluationRandom();
    current = training;
  }

  /**
   * An episode begins.
   *
   * @param next its phase
   * @return the stream to draw from
   */
  public RandomStream begin(Phase next) {
    if (next == Phase.TRAIN) {
      current = training;
    } else if (phase == Phase.TRAIN) {
      current = evaluations.stream();
    }
    phase = next;
    return current;
  }

  /**
   * The stream of the episode that began last.
   *
   * @return the stream to draw from
   */
  public RandomStream current() {
    return current;
  }
}
