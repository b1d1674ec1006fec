package org.jackdaw.encoders;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;

/** Steps as encoders see them. */
final class Steps {

  private Steps() {}

  static Transition to(int action, Observation after) {
    return new Transition(after, Index.of(action), 0, after, false, false);
  }
}
