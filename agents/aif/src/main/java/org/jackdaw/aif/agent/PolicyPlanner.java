package org.jackdaw.aif.agent;

import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.space.ActionMask;

/** Weighs sequences of actions, each as a whole. */
final class PolicyPlanner implements Planner {

  private final ExpectedFreeEnergy energy;
  private final TermWeights weights;
  private final Optional<Intention> intention;

  PolicyPlanner(
      WorkingModel model,
      PolicySet policies,
      TermWeights weights,
      Optional<Intention> intention,
      double discount) {
    energy = new ExpectedFreeEnergy(model, policies, intention, discount);
    this.intention = intention;
    this.weights = weights;
  }

  @Override
  public void plan(MarginalBelief now, int step, int left, Optional<ActionMask> mask) {
    energy.evaluate(now, step, Math.min(left, energy.policies().length()));
  }

  @Override
  public void negative(double[] target) {
    energy.negative(weights, target);
  }

  @Override
  public double term(Term term, int policy) {
    return energy.term(term, policy);
  }

  @Override
  public void learnt() {
    intention.ifPresent(Intention::refresh);
  }
}
