package org.jackdaw.aif.agent;

import java.util.Optional;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.ActionMask;

/** How the agent weighs what it may do next: policies of one or more actions. */
interface Planner {

  /**
   * An episode begins.
   *
   * @param phase its phase
   */
  default void begin(Phase phase) {}

  /**
   * Weighs every policy.
   *
   * @param now belief about the present states; the episode is taken to go on
   * @param step actions taken so far
   * @param left steps that are left, at least 1; later ones need not be planned
   * @param mask the joint actions that are allowed next; values of policies that begin with another
   *     are not used
   */
  void plan(MarginalBelief now, int step, int left, Optional<ActionMask> mask);

  /**
   * The negative expected free energy of every policy by the latest plan.
   *
   * @param target one number per policy, overwritten; nats, larger is better
   */
  void negative(double[] target);

  /**
   * A term of the latest plan.
   *
   * @param term the term
   * @param policy the policy
   * @return nats, before its weight; larger is better
   */
  double term(Term term, int policy);

  /** Tables of the model have been learnt: nothing worked out before holds. */
  void learnt();
}
