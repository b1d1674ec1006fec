package org.jackdaw.aif.planning;

import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.workers.Workers;

/**
 * The expected free energy of every policy, term by term: the belief is rolled out along the tree
 * of policies, each beginning once, and the terms of its steps are added up. Beginnings that lead
 * to the same belief, to the bit, go on from it as one. Nothing is allocated by an evaluation once
 * the largest has been seen.
 *
 * <p>What happens after an episode's end: the terms of a step count with the probability that the
 * episode has not ended before it, and the belief that goes on is conditioned on that. A terminal
 * state pays once, when it is entered; nothing is earned or learnt in it afterwards. Preferences
 * over last states count where a policy or the episode ends, whichever comes first.
 */
public final class ExpectedFreeEnergy {

  private static final int TERMS = Term.values().length;

  private final PolicySet policies;
  private final Optional<Intention> intention;
  private final PolicyRollout[] rollouts; // one per thread
  private final Optional<Workers> workers;
  private final double[] sums; // terms up to a node, at node * TERMS + term
  private final Workers.Part part = this::roll;
  private int step;
  private int horizon;

  /**
   * An evaluation of policies.
   *
   * @param model the model, which may go on learning
   * @param policies the policies
   */
  public ExpectedFreeEnergy(WorkingModel model, PolicySet policies) {
    this(model, policies, Optional.empty());
  }

  /**
   * An evaluation of policies towards intended states.
   *
   * @param model the model, which may go on learning
   * @param policies the policies
   * @param intention the intended states; its aims are set anew by each evaluation
   */
  public ExpectedFreeEnergy(WorkingModel model, PolicySet policies, Optional<Intention> intention) {
    this(model, policies, intention, 1);
  }

  /**
   * A discounted evaluation of policies towards intended states.
   *
   * @param model the model, which may go on learning
   * @param policies the policies
   * @param intention the intended states; its aims are set anew by each evaluation
   * @param discount what a planned step counts relative to the one before it, in (0, 1]; the next
   *     step counts in full
   */
  public ExpectedFreeEnergy(
      WorkingModel model, PolicySet policies, Optional<Intention> intention, double discount) {
    this(model, policies, intention, discount, Optional.empty());
  }

  /**
   * An evaluation whose parts are worked out by several threads. The numbers are the same to the
   * bit as with one.
   *
   * @param model the model, which may go on learning between evaluations
   * @param policies the policies
   * @param intention the intended states; its aims are set anew by each evaluation
   * @param discount what a planned step counts relative to the one before it, in (0, 1]; the next
   *     step counts in full
   * @param workers the threads, which stay the caller's; empty for the caller's alone
   */
  public ExpectedFreeEnergy(
      WorkingModel model,
      PolicySet policies,
      Optional<Intention> intention,
      double discount,
      Optional<Workers> workers) {
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("discount must be in (0, 1], got " + discount);
    }
    this.policies = policies;
    this.intention = intention;
    this.workers = workers;
    rollouts = new PolicyRollout[workers.map(Workers::threads).orElse(1)];
    for (int r = 0; r < rollouts.length; r++) {
      rollouts[r] = new PolicyRollout(r == 0 ? model : model.view(), policies, intention, discount);
    }
    sums = new double[policies.nodes() * TERMS];
  }

  /**
   * Evaluates all policies over their full length.
   *
   * @param now belief about the present states
   * @param step actions taken so far
   */
  public void evaluate(MarginalBelief now, int step) {
    evaluate(now, step, policies.length());
  }

  /**
   * Evaluates all policies.
   *
   * @param now belief about the present states; the episode is taken to go on
   * @param step actions taken so far
   * @param horizon planned steps that count; later ones bring nothing
   */
  public void evaluate(MarginalBelief now, int step, int horizon) {
    this.step = step;
    this.horizon = horizon;
    for (PolicyRollout rollout : rollouts) {
      rollout.begin(now);
    }
    if (intention.isPresent()) {
      intention.get().aim(rollouts[0].now());
    }
    if (workers.isPresent()) {
      workers.get().run(policies.beginnings(), part);
    } else {
      rollouts[0].roll(1, policies.nodes(), step, horizon, sums);
    }
  }

  /** The policies that share a first action. */
  private void roll(int beginning, int thread) {
    int to = policies.beginning(beginning + 1);
    rollouts[thread].roll(policies.beginning(beginning), to, step, horizon, sums);
  }

  /**
   * A term of a policy, summed over its steps.
   *
   * @param term the term
   * @param policy the policy
   * @return nats, before its weight; larger is better
   */
  public double term(Term term, int policy) {
    return sums[policies.leaf(policy) * TERMS + term.ordinal()];
  }

  /**
   * The negative expected free energy of every policy.
   *
   * @param weights weights of the terms
   * @param target one number per policy, overwritten; nats, larger is better
   */
  public void negative(TermWeights weights, double[] target) {
    for (int p = 0; p < target.length; p++) {
      target[p] = negative(weights, p);
    }
  }

  /**
   * The negative expected free energy of one policy.
   *
   * @param weights weights of the terms
   * @param policy the policy
   * @return nats, larger is better
   */
  public double negative(TermWeights weights, int policy) {
    return weights.total(sums, policies.leaf(policy) * TERMS);
  }

  /**
   * The policies that are evaluated.
   *
   * @return as given
   */
  public PolicySet policies() {
    return policies;
  }
}
