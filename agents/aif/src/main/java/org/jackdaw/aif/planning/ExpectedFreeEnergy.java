package org.jackdaw.aif.planning;

import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.StatePreferences;
import org.jackdaw.aif.model.WorkingModel;

/**
 * The expected free energy of every policy, term by term: the belief is rolled out along the tree
 * of policies, each beginning once, and the terms of its steps are added up.
 *
 * <p>What happens after an episode's end: the terms of a step count with the probability that the
 * episode has not ended before it, and the belief that goes on is conditioned on that. A terminal
 * state pays once, when it is entered; nothing is earned or learnt in it afterwards. Preferences
 * over last states count where a policy or the episode ends, whichever comes first.
 */
public final class ExpectedFreeEnergy {

  private static final int TERMS = Term.values().length;

  private final WorkingModel model;
  private final PolicySet policies;
  private final Optional<Intention> intention;
  private final PlannedStep planned;
  private final MarginalBelief[] beliefs; // per depth, of the beginning under way
  private final double[] alive; // per depth, probability that the episode goes on
  private final double[] shares; // what a step counts, per depth
  private final double[] sums; // terms up to a node, at node * TERMS + term

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
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("discount must be in (0, 1], got " + discount);
    }
    this.model = model;
    this.policies = policies;
    this.intention = intention;
    planned = new PlannedStep(model, intention);
    beliefs = new MarginalBelief[policies.length() + 1];
    for (int d = 0; d < beliefs.length; d++) {
      beliefs[d] = model.newBelief();
    }
    alive = new double[beliefs.length];
    shares = new double[beliefs.length];
    shares[1] = 1;
    for (int d = 2; d < shares.length; d++) {
      shares[d] = shares[d - 1] * discount;
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
    beliefs[0].copy(now);
    model.ending().goOn(beliefs[0]);
    alive[0] = 1;
    if (intention.isPresent()) {
      intention.get().aim(beliefs[0]);
    }
    for (int node = 1; node < policies.nodes(); node++) {
      int depth = policies.depth(node);
      System.arraycopy(sums, policies.parent(node) * TERMS, sums, node * TERMS, TERMS);
      if (depth <= horizon && alive[depth - 1] > 0) {
        add(node, depth, step, horizon);
      } else {
        alive[depth] = 0;
      }
    }
  }

  private void add(int node, int depth, int step, int horizon) {
    MarginalBelief before = beliefs[depth - 1];
    MarginalBelief after = beliefs[depth];
    int action = policies.actionInto(node);
    double share = alive[depth - 1] * shares[depth];
    model.predict(before, action, after);
    planned.evaluate(before, action, after, step + depth);
    for (int k = 0; k < TERMS; k++) {
      sums[node * TERMS + k] += share * planned.term(k);
    }
    goOn(node, depth, depth == Math.min(horizon, policies.length()));
  }

  /** Ends what has ended; what ends here, or is not planned any further, has its last state. */
  private void goOn(int node, int depth, boolean last) {
    MarginalBelief after = beliefs[depth];
    StatePreferences states = model.statePreferences();
    boolean valued = states.lastMatters();
    double ending = valued ? states.lastUtility(after) : 0;
    alive[depth] = alive[depth - 1];
    if (!last) {
      double share = model.ending().possible() ? model.ending().goOn(after) : 1;
      ending -= valued ? share * states.lastUtility(after) : 0;
      alive[depth] *= share;
    }
    if (valued) {
      sums[node * TERMS + Term.STATE_UTILITY.ordinal()] +=
          alive[depth - 1] * shares[depth] * ending;
    }
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
