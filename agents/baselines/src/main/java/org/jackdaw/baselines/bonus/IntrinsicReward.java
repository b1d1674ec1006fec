package org.jackdaw.baselines.bonus;

/** What a learner pays itself for a training step, on top of what the world pays. */
public interface IntrinsicReward {

  /** Pays nothing. */
  IntrinsicReward NONE = (before, action, after, terminated) -> 0;

  /**
   * Learns from a training step and says what it is worth; called once for each.
   *
   * @param before number of the state before the action, from 0
   * @param action number of the action, from 0
   * @param after number of the state after it
   * @param terminated whether the world has ended
   * @return in units of reward
   */
  double of(int before, int action, int after, boolean terminated);
}
