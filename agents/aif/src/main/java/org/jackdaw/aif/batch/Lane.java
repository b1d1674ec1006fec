package org.jackdaw.aif.batch;

import java.util.Optional;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.learning.DirichletLearning;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ActionSelection;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.api.random.RandomStream;

/** The working memory in which one agent after the other perceives, plans, learns and acts. */
final class Lane {

  private static final int NO_MOVE = -1;

  private final WorkingModel model;
  private final BatchRule rule;
  private final Evidence evidence;
  private final FixedPointInference inference;
  private final ExpectedFreeEnergy energy;
  private final ActionSelection selection;
  private final DirichletLearning learning;
  private final boolean learns;
  private final MarginalBelief before;
  private final MarginalBelief prior;
  private final int[] outcomes;
  private final double[] values;

  Lane(WorkingModel model, PolicySet policies, BatchRule rule) {
    this.model = model;
    this.rule = rule;
    evidence = new Evidence(model);
    inference = new FixedPointInference(model);
    energy = new ExpectedFreeEnergy(model, policies);
    selection = new ActionSelection(model.plain(), policies, rule.choice());
    learning = new DirichletLearning(model, rule.rates());
    learns = !model.learnt().isEmpty();
    before = model.newBelief();
    prior = model.newBelief();
    outcomes = new int[model.modalities()];
    values = new double[policies.size()];
  }

  WorkingModel model() {
    return model;
  }

  /** One step of an agent from its start; {@link #step} with no move. */
  int begin(int[] seen, int from, MarginalBelief belief, RandomStream random, double[] posterior) {
    model.start(prior);
    return step(NO_MOVE, 0, seen, from, belief, random, posterior);
  }

  /**
   * One step of an agent after a move.
   *
   * @param belief its belief before and, after the call, behind the observation
   * @param posterior overwritten
   * @return its next joint action
   */
  int move(
      int action,
      int steps,
      int[] seen,
      int from,
      MarginalBelief belief,
      RandomStream random,
      double[] posterior) {
    before.copy(belief);
    model.ending().goOn(before);
    model.predict(before, action, prior);
    return step(action, steps, seen, from, belief, random, posterior);
  }

  private int step(
      int action,
      int steps,
      int[] seen,
      int from,
      MarginalBelief belief,
      RandomStream random,
      double[] posterior) {
    System.arraycopy(seen, from, outcomes, 0, outcomes.length);
    inference.infer(prior, evidence.observeAll(outcomes), belief);
    energy.evaluate(belief, steps);
    energy.negative(rule.weights(), values);
    selection.weigh(values, Optional.empty());
    for (int p = 0; p < posterior.length; p++) {
      posterior[p] = selection.posterior(p);
    }
    if (learns) {
      if (action != NO_MOVE) {
        learning.moved(before, action, belief);
      }
      learning.observed(evidence, belief);
    }
    return selection.choose(random);
  }
}
