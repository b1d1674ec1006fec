package org.jackdaw.rl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.rl4j.experience.ExperienceHandler;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.observation.Observation;

/**
 * Segments of successive steps, cut where the episode ends. It stands in for RL4J's
 * StateActionExperienceHandler, which forgets the observation after a segment's last step, from
 * which a segment that does not end in a terminal state bootstraps.
 */
final class SegmentExperience
    implements ExperienceHandler<Integer, StateActionRewardState<Integer>> {

  private final int length;
  private List<StateActionRewardState<Integer>> segment = new ArrayList<>();
  private Optional<StateActionRewardState<Integer>> pending = Optional.empty();
  private boolean ended;

  SegmentExperience(int length) {
    this.length = length;
  }

  @Override
  public void addExperience(Observation before, Integer action, double reward, boolean terminal) {
    complete(before);
    pending = Optional.of(new StateActionRewardState<>(before, action, reward, terminal));
  }

  @Override
  public void setFinalObservation(Observation last) {
    complete(last);
    ended = true;
  }

  private void complete(Observation next) {
    pending.ifPresent(
        step -> {
          step.setNextObservation(next);
          segment.add(step);
        });
    pending = Optional.empty();
  }

  @Override
  public int getTrainingBatchSize() {
    return segment.size();
  }

  @Override
  public boolean isTrainingBatchReady() {
    return segment.size() >= length || ended && !segment.isEmpty();
  }

  @Override
  public List<StateActionRewardState<Integer>> generateTrainingBatch() {
    List<StateActionRewardState<Integer>> full = segment;
    segment = new ArrayList<>();
    return full;
  }

  @Override
  public void reset() {
    segment = new ArrayList<>();
    pending = Optional.empty();
    ended = false;
  }
}
