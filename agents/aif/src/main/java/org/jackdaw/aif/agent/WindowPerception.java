package org.jackdaw.aif.agent;

import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.SequenceRule;
import org.jackdaw.aif.sequence.SlidingInference;

/**
 * Perception of the latest observations together, by message passing. The belief about the state
 * before the latest move is the one that the latest observation leaves, so it teaches more about
 * transitions; that the episode went on is not evidence about earlier steps.
 */
final class WindowPerception implements Perception {

  private final WorkingModel model;
  private final SlidingInference inference;
  private final int horizon;
  private Evidence evidence;

  WindowPerception(WorkingModel model, SequenceRule rule, int horizon, SlidingInference.Edge edge) {
    this.model = model;
    this.horizon = horizon;
    inference = new SlidingInference(model, rule, horizon, edge);
    evidence = new Evidence(model);
  }

  @Override
  public void begin(MarginalBelief start, int[] outcomes, MarginalBelief belief) {
    evidence = inference.begin(start).observeAll(outcomes);
    infer(belief);
  }

  @Override
  public void move(MarginalBelief before, int action, int[] outcomes, MarginalBelief belief) {
    evidence = inference.next(action).observeAll(outcomes);
    infer(belief);
    if (horizon > 1) {
      before.copy(inference.belief(1));
      model.ending().goOn(before);
    }
  }

  private void infer(MarginalBelief belief) {
    inference.infer();
    belief.copy(inference.belief(0));
  }

  @Override
  public Evidence evidence() {
    return evidence;
  }

  @Override
  public double freeEnergy() {
    return inference.freeEnergy().total();
  }
}
