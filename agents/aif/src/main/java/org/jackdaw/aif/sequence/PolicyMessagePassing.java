package org.jackdaw.aif.sequence;

import java.util.Arrays;
import org.jackdaw.aif.convention.LogGuard;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;
import org.jackdaw.aif.sequence.PolicyMessageRule.Coupling;
import org.jackdaw.aif.sequence.PolicyMessageRule.Update;

/**
 * Marginal message passing under a policy: beliefs about the steps of a window and about the steps
 * that a policy would lead to, in one sequence (Parr, Markovic, Kiebel and Friston 2019, eq. 17,
 * doi:10.1038/s41598-018-38246-3, in the discretisation of pymdp's NumPy generation). The last two
 * steps get no message from the future.
 */
public final class PolicyMessagePassing {

  private final WorkingModel model;
  private final PolicyMessageRule rule;
  private final LogGuard guard;
  private final ExpectedLikelihood likelihood;
  private final JointWeights weights = new JointWeights();
  private final MarginalBelief predicted;
  private final double[] evidence; // log-likelihood of one factor
  private final double[] past;
  private final double[] future;
  private final double[] logs;
  private final double[] message;
  private final double[] marginalised;
  private int length;
  private int cutoff;
  private double freeEnergy;

  /**
   * Message passing in a model.
   *
   * @param model the model
   * @param rule how beliefs are iterated
   */
  public PolicyMessagePassing(WorkingModel model, PolicyMessageRule rule) {
    this.model = model;
    this.rule = rule;
    guard = model.conventions().logGuard();
    likelihood = new ExpectedLikelihood(model);
    predicted = model.newBelief();
    int most = 1;
    for (int f = 0; f < model.factors(); f++) {
      most = Math.max(most, model.size(f));
    }
    evidence = new double[most];
    past = new double[most];
    future = new double[most];
    logs = new double[most];
    message = new double[most];
    marginalised = new double[most * most];
  }

  /**
   * Infers the states of a window and of the steps that a policy leads to.
   *
   * @param prior belief about the window's first step
   * @param window observations and the actions between them, at least one step
   * @param policy joint actions from the window's last step on
   * @param steps how many of the steps of window and policy are inferred; with fewer than all of
   *     them an episode's end is near
   * @param posterior overwritten, the window's first step first; holds at least that many steps
   */
  public void infer(
      MarginalBelief prior, Window window, int[] policy, int steps, BeliefSequence posterior) {
    length = steps;
    cutoff = window.length() + policy.length - 2;
    for (int t = 0; t < length; t++) {
      for (int f = 0; f < model.factors(); f++) {
        posterior.at(t).setUniform(f);
      }
    }
    for (int sweep = 0; sweep < rule.sweeps(); sweep++) {
      freeEnergy = 0;
      for (int t = 0; t < length; t++) {
        update(prior, window, policy, t, posterior);
      }
    }
  }

  private void update(
      MarginalBelief prior, Window window, int[] policy, int time, BeliefSequence beliefs) {
    if (time == 0) {
      predicted.copy(prior);
    } else {
      model.predict(beliefs.at(time - 1), action(window, policy, time), predicted);
    }
    boolean observed = time < window.length();
    if (observed) {
      likelihood.observe(window.evidence(time));
    }
    for (int f = 0; f < model.factors(); f++) {
      Arrays.fill(evidence, 0);
      if (observed && rule.coupling() == Coupling.JOINT) {
        likelihood.addJoint(f, beliefs.at(time), evidence);
      } else if (observed) {
        likelihood.addPerModality(f, beliefs.at(time), evidence);
      }
      Arrays.fill(future, 0);
      if (time < cutoff) {
        listen(f, time, action(window, policy, time + 1), beliefs);
      }
      move(f, time, beliefs.at(time));
    }
  }

  /** The joint action that leads to a step. */
  private static int action(Window window, int[] policy, int time) {
    return time < window.length() ? window.action(time) : policy[time - window.length()];
  }

  /** Messages from every factor at the next step that this one leads to. */
  private void listen(int factor, int time, int action, BeliefSequence beliefs) {
    boolean joint = rule.coupling() == Coupling.JOINT;
    double share = joint ? 1 : 0.5;
    MarginalBelief others = beliefs.at(joint ? time : time + 1);
    for (int child = 0; child < model.factors(); child++) {
      WorkingTable table = model.transition(child);
      for (int p = 0; p < table.parents(); p++) {
        if (table.parent(p) == factor) {
          weights.expandWithout(table, others, p, action);
          Arrays.fill(marginalised, 0);
          table.addMarginalised(weights, p, marginalised);
          goBack(beliefs.at(time + 1), child, model.size(factor));
          for (int s = 0; s < model.size(factor); s++) {
            future[s] += share * guard.log(message[s]);
          }
        }
      }
    }
  }

  /** Where the next state can have come from, all present states being equally probable. */
  private void goBack(MarginalBelief next, int child, int states) {
    int rows = model.size(child);
    Arrays.fill(message, 0, states, 0);
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int s = 0; s < states; s++) {
        sum += marginalised[s * rows + r] + guard.epsilon();
      }
      double weight = next.probability(child, r) / sum;
      for (int s = 0; s < states; s++) {
        message[s] += weight * (marginalised[s * rows + r] + guard.epsilon());
      }
    }
  }

  private void move(int factor, int time, MarginalBelief belief) {
    int states = model.size(factor);
    double observed = time >= cutoff ? 1 : 2;
    double mean = 0;
    for (int s = 0; s < states; s++) {
      past[s] = guard.log(predicted.probability(factor, s));
      logs[s] = guard.log(belief.probability(factor, s));
      message[s] = observed * evidence[s] + past[s] + future[s] - observed * logs[s];
      mean += message[s] / states;
    }
    measure(factor, time, belief);
    for (int s = 0; s < states; s++) {
      if (rule.update() == Update.GRADIENT) {
        logs[s] += rule.rate() * (message[s] - mean);
      } else {
        logs[s] = evidence[s] + past[s] + future[s];
      }
    }
    Softmax.normalise(logs, states);
    belief.set(factor, logs, 0);
  }

  /** Adds what a factor contributes at a step; message holds the prediction error. */
  private void measure(int factor, int time, MarginalBelief belief) {
    double factors = model.factors();
    double share = time == 0 || time == length - 1 ? 0 : (factors - 1) / factors;
    for (int s = 0; s < model.size(factor); s++) {
      freeEnergy += belief.probability(factor, s) * 0.5 * (message[s] - share * evidence[s]);
    }
  }

  /**
   * What pymdp calls the free energy of a policy: half the prediction errors of the last sweep,
   * expected under the beliefs before it.
   *
   * <p>Differs from a free energy in its sign: where the messages have settled it comes near the
   * logarithm of the evidence, so larger means that the policy fits better. pymdp's agents subtract
   * it from a policy's score all the same.
   *
   * @return nats
   */
  public double freeEnergy() {
    return freeEnergy;
  }
}
