package org.jackdaw.aif.sequence;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PlannedStep;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;

/**
 * The beliefs of an agent under each of its policies, from a sliding window of observations. Once
 * the window is full its first step is expected by what was inferred of the first step of the
 * window before.
 *
 * <p>Implementation note: that belief is about the step before, so it is expected as if nothing had
 * moved. This is pymdp's rule and is kept for its numbers.
 */
public final class PolicyBeliefs {

  /** The prior of the window's first step once the window is full. */
  public enum Edge {
    /** The belief of the window before, averaged over policies. */
    AVERAGED,
    /** The belief of the window before, for each policy its own. */
    PER_POLICY,
    /** The start of the episode. */
    START
  }

  private static final int[] NONE = {};

  private final WorkingModel model;
  private final PolicySet policies;
  private final Edge edge;
  private final int horizon;
  private final PolicyMessagePassing passing;
  private final PlannedStep planned;
  private final MarginalBelief[] priors;
  private final BeliefSequence[] beliefs;
  private final double[] freeEnergies;
  private final int[][] actions;
  private final double[] posterior;
  private final double[] scratch;
  private int calls;
  private int length; // steps that were inferred, of window and policy

  /**
   * Beliefs under policies.
   *
   * @param model the model
   * @param policies the policies
   * @param rule how beliefs are iterated
   * @param edge the prior of a full window's first step
   * @param horizon most steps of a window, at least 1
   */
  public PolicyBeliefs(
      WorkingModel model, PolicySet policies, PolicyMessageRule rule, Edge edge, int horizon) {
    this.model = model;
    this.policies = policies;
    this.edge = edge;
    this.horizon = horizon;
    passing = new PolicyMessagePassing(model, rule);
    planned = new PlannedStep(model);
    priors = new MarginalBelief[policies.size()];
    beliefs = new BeliefSequence[policies.size()];
    actions = new int[policies.size()][];
    for (int p = 0; p < priors.length; p++) {
      int policy = p;
      priors[p] = model.newBelief();
      beliefs[p] = new BeliefSequence(model, horizon + policies.length());
      actions[p] =
          IntStream.range(0, policies.length()).map(t -> policies.action(policy, t)).toArray();
    }
    freeEnergies = new double[policies.size()];
    posterior = new double[policies.size()];
    scratch = new double[IntStream.range(0, model.factors()).map(model::size).max().orElse(1)];
    begin();
  }

  /** Begins an episode. */
  public void begin() {
    calls = 0;
    Arrays.fill(posterior, 1.0 / posterior.length);
    for (MarginalBelief prior : priors) {
      model.start(prior);
    }
  }

  /**
   * Infers the states under every policy.
   *
   * @param window observations and actions, at most as many steps as the horizon
   */
  public void infer(Window window) {
    infer(window, NONE);
  }

  /**
   * Infers the states under every policy, after actions that all of them begin with.
   *
   * @param window observations and actions, at most as many steps as the horizon
   * @param leading joint actions that come before a policy's own, whose last ones have no place
   *     then; pymdp lets all past actions lead when its window has one step
   */
  public void infer(Window window, int... leading) {
    if (calls >= horizon) {
      slide();
    }
    calls++;
    length = window.length() + policies.length();
    for (int p = 0; p < priors.length; p++) {
      passing.infer(priors[p], window, led(leading, actions[p]), length, beliefs[p]);
      freeEnergies[p] = passing.freeEnergy();
    }
  }

  private static int[] led(int[] leading, int... actions) {
    if (leading.length == 0) {
      return actions;
    }
    int[] all = Arrays.copyOf(leading, actions.length);
    for (int t = leading.length; t < all.length; t++) {
      all[t] = actions[t - leading.length];
    }
    return all;
  }

  private void slide() {
    for (int f = 0; edge == Edge.AVERAGED && f < model.factors(); f++) {
      average(f);
    }
    for (int p = 0; edge == Edge.PER_POLICY && p < priors.length; p++) {
      priors[p].copy(beliefs[p].at(0));
    }
  }

  private void average(int factor) {
    average(factor, 0, posterior);
    for (MarginalBelief prior : priors) {
      prior.set(factor, scratch, 0);
    }
  }

  private void average(int factor, int time, double... weights) {
    Arrays.fill(scratch, 0);
    for (int p = 0; p < priors.length; p++) {
      for (int s = 0; s < model.size(factor); s++) {
        scratch[s] += weights[p] * beliefs[p].at(time).probability(factor, s);
      }
    }
  }

  /**
   * The belief about a late step, averaged over policies.
   *
   * @param back how many steps before the last of the policies; their length for the present
   * @param weights one per policy, summing to 1
   * @return a new belief
   */
  public MarginalBelief average(int back, double[] weights) {
    MarginalBelief mean = model.newBelief();
    for (int f = 0; f < model.factors(); f++) {
      average(f, length - 1 - back, weights);
      mean.set(f, scratch, 0);
    }
    return mean;
  }

  /**
   * The belief about a late step under a policy.
   *
   * @param policy the policy
   * @param back how many steps before the last of the policy; its length for the present
   * @return live
   */
  public MarginalBelief planned(int policy, int back) {
    return beliefs[policy].at(length - 1 - back);
  }

  /**
   * Takes note of the posterior over policies, which the next average needs.
   *
   * @param probabilities one per policy; copied
   */
  public void weigh(double[] probabilities) {
    System.arraycopy(probabilities, 0, posterior, 0, posterior.length);
  }

  /**
   * Scores every policy by the beliefs of the present step and of those that it leads to.
   *
   * @param weights weights of the terms
   * @param target one number per policy, overwritten; nats, larger is better
   */
  public void negativeExpectedFreeEnergy(TermWeights weights, double[] target) {
    for (int p = 0; p < target.length; p++) {
      target[p] = 0;
      for (int k = 0; k <= policies.length(); k++) {
        MarginalBelief belief = beliefs[p].at(length - 1 - policies.length() + k);
        planned.evaluate(belief, actions[p][Math.max(0, k - 1)], belief, k);
        for (Term term : Term.values()) {
          target[p] += weights.of(term) * planned.term(term);
        }
      }
    }
  }

  /**
   * The belief about the window's first step before the window was seen.
   *
   * @param policy the policy
   * @return live
   */
  public MarginalBelief prior(int policy) {
    return priors[policy];
  }

  /**
   * The beliefs under a policy, those of the window first.
   *
   * @param policy the policy
   * @return live
   */
  public BeliefSequence of(int policy) {
    return beliefs[policy];
  }

  /**
   * The free energy of a policy; see {@link PolicyMessagePassing#freeEnergy}.
   *
   * @param policy the policy
   * @return nats
   */
  public double freeEnergy(int policy) {
    return freeEnergies[policy];
  }
}
