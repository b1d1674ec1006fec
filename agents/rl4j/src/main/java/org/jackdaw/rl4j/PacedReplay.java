package org.jackdaw.rl4j;

import java.util.List;
import org.deeplearning4j.rl4j.experience.ExperienceHandler;
import org.deeplearning4j.rl4j.experience.ReplayMemoryExperienceHandler;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.observation.Observation;

/**
 * RL4J's replay with a pace: it offers a batch once enough transitions are stored, and then once
 * per so many further ones; RL4J alone updates after every step from the first full batch on.
 */
final class PacedReplay implements ExperienceHandler<Integer, StateActionRewardState<Integer>> {

  private final UniformReplay replay;
  private final ReplayMemoryExperienceHandler<Integer> handler;
  private final int every;
  private long due;

  /**
   * A replay.
   *
   * @param replay what is remembered
   * @param starts transitions before the first batch
   * @param every transitions per batch
   */
  PacedReplay(UniformReplay replay, int starts, int every) {
    this.replay = replay;
    this.handler = new ReplayMemoryExperienceHandler<>(replay);
    this.due = starts;
    this.every = every;
  }

  @Override
  public void addExperience(Observation before, Integer action, double reward, boolean terminal) {
    handler.addExperience(before, action, reward, terminal);
  }

  @Override
  public void setFinalObservation(Observation last) {
    handler.setFinalObservation(last);
  }

  @Override
  public int getTrainingBatchSize() {
    return handler.getTrainingBatchSize();
  }

  @Override
  public boolean isTrainingBatchReady() {
    return replay.stored() >= due && handler.isTrainingBatchReady();
  }

  @Override
  public List<StateActionRewardState<Integer>> generateTrainingBatch() {
    due = replay.stored() + every;
    return handler.generateTrainingBatch();
  }

  @Override
  public void reset() {
    handler.reset();
  }
}
