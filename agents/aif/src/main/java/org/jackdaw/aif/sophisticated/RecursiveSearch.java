package org.jackdaw.aif.sophisticated;

import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;

/**
 * Sophisticated inference by the rules of pymdp's NumPy generation (release 1.0.2). Differs from
 * {@link SophisticatedSearch}: joint outcomes are as probable as the product of their modalities'
 * predictions, improbable ones are lost, improbable policies are kept at a penalty, and the cost is
 * not bounded.
 */
public final class RecursiveSearch {

  /**
   * How far and how thoroughly.
   *
   * @param horizon moves that are looked ahead, at least 1
   * @param policyThreshold policies with less posterior probability get the penalty
   * @param outcomeThreshold joint outcomes with less probability are left out
   * @param penalty taken off the value of an improbable policy, in nats
   * @param gamma precision of the posterior over policies at every belief
   */
  public record Rule(
      int horizon, double policyThreshold, double outcomeThreshold, double penalty, double gamma) {

    /** The defaults of the release. */
    public static final Rule DEFAULTS = new Rule(3, 1.0 / 16, 1.0 / 16, 512, 1);

    /** Refuses a horizon below one and thresholds that are not probabilities. */
    public Rule {
      if (horizon < 1) {
        throw new IllegalArgumentException("sophisticated: horizon must be >= 1, got " + horizon);
      }
      if (!(policyThreshold >= 0 && policyThreshold <= 1)
          || !(outcomeThreshold >= 0 && outcomeThreshold <= 1)) {
        throw new IllegalArgumentException(
            "sophisticated: thresholds must be in [0, 1], got "
                + policyThreshold
                + ", "
                + outcomeThreshold);
      }
    }
  }

  /**
   * What a search found.
   *
   * @param values negative expected free energy of each policy, in nats
   * @param posterior posterior probability of each policy
   */
  public record Result(double[] values, double[] posterior) {

    /** Copies the arrays. */
    public Result {
      values = values.clone();
      posterior = posterior.clone();
    }

    @Override
    public double[] values() {
      return values.clone();
    }

    @Override
    public double[] posterior() {
      return posterior.clone();
    }

    private double expected() {
      return OneStep.dot(posterior, values);
    }
  }

  private final Rule rule;
  private final OneStep step;
  private final OutcomeProducts outcomes;

  /**
   * A search in a model.
   *
   * @param model the model
   * @param policies policies of one action
   * @param weights weights of the terms
   * @param rule how far and how thoroughly
   * @param intention the intended states; its aims are set anew at every belief
   */
  public RecursiveSearch(
      WorkingModel model,
      PolicySet policies,
      TermWeights weights,
      Rule rule,
      Optional<Intention> intention) {
    this.rule = rule;
    step = new OneStep(model, policies, weights, intention);
    outcomes = OutcomeProducts.all(model);
  }

  /**
   * Evaluates every policy.
   *
   * @param now belief about the present states
   * @return values and posterior
   */
  public Result search(MarginalBelief now) {
    return search(now, 0);
  }

  private Result search(MarginalBelief belief, int depth) {
    double[] values = step.scores(belief);
    double[] posterior = OneStep.softmax(rule.gamma(), values);
    for (int p = 0; depth < rule.horizon() - 1 && p < values.length; p++) {
      if (posterior[p] < rule.policyThreshold()) {
        values[p] -= rule.penalty();
      } else {
        values[p] += future(step.predict(belief, p), depth + 1);
      }
    }
    return new Result(values, OneStep.softmax(rule.gamma(), values));
  }

  private double future(MarginalBelief predicted, int depth) {
    double[] future = {0};
    outcomes.visit(
        predicted,
        rule.outcomeThreshold(),
        (o, p) -> future[0] += p * search(step.infer(predicted, o), depth).expected());
    return future[0];
  }
}
