package org.jackdaw.baselines.tabular;

import org.jackdaw.api.random.RandomStream;

/** A policy that follows from action values and explores. */
interface Behaviour {

  /** Draws an action. */
  int draw(double[] values, boolean[] allowed, RandomStream random);

  /** How likely every action is; 0 where it is not allowed. */
  void probabilities(double[] values, boolean[] allowed, double[] target);

  /** The mean of the values under the policy. */
  double mean(double[] values, boolean[] allowed);
}
