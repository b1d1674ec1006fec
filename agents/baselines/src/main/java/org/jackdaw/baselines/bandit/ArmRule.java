package org.jackdaw.baselines.bandit;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.baselines.ActionChoice;

/** How a bandit agent chooses arms: the rule in which its kinds differ. */
interface ArmRule {

  /** Scores that differ by less are tied. */
  double TIED = 1e-12;

  /** The score of every arm in training; the largest is played. */
  void score(ArmBeliefs beliefs, RandomStream random, double[] scores);

  /** What every arm is believed to pay; the largest is played in evaluation. */
  default void mean(ArmBeliefs beliefs, double[] means) {
    for (int arm = 0; arm < means.length; arm++) {
      means[arm] = beliefs.mean(arm);
    }
  }

  /** The arm to play in training; ties are broken at random. */
  default int choose(ArmBeliefs beliefs, boolean[] allowed, double[] scores, RandomStream random) {
    score(beliefs, random, scores);
    return ActionChoice.best(scores, allowed, TIED, random);
  }

  /** An arm was played in training; for rules that keep more than counts. */
  default void learn(int arm, double reward) {}

  /** Whether rewards other than 0 and 1 have a meaning for this rule. */
  default boolean anyReward() {
    return false;
  }
}
