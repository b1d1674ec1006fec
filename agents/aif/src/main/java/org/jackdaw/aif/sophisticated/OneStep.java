package org.jackdaw.aif.sophisticated;

import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.prob.Categorical;

/** What both searches of pymdp do at a belief: score its policies, predict, infer. */
final class OneStep {

  private final WorkingModel model;
  private final PolicySet policies;
  private final ExpectedFreeEnergy energy;
  private final TermWeights weights;
  private final FixedPointInference inference;
  private final Evidence evidence;

  OneStep(
      WorkingModel model, PolicySet policies, TermWeights weights, Optional<Intention> intention) {
    if (policies.length() != 1) {
      throw new IllegalArgumentException(
          "sophisticated: policies must be of one action, got " + policies.length());
    }
    this.model = model;
    this.policies = policies;
    this.weights = weights;
    energy = new ExpectedFreeEnergy(model, policies, intention);
    inference = new FixedPointInference(model);
    evidence = new Evidence(model);
  }

  double[] scores(MarginalBelief belief) {
    double[] scores = new double[policies.size()];
    energy.evaluate(belief, 0);
    energy.negative(weights, scores);
    return scores;
  }

  MarginalBelief predict(MarginalBelief belief, int policy) {
    MarginalBelief after = model.newBelief();
    model.predict(belief, policies.action(policy, 0), after);
    return after;
  }

  MarginalBelief infer(MarginalBelief predicted, int[] outcomes) {
    MarginalBelief posterior = model.newBelief();
    inference.infer(predicted, evidence.observeAll(outcomes), posterior);
    return posterior;
  }

  static double[] softmax(double gamma, double[] values) {
    double[] probabilities = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      probabilities[i] = gamma * values[i];
    }
    Categorical.softmax(probabilities);
    return probabilities;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
