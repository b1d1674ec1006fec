package org.jackdaw.baselines.tabular;

/** How a tabular agent chooses and learns: the rule in which its kinds differ. */
interface Learner {

  /** A training episode starts; an earlier one may not have come to its end. */
  default void begin() {}

  /** The action to take in training. */
  int explore(int state, boolean[] allowed);

  /** The action to take in evaluation. */
  int exploit(int state, boolean[] allowed);

  /** A training step has been taken. */
  void learn(Experience step);

  /** What it knows of the actions of a state: values or preferences; to be read only. */
  double[] row(int state);
}
