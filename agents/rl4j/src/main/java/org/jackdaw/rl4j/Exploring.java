package org.jackdaw.rl4j;

import org.deeplearning4j.rl4j.environment.IActionSchema;
import org.deeplearning4j.rl4j.observation.Observation;
import org.deeplearning4j.rl4j.policy.EpsGreedy;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.encoders.learning.Exploration;
import org.nd4j.linalg.api.rng.Random;

/**
 * RL4J's epsilon-greedy policy with the schedule of the harness, which counts the training budget,
 * and with random actions among the allowed ones.
 */
final class Exploring extends EpsGreedy<Integer> {

  private final AllowedActions schema;
  private final Exploration schedule;

  /**
   * A policy.
   *
   * @param greedy what it does when it does not explore
   * @param schedule its schedule
   * @param coin decides whether it explores
   * @param chances decides which action it explores
   */
  Exploring(Greedy greedy, Exploration schedule, Random coin, RandomStream chances) {
    this(greedy, schedule, coin, new AllowedActions(chances));
  }

  private Exploring(Greedy greedy, Exploration schedule, Random coin, AllowedActions schema) {
    super(greedy, schema, 0, 0, 1, coin);
    this.schema = schema;
    this.schedule = schedule;
  }

  @Override
  public Integer nextAction(Observation observation) {
    schema.latest = (Seen) observation;
    return super.nextAction(observation);
  }

  @Override
  public double getEpsilon() {
    return schedule.rate();
  }

  /** Any action that the latest observation allows. */
  private static final class AllowedActions implements IActionSchema<Integer> {

    private final RandomStream chances;
    private Seen latest = new Seen(new double[1], new boolean[0]);

    AllowedActions(RandomStream chances) {
      this.chances = chances;
    }

    @Override
    public int getActionSpaceSize() {
      return latest.actions();
    }

    @Override
    public Integer getNoOp() {
      return 0;
    }

    @Override
    public Integer getRandomAction() {
      int count = 0;
      for (int a = 0; a < latest.actions(); a++) {
        count += latest.allows(a) ? 1 : 0;
      }
      int left = chances.nextInt(count);
      int action = 0;
      while (!latest.allows(action) || left-- > 0) {
        action++;
      }
      return action;
    }
  }
}
