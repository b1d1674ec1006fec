package org.jackdaw.baselines;

import org.jackdaw.api.random.RandomStream;

/** How a bandit agent scores arms: the rule in which its kinds differ. */
interface ArmRule {

  /** The score of every arm in training; the largest is played. */
  void score(ArmCounts counts, RandomStream random, double[] scores);

  /** What every arm is believed to pay; the largest is played in evaluation. */
  void mean(ArmCounts counts, double[] means);
}
