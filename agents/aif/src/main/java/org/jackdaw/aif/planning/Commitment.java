package org.jackdaw.aif.planning;

import java.util.Arrays;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Planning less often: a chosen policy is kept to until it ends, until a number of steps has
 * passed, or until what is perceived departs from what the policy predicted. The prediction is
 * rolled out from the belief at the time of planning and never corrected, so small surprises add
 * up. Nothing is allocated after construction.
 */
public final class Commitment {

  /**
   * When to plan again.
   *
   * @param every at most so many actions are taken from one plan, at least 1; 1 plans before every
   *     action
   * @param divergence the belief may diverge from the predicted one by so many nats, summed over
   *     factors; infinity never minds. With 0 any difference counts
   * @param surprise the latest outcomes may be so improbable under the prediction, in nats;
   *     infinity never minds
   */
  public record Rule(int every, double divergence, double surprise) {

    /** Plans before every action. */
    public static final Rule ALWAYS =
        new Rule(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Refuses values out of range. */
    public Rule {
      if (every < 1) {
        throw new IllegalArgumentException("replan: every must be >= 1, got " + every);
      }
      if (!(divergence >= 0)) {
        throw new IllegalArgumentException("replan: divergence must be >= 0, got " + divergence);
      }
      if (!(surprise >= 0)) {
        throw new IllegalArgumentException("replan: surprise must be >= 0, got " + surprise);
      }
    }
  }

  private final WorkingModel model;
  private final PolicySet policies;
  private final Rule rule;
  private final MarginalBelief predicted; // by the policy, at the present
  private final MarginalBelief scratch;
  private final JointWeights weights = new JointWeights();
  private final double[] probabilities; // of a modality's outcomes
  private int policy = -1; // -1 where there is none to keep to
  private int taken; // actions taken from it

  /**
   * No commitment yet.
   *
   * @param model the model, which may go on learning
   * @param policies the policies
   * @param rule when to plan again
   */
  public Commitment(WorkingModel model, PolicySet policies, Rule rule) {
    this.model = model;
    this.policies = policies;
    this.rule = rule;
    predicted = model.newBelief();
    scratch = model.newBelief();
    int rows = 1;
    for (int m = 0; m < model.modalities(); m++) {
      rows = Math.max(rows, model.likelihood(m).rows());
    }
    probabilities = new double[rows];
  }

  /** Forgets the policy, as at the start of an episode. */
  public void release() {
    policy = -1;
  }

  /**
   * Keeps to a policy from now on.
   *
   * @param chosen the policy, whose first action is taken now
   * @param now belief about the present states
   */
  public void begin(int chosen, MarginalBelief now) {
    policy = chosen;
    taken = 1;
    predicted.copy(now);
    predict(policies.action(chosen, 0));
  }

  private void predict(int action) {
    scratch.copy(predicted);
    model.ending().goOn(scratch);
    model.predict(scratch, action, predicted);
  }

  /**
   * Whether the policy is still good, given what was perceived since its latest action.
   *
   * @param now belief about the present states
   * @param outcomes the latest outcome of each modality; -1 where nothing was observed
   * @return false if it is time to plan
   */
  public boolean holds(MarginalBelief now, int... outcomes) {
    return policy >= 0
        && taken < Math.min(rule.every(), policies.length())
        && (rule.surprise() == Double.POSITIVE_INFINITY || surprise(outcomes) <= rule.surprise())
        && (rule.divergence() == Double.POSITIVE_INFINITY
            || divergence(now, predicted) <= rule.divergence());
  }

  /**
   * How improbable an observation is under what the policy predicted.
   *
   * @param outcomes one per modality; -1 where nothing was observed
   * @return the negative log-probability, summed over modalities, in nats; infinity for what was
   *     predicted not to happen
   */
  public double surprise(int... outcomes) {
    double sum = 0;
    for (int m = 0; m < outcomes.length; m++) {
      if (outcomes[m] >= 0) {
        WorkingTable table = model.likelihood(m);
        Arrays.fill(probabilities, 0, table.rows(), 0);
        table.addPrediction(weights.expand(table, predicted, 0), probabilities);
        sum -= StrictMath.log(probabilities[outcomes[m]]);
      }
    }
    return sum;
  }

  /**
   * The action that the policy has in store.
   *
   * @return the joint action's number
   * @throws IllegalStateException if there is none
   */
  public int next() {
    if (policy < 0 || taken >= policies.length()) {
      throw new IllegalStateException("there is no policy to go on with");
    }
    return policies.action(policy, taken);
  }

  /** Goes on by the action that {@link #next} names. */
  public void goOn() {
    predict(next());
    taken++;
  }

  /**
   * What the policy predicts for the present, before the latest outcome.
   *
   * @return live
   */
  public MarginalBelief predicted() {
    return predicted;
  }

  /**
   * The divergence KL(belief || predicted), summed over factors.
   *
   * @param belief a belief
   * @param predicted another of the same shape
   * @return nats; infinity where the belief holds possible what was not predicted at all
   */
  public static double divergence(MarginalBelief belief, MarginalBelief predicted) {
    double sum = 0;
    for (int f = 0; f < belief.factors(); f++) {
      for (int k = 0; k < belief.support(f); k++) {
        int state = belief.supportState(f, k);
        double p = belief.probability(f, state);
        sum += p * (StrictMath.log(p) - StrictMath.log(predicted.probability(f, state)));
      }
    }
    return Math.max(0, sum);
  }
}
