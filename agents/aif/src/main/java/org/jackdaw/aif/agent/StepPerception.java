package org.jackdaw.aif.agent;

import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;

/** Perception of one observation at a time, by fixed-point inference. */
final class StepPerception implements Perception {

  private final WorkingModel model;
  private final Evidence evidence;
  private final FixedPointInference inference;
  private final MarginalBelief prior;

  StepPerception(WorkingModel model) {
    this.model = model;
    evidence = new Evidence(model);
    inference = new FixedPointInference(model);
    prior = model.newBelief();
  }

  @Override
  public void begin(MarginalBelief start, int[] outcomes, MarginalBelief belief) {
    inference.infer(start, evidence.observeAll(outcomes), belief);
  }

  @Override
  public void move(MarginalBelief before, int action, int[] outcomes, MarginalBelief belief) {
    model.predict(before, action, prior);
    inference.infer(prior, evidence.observeAll(outcomes), belief);
  }

  @Override
  public Evidence evidence() {
    return evidence;
  }

  @Override
  public double freeEnergy() {
    return inference.freeEnergy();
  }
}
