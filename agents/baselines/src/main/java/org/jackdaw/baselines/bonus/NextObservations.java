package org.jackdaw.baselines.bonus;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;
import org.jackdaw.encoders.FiniteActions;

/**
 * How much can follow. Whatever is taken for the state, what follows a state and an action is
 * decided by the next observation.
 */
final class NextObservations {

  private NextObservations() {}

  /** How many observations there are, every modality present. */
  static double count(AgentContext context) {
    double count = 1;
    for (Modality modality : context.observations().modalities()) {
      count *= size(modality.space());
    }
    return count;
  }

  private static double size(Space space) {
    if (space instanceof Discrete discrete) {
      return discrete.size();
    }
    double size = 1;
    for (Discrete part : ((MultiDiscrete) space).parts()) {
      size *= part.size();
    }
    return size;
  }

  static int actions(AgentContext context) {
    return new FiniteActions(context.actions()).size();
  }
}
