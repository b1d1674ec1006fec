package org.jackdaw.baselines.bayes;

import java.util.Optional;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Observation;

/**
 * What a learner has counted in a world whose states it can tell apart, and the decision processes
 * that follow from it. Counts change in training alone.
 */
interface Beliefs {

  /** An episode starts. */
  void begin(Phase phase, Observation first);

  /** A step has been perceived. */
  void observe(Transition transition);

  /** The state after the latest perception. */
  int state();

  /** How many states there are, seen or not. */
  double size();

  /** Whether there is something to learn about rewards. */
  boolean learnsRewards();

  /** The counts of a pair that was never tried: the prior's alone. */
  double priorCounts();

  /** The least reward of a step. */
  double lowest();

  /** The highest reward of a step. */
  double highest();

  /** How often training episodes started in a state, one number per state of {@link #mean}. */
  double[] starts();

  /**
   * The process that is expected; it does not change when more is counted. A state that is not
   * among its states is like the last one.
   */
  Rows mean();

  /**
   * The same, but with rewards as they were met: what was never tried pays the least. What an agent
   * follows that no longer explores.
   */
  Rows met();

  /** A process drawn from the posterior, row by row as they are needed. */
  Rows draw(RandomStream random);

  /** The counts of an unknown table, priors included: [column][row]. */
  Optional<double[][]> counts(String table);
}
