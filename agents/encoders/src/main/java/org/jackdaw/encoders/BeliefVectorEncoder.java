package org.jackdaw.encoders;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;

/** The exact belief over the reachable joint states of a model as a vector. */
public final class BeliefVectorEncoder implements VectorEncoder {

  private final BeliefTracker tracker;

  /**
   * An encoder of beliefs.
   *
   * @param model the model that is believed in
   * @throws IllegalArgumentException if it has too many joint states
   */
  public BeliefVectorEncoder(Model model) {
    this.tracker = new BeliefTracker(model);
  }

  @Override
  public void begin(Phase phase, Observation first) {
    tracker.begin(phase, first);
  }

  @Override
  public void observe(Transition transition) {
    tracker.observe(transition);
  }

  @Override
  public int length() {
    return tracker.filter().joint().states();
  }

  @Override
  public void encode(double[] target) {
    tracker.filter().copyBelief(target);
  }
}
