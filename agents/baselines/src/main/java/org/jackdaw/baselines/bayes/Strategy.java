package org.jackdaw.baselines.bayes;

import org.jackdaw.api.random.RandomStream;

/** How a learner explores in training, and what it makes of what it has learnt in evaluation. */
interface Strategy {

  /** A training episode begins. */
  void begin();

  /** A training step has been counted. */
  void counted(int state, int action, double reward, int next, boolean terminated);

  /** Scores the actions of a step of training, from 1; the highest is taken. */
  void score(int step, int state, double[] scores, RandomStream random);

  /** What actions are worth by what is known, without any wish to learn more. */
  Plan exploit();
}
