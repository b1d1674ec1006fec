package org.jackdaw.api.model;

import org.jackdaw.api.space.Observation;

/**
 * Turns what an agent perceives into one outcome per modality of a model, the reward-only modality
 * included: its outcome is read off the reward. Used alike by model-based agents and by the ideal
 * observer.
 */
public final class OutcomeReader {

  private static final double REWARD_TOLERANCE = 1e-9;

  private final Model model;
  private final int[] observed; // position in the observation, or -1 for the reward-only modality
  private final int paying; // the reward-only modality, or -1

  /**
   * A reader for a model.
   *
   * @param model the model; its modalities but a reward-only one are those of the observations
   */
  public OutcomeReader(Model model) {
    this.model = model;
    this.observed = new int[model.modalities().size()];
    int shown = 0;
    int rewardOnly = -1;
    for (int m = 0; m < observed.length; m++) {
      if (model.rewardOnly(model.modalities().get(m).name())) {
        observed[m] = -1;
        rewardOnly = m;
      } else {
        observed[m] = shown++;
      }
    }
    this.paying = rewardOnly;
  }

  /**
   * The outcomes of the first observation.
   *
   * @param observation the first observation
   * @param outcomes one per modality, -1 where absent; modified
   */
  public void readFirst(Observation observation, int[] outcomes) {
    readObserved(observation, outcomes);
  }

  /**
   * The outcomes of a step.
   *
   * @param step number of the step, from 1
   * @param observation the observation after the action
   * @param reward the step's reward
   * @param outcomes one per modality, -1 where absent; modified
   * @throws IllegalArgumentException if the model has no outcome that pays this reward
   */
  public void read(int step, Observation observation, double reward, int[] outcomes) {
    if (!tryRead(step, observation, reward, outcomes)) {
      throw new IllegalArgumentException(
          "step "
              + step
              + ": the model has no outcome of "
              + model.modalities().get(paying).name()
              + " that pays "
              + reward);
    }
  }

  /**
   * The outcomes of a step, for a reader of a model that may be wrong.
   *
   * @param step number of the step, from 1
   * @param observation the observation after the action
   * @param reward the step's reward
   * @param outcomes one per modality, -1 where absent or where no outcome pays this reward;
   *     modified
   * @return whether the model has an outcome that pays this reward
   */
  public boolean tryRead(int step, Observation observation, double reward, int[] outcomes) {
    readObserved(observation, outcomes);
    if (paying >= 0) {
      outcomes[paying] = paid(step, reward);
    }
    return paying < 0 || outcomes[paying] >= 0;
  }

  private void readObserved(Observation observation, int[] outcomes) {
    for (int m = 0; m < observed.length; m++) {
      outcomes[m] = observed[m] < 0 ? -1 : observation.outcome(observed[m]);
    }
  }

  private int paid(int step, double reward) {
    OutcomeValues values = model.reward().orElseThrow().values();
    int nearest = 0;
    for (int o = 1; o < values.outcomes(); o++) {
      if (Math.abs(values.value(step, o) - reward)
          < Math.abs(values.value(step, nearest) - reward)) {
        nearest = o;
      }
    }
    double value = values.value(step, nearest);
    boolean pays = Math.abs(value - reward) <= REWARD_TOLERANCE * Math.max(1, Math.abs(value));
    return pays ? nearest : -1;
  }
}
