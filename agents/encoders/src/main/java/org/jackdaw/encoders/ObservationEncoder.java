package org.jackdaw.encoders;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;

/** Follows what an agent perceives and keeps what a learner is to see of it. Not thread-safe. */
public interface ObservationEncoder {

  /**
   * An episode starts.
   *
   * @param phase training or evaluation
   * @param first the first observation
   */
  void begin(Phase phase, Observation first);

  /**
   * A step has been perceived.
   *
   * @param transition the step
   */
  void observe(Transition transition);
}
