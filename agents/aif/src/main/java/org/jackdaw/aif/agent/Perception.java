package org.jackdaw.aif.agent;

import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;

/** How the agent comes from observations to its belief. */
interface Perception {

  /** Begins an episode with its first observation. */
  void begin(MarginalBelief prior, int[] outcomes, MarginalBelief belief);

  /**
   * Goes on by one move and its observation.
   *
   * @param before belief before the move, knowing that it was made; may be rewritten with what the
   *     observation tells of it
   */
  void move(MarginalBelief before, int action, int[] outcomes, MarginalBelief belief);

  /** The latest observation. */
  Evidence evidence();

  /** The variational free energy of the latest belief, in nats. */
  double freeEnergy();
}
