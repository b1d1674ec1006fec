package org.jackdaw.encoders;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.ActionCodec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.JointModel;

/** Keeps an exact filter in step with what an agent perceives. */
public final class BeliefTracker implements ObservationEncoder {

  private final ActionCodec actions;
  private final ExactFilter filter;

  /**
   * A tracker at the start of a run.
   *
   * @param model the model that is believed in
   * @throws IllegalArgumentException if it has too many joint states
   */
  public BeliefTracker(Model model) {
    this(JointModel.of(model));
  }

  /**
   * A tracker at the start of a run, where the model has been flattened already.
   *
   * @param joint the model that is believed in
   */
  public BeliefTracker(JointModel joint) {
    this.actions = joint.model().actions();
    this.filter = new ExactFilter(joint);
  }

  @Override
  public void begin(Phase phase, Observation first) {
    filter.begin(phase, first);
  }

  @Override
  public void observe(Transition transition) {
    int action = actions.joint(transition.action());
    filter.step(action, transition.after(), transition.reward(), transition.terminated());
    if (transition.last()) {
      filter.end();
    }
  }

  /**
   * The filter, for reading.
   *
   * @return the filter after the latest perception
   */
  public ExactFilter filter() {
    return filter;
  }
}
